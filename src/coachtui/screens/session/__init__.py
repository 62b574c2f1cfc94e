"""The live session: the conductor's stand, its turned side, and the blank screen."""
