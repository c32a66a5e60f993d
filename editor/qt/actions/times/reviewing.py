"""Checking aligned times by ear."""

from collections.abc import Callable

from editor.core.i18n import _, ngettext
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.audio.panel import AudioPanel
from editor.qt.audio.review_mode import ReviewMode
from editor.qt.audio.tap_mode import TapMode
from editor.workflows.times import reviewing
from editor.workflows.times.aligning import Recording


class ReviewActions:
    """Begins and ends the review of doubtful times."""

    def __init__(
        self,
        bench: Workbench,
        panel: AudioPanel,
        tapping: TapMode,
        listened: Callable[[], Recording | None],
    ) -> None:
        """Listen through the panel's player; tapping ends when a review begins.

        `listened` returns the recording that rows were aligned to, if any.
        """
        self._bench = bench
        self._tapping = tapping
        self.mode = ReviewMode(bench.session, bench.view, panel, listened)
        self.mode.ended.connect(self._tell)

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"review": self._toggle}

    def _toggle(self) -> None:
        self._tapping.leave()
        self.mode.toggle()

    def _tell(self, decided: int) -> None:
        if not decided:
            return
        left = len(reviewing.to_review(self._bench.session.document.segments))
        said = ngettext("{n} row was checked.", "{n} rows were checked.", decided)
        rest = (
            ngettext("{n} is left.", "{n} are left.", left).format(n=left)
            if left
            else _("None is left.")
        )
        self._bench.session.noted.emit(f"{said.format(n=decided)} {rest}")
