"""Subtitle formats of old players and archives; they are read, and no longer written."""
