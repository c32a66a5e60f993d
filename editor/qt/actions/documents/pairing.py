"""Two files opened side by side: what is in doubt about their pairs is asked."""

from editor.qt.actions.workbench import Workbench
from editor.qt.languages import track_name
from editor.workflows.documents.pair_doubts import doubts_of_pair, settle_pair


def ask_about_pairs(bench: Workbench) -> None:
    """Show the rows in question of two files; what a person says of them is one edit."""
    session = bench.session
    rows = session.document.segments
    doubts = doubts_of_pair(rows)
    if not doubts:
        return
    from editor.qt.dialogs.documents.pairs_dialog import PairsDialog

    languages = [track_name(track) for track in session.document.tracks]
    dialog = PairsDialog(doubts, languages, bench.window)
    dialog.accepted.connect(lambda: session.do(settle_pair(rows, dialog.model.verdicts())))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
