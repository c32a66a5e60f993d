"""The forms that a name takes in a sentence, and how it is read aloud."""
