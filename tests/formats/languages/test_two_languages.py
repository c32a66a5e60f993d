"""Two languages of one script are told apart by their words, and only where they take turns."""

import json

import pytest

from editor.formats.base import FORMATS, Outgoing
from editor.formats.languages.two_languages import turns_of
from editor.formats.sniffing import read_bytes
from editor.formats.titles import titles_at_top
from editor.language.identifying.identify import identify

PAIRS = [
    ("Gisteren heb ik de lamp weer aangestoken.", "Yesterday I lit the lamp again."),
    ("Het water stond hoger dan ooit.", "The water stood higher than ever."),
    ("Ja.", "Yes."),
    ("En niemand wist waarom dat zo was.", "And nobody knew why that was."),
    ("Toen kwam mijn broer met een boot.", "Then my brother came with a boat."),
    ("Wij hebben de hele nacht gewacht.", "We waited the whole night."),
    ("Het licht ging niet meer aan.", "The light did not come on again."),
]
LINES = [line for pair in PAIRS for line in pair]


@pytest.mark.parametrize("titles", [[], ["De vuurtoren"], ["De vuurtoren", "Aflevering 3"]])
def test_lines_by_turns_become_two_columns(titles: list[str]) -> None:
    text = "\n".join([*titles, *LINES]) + "\n"
    imported = read_bytes(text.encode(), "talk.txt")
    assert imported.format == "bilingual-text"
    assert [track.language for track in imported.transcript.tracks] == ["nl", "en"]
    assert list(imported.transcript.header) == titles
    assert [row.texts for row in imported.transcript.segments] == PAIRS
    assert "nl and en" in imported.warnings[0].message


@pytest.mark.parametrize("titles", [[], ["De vuurtoren"]])
def test_one_language_after_the_other_becomes_two_columns(titles: list[str]) -> None:
    halves = [[pair[side] for pair in PAIRS] for side in (0, 1)]
    text = "\n\n".join("\n".join(part) for part in (titles, *halves) if part)
    imported = read_bytes(text.encode(), "talk.txt")
    assert list(imported.transcript.header) == titles
    assert [row.texts for row in imported.transcript.segments] == PAIRS
    outgoing = Outgoing(imported.transcript, (), imported.transcript.segments, (0, 1))
    assert FORMATS.get("bilingual-text").write(outgoing).data == text.encode()


@pytest.mark.parametrize("sign", ["\t", " / ", " | ", " - "])
def test_two_languages_on_a_line_are_parted_by_a_sign(sign: str) -> None:
    text = "\n".join(sign.join(pair) for pair in PAIRS)
    imported = read_bytes(text.encode(), "talk.txt")
    assert [row.texts for row in imported.transcript.segments] == PAIRS


@pytest.mark.parametrize("labels", ["[nl] {} [en] {}", "(NL) {} (EN) {}", "NL: {} EN: {}"])
def test_languages_named_in_front_of_lines_are_no_part_of_the_text(labels: str) -> None:
    first, second = labels.replace("} ", "}|").split("|")
    text = "".join(f"{first.format(one)}\n{second.format(two)}\n" for one, two in PAIRS)
    imported = read_bytes(text.encode(), "talk.txt")
    assert [row.texts for row in imported.transcript.segments] == PAIRS
    outgoing = Outgoing(imported.transcript, (), imported.transcript.segments, (0, 1))
    assert FORMATS.get("bilingual-text").write(outgoing).data == text.encode()


@pytest.mark.parametrize("names", [("a", "b"), ("text", "other")])
def test_values_of_json_in_two_languages_are_two_columns(names: tuple[str, str]) -> None:
    lists = json.dumps([list(pair) for pair in PAIRS])
    objects = json.dumps([{"text": one, names[1]: two} for one, two in PAIRS])
    for data in (lists, objects):
        transcript = read_bytes(data.encode(), "talk.json").transcript
        assert [row.texts for row in transcript.segments] == PAIRS


def test_names_beside_texts_in_json_are_who_speaks() -> None:
    data = json.dumps([["Anna", "我们昨天回到了港口。"], ["Ben", "那位老人说了什么？"]] * 4)
    rows = read_bytes(data.encode(), "talk.json").transcript.segments
    assert [row.speaker for row in rows[:2]] == ["Anna", "Ben"]


def test_a_translation_in_brackets_is_a_column() -> None:
    text = "\n".join(f"{first} ({second})" for first, second in PAIRS)
    imported = read_bytes(text.encode(), "talk.txt")
    assert [row.texts for row in imported.transcript.segments] == PAIRS


@pytest.mark.parametrize("sign", [" / ", " - ", " | "])
def test_a_sign_between_words_of_one_language_parts_nothing(sign: str) -> None:
    text = "\n".join(second.replace(" ", sign, 2).replace(sign, " ", 1) for _first, second in PAIRS)
    imported = read_bytes(text.encode(), "talk.txt")
    assert len(imported.transcript.tracks) == 1


def test_one_language_stays_one_column() -> None:
    dutch = [first for first, _second in PAIRS] * 2
    assert turns_of(dutch) is None
    imported = read_bytes("\n".join(dutch).encode(), "talk.txt")
    assert imported.format == "text"
    assert imported.transcript.tracks[0].language == "nl"


def test_a_shifted_half_is_never_paired_silently() -> None:
    shifted = [*LINES[:6], "Een regel te veel die hier staat.", *LINES[6:], "And the end of it."]
    assert turns_of(shifted) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "This is what we said when they came to the house."),
        ("de", "Das ist nicht das, was wir gesagt haben, als sie kamen."),
        ("fr", "Ce n'est pas ce que nous avons dit quand ils sont venus."),
        ("es", "Eso no es lo que dijimos cuando ellos llegaron a la casa."),
        ("cs", "To není to, co jsme řekli, když přišli do domu."),
        ("ru", "Это не то, что мы сказали, когда они пришли."),
        ("uk", "Це не те, що ми сказали, коли вони прийшли."),
    ],
)
def test_a_sentence_shows_its_language(language: str, text: str) -> None:
    assert identify([text]) == language


@pytest.mark.parametrize("texts", [[], [""], ["Juniper Vale"], ["42 17"], ["Okonjo, Kallio!"]])
def test_names_and_figures_show_none(texts: list[str]) -> None:
    assert identify(texts) is None


SENTENCES = [f"This is sentence number {n}." for n in range(12)]


@pytest.mark.parametrize(
    ("count", "lines"),
    [
        (2, ["Harbour Lights", "Episode 4: Juniper Vale", *SENTENCES]),
        (1, ["The sensors that listen to a dyke", *SENTENCES]),
        (0, SENTENCES),
        (0, ["Harbour Lights"]),
        (1, ["Harbour Lights", *(line.lower().rstrip(".") for line in SENTENCES)]),
        (0, [line.rstrip(".") for line in SENTENCES]),
    ],
)
def test_titles_stand_apart_from_sentences(count: int, lines: list[str]) -> None:
    assert titles_at_top(lines) == count


def test_titles_of_a_plain_text_come_back_as_they_stood() -> None:
    from editor.formats.base import FORMATS, Outgoing

    for gap in ("\n", "\n\n"):
        data = ("Harbour Lights" + gap + "\n".join(SENTENCES) + "\n").encode()
        imported = read_bytes(data, "talk.txt")
        transcript = imported.transcript
        assert transcript.header == ("Harbour Lights",)
        outgoing = Outgoing(transcript, (), transcript.segments, (0,))
        assert FORMATS.get("text").write(outgoing).data == data


def test_french_is_known_by_the_words_behind_its_elisions() -> None:
    lines = ["L'horloge s'est arrêtée à midi.", "Personne ne l'a remarqué.", "C'est l'heure."]
    assert identify(lines) == "fr"
