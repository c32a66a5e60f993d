"""Rows found by the pauses of a recording, without knowing any sounds of any language."""
