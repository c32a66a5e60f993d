"""The catalogues fit the code; `python -m tests.tools.translations check` says what is left."""

import gettext
from collections.abc import Iterator
from io import BytesIO

import pytest
from babel.messages.mofile import read_mo

from editor.core import i18n
from editor.core.i18n import _, ngettext
from tests.tools import translations
from tests.tools.translations import LANGUAGES


@pytest.fixture(autouse=True)
def back_to_english() -> Iterator[None]:
    yield
    i18n.use_language(i18n.SYSTEM)


def forms_of(catalogue: translations.Catalog) -> dict[str, object]:
    return {str(one.id): one.string for one in catalogue if one.id}


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_blanks_and_marks_fit(language: str) -> None:
    assert translations.misfits(translations.read(language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_is_translated_and_no_other(language: str) -> None:
    catalogue = translations.read(language)
    assert translations.missing(catalogue) == []
    assert translations.unused(catalogue) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_reads_is_made_of_the_catalogue(language: str) -> None:
    catalogue = translations.read(language)
    made = read_mo(BytesIO(translations.mo_bytes(catalogue)))
    kept = read_mo(BytesIO(translations.po_of(language).with_suffix(".mo").read_bytes()))
    assert forms_of(made) == forms_of(kept)


def test_a_wrong_placeholder_is_found() -> None:
    catalogue = translations.Catalog("nl")
    catalogue.add("{n} rows", "{m} regels")
    catalogue.add("Open…", "Openen")
    catalogue.add(("a row", "{n} rows"), ("een regel", "{n} regels"))
    assert len(translations.misfits(catalogue)) == 2


def test_titles_of_parts_and_forms_of_plurals_are_among_the_strings() -> None:
    found = translations.strings()
    assert "SubRip subtitles" in found
    assert ("{n} change", "{n} changes") in found


def test_the_program_speaks_the_language_that_was_chosen() -> None:
    i18n.use_language("nl")
    assert (_("Undo"), i18n.spoken_language()) == ("Ongedaan maken", "nl")
    assert ngettext("{n} change", "{n} changes", 2).format(n=2) == "2 wijzigingen"
    i18n.use_language("zh_CN")
    assert (_("Undo"), i18n.spoken_language()) == ("撤销", "zh_CN")
    i18n.use_language("xx")
    assert (_("Undo"), i18n.spoken_language()) == ("Undo", "en")


class Foreign(gettext.NullTranslations):
    """A catalogue of another version: it asks for what the program does not give."""

    def gettext(self, message: str) -> str:
        return {"Cue {n}": "Titel {nummer}", "{a} of {b}": "{b}"}.get(message, message)

    def ngettext(self, one: str, many: str, n: int) -> str:
        return "{aantal} regels"


def test_a_translation_with_a_foreign_placeholder_gives_way_to_the_message(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gettext, "translation", lambda *_args, **_kwargs: Foreign())
    i18n.use_language("nl")
    assert _("Cue {n}").format(n=3) == "Cue 3"
    assert _("{a} of {b}").format(a=1, b=2) == "2"
    assert ngettext("{n} row", "{n} rows", 1).format(n=1) == "1 row"
    assert ngettext("{n} row", "{n} rows", 2).format(n=2) == "2 rows"


def test_a_damaged_catalogue_does_not_keep_the_program_from_starting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_args: object, **_kwargs: object) -> gettext.NullTranslations:
        raise OSError("Bad magic number")

    monkeypatch.setattr(gettext, "translation", broken)
    i18n.use_language("nl")
    assert _("Undo") == "Undo"
