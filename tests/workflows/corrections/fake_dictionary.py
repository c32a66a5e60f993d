"""A dictionary of a few words, for tests that must not depend on what a system has."""


class FakeDictionary:
    def __init__(self, words: str) -> None:
        self._words = set(words.split())

    def knows(self, word: str) -> bool:
        return word in self._words or word.lower() in self._words

    def suggest(self, word: str) -> tuple[str, ...]:
        return tuple(sorted(one for one in self._words if sorted(one) == sorted(word.lower())))
