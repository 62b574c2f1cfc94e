"""A companion at the desk for coaches: structured sessions in the terminal."""

__version__ = "0.1.0"
