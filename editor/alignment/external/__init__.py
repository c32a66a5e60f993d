"""An aligner that is a program of the user's own, in a process of its own."""
