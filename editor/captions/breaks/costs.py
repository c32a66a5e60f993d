"""What breaks cost, from the end of a sentence to the inside of a word."""

AFTER_SENTENCE = 0.0
AFTER_CLAUSE = 2.0
GLADLY = 3.0
"""Where an editor would end a cue without a thought."""
CLAUSE_BORDER = 4.5
"""Up to this cost a break is most likely the border of a clause."""
AFTER_ITEM = 6.0
TOLERABLE = 9.0
"""Where a careful reader does not stumble, if there is nothing better."""
PLAIN = 12.0
"""Where nothing is known."""
LINE_ONLY = 13.0
"""Where a line may end, but no cue."""
BROKEN = 15.0
"""From this cost on a break parts what belongs together."""
TIED = 16.0
"""The least that it costs to part a number from its unit, or two names."""
NEVER = 18.0
"""Where nobody would end a cue."""
AFTER_HYPHEN = 22.0
BETWEEN_COPIES = 23.0
"""Between what is said again at once: “as you | as you know”."""
IN_A_DOUBLE_NAME = 45.0
"""Dearer than any other place beside the worst balance of lines."""
IN_A_WORD = 60.0
"""A word wider than a line, cut as the last resort."""
