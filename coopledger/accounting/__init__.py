"""The rules: values and functions over the standard library alone."""
