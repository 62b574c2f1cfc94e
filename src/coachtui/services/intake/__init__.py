"""What coaches have written down elsewhere: read from tables and pages, weighed, stored at once."""
