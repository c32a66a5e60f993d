"""How the fields of a transcript that are not rows are written into the journal, and read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from editor.core.glossary import Glossary
from editor.formats.project.parts import read_media, read_source, read_term, read_track
from editor.formats.project.rules import read_rule, rule_values
from editor.formats.project.values import Problems
from editor.formats.project.writing import media_values, source_values, term_values, track_values

Read = Callable[[Any, Problems], Any]


@dataclass(frozen=True, slots=True)
class FieldCoding:
    """A field's value, or an item of it where it is a list: to JSON values and back.

    `items` takes the field's value apart, `joined` puts it together.
    """

    write: Callable[[Any], Any]
    strict_read: Read
    is_list: bool = True
    items: Callable[[Any], tuple[Any, ...]] = tuple
    joined: Callable[[tuple[Any, ...]], Any] = tuple

    def read(self, values: Any) -> Any:
        """Return what was written.

        Raises:
            ValueError: it is not what this program writes.
        """
        problems = Problems()
        value = self.strict_read(values, problems)
        if problems.warnings:
            raise ValueError(problems.warnings[0].message)
        return value


def _as_it_is(value: Any, _problems: Problems | None = None) -> Any:
    return value


FIELDS: Mapping[str, FieldCoding] = {
    "tracks": FieldCoding(track_values, lambda values, told: read_track(values, 0, told)),
    "header": FieldCoding(_as_it_is, _as_it_is),
    "media": FieldCoding(media_values, read_media),
    "glossary": FieldCoding(
        term_values, read_term, items=lambda glossary: glossary.terms, joined=Glossary
    ),
    "replacements": FieldCoding(rule_values, read_rule),
    "source": FieldCoding(
        lambda source: None if source is None else source_values(source),
        read_source,
        is_list=False,
    ),
    "extra": FieldCoding(dict, _as_it_is, is_list=False),
}
