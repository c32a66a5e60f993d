"""Times of rows: aligned, estimated, tapped, taken over, moved and scaled."""
