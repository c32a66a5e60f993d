"""Floor 0: the document and everything that may happen to it, on the standard library alone."""
