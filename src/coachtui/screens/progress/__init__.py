"""Progress: what coaching came to, one question a page."""
