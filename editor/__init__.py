"""Interlinear, an editor for transcripts in one or two languages."""

__version__ = "0.1.0"
