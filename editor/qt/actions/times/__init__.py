"""When it is said: heard, tapped, aligned, moved."""
