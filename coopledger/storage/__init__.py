"""Storage: the only room with SQL, files and keys."""
