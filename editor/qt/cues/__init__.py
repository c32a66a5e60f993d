"""The cues of a row in the grid: their marks, and moving them with keys."""
