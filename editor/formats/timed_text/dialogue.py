"""Interviews, plays and minutes: names in front of what is said, without times."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.languages.language_names import is_language
from editor.formats.languages.pairing import MOST_HEADER_LINES, script_counts
from editor.formats.languages.turn_pairs import rows_of_turns
from editor.formats.lines import looks_like_code, unify
from editor.formats.timed_text.names_above import (
    names_above,
    paragraphs_of,
    take_turns_with_names,
    turns_below,
    turns_of_pairs,
)
from editor.formats.timed_text.turns import Turn, bare, is_rule, without_symbols
from editor.formats.titles import MOST_TITLES, is_metadata, is_sentence

# Surer than of two languages by turns, but for those in two scripts that need no mending.
_SURE = 0.72
_SURE_IN_TWO_SCRIPTS = 0.65
_SURE_OF_MARKDOWN = 0.82
_MARKDOWN = (".md", ".markdown")
_WORD = r"[^\W_][\w'’.&/-]*"
_NAME = rf"[^\W\d_][\w'’.&/-]*(?:[ ·]{_WORD}){{0,4}}"
_ASIDE = (
    r"(?:\s*(?:[(（][^()（）\n]{1,40}[)）]|\[[^\[\]\n]{1,40}\]"
    r"|(?:--?|–|—)\s[^\n:：]{2,60}(?=[:：]))|,\s[A-Z][A-Z .]{1,30}(?=:))?"
)
_MARKS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<mark>[*_]{{1,3}})(?P<name>{_NAME}){_ASIDE}\s*(?:[:：]\s*(?P=mark)|(?P=mark)\s*[:：]?)\s*",
        rf"(?P<name>{_NAME}){_ASIDE}\s*[:：]\s*",
        rf"\[(?P<name>{_NAME})\](?:\s*\([^()\n]{{1,40}}\)\s*(?=:))?\s*:?\s*",
        rf"[(（](?P<name>{_NAME})[)）]\s*[:：]\s*",
        rf"<(?P<name>{_NAME})>\s+",
        r"(?P<name>[QA])[.)]\s+",
    )
)
_CAPITALS = r"[^\W_a-zß-öø-ÿ][^\W_a-zß-öø-ÿ'’-]+"
_TITLED = r"(?:(?:MR|MRS|MS|DR|ST|SIR|CAPT|COL|GEN|LT|REV|PROF)\. )?"
_BEFORE_DOT = re.compile(rf"(?P<name>{_TITLED}{_CAPITALS}(?: {_CAPITALS}){{0,3}})\.\s+(?=\S)")
_BEFORE_DASH = re.compile(rf"(?P<name>{_NAME})\s{{1,3}}[–—]\s{{1,3}}(?=\S)")
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n")
_HEADING = re.compile(rf"#{{1,6}}\s+(?P<name>{_NAME}){_ASIDE}\s*:?$")
_LEAD = re.compile(r"(?:[-–—*•>]|#{1,6}|\d{1,4}[.)])\s+")
_LONGEST_NAME = 40
_FEW = 3
_LINES_FOR_A_MARK = 12
_MOST = 0.8
_DENSE = 0.7
_LONGEST_UNCASED = 8
_NEARLY_HALF = 0.4
_NEARLY_ALL = 0.9
_SHORTEST_BOLD = 8


@FORMATS.register
class Dialogue(Format):
    """Text with names in front."""

    id = "dialogue"
    suffixes = (".txt", *_MARKDOWN)
    is_guest = True
    reads = True
    keeps = frozenset({"untimed", "speakers", "header"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: the same few names stand in front of lines again and again."""
        if looks_like_code(incoming.start) or "-->" in incoming.start:
            return 0.0
        lines = _lines(incoming.start)
        if _way_of(incoming.start, lines) is None:
            return 0.0
        if incoming.suffix in _MARKDOWN:
            return _SURE_OF_MARKDOWN
        return _SURE_IN_TWO_SCRIPTS if _are_half_in_another_script(lines) else _SURE

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a turn; what stands above the first name is a title.

        Raises:
            InputError: no names stand in front of its lines.
        """
        text = incoming.text
        read = _way_of(text, _lines(text))
        if read is None:
            raise InputError(_("no names stand in front of its lines. Open it as text."))
        header, turns = _titled(*read())
        tracks, segments, warnings = rows_of_turns(
            [turn.text for turn in turns], [turn.speaker for turn in turns]
        )
        source = Source(self.id, incoming.encoding)
        transcript = Transcript(tracks, segments, tuple(header), source=source)
        return Imported(transcript, self.id, incoming.encoding, warnings)


_Read = Callable[[], tuple[list[str], list[Turn]]]


def _way_of(text: str, lines: Sequence[str]) -> _Read | None:
    """Return what reads the text, whichever way its names stand in it, None where it has none."""
    names = _names_in(lines)
    if names:
        return partial(_turns, lines, names, _marks)
    names = _names_in_play(text)
    if names:
        return partial(_turns, lines, names, _marks_of_play)
    names = _names_before_dash(lines)
    if names:
        return partial(_turns, lines, names, _marks_with_dash)
    if take_turns_with_names(lines):
        return partial(turns_of_pairs, lines)
    paragraphs = paragraphs_of(text)
    names = names_above(paragraphs)
    return partial(turns_below, paragraphs, names) if names else None


def _are_half_in_another_script(lines: Sequence[str]) -> bool:
    counts = script_counts(lines)
    return len(counts) > 1 and counts[1] >= _NEARLY_HALF * len(lines)


def _lines(text: str) -> list[str]:
    lines = (_thin(without_symbols(bare(line))) for line in unify(text).split("\n"))
    return [line for line in lines if line and not is_rule(line)]


def _thin(line: str) -> str:
    """Return a line that is bold as a whole, its name too, without being so."""
    if len(line) < _SHORTEST_BOLD or not (line.startswith("**") and line.endswith("**")):
        return line
    inner = line[2:-2]
    named = _MARKS[1].match(inner)
    return inner if "**" not in inner and named and named.end() < len(inner) else line


def _marks(line: str) -> Iterator[re.Match[str]]:
    """Go through the ways in which a name may stand in front of a line."""
    if line.startswith("#"):
        yield from filter(None, [_HEADING.match(line)])
        return
    lead = _LEAD.match(line)
    at = lead.end() if lead else 0
    for pattern in _MARKS:
        found = pattern.match(line, at)
        if found and len(found["name"]) <= _LONGEST_NAME:
            yield found


def _marks_of_play(line: str) -> Iterator[re.Match[str]]:
    yield from filter(None, [_BEFORE_DOT.match(line)])


def _marks_with_dash(line: str) -> Iterator[re.Match[str]]:
    yield from filter(None, [_BEFORE_DASH.match(line)])


def _names_before_dash(lines: Sequence[str]) -> frozenset[str]:
    """Return who speaks where a dash follows the name, which nearly all lines then begin with."""
    marks = [mark for mark in map(_BEFORE_DASH.match, lines) if mark]
    counts = Counter(map(_name_of, marks))
    are_dense = len(marks) > _FEW and len(marks) >= _NEARLY_ALL * len(lines)
    are_names = all(_is_name(name, are_upper=False, is_dense=True) for name in counts)
    come_again = 1 < len(counts) < len(marks)
    return frozenset(counts) if are_dense and are_names and come_again else frozenset()


def _names_in_play(text: str) -> frozenset[str]:
    """Return who speaks in a play with names in capitals before a full stop, nobody in others."""
    paragraphs = [one.strip() for one in _PARAGRAPH_END.split(unify(text)) if one.strip()]
    if len(paragraphs) <= _FEW:
        paragraphs = _lines(text)
    marks = [mark for mark in map(_BEFORE_DOT.match, paragraphs) if mark and _is_in_capitals(mark)]
    counts = Counter(map(_name_of, marks))
    often = [name for name, count in counts.items() if count > 1]
    return (
        frozenset(counts) if len(often) > 1 and len(marks) * 2 >= len(paragraphs) else frozenset()
    )


def _is_in_capitals(mark: re.Match[str]) -> bool:
    return mark["name"].isupper() and len(mark["name"]) <= _LONGEST_NAME


def _name_of(mark: re.Match[str]) -> str:
    return " ".join(mark["name"].split())


def _names_in(lines: Sequence[str]) -> frozenset[str]:
    """Return who speaks in the text; nobody where no two names come again and again."""
    marks = [mark for line in lines for mark in list(_marks(line))[:1]]
    counts = Counter(map(_name_of, marks))
    often = {name for name, count in counts.items() if count > 1}
    marked = sum(counts[name] for name in often)
    if len(often) < 2 or marked < _FEW + 1 or marked * _LINES_FOR_A_MARK < len(lines):
        return _names_alone(marks) or _names_in_all(lines)
    if marked < _MOST * counts.total() / 2:
        return frozenset()
    are_upper = all(name.isupper() for name in often)
    first = next(at for at, mark in enumerate(marks) if _name_of(mark) in often)
    titles = {_name_of(mark) for mark in marks if mark.string.startswith("#")}
    titles |= {_name_of(mark) for mark in marks[:first] if _is_labelled(mark)}
    is_dense = len(marks) >= _DENSE * len(lines)
    once = {name for name in counts if name not in titles and _is_name(name, are_upper, is_dense)}
    return frozenset() if all(map(is_language, often)) else frozenset(often | once)


def _is_labelled(mark: re.Match[str]) -> bool:
    """True for “Interview of: Ann Vale”, which is no sentence that somebody says."""
    return mark.end() < len(mark.string) and not is_sentence(mark.string)


def _names_alone(marks: Sequence[re.Match[str]]) -> frozenset[str]:
    """Return the names that stand marked on lines of their own, of which fewer are enough."""
    alone = [mark for mark in marks if mark.end() == len(mark.string) and "*" in mark[0]]
    names = frozenset(map(_name_of, alone))
    return names if len(alone) >= _FEW and 1 < len(names) < len(alone) else frozenset()


def _names_in_all(lines: Sequence[str]) -> frozenset[str]:
    """Return the names of a short talk: every line below the first has one, and one comes again."""
    marks = [next(_marks(line), None) for line in lines]
    first = next((at for at, mark in enumerate(marks) if mark and not is_metadata(mark.string)), 0)
    spoken = [mark for mark in marks[first:] if mark and mark.end() < len(mark.string)]
    names = frozenset(map(_name_of, spoken))
    if first > MOST_TITLES or len(spoken) < max(_FEW, len(lines) - first):
        return frozenset()
    are_names = all(_is_name(name, are_upper=False, is_dense=True) for name in names)
    comes_again = 1 < len(names) < len(spoken)
    return names if comes_again and are_names and not all(map(is_language, names)) else frozenset()


def _is_name(text: str, are_upper: bool, is_dense: bool) -> bool:
    """True for what is written as names are: in capitals where all others are.

    Where not nearly all lines have one, a single word may be no name.
    """
    if text.isupper() or are_upper:
        return text.isupper()
    if text.lower() == text.upper():
        return is_dense and len(text) <= _LONGEST_UNCASED
    return text.istitle() and (is_dense or " " in text)


def _turns(
    lines: Sequence[str],
    names: frozenset[str],
    marks: Callable[[str], Iterator[re.Match[str]]],
) -> tuple[list[str], list[Turn]]:
    header: list[str] = []
    turns: list[Turn] = []
    for line in lines:
        mark = next((one for one in marks(line) if _name_of(one) in names), None)
        if mark:
            text = line[mark.end() :].strip()
            turns.append(Turn(None, None, _name_of(mark), [text] if text else []))
        elif turns:
            turns[-1].lines.append(line)
        else:
            lead = _LEAD.match(line)
            header.append(line[lead.end() if lead else 0 :].replace("**", ""))
    while turns and not turns[0].lines:
        header.append(f"{turns.pop(0).speaker}:")
    return header, turns


def _titled(header: list[str], turns: list[Turn]) -> tuple[list[str], list[Turn]]:
    """Return the titles, as rows where they are too many to be some, and the turns with a text."""
    if len(header) > MOST_HEADER_LINES:
        turns = [*(Turn(None, None, "", [line]) for line in header), *turns]
        header = []
    return header, [turn for turn in turns if turn.lines]
