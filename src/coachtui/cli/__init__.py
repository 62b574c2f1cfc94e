"""The command line: the same jobs without a screen, for scripts, screen readers and quick looks."""
