"""Paragraphs in two languages whose lines are broken where a page is full."""

import re
from collections.abc import Sequence

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.segments import Segment
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming, Warned
from editor.formats.languages.pairing import Pairing, pair_lines
from editor.formats.languages.two_scripts import script_of_line, tracks_of
from editor.formats.lines import looks_like_code, unify
from editor.formats.titles import is_sentence
from editor.language.scripts import Script

_BREAK = re.compile(r"\n[^\S\n]*\n")
# Surer than of lines by turns that need mending, less sure than of such that need none.
_SURE = 0.68
_FEWEST = 3
_TWO = 2


@FORMATS.register
class ParagraphPairs(Format):
    """Paragraphs in two languages."""

    id = "paragraph-pairs"
    suffixes = (".txt",)
    is_guest = True
    reads = True
    keeps = frozenset({"untimed", "languages", "header"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: put together, the lines of paragraphs take turns throughout."""
        if looks_like_code(incoming.start) or "-->" in incoming.start:
            return 0.0
        return _SURE if _paired(incoming.start) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a pair of paragraphs, each on one line.

        Raises:
            InputError: its paragraphs are not in two languages by turns.
        """
        found = _paired(incoming.text)
        if found is None:
            raise InputError(
                _("its lines are not in two languages by turns. Open it as text in one language.")
            )
        texts, pairing = found
        rows = []
        for number, pair in enumerate(pairing.rows, 1):
            cells = tuple("" if at is None else texts[at] for at in pair)
            rows.append(Segment(str(number), cells, imported=cells))
        columns = [[row.texts[side] for row in rows] for side in (0, 1)]
        header = tuple(texts[at] for at in pairing.titles)
        source = Source(self.id, incoming.encoding)
        transcript = Transcript(tracks_of(columns), tuple(rows), header, source=source)
        return Imported(transcript, self.id, incoming.encoding, _third_told(rows))


def _third_told(rows: Sequence[Segment]) -> tuple[Warned, ...]:
    if not any("\n" in text for row in rows for text in row.texts):
        return ()
    message = _(
        "The paragraphs hold a third language or a further line; it stands below, in one column "
        "with the text above it."
    )
    return (Warned(message),)


def _paired(text: str) -> tuple[list[str], Pairing] | None:
    """Return the paragraphs and how they pair, None where no lines had to be put together."""
    blocks = [block.strip() for block in _BREAK.split(unify(text)) if block.strip()]
    if len(blocks) < _FEWEST:
        return None
    lines = [[line.strip() for line in block.split("\n") if line.strip()] for block in blocks]
    joined_by = "\n" if _are_alike(lines) else ""
    texts = [text for block in lines for text in _of_one_script(block, joined_by)]
    if len(texts) == sum(map(len, lines)):
        return None
    pairing = pair_lines(texts)
    if pairing is None or pairing.orphans or pairing.languages or len(pairing.rows) < _FEWEST:
        return None
    return texts, pairing


def _are_alike(blocks: Sequence[Sequence[str]]) -> bool:
    """True where all blocks have as many lines and each of these is a sentence.

    They are texts, such as one in a third language; a page that is full breaks its lines elsewhere.
    """
    are_sentences = all(is_sentence(line) for block in blocks for line in block)
    return are_sentences and len({len(block) for block in blocks}) == 1 and len(blocks[0]) > _TWO


def _of_one_script(lines: Sequence[str], joined_by: str) -> list[str]:
    """Return the lines of a block, those of one script that follow each other as one.

    `joined_by` stands between them; "" leaves that to the script.
    """
    texts: list[str] = []
    last: Script | None = None
    for line in lines:
        script = script_of_line(line)
        if texts and script is last:
            texts[-1] += f"{joined_by or ('' if script is Script.CJK else ' ')}{line}"
        else:
            texts.append(line)
        last = script
    return texts
