"""Which text is in which language: told apart, paired, and put into columns."""
