"""What the program does with its records: use cases, each one transaction, that return views."""
