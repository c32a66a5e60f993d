"""Sound: decoding it, seeing it, hearing where somebody speaks."""
