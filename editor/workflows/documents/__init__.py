"""Documents to work on: read from a file, a paste or the sample, and written as asked."""
