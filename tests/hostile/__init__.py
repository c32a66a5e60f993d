"""Bad inputs, by the numbers of the table in this folder's README.md."""
