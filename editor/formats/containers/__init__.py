"""What files are made of that hold their text in XML, in JSON or in a zip archive."""
