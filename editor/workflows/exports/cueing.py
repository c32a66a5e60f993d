"""Rows into cues for an export: one a row, or cut by a guideline; and what could not be met."""

from collections import defaultdict
from collections.abc import Sequence

from editor.captions.breaking import break_lines
from editor.captions.cues import CueList, CueMode, make_cues
from editor.captions.splitting.talk import SplitTalk, split_talk
from editor.captions.splitting.unmet import Reason, Unmet
from editor.core.guideline import Guideline
from editor.core.i18n import ngettext
from editor.core.progress import Progress
from editor.core.transcript import Transcript
from editor.core.warned import Warned, name_rows
from editor.workflows.exports.fixed_cuts import cuts_against_limits, cuts_not_kept


class Cueing:
    """Makes the cues of each file of an export.

    Without a guideline a row is a cue, as it stands. With one, its lines are broken, and it is cut
    into as many cues as it takes unless `mode` says otherwise.
    """

    def __init__(
        self,
        transcript: Transcript,
        guideline: Guideline | None,
        mode: CueMode | None,
        progress: Progress,
    ) -> None:
        self._transcript = transcript
        self._guideline = guideline
        self._split: SplitTalk | None = None
        if guideline is not None and mode is not CueMode.ROWS:
            self._split = split_talk(transcript, guideline, progress)

    def cues(self, columns: tuple[int, ...]) -> CueList:
        """Return the cues that show the given tracks."""
        if self._split is not None:
            return self._split.cues_for(columns)
        listed = make_cues(self._transcript, columns)
        return listed if self._guideline is None else self._broken(listed, columns)

    def remarks(self, listed: CueList, columns: Sequence[int]) -> list[Warned]:
        """Return sentences on what the cues do not keep of the guideline, one a kind of limit.

        Those on the cuts that a person fixed come first.
        """
        if self._split is None:
            return []
        found = self._split.unmet(listed, columns)
        by_reason: defaultdict[Reason, list[Unmet]] = defaultdict(list)
        for unmet in found:
            by_reason[unmet.reason].append(unmet)
        return [
            *cuts_not_kept(self._split),
            *cuts_against_limits(self._split, found),
            *(_remark(reason, by_reason[reason]) for reason in Reason if reason in by_reason),
        ]

    def _broken(self, listed: CueList, columns: Sequence[int]) -> CueList:
        guideline = self._guideline
        if guideline is None:
            return listed
        languages = [self._transcript.tracks[column].language for column in columns]
        cues = tuple(
            cue._replace(
                texts=tuple(
                    break_lines(text, language, guideline.limits_for(language))
                    for text, language in zip(cue.texts, languages, strict=True)
                )
            )
            for cue in listed.cues
        )
        return CueList(cues, listed.untimed, listed.empty, listed.reversed, listed.moved)


def _remark(reason: Reason, unmet: Sequence[Unmet]) -> Warned:
    count = len({(one.row, one.cue) for one in unmet})
    rows = sorted({one.row for one in unmet})
    named = ngettext("row {rows}", "rows {rows}", len(rows)).format(rows=name_rows(rows))
    return Warned(_SENTENCES[reason](count).format(n=count, rows=named), rows=tuple(rows))


_SENTENCES = {
    Reason.SPEED: lambda n: ngettext(
        "{n} cue is too fast to read ({rows}): it is spoken that fast, and no silence follows it.",
        "{n} cues are too fast to read ({rows}): they are spoken that fast, "
        "and no silence follows them.",
        n,
    ),
    Reason.SHORT: lambda n: ngettext(
        "{n} cue is too short ({rows}): the next one follows at once.",
        "{n} cues are too short ({rows}): the next ones follow at once.",
        n,
    ),
    Reason.LONG: lambda n: ngettext(
        "{n} cue is too long ({rows}).", "{n} cues are too long ({rows}).", n
    ),
    Reason.WIDTH: lambda n: ngettext(
        "{n} cue has too wide a line ({rows}): it cannot be broken.",
        "{n} cues have too wide a line ({rows}): they cannot be broken.",
        n,
    ),
    Reason.LINES: lambda n: ngettext(
        "{n} cue has too many lines ({rows}): it cannot be cut.",
        "{n} cues have too many lines ({rows}): they cannot be cut.",
        n,
    ),
}
