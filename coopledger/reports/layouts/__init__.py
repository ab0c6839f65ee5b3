"""The papers: one module for each family, from figures to a `Document`."""
