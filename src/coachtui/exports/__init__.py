"""What each audience gets of the records: pages, tables, calendars, and each in all its forms."""
