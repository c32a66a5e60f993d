"""What breaks cost, from the end of a sentence to the inside of a word."""

AFTER_SENTENCE = 0.0
AFTER_CLAUSE = 2.0
AFTER_ITEM = 6.0
BEFORE_CONJUNCTION = 2.5
BEFORE_CLAUSE = 3.0
BEFORE_ATTACHED = 5.0
BEFORE_RELATIVE = 4.5
BEFORE_LINK = 6.5
BEFORE_ITEM = 8.5
BEFORE_NOUN_AND_VERB = 8.0
BEFORE_POINTING = 10.0
BEFORE_PREPOSITION = 9.5
PLAIN = 12.0
BEFORE_OBJECT = 13.5
AFTER_ADJECTIVE = 14.0
BROKEN = 15.0
"""From this cost on a break parts what belongs together."""
AFTER_FUNCTION_WORD = 16.0
IN_A_NAME = 19.0
IN_A_WORD = 60.0
"""A word wider than a line, cut as the last resort."""
