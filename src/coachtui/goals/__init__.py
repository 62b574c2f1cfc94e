"""What makes a goal a good one: SMART lights, described levels, steps, values."""
