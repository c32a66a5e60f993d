"""Names that were misheard: found, proposed, taught, and remembered in glossaries."""
