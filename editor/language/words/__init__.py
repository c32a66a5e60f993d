"""A text taken apart into words, with their marks, also where no blanks are written."""
