"""Hearing a recording and seeing it: the player, the strip above the grid, tapping."""
