"""The recording of a document, and what is worked out of it for its picture."""
