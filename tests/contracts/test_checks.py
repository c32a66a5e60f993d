"""What every check promises."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor import paths
from editor.checks.base import CHECKS, Check, ranked
from editor.checks.checking import check_rows, rows_to_recheck
from editor.checks.context import Context, prepare
from editor.core.glossary import Glossary, Term
from editor.core.guidelines import guidelines_in
from editor.core.issues import Issue
from editor.core.registry import title_of
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import EMPTY_SLOT, Origin, Reason, TimeSlot
from editor.core.transcript import Transcript

ALL = list(CHECKS)
GUIDELINE = guidelines_in(paths.resources() / "guidelines")["netflix"]
LANGUAGES = ("en", "zh", "ja", "ko", "ru", "fr", "ar", "de", "und", "xx")
GLOSSARY = Glossary((Term("harbour", (), "港口"), Term("tide", (), "潮水"), Term("gear")))


def by_id(check: Check) -> str:
    return check.id


def at(start: int | None, end: int | None) -> TimeSlot:
    return TimeSlot(start, end, Origin.TYPED)


LONG = "the lamp was lit and the tide came in and nobody was there to see it come"
PAIRS = [("Nobody saw the lamp of the tower.", "没有人看见塔里的灯。")] * 14
# Each translation stands beside the source of the row below its own.
LENGTHS = (14, 3, 15, 4, 16, 3, 15, 4, 17, 3)
MOVED = [
    Segment(f"m{n}", ("It is a lamp. " * one, "灯塔亮了" * before))
    for n, (one, before) in enumerate(zip(LENGTHS, (9, *LENGTHS), strict=False))
]
WRONG = [
    Segment("a", (LONG, "灯亮了"), at(0, 900)),
    Segment("b", ("The the tide is 25 feet.", "潮水高30英尺,很高 。"), at(500, 12000)),
    Segment("c", ("It is (not open .", "Marisol 开门了"), at(400, 450)),
    Segment("d", ("He did not see the harbour.", "他看见了\u200b海。"), at(12010, 12005)),
    Segment("e", ("<i>Gо</i> now", ""), EMPTY_SLOT),
    Segment("f", ("Unbreakable" * 5 + "\n" + "one\ntwo", "潮水" * 20), at(13000, 14000)),
    Segment("g", ("Next.", "下一个。"), at(14010, 15500)._replace(reason=Reason.POOR)),
]


def talk(rows: list[Segment], languages: tuple[str, str] = ("en", "zh")) -> Transcript:
    tracks = (Track("s", languages[0]), Track("t", languages[1], Role.TRANSLATION))
    return Transcript(tracks, tuple(rows), glossary=GLOSSARY)


def found_in(transcript: Transcript, check: Check) -> tuple[Context, list[Issue]]:
    context = prepare(transcript, GUIDELINE)
    return context, check_rows(context, transcript.segments, None, [check])


@pytest.mark.parametrize("check", ALL, ids=by_id)
def test_it_says_what_it_is(check: Check) -> None:
    assert check.id == check.id.lower()
    assert title_of(check) != type(check).__name__
    assert check.rank < 100


def test_lists_have_every_kind_in_one_order() -> None:
    assert {check.id for check in ranked()} == {check.id for check in ALL}
    assert len({check.rank for check in ALL}) == len(ALL)


@pytest.mark.parametrize("check", ALL, ids=by_id)
def test_it_finds_something_in_a_talk_made_for_all_of_them(check: Check) -> None:
    rows = [Segment(f"p{n}", texts) for n, texts in enumerate(PAIRS)] + MOVED + WRONG
    _context, issues = found_in(talk(rows), check)
    assert issues
    for issue in issues:
        assert issue.check == check.id
        assert rows[issue.row].id == issue.segment
        assert issue.message.strip()


@pytest.mark.parametrize("check", ALL, ids=by_id)
def test_a_talk_in_order_has_nothing(check: Check) -> None:
    rows = [Segment(f"{n}", texts, at(4000 * n, 4000 * n + 3500)) for n, texts in enumerate(PAIRS)]
    assert not found_in(talk(rows), check)[1]


_SIGNS = st.sampled_from(
    list(
        "the a不没有1二5十,.，。!?()（）“”\"'「」<>{}\\-=:;\n\t /"
        "\u00a0\u200b\u202e\u2028\ufffd\ud800аеоОриx́🌊ノ습١"
    ),
)
_TEXT = st.lists(
    st.one_of(_SIGNS, st.sampled_from(["the ", "GPT-4", "harbour", "潮水", "-->", " 25 ", "not "])),
    max_size=24,
).map("".join)
_TIME = st.one_of(st.none(), st.integers(-5000, 90000))
_ROWS = st.lists(st.tuples(_TEXT, _TEXT, _TIME, _TIME), max_size=5)


@pytest.mark.parametrize("check", ALL, ids=by_id)
@settings(max_examples=40, deadline=None)
@given(rows=_ROWS, languages=st.tuples(st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES)))
def test_places_lie_in_the_text_and_a_fix_mends(
    check: Check, rows: list[tuple[str, str, int | None, int | None]], languages: tuple[str, str]
) -> None:
    segments = [
        Segment(f"{n}", (one, two), TimeSlot(start, end))
        for n, (one, two, start, end) in enumerate(rows)
    ]
    context, issues = found_in(talk(segments, languages), check)
    for issue in issues:
        assert 0 <= issue.row < len(segments)
        if issue.span is not None:
            assert issue.track is not None
            start, end = issue.span
            assert 0 <= start < end <= len(segments[issue.row].texts[issue.track])
        if issue.fix is not None:
            assert_mends(context, segments, check, issue, issues)


def assert_mends(
    context: Context, rows: list[Segment], check: Check, issue: Issue, issues: list[Issue]
) -> None:
    """The fix is another text, of which this check says less than it did."""
    assert issue.track is not None
    assert issue.fix != rows[issue.row].texts[issue.track]
    mended = list(rows)
    mended[issue.row] = rows[issue.row].with_text(issue.track, issue.fix or "")
    left = check_rows(context, mended, [issue.row], [check])
    before = [one for one in issues if (one.row, one.track) == (issue.row, issue.track)]
    after = [one for one in left if one.track == issue.track]
    assert len(after) < len(before)


@settings(max_examples=40, deadline=None)
@given(rows=_ROWS.filter(bool), change=st.tuples(_TEXT, _TEXT, _TIME, _TIME), data=st.data())
def test_after_a_change_few_rows_need_to_be_checked_again(
    rows: list[tuple[str, str, int | None, int | None]],
    change: tuple[str, str, int | None, int | None],
    data: st.DataObject,
) -> None:
    segments = [
        Segment(f"{n}", (one, two), TimeSlot(start, end))
        for n, (one, two, start, end) in enumerate(rows)
    ]
    row = data.draw(st.integers(0, len(rows) - 1))
    changed = list(segments)
    changed[row] = Segment(f"{row}", change[:2], TimeSlot(*change[2:]))
    context = prepare(talk(segments), GUIDELINE)
    todo = rows_to_recheck(changed, row, row, ALL)
    kept = [
        issue
        for issue in check_rows(context, segments, None, ALL)
        if issue.check not in {one.id for one in todo.get(issue.row, [])}
    ]
    again = [
        issue
        for which, checks in todo.items()
        for issue in check_rows(context, changed, [which], checks)
    ]
    assert set(kept + again) == set(check_rows(context, changed, None, ALL))
