"""The window with all that can be done in it."""

from PySide6.QtCore import Signal

from editor.qt.actions.documents.documents import DocumentActions
from editor.qt.actions.documents.exporting import ExportActions
from editor.qt.actions.documents.files import FileActions
from editor.qt.actions.documents.keeping import KeepActions
from editor.qt.actions.documents.opening import OpeningActions
from editor.qt.actions.documents.titling import TitleActions
from editor.qt.actions.key_groups import key_groups
from editor.qt.actions.texts.checking import CheckActions
from editor.qt.actions.texts.cleaning import CleanActions
from editor.qt.actions.texts.cue_work import CueActions
from editor.qt.actions.texts.editing import EditActions
from editor.qt.actions.texts.lists import ListActions
from editor.qt.actions.texts.naming import NameActions
from editor.qt.actions.texts.pasting import PasteActions
from editor.qt.actions.texts.row_work import RowActions
from editor.qt.actions.texts.searching import SearchActions
from editor.qt.actions.texts.speaking import SpeakerActions
from editor.qt.actions.texts.spelling import SpellActions
from editor.qt.actions.texts.splitting import SplitActions
from editor.qt.actions.times.aligning import AlignActions
from editor.qt.actions.times.hand_times import HandTimeActions
from editor.qt.actions.times.reviewing import ReviewActions
from editor.qt.actions.times.sound import SoundActions
from editor.qt.actions.times.stretching import StretchActions
from editor.qt.actions.times.taking import TakeActions
from editor.qt.actions.times.tapping import TapActions
from editor.qt.actions.times.times import TimeActions
from editor.qt.actions.times.unheard import GhostActions
from editor.qt.actions.times.watching import WatchActions
from editor.qt.actions.ways.filtering import FilterActions
from editor.qt.actions.ways.held_key import HeldKey
from editor.qt.actions.ways.helping import HelpActions
from editor.qt.actions.ways.looking import LookActions
from editor.qt.actions.ways.preferring import PreferenceActions
from editor.qt.actions.ways.row_menu import RowMenu
from editor.qt.actions.ways.stepping import HistoryActions
from editor.qt.actions.ways.walking import WalkActions
from editor.qt.actions.workbench import Workbench
from editor.qt.audio.player import AudioPlayer
from editor.qt.grid.drafts import Drafts
from editor.qt.jobs import JobRunner
from editor.qt.parts_window import PartsWindow


class ActingWindow(PartsWindow):
    """Makes the groups of actions and hands them to the table of actions.

    `language_chosen` is sent when all words should be shown in another language.
    """

    language_chosen = Signal()

    def __init__(self, jobs: JobRunner | None = None, player: AudioPlayer | None = None) -> None:
        """Make the window with its parts; the jobs and the player can be others."""
        super().__init__(jobs, player)
        bench = Workbench(self, self.session, self.view, self.notices, self.jobs, self.settings)
        self.files = FileActions(bench)
        self.opening = OpeningActions(
            bench, self.files, lambda then: self.keeping.tell_recovered(then)
        )
        self.keeping = KeepActions(
            bench, self.safety, self.files.save_as, self.opening.reopen, self.opening.bring_back
        )
        self.documents = DocumentActions(bench, self.files, self.opening, self.tabs)
        self.drafts = Drafts(self.session, self.view)
        self.times = TimeActions(bench, self.audio, self.actions_by_id["estimates-follow"])
        self.aligning = AlignActions(
            bench, self.actions_by_id["review"].trigger, self.actions_by_id["next-ghost"].trigger
        )
        self.looks = LookActions(bench, self.actions_by_id, self.set_scheme)
        self.naming = NameActions(
            bench,
            self.side,
            self.actions_by_id["names"],
            self.actions_by_id["replay-row"],
            lambda right: self.searching.find_like(right),
        )
        self.searching = SearchActions(bench, self.side, self.find_field, self.naming.marks)
        self.filtering = FilterActions(bench, self.filter_bar, self.tally, self.naming)
        self.checking = CheckActions(
            bench,
            self.side,
            self.actions_by_id["problems"],
            self.status,
            self.audio.hear_row,
        )
        self.preferring = PreferenceActions(
            bench,
            self.actions_by_id,
            self.audio.player,
            self.set_scheme,
            self.checking.problems.use,
            self.language_chosen.emit,
        )
        walks = WalkActions(
            (self.empty, self.view, self.audio.strip, self.side, self.find_field, self.filter_bar)
        )
        sounds = SoundActions(bench, self.audio, self.actions_by_id)
        self.taking = TakeActions(bench, self.filtering.show_untimed)
        self.tapping = TapActions(bench, self.audio)
        self.reviewing = ReviewActions(
            bench, self.audio, self.tapping.mode, lambda: self.aligning.recording
        )
        self.watching = WatchActions(bench, self.audio, self.actions_by_id["video"])
        editing = EditActions(bench)
        self.row_work = RowActions(bench)
        self.speaking = SpeakerActions(bench, self.tally, self.actions_by_id["speaker-column"])
        self.cues = CueActions(bench, self.side, self.actions_by_id["cue-marks"])
        self.cleaning = CleanActions(bench, self.side, self.actions_by_id["filler-marks"])
        self.spelling = SpellActions(bench, self.actions_by_id["spelling"])
        groups = (
            self.files,
            self.documents,
            ExportActions(bench, self.files.tell_remarks),
            self.opening,
            self.keeping,
            editing,
            self.row_work,
            self.speaking,
            ListActions(bench),
            self.cues,
            self.spelling,
            self.times,
            self.aligning,
            self.looks,
            self.preferring,
            self.naming,
            self.cleaning,
            self.searching,
            self.filtering,
            HistoryActions(bench, self.side),
            HelpActions(bench, self.side),
            PasteActions(bench),
            self.checking,
            walks,
            sounds,
            HandTimeActions(bench, self.audio),
            SplitActions(bench, self.audio.player),
            StretchActions(bench),
            self.watching,
            self.taking,
            self.tapping,
            self.reviewing,
            GhostActions(bench, self.audio),
            TitleActions(bench),
        )
        for group in groups:
            self.actions_by_id.handle(group.handlers())
        self.row_menu = RowMenu(self.view, self.actions_by_id.__getitem__)
        self.held_key = HeldKey(
            self,
            lambda: self.actions_by_id.bare_keys("palette"),
            self.actions_by_id["palette"].trigger,
            lambda: key_groups(self.actions_by_id),
        )
