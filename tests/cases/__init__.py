"""Written sessions, as data, and what reads them."""
