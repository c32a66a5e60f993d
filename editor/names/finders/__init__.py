"""One file a way of finding names that were misheard."""
