"""Finding names that were misheard, and what a person decided about them."""
