"""A document: new, opened in doubt, its titles, its earlier versions."""
