"""Names that the translation writes in another script than the source."""

from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.workflows.names.naming import find_names


def talk(source: str, translation: str, *rows: tuple[str, str], header: str = "") -> Transcript:
    tracks = (Track("a", source, Role.SOURCE), Track("b", translation, Role.TRANSLATION))
    segments = tuple(Segment(str(number), texts) for number, texts in enumerate(rows))
    return Transcript(tracks, segments, (header,) if header else ())


def found(transcript: Transcript, least: float = 0.5) -> list[tuple[str, str]]:
    return [
        (one.found, one.replacement) for one in find_names(transcript) if one.confidence >= least
    ]


def test_a_name_of_the_language_is_found_by_how_the_translation_sounds() -> None:
    page = talk(
        "ru", "en",
        ("Вчера мы были в Кембрижа и пили чай.", "Yesterday we were in Cambridge and drank tea."),
        ("Потом мы читали письма.", "Then we read letters."),
    )  # fmt: skip
    assert found(page) == [("Кембрижа", "Кембриджа")]


def test_what_no_list_of_words_is_sure_of_is_never_ticked() -> None:
    page = talk("en", "ru", ("We flew to Toranto in May.", "Мы полетели в Торонто в мае."))
    assert found(page) == [("Toranto", "Toronto")]
    assert not found(page, 0.9)


def test_a_row_that_has_what_the_translation_sounds_lacks_nothing() -> None:
    page = talk("en", "ru", ("We met Sharon in Boston, Sharun said.", "Мы встретили Бостон."))
    assert ("Sharun", "Boston") not in found(page)


def test_a_title_in_another_case_gives_the_name_itself() -> None:
    page = talk(
        "ru", "en",
        ("Сегодня у нас в гостях Оксано.", "Our guest today is Oksana."),
        header="Разговор с Оксаной",
    )  # fmt: skip
    assert found(page) == [("Оксано", "Оксана")]
