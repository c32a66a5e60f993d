"""Glossaries in the files of other programs."""
