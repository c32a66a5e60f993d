"""Units of two languages into a transcript, the same for all files of translators."""

from collections.abc import Sequence

from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Source, Transcript
from editor.formats.base import Imported, Incoming, Warned
from editor.formats.languages.two_scripts import usual_language

Unit = tuple[tuple[str, ...], str]
_ROLES = (Role.SOURCE, Role.TRANSLATION)


def imported_units(
    incoming: Incoming,
    format_id: str,
    languages: Sequence[str],
    units: Sequence[Unit],
    warnings: tuple[Warned, ...] = (),
    header: tuple[str, ...] = (),
) -> Imported:
    """Return a row a unit: its texts, one a language (BCP 47, "" unknown), and its note."""
    units = [unit for unit in units if any(unit[0])]
    segments = tuple(
        Segment(str(number), texts, note=note, imported=texts)
        for number, (texts, note) in enumerate(units, 1)
    )
    tracks = tuple(
        Track(role.value, language or usual_language(texts[column] for texts, _note in units), role)
        for column, (role, language) in enumerate(zip(_ROLES, languages, strict=False))
    )
    source = Source(format_id, incoming.encoding)
    transcript = Transcript(tracks, segments, header, source=source)
    return Imported(transcript, format_id, incoming.encoding, warnings)
