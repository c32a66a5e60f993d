"""Which lines of a text and of its translation belong together, found from the lines alone."""
