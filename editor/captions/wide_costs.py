"""What breaks cost in Chinese and Japanese, from the end of a sentence to an ending of a word."""

AFTER_SENTENCE, AFTER_CLAUSE, AFTER_ITEM = 0.0, 2.0, 5.0
BEFORE_CONJUNCTION, AFTER_PARTICLE, GOOD, FAIR, PLAIN = 3.0, 5.0, 6.0, 8.0, 12.0
AFTER_BRACKET = 9.0
BEFORE_NOUN = 14.5
"""Between a Chinese noun and the 的 in front of it."""
HELD, TIED = 17.0, 19.0
LEANING = 24.0
"""Before an ending of a Japanese word with very many of them."""
