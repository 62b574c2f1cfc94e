"""Question banks: their schema, loading, choice and lint."""
