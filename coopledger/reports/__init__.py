"""Looks, not numbers: documents, and one renderer each for paper, workbook, text, CSV, JSON."""
