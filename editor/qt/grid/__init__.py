"""The grid: one row a segment, one text column a track, edited in place."""
