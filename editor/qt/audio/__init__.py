"""Hearing a recording and seeing it: the player, the strip below the grid, tapping."""
