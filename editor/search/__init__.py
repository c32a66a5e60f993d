"""Floor 2: literal, regular-expression and fuzzy search."""
