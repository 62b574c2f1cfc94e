"""The records on disk: one file, one way to open it, one place for transactions."""
