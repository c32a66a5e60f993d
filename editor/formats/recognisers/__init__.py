"""What speech recognisers write: one file a program, or a family of programs of one shape."""
