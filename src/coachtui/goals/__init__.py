"""What makes a goal a good one: the SMART lights, the scale of its levels, its steps, its values."""
