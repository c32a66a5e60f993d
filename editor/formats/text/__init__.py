"""Text without times, in one language and in two, written back in its shape."""
