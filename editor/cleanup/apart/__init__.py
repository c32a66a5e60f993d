"""Phrases said again behind a comma: “I had, I had one bag”."""
