"""Documents that hold a transcript as text with marks: web pages, rich text, oTranscribe."""
