"""What tools for translators exchange: memories and files of segments in two languages."""
