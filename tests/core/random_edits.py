"""Random transcripts, and random edits of every kind for a document as it is."""

from collections.abc import Callable

from hypothesis import strategies as st

from editor.core import cell_edits, edits, row_edits
from editor.core.document import Document
from editor.core.edit import Edit, MetaChange
from editor.core.glossary import Glossary, Term
from editor.core.replacements import Rule, RuleKind
from editor.core.segments import Role, Segment, Status, Track, WordTime, new_id
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Transcript

TRACKS = (Track("a", "en"), Track("b", "zh", Role.TRANSLATION))
TEXTS = st.text("ab 灯潮,.\n\r🌊안e\u0301", max_size=12)
SLOTS = st.one_of(
    st.just(EMPTY_SLOT),
    st.builds(
        lambda start, length, origin, locked: TimeSlot(start, start + length, origin, None, locked),
        st.integers(0, 10**6),
        st.integers(0, 10**4),
        st.sampled_from(Origin),
        st.booleans(),
    ),
    st.builds(lambda start: TimeSlot(start, None, Origin.TYPED), st.integers(0, 10**6)),
    st.builds(lambda end: TimeSlot(None, end, Origin.TAPPED), st.integers(0, 10**6)),
)
_KINDS_OF_ROWS = (
    {},
    {"speaker": "Juniper", "status": Status.CONFIRMED, "imported": ("heard", "")},
    {"cuts": ((1, 1),), "words": (WordTime(0, 1, 10, 20),), "status": Status.QUESTION},
    {"note": "a note", "bookmark": True, "extra": {"colour": "red"}},
)
SEGMENTS = st.builds(
    lambda number, texts, slot, rest: Segment(f"r{number}", texts, slot, **rest),
    st.integers(0, 2**64),
    st.tuples(TEXTS, TEXTS),
    SLOTS,
    st.sampled_from(_KINDS_OF_ROWS),
)
TRANSCRIPTS = st.lists(SEGMENTS, max_size=8, unique_by=lambda row: row.id).map(
    lambda rows: Transcript(TRACKS, tuple(rows))
)

Maker = Callable[[st.DrawFn, Document], Edit]


def draw_edit(draw: st.DrawFn, document: Document) -> Edit:
    """Return an edit of any kind that fits the document; it may change nothing."""
    makers = (*ON_ROWS, *ON_ANYTHING) if document.segments else ON_ANYTHING
    return draw(st.sampled_from(makers))(draw, document)


def _row(draw: st.DrawFn, document: Document) -> int:
    return draw(_rows(document))


def _rows(document: Document) -> st.SearchStrategy[int]:
    return st.integers(0, len(document.segments) - 1)


def a_text(draw: st.DrawFn, document: Document) -> Edit:
    row = _row(draw, document)
    return edits.set_text(document.segments, row, draw(st.integers(0, 1)), draw(TEXTS))


def many_texts(draw: st.DrawFn, document: Document) -> Edit:
    cells = st.tuples(_rows(document), st.integers(0, 1))
    return edits.replace_texts(document.segments, draw(st.dictionaries(cells, TEXTS)), "many")


def a_slot(draw: st.DrawFn, document: Document) -> Edit:
    return edits.set_slot(document.segments, _row(draw, document), draw(SLOTS))


def many_slots(draw: st.DrawFn, document: Document) -> Edit:
    slots = draw(st.dictionaries(_rows(document), SLOTS))
    return edits.set_slots(document.segments, slots, "slots")


def a_speaker(draw: st.DrawFn, document: Document) -> Edit:
    return edits.set_speaker(document.segments, _row(draw, document), draw(TEXTS))


def other_rows(draw: st.DrawFn, document: Document) -> Edit:
    drawn = draw(st.dictionaries(_rows(document), SEGMENTS))
    is_new = draw(st.booleans())
    # No two rows of a document have one id.
    changed = {
        row: one._replace(id=new_id() if is_new else document.segments[row].id)
        for row, one in drawn.items()
    }
    return edits.replace_rows(document.segments, changed, "rows")


def a_removal(draw: st.DrawFn, document: Document) -> Edit:
    return edits.remove(document.segments, draw(st.lists(_rows(document))))


def a_split(draw: st.DrawFn, document: Document) -> Edit:
    row = _row(draw, document)
    offsets = [draw(st.integers(0, len(text))) for text in document.segments[row].texts]
    at_ms = draw(st.one_of(st.none(), st.integers(0, 10**6)))
    return edits.split(document.segments, row, offsets, at_ms)


def a_join(draw: st.DrawFn, document: Document) -> Edit:
    first = _row(draw, document)
    return edits.join(document.segments, first, first + draw(st.integers(0, 3)))


def down(draw: st.DrawFn, document: Document) -> Edit:
    return edits.shift_down(document.segments, _row(draw, document), draw(st.integers(0, 1)))


def up(draw: st.DrawFn, document: Document) -> Edit:
    return edits.shift_up(document.segments, _row(draw, document), draw(st.integers(0, 1)))


def copies(draw: st.DrawFn, document: Document) -> Edit:
    return row_edits.duplicate(document.segments, draw(st.sets(_rows(document))))


def by_speaker(draw: st.DrawFn, document: Document) -> Edit:
    return row_edits.join_speakers(document.segments, draw(st.sets(_rows(document))))


def in_order(draw: st.DrawFn, document: Document) -> Edit:
    return row_edits.sort_by_time(document.segments)


def a_status(draw: st.DrawFn, document: Document) -> Edit:
    which = draw(st.sets(_rows(document), min_size=1))
    return row_edits.set_status(document.segments, which, draw(st.sampled_from(Status)))


def bookmarks(draw: st.DrawFn, document: Document) -> Edit:
    return row_edits.toggle_bookmarks(document.segments, draw(st.sets(_rows(document))))


def a_note(draw: st.DrawFn, document: Document) -> Edit:
    return row_edits.set_note(document.segments, _row(draw, document), draw(TEXTS))


def swapped_columns(draw: st.DrawFn, document: Document) -> Edit:
    return cell_edits.swap_columns(document.segments, draw(st.sets(_rows(document))), 0, 1)


def swapped_texts(draw: st.DrawFn, document: Document) -> Edit:
    one, other = _row(draw, document), _row(draw, document)
    return cell_edits.swap_texts(document.segments, one, other, draw(st.integers(0, 1)))


def words_moved(draw: st.DrawFn, document: Document) -> Edit:
    row, track = _row(draw, document), draw(st.integers(0, 1))
    offset = draw(st.integers(0, 12))
    if row:
        return cell_edits.move_head(document.segments, row, track, offset)
    if len(document.segments) > 1:
        return cell_edits.move_tail(document.segments, row, track, offset)
    return Edit("")


def splits_joins_and_a_title(draw: st.DrawFn, document: Document) -> Edit:
    """Splices of many sizes, and a field of the document, in one step."""
    splices, at = [], 0
    for _ in range(draw(st.integers(1, 4))):
        at += draw(st.integers(0, 2))
        if at > len(document.segments):
            break
        old = tuple(document.segments[at : at + draw(st.integers(0, 2))])
        splices.append(edits.Splice(at, old, tuple(draw(st.lists(SEGMENTS, max_size=3)))))
        at += len(old)
    title = MetaChange("header", document.header, (draw(TEXTS),))
    return Edit("mixed", tuple(splices), (title,))


def an_insertion(draw: st.DrawFn, document: Document) -> Edit:
    at = draw(st.integers(0, len(document.segments)))
    taken = {row.id for row in document.segments}
    fresh = SEGMENTS.filter(lambda row: row.id not in taken)
    rows = draw(st.lists(fresh, max_size=3, unique_by=lambda row: row.id))
    return edits.insert(document.segments, at, rows)


def a_title(draw: st.DrawFn, document: Document) -> Edit:
    return edits.set_meta("header", document.header, (draw(TEXTS),), "title")


def a_glossary(draw: st.DrawFn, document: Document) -> Edit:
    term = st.builds(Term, TEXTS, st.lists(TEXTS, max_size=2).map(tuple), TEXTS, TEXTS)
    terms = draw(st.lists(term, max_size=3))
    return edits.set_glossary(document.snapshot().glossary, Glossary(tuple(terms)))


def some_rules(draw: st.DrawFn, document: Document) -> Edit:
    rule = st.builds(Rule, TEXTS, TEXTS, st.sampled_from(RuleKind), st.booleans())
    rules = draw(st.lists(rule, max_size=3))
    return edits.set_replacements(document.snapshot().replacements, tuple(rules))


ON_ROWS: tuple[Maker, ...] = (
    a_text, many_texts, a_slot, many_slots, a_speaker, other_rows, a_removal, a_split, a_join,
    down, up, copies, by_speaker, a_status, bookmarks, a_note, swapped_columns, swapped_texts,
    words_moved, in_order,
)  # fmt: skip
ON_ANYTHING: tuple[Maker, ...] = (
    an_insertion,
    a_title,
    a_glossary,
    some_rules,
    splits_joins_and_a_title,
)
