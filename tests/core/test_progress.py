"""Parts of longer work in one bar."""

from editor.core.progress import Part, is_enough


class Bar:
    is_enough = False

    def __init__(self) -> None:
        self.shown: list[float] = []

    def step(self, done: int, total: int, text: str = "") -> None:
        self.shown.append(done / total)


def test_a_part_lies_where_it_belongs_in_the_whole() -> None:
    bar = Bar()
    part = Part(bar, 0.2, 0.8)
    for done, total in ((0, 10), (5, 10), (10, 10), (20, 10), (0, 0)):
        part.step(done, total)
    assert bar.shown == [0.2, 0.5, 0.8, 0.8, 0.8]


def test_parts_of_parts_never_go_back() -> None:
    bar = Bar()
    inner = Part(Part(bar, 0.5, 1), 0, 0.5)
    for done in (1, 8, 3, 10):
        inner.step(done, 10)
    assert bar.shown == [0.525, 0.7, 0.7, 0.75]


def test_a_part_passes_on_that_it_is_enough() -> None:
    bar = Bar()
    part = Part(bar, 0, 1)
    assert not is_enough(part)
    bar.is_enough = True
    assert is_enough(part)
