"""Several steps in order: a new book, an import, closing a month or a year."""
