"""What is wrong with a talk that is being worked on, kept up to date a few rows at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from editor.checks.base import Check, ranked
from editor.checks.checking import check_rows, rows_to_recheck
from editor.checks.context import Context, prepare
from editor.core.edit import Edit, Kind
from editor.core.guideline import Guideline
from editor.core.issues import Issue
from editor.core.transcript import Transcript
from editor.workflows.checking import fixed_texts
from editor.workflows.checking_cues import cues_of_rows
from editor.workflows.ignoring import ignored_in, is_ignored

_BLOCK = 8


class Findings:
    """The problems of each row; after an edit only the rows that it concerns are looked at again.

    `step` looks at the next few rows; until then the old problems of a row are kept.
    """

    def __init__(self, transcript: Transcript, guideline: Guideline) -> None:
        """Begin with rows that are all still to be looked at."""
        self._checks: Sequence[Check] = ranked()
        self._context = prepare(transcript, guideline)
        self._ignored = ignored_in(transcript.extra)
        count = len(transcript.segments)
        self._found: list[tuple[Issue, ...]] = [()] * count
        self._is_fresh = bytearray(count)

    @property
    def is_done(self) -> bool:
        """True when there is no row left to look at."""
        return self._is_fresh.find(0) < 0

    def step(self, transcript: Transcript) -> bool:
        """Look at the next few rows of the talk as it is now; False when there were none."""
        first = self._is_fresh.find(0)
        if first < 0:
            return False
        until = self._is_fresh.find(1, first, first + _BLOCK)
        last = (until if until >= 0 else min(first + _BLOCK, len(self._is_fresh))) - 1
        rows = transcript.segments
        context = self._context_for(transcript, first, last)
        found: dict[int, list[Issue]] = {row: [] for row in range(first, last + 1)}
        for issue in check_rows(context, rows, found, self._checks):
            found[issue.row].append(issue)
        for row, issues in found.items():
            self._found[row] = tuple(issues)
            self._is_fresh[row] = 1
        return True

    def follow(self, edit: Edit, transcript: Transcript) -> bool:
        """Take note of an edit, `transcript` being what it led to.

        False when so much of the talk is another that all has to begin again.
        """
        if edit.kinds() & Kind.META:
            if any(change.field != "extra" for change in edit.meta):
                return False
            self._ignored = ignored_in(transcript.extra)
        if self._context.has_times != any(not row.slot.is_empty for row in transcript.segments):
            return False
        for at, old, new in reversed(edit.splices):
            self._found[at : at + len(old)] = (
                [()] * len(new) if len(old) != len(new) else (self._found[at : at + len(old)])
            )
            self._is_fresh[at : at + len(old)] = bytes(len(new))
        shift = 0
        for at, old, new in edit.splices:
            self._stale_around(transcript, at + shift, at + shift + len(new) - 1)
            shift += len(new) - len(old)
        return True

    def issues(self, transcript: Transcript) -> Iterator[Issue]:
        """Yield what is wrong, by rows, without what a person has waved through."""
        rows = transcript.segments
        for row, issues in enumerate(self._found):
            for issue in issues:
                if issue.segment != rows[row].id:
                    break
                if not is_ignored(issue, rows[row], self._ignored):
                    yield issue if issue.row == row else replace(issue, row=row)

    def again(self, transcript: Transcript, issue: Issue) -> Issue | None:
        """Return the problem as it is now, None if its row or it is there no more."""
        rows = transcript.segments
        if issue.row >= len(rows) or rows[issue.row].id != issue.segment:
            return None
        check = next(one for one in self._checks if one.id == issue.check)
        context = self._context_for(transcript, issue.row, issue.row)
        found = check_rows(context, rows, [issue.row], [check])
        bare = replace(issue, fix=None)
        return next((one for one in found if replace(one, fix=None) == bare), None)

    def fixes(self, transcript: Transcript, issues: Iterable[Issue]) -> dict[tuple[int, int], str]:
        """Return the whole new text of each (row, track) when problems of one kind are mended."""
        rows = transcript.segments
        cells: dict[str, dict[tuple[int, int], None]] = {}
        for issue in issues:
            if issue.track is not None and issue.row < len(rows):
                cells.setdefault(issue.check, {})[issue.row, issue.track] = None
        texts: dict[tuple[int, int], str] = {}
        for check_id, places in cells.items():
            texts |= fixed_texts(self._context, rows, check_id, places)
        return texts

    def _context_for(self, transcript: Transcript, first: int, last: int) -> Context:
        cues = cues_of_rows(transcript, self._context.guideline, first, last)
        return replace(self._context, cues=cues)

    def _stale_around(self, transcript: Transcript, first: int, last: int) -> None:
        for row in rows_to_recheck(transcript.segments, first, last, self._checks):
            self._is_fresh[row] = 0
