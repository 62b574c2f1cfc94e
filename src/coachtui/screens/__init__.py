"""The places, the live session and the dialogs, each with the keys it answers to."""
