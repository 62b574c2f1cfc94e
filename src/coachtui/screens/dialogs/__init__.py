"""Questions that a screen asks and waits for."""
