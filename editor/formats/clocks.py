"""The parts of times as subtitle files write them, made once: looking them up is much quicker."""

TWO_DIGITS = tuple(f"{number:02d}" for number in range(100))
THREE_DIGITS = tuple(f"{number:03d}" for number in range(1000))


class Minutes(dict[int, str]):
    """The "HH:MM" of a minute counted from zero."""

    def __missing__(self, minute: int) -> str:
        self[minute] = text = f"{minute // 60:02d}:{minute % 60:02d}"
        return text
