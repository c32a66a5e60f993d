"""Tables: of tabs, of commas, of a word processor; they share what a heading means."""
