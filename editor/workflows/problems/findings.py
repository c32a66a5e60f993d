"""What is wrong with a talk that is being worked on, kept up to date a few rows at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from editor.checks.base import Check, ranked
from editor.checks.checking import check_rows
from editor.checks.context import Context, Rows, prepare, usual_ratio
from editor.checks.terms import Terms
from editor.checks.view import timed_after
from editor.core.edit import Edit
from editor.core.guideline import Guideline
from editor.core.issues import Issue
from editor.core.transcript import Transcript
from editor.workflows.problems.checking import fixed_texts
from editor.workflows.problems.checking_cues import cues_of_rows, is_cut_already
from editor.workflows.problems.ignoring import ignored_in, is_ignored
from editor.workflows.problems.line_fixes import LINE_CHECKS, broken_anew
from editor.workflows.problems.slips import is_slip

# How many rows a step looks at: cutting rows into cues is most of the work.
_BLOCK, _BLOCK_WITHOUT_CUES = 3, 24
_BLOCK_OF_LENGTHS = 500
# What is due of a row: everything, what texts around it decide, what the times above it decide,
# what the usual length of a translation decides.
_ALL, _TEXTS_AROUND, _TIMES_ABOVE, _LENGTHS = 1, 2, 4, 8


class Findings:
    """The problems of each row; after an edit only the rows that it concerns are looked at again.

    `step` looks at the next few rows; until then the old problems of a row are kept.
    """

    def __init__(self, transcript: Transcript, guideline: Guideline) -> None:
        """Begin with rows that are all still to be looked at."""
        self._checks: Sequence[Check] = ranked()
        self._ranks = {check.id: rank for rank, check in enumerate(self._checks)}
        self._reach = max(check.reach for check in self._checks)
        self._is_cut = is_cut_already(transcript)
        cues = cues_of_rows(transcript, guideline, 0, 0) if self._is_cut else None
        self._context = prepare(transcript, guideline, cues=cues, is_slip=is_slip)
        self._ignored = ignored_in(transcript.extra)
        count = len(transcript.segments)
        self._found: list[tuple[Issue, ...]] = [()] * count
        self._due = bytearray([_ALL]) * count
        self._is_other_text = False

    @property
    def is_done(self) -> bool:
        """True when there is no row left to look at."""
        return not self._is_other_text and not self._due.lstrip(b"\0")

    def step(self, transcript: Transcript) -> bool:
        """Look at the next few rows of the talk as it is now; False when there were none."""
        first = len(self._due) - len(self._due.lstrip(b"\0"))
        if first == len(self._due):
            return self._judge_lengths_anew(transcript)
        due = self._due[first]
        checks = [check for check in self._checks if _is_due(check, due)]
        size = self._size(transcript, first, due)
        last = first
        while last + 1 < min(first + size, len(self._due)) and self._due[last + 1] == due:
            last += 1
        context = self._context
        if size == _BLOCK:
            cues = cues_of_rows(transcript, context.guideline, first, last, around=1)
            context = replace(context, cues=cues)
        self._look(context, transcript.segments, range(first, last + 1), checks)
        return True

    def _judge_lengths_anew(self, transcript: Transcript) -> bool:
        """See whether translations are usually of another length by now; False where not."""
        if not self._is_other_text or self._context.pair is None:
            self._is_other_text = False
            return False
        self._is_other_text = False
        ratio = usual_ratio(transcript.segments, *self._context.pair)
        if ratio == self._context.ratio:
            return False
        self._context = replace(self._context, ratio=ratio)
        self._due = bytearray([_LENGTHS]) * len(self._due)
        return True

    def follow(self, edit: Edit, fields: Transcript, rows: Rows) -> bool:
        """Take note of an edit; `rows`, and all else in `fields`, are what it led to.

        False when so much of the talk is another that all has to begin again. This is asked at
        each edit, so that it looks at no more rows than it has to.
        """
        if not self._follow_meta(edit, fields):
            return False
        if not edit.splices:
            return True
        if self._context.has_times != self._has_times(edit, rows):
            return False
        self._is_other_text = True
        shift = 0
        for at, old, new in edit.splices:
            here = slice(at + shift, at + shift + len(old))
            if len(old) != len(new):
                self._found[here] = [()] * len(new)
            self._due[here] = bytes([_ALL]) * len(new)
            shift += len(new) - len(old)
        shift = 0
        for at, old, new in edit.splices:
            self._note_around(rows, at + shift, at + shift + len(new))
            shift += len(new) - len(old)
        return True

    def _has_times(self, edit: Edit, rows: Rows) -> bool:
        """Return True where a row has a time after the edit."""
        new = (row for splice in edit.splices for row in splice.new)
        return any(not row.slot.is_empty for row in (rows if self._context.has_times else new))

    def issues(self, transcript: Transcript) -> Iterator[Issue]:
        """Yield what is wrong, by rows, without what a person has waved through."""
        for row, found in enumerate(self._found):
            if found:
                yield from self.of_row(transcript.segments, row)

    def of_row(self, rows: Rows, row: int) -> Iterator[Issue]:
        """Yield what is wrong in one of the rows as they are now, nothing in one not looked at."""
        for issue in self._found[row] if row < len(self._found) else ():
            if issue.segment != rows[row].id:
                break
            if not is_ignored(issue, rows[row], self._ignored):
                yield issue if issue.row == row else issue._replace(row=row)

    def again(self, transcript: Transcript, issue: Issue) -> Issue | None:
        """Return the problem as it is now, None if its row or it is there no more."""
        rows = transcript.segments
        if issue.row >= len(rows) or rows[issue.row].id != issue.segment:
            return None
        check = next(one for one in self._checks if one.id == issue.check)
        cues = cues_of_rows(transcript, self._context.guideline, issue.row, issue.row)
        context = replace(self._context, cues=cues)
        found = check_rows(context, rows, [issue.row], [check])
        bare = issue._replace(fix=None)
        return next((one for one in found if one._replace(fix=None) == bare), None)

    def fixes(self, transcript: Transcript, issues: Iterable[Issue]) -> dict[tuple[int, int], str]:
        """Return the whole new text of each (row, track) when problems of one kind are mended."""
        rows = transcript.segments
        cells: dict[str, dict[tuple[int, int], None]] = {}
        for issue in issues:
            if issue.track is not None and issue.row < len(rows):
                cells.setdefault(issue.check, {})[issue.row, issue.track] = None
        texts: dict[tuple[int, int], str] = {}
        for check_id, places in cells.items():
            if check_id in LINE_CHECKS:
                made = {place: broken_anew(self._context, rows, *place) for place in places}
                texts |= {place: text for place, text in made.items() if text is not None}
            else:
                texts |= fixed_texts(self._context, rows, check_id, places)
        return texts

    def may_fix(self, issue: Issue) -> bool:
        """True where a problem has a fix, or its lines may be broken anew.

        They are when the talk is exported, unless it came as subtitles.
        """
        lines = self._is_cut and issue.check in LINE_CHECKS and issue.track is not None
        return issue.fix is not None or lines

    def fix_of(self, transcript: Transcript, issue: Issue) -> str | None:
        """Return the whole new text of a problem's track that mends it, None where there is none.

        None also where the problem is there no more.
        """
        now = self.again(transcript, issue)
        if now is None or now.fix is not None or not self.may_fix(now) or now.track is None:
            return None if now is None else now.fix
        return broken_anew(self._context, transcript.segments, now.row, now.track)

    def _follow_meta(self, edit: Edit, fields_after: Transcript) -> bool:
        fields = {change.field for change in edit.meta}
        if "extra" in fields:
            self._ignored = ignored_in(fields_after.extra)
        if "glossary" in fields and self._context.terms != Terms(fields_after.glossary):
            return False
        return "tracks" not in fields

    def _note_around(self, rows: Rows, begin: int, end: int) -> None:
        """Note what is due of the rows around those from begin to end, without it."""
        for row in (*range(begin - self._reach, begin), *range(end, end + self._reach)):
            if 0 <= row < len(rows):
                self._due[row] |= _TEXTS_AROUND
        later = timed_after(rows, end - 1)
        if later is not None:
            self._due[later] |= _TIMES_ABOVE

    def _size(self, transcript: Transcript, first: int, due: int) -> int:
        """Return how many rows to look at: few where rows have to be cut into cues."""
        if due == _LENGTHS:
            return _BLOCK_OF_LENGTHS
        if not due & (_ALL | _TIMES_ABOVE):
            return _BLOCK_WITHOUT_CUES
        some = transcript.segments[first : first + _BLOCK_WITHOUT_CUES]
        has_cues = any(row.slot.is_complete for row in some) and not is_cut_already(transcript)
        return _BLOCK if has_cues else _BLOCK_WITHOUT_CUES

    def _look(self, context: Context, rows: Rows, which: range, checks: Sequence[Check]) -> None:
        ids = {check.id for check in checks}
        found: dict[int, list[Issue]] = {row: [] for row in which}
        for issue in check_rows(context, rows, which, checks):
            found[issue.row].append(issue)
        for row, issues in found.items():
            kept = [one for one in self._found[row] if one.check not in ids]
            self._found[row] = tuple(sorted(kept + issues, key=self._order) if kept else issues)
            self._due[row] = 0

    def _order(self, issue: Issue) -> int:
        return self._ranks[issue.check]


def _is_due(check: Check, due: int) -> bool:
    if due & _ALL:
        return True
    texts, times, lengths = due & _TEXTS_AROUND, due & _TIMES_ABOVE, due & _LENGTHS
    return bool(
        (texts and check.reach)
        or (times and check.looks_at_times)
        or (lengths and check.looks_at_ratio)
    )


def begin(transcript: Transcript, guideline: Guideline) -> Findings:
    """Return findings whose first steps are done, with all loaded that later ones need.

    What cuts rows into cues reads large lists of words when it is first used.
    """
    findings = Findings(transcript, guideline)
    timed = (row for row, one in enumerate(transcript.segments) if one.slot.is_complete)
    first = next(timed, None)
    if first is not None:
        cues_of_rows(transcript, guideline, first, first + _BLOCK_WITHOUT_CUES)
    findings.step(transcript)
    return findings
