"""Ordered lists of replacements, of this program and of others."""
