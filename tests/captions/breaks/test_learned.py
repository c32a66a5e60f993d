"""What has been learned from marked texts tells where a cue may end."""

import re
from functools import cache
from itertools import islice
from pathlib import Path

import pytest

from editor.captions.breaks.borders import costs_by_marks
from editor.captions.breaks.costs import AFTER_CLAUSE, AFTER_SENTENCE, IN_A_WORD, PLAIN, TIED
from editor.captions.breaks.places import places_in
from editor.captions.breaks.weighing import learned_costs, weighed
from editor.language.words.words import words_in

from ..training.marked import FOLDER, Marked, marked, rows
from ..training.marked import GLADLY as LIKED

LANGUAGES = tuple(re.findall("..", "enzhjakodenlfresitptrusvdanbplcsuk"))
_A_FILE = 40


@cache
def kept_back() -> list[Marked]:
    """Some texts of each file that nothing was learned from."""
    found: list[Marked] = []
    for file in sorted(FOLDER.glob("*.txt")):
        some = (row.texts for row in rows(iter([file])) if row.is_kept_back)
        found += [text for texts in islice(some, _A_FILE) for text in texts]
    return found


def marked_of_the_cheapest(texts: list[Marked]) -> float:
    """The share of marked places among as many of the cheapest, where no mark tells."""
    found = wanted = 0
    for language, text, marks, _has_lines in texts:
        words = words_in(text, language)
        told = costs_by_marks(words, text, language)
        hidden = {at for at, cost in zip(words.at, told, strict=True) if cost in (PLAIN, TIED)}
        good = {place for place, mark in marks.items() if mark == LIKED} & hidden
        costs = dict(places_in(text, language))
        found += len(good.intersection(sorted(hidden, key=costs.__getitem__)[: len(good)]))
        wanted += len(good)
    return found / wanted


def test_texts_never_learned_from_are_cut_where_they_are_marked() -> None:
    assert marked_of_the_cheapest(kept_back()) >= 0.66


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_that_was_learned_is_cut_where_it_is_marked(language: str) -> None:
    texts = [text for text in kept_back() if text.language == language]
    assert len(texts) >= 20
    assert marked_of_the_cheapest(texts) >= 0.55


def test_languages_with_few_rows_are_cut_where_they_are_marked() -> None:
    some = rows(iter([FOLDER / "further-languages.txt"]))
    texts = [row.texts[1] for row in some if row.is_kept_back]
    assert len(texts) > 100
    assert len({text.language for text in texts}) > 5
    assert marked_of_the_cheapest(texts) >= 0.6


def test_nothing_is_known_of_a_language_that_was_not_learned() -> None:
    assert learned_costs([(["vienas", "du"], "lt"), (["one", "two"], "en")])[0] is None
    assert places_in("vienas du, trys", "lt") == [(7, PLAIN), (11, 2.0)]


def test_a_text_of_one_word_or_none_has_nothing_to_learn() -> None:
    assert learned_costs([([], "en"), (["lamp"], "en"), ([], "lt")]) == [[], [0.0], None]


def test_texts_asked_about_together_are_the_same_as_alone() -> None:
    asked = [
        (["We", "slept", "so", "he", "left"], "en"),
        (["灯", "很", "亮"], "zh"),
        (["no"], "es"),
    ]
    together = learned_costs(asked)
    for text, costs in zip(asked, together, strict=True):
        assert costs == pytest.approx(learned_costs([text])[0], abs=1e-4)


def test_a_region_makes_no_other_language() -> None:
    words = ["the", "lamp", "burns"]
    assert learned_costs([(words, "en-GB")]) == learned_costs([(words, "en")])


def test_the_end_of_a_sentence_and_what_is_forbidden_cost_what_they_did() -> None:
    marked = [None, AFTER_SENTENCE, None, IN_A_WORD]
    assert weighed(marked, [0.0, 17.0, 3.0, 4.0]) == marked


def test_behind_a_mark_what_was_learned_counts_where_it_is_a_bad_place() -> None:
    assert weighed([AFTER_CLAUSE, AFTER_CLAUSE], [3.0, 14.0]) == [AFTER_CLAUSE, 12.0]


def test_one_name_is_never_cheap_to_part() -> None:
    assert weighed([TIED, PLAIN], [3.0, 3.0]) == [TIED, 3.0]


def test_the_marked_rows_are_well_formed() -> None:
    for row in rows():
        for text in row.texts:
            assert "|" not in text.text
            assert text.places, text.text
            assert all(0 < at < len(text.text) for at in text.places), text.text


def test_marks_stand_in_front_of_what_follows() -> None:
    assert places("en", "we slept | and / dreamt \\ of it") == (
        "we slept and dreamt of it",
        [9, 13, 20],
    )
    assert marked("en", "we slept | and / dreamt \\ of it").places == {9: 3, 13: 2, 20: 1}
    assert places("zh", "我们睡了|后来 / 醒了") == ("我们睡了后来 醒了", [4, 7])
    assert marked("en", "Yes, | go").without_marks()[1:3] == ("yes go", {4: 3})


def places(language: str, line: str) -> tuple[str, list[int]]:
    """The text of a marked line, and where marks stand in it."""
    found = marked(language, line)
    return found.text, list(found.places)


def test_the_ends_of_lines_count_where_a_file_marks_them(tmp_path: Path) -> None:
    file = tmp_path / "some.txt"
    file.write_text("en zh\na \\ b\n灯|船\n\nen zh\nc | d\n灯|船\n", encoding="utf-8")
    assert [text.has_lines for row in rows(iter([file])) for text in row.texts] == [True, False] * 2
