"""What is said: corrected, tidied, cut, and by whom."""
