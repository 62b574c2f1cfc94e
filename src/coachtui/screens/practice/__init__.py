"""Exercises on the screen: a drill, and a talk with somebody made up."""
