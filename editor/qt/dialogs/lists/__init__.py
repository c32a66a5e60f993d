"""Lists of a person's own: glossary and replacements."""
