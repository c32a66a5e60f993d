"""Text with times in it: copied transcripts, lyrics, and simple tables of captions."""
