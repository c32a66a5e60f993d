"""Words of nine languages that may stand for each other, and the files that say so."""

import re
import time

import pytest

from editor import paths
from editor.language.ideas import Ideas, ideas_in

LANGUAGES = ("en", "zh", "ja", "ko", "de", "fr", "nl", "es", "ru")
FILES = sorted((paths.resources() / "words" / "ideas").glob("*.tsv"))


def chunks(text: str) -> list[tuple[int, str]]:
    return [(match.start(), match[0]) for match in re.finditer(r"\S+", text)]


def shared(one: tuple[str, str], other: tuple[str, str]) -> set[tuple[str, str]]:
    """Return which words share an idea, by the first four signs of each."""
    here, there = (ideas_in(language).along(text, chunks(text)) for language, text in (one, other))
    return {
        (one[1][at : at + 4].strip(), other[1][twin : twin + 4].strip())
        for at, ideas in here
        for twin, others in there
        if set(ideas) & set(others)
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_row_has_words_of_nine_languages(path) -> None:  # type: ignore[no-untyped-def]
    heading, *rows = path.read_text(encoding="utf-8").splitlines()
    assert tuple(heading.split("\t")) == LANGUAGES
    for row in rows:
        cells = row.split("\t")
        assert len(cells) == len(LANGUAGES), row
        assert cells[0], row
        for language, cell in zip(LANGUAGES, cells, strict=True):
            for word in cell.split("/"):
                assert word == word.strip() and " " not in word, row
                assert "*" not in word[:-1], row
                assert not word.endswith("*") or len(word) > 3, row
                assert not (language in {"zh", "ja", "ko"} and "*" in word), row


def test_words_that_say_the_same_share_an_idea() -> None:
    english = "en", "the nurse was afraid that nobody would believe the old fisherman"
    found = shared(english, ("zh", "护士害怕没有人会相信那个老渔夫"))
    assert {("nurs", "护士害怕"), ("beli", "相信那个")} <= found
    found = shared(english, ("ru", "медсестра боялась, что никто не поверит старому рыбаку"))
    assert {("nurs", "медс"), ("beli", "пове")} <= found


def test_a_word_is_looked_up_in_its_own_language() -> None:
    assert not shared(("de", "das hat recht"), ("fr", "un chapeau"))
    assert shared(("en", "a hat"), ("fr", "un chapeau"))


def test_any_other_language_is_looked_up_in_all() -> None:
    assert shared(("en", "the problem"), ("pt", "o problema"))


def test_the_word_itself_goes_before_its_beginning_and_long_beginnings_before_short_ones() -> None:
    ideas = Ideas([["win/won", "window*", "win*", "winter*"]])
    assert ideas.of_word("win") == (0, 2)
    assert ideas.of_word("windows") == (1,)
    assert ideas.of_word("winning") == (2,)
    assert ideas.of_word("wi") == ()


def test_an_article_with_an_apostrophe_hides_no_word() -> None:
    ideas = Ideas([["eau", "don't"]])
    assert ideas.of_word("l'eau") == (0,)
    assert ideas.of_word("don't") == (1,)


def test_traditional_signs_are_simplified_ones() -> None:
    assert ideas_in("zh-Hant").along("護士", chunks("護士")) == ideas_in("zh").along(
        "护士", chunks("护士")
    )


def test_korean_words_are_known_by_how_they_begin_and_not_inside_of_others() -> None:
    ideas = Ideas([["물"]])
    assert (ideas.in_wide("물을 선물")) == [(0, (0,))]


def test_the_longest_word_without_blanks_is_taken() -> None:
    ideas = Ideas([["手", "手机"]])
    assert (ideas.in_wide("手机在手里")) == [(0, (1,)), (3, (0,))]


def test_a_language_is_read_in_less_than_a_tenth_of_a_second() -> None:
    rows = [row.split("\t") for path in FILES for row in path.read_text("utf-8").splitlines()]
    columns = list(zip(*rows, strict=True))
    spent = []
    for _again in range(3):
        began = time.process_time()
        Ideas([columns[1]], is_chinese=True)
        spent.append(time.process_time() - began)
    assert min(spent) < 0.1
