"""Forms that record or change one thing."""
