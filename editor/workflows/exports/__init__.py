"""Rows into cues and cues into files: what is lost, what is written, and read again."""
