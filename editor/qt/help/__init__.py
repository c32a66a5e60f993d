"""The pages of help, beside the work."""
