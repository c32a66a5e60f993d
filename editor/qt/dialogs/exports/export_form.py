"""The choices of the export dialog, and what they come to as options."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from editor.captions.layouts import Layout
from editor.core.guideline import Guideline
from editor.core.guidelines import DEFAULT_GUIDELINE
from editor.core.i18n import _, ngettext
from editor.core.registry import title_of
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Format
from editor.qt.dialogs.exports.export_presets import BOX_WIDTH, PresetBox
from editor.qt.languages import track_name
from editor.qt.widgets.labels import plain_label
from editor.qt.widgets.radio_choice import RadioChoice, stack
from editor.workflows.exports.export_choices import ExportChoice
from editor.workflows.exports.exporting import ExportOptions, Untimed, default_layout
from editor.workflows.problems.guidelines import guidelines

_FIRST_CHOICE = "srt"


class ExportForm(QWidget):
    """What an export asks: preset, format, languages and so on; `changed` when any of them does."""

    changed = Signal()

    def __init__(
        self, transcript: Transcript, guideline: str = "", parent: QWidget | None = None
    ) -> None:
        """Offer what fits the transcript; `guideline` is the id of the one to begin with."""
        super().__init__(parent)
        self._transcript = transcript
        self.presets = PresetBox(self.choice, transcript)
        self._formats = _format_box()
        self._guidelines = guidelines()
        self._cues = _cues_box(self._guidelines.values())
        self._cues.setCurrentIndex(max(0, self._cues.findData(guideline)))
        self._layouts = RadioChoice(
            _layout_names(transcript, is_above=True), default_layout(transcript)
        )
        untimed = sum(not row.slot.is_complete for row in transcript.segments)
        self._untimed = RadioChoice(
            _untimed_names(), Untimed(ExportChoice().fitting(transcript).untimed)
        )
        self._tidied = QCheckBox(_("Leave out fillers and doubled words"))
        self._crlf = QCheckBox(_("Windows line ends"))
        self._bom = QCheckBox(_("Byte-order mark, for old players and spreadsheets"))

        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(14)
        form.setHorizontalSpacing(18)
        form.addRow(plain_label(_("Preset")), self.presets)
        form.addRow(plain_label(_("Format")), self._formats)
        form.addRow(plain_label(_("Languages")), self._layouts)
        self._cues.setAccessibleName(_("Subtitles"))
        form.addRow(plain_label(_("Subtitles")), self._cues)
        self._untimed_label = ngettext(
            "{n} row has no time", "{n} rows have no time", untimed
        ).format(n=untimed)
        form.addRow(plain_label(self._untimed_label), self._untimed)
        form.addRow(plain_label(_("Text")), self._tidied)
        self._ends = _stack([self._crlf, self._bom])
        form.addRow(plain_label(_("File")), self._ends)
        self._form = form
        self._has_untimed = untimed > 0

        self._formats.setAccessibleName(_("Format"))
        self._formats.currentIndexChanged.connect(self._format_changed)
        self._cues.currentIndexChanged.connect(self._tell)
        self._layouts.changed.connect(self._tell)
        self._untimed.changed.connect(self._tell)
        self._tidied.toggled.connect(self._tell)
        self._crlf.toggled.connect(self._tell)
        self._bom.toggled.connect(self._tell)
        self.presets.chosen.connect(self.use)
        self.presets.follow(self.choice())
        self._show_what_matters()

    @property
    def format(self) -> Format:
        """The chosen format."""
        return FORMATS.get(str(self._formats.currentData()))

    def choose_format(self, format_id: str) -> None:
        """Choose a format by its id; one that is not offered changes nothing."""
        index = self._formats.findData(format_id)
        if index >= 0:
            self._formats.setCurrentIndex(index)

    def choose_layout(self, layout: Layout) -> None:
        """Choose which languages are written."""
        self._layouts.choose(str(layout))

    def choose_untimed(self, untimed: Untimed) -> None:
        """Choose what happens to rows without a time."""
        self._untimed.choose(str(untimed))

    @property
    def guideline(self) -> str:
        """The id of the guideline by which rows are cut, "" for one subtitle a row."""
        return str(self._cues.currentData())

    def choose_guideline(self, guideline_id: str) -> None:
        """Choose by which guideline rows are cut; one that is not offered changes nothing."""
        index = self._cues.findData(guideline_id)
        if index >= 0:
            self._cues.setCurrentIndex(index)

    def choice(self) -> ExportChoice:
        """Return what is chosen, as what can be kept."""
        return ExportChoice(
            format=self.format.id,
            layout=self._layouts.value,
            untimed=self._untimed.value,
            guideline=self.guideline,
            crlf=self._crlf.isChecked(),
            bom=self._bom.isChecked(),
            tidied=self._tidied.isChecked(),
        )

    def use(self, choice: ExportChoice) -> None:
        """Choose all of it at once; what the transcript does not have is left as it fits."""
        fitting = choice.fitting(self._transcript)
        was_blocked = self.blockSignals(True)
        self.choose_format(fitting.format)
        self.choose_layout(Layout(fitting.layout))
        self.choose_untimed(Untimed(fitting.untimed))
        self.choose_guideline(fitting.guideline)
        self._crlf.setChecked(fitting.crlf)
        self._bom.setChecked(fitting.bom)
        self._tidied.setChecked(fitting.tidied)
        self.blockSignals(was_blocked)
        self._tell()

    def options(self) -> ExportOptions:
        """Return what is chosen."""
        return self.choice().options(self._guidelines)

    def _tell(self) -> None:
        self.presets.follow(self.choice())
        self.changed.emit()

    def _format_changed(self) -> None:
        self._show_what_matters()
        self._tell()

    def _show_what_matters(self) -> None:
        """Show what the format asks for, and name the languages as they will lie in it."""
        is_subtitle = self.format.is_subtitle
        self._form.setRowVisible(self._untimed, self._has_untimed and is_subtitle)
        self._form.setRowVisible(self._cues, is_subtitle)
        self._form.setRowVisible(self._ends, self.format.has_line_ends)
        for value, name in _layout_names(self._transcript, is_above=is_subtitle):
            self._layouts.relabel(value, name)


def _stack(children: Sequence[QWidget]) -> QWidget:
    widget = QWidget()
    stack(widget, children)
    return widget


def _cues_box(offered: Iterable[Guideline]) -> QComboBox:
    box = QComboBox()
    box.setMinimumWidth(BOX_WIDTH)
    for one in sorted(offered, key=lambda one: (one.id != DEFAULT_GUIDELINE, one.title)):
        box.addItem(_("Rows cut by the limits of {guideline}").format(guideline=one.title), one.id)
    box.addItem(_("One for each row, however long"), "")
    return box


def _format_box() -> QComboBox:
    box = QComboBox()
    box.setMinimumWidth(BOX_WIDTH)
    writers = sorted(
        (one for one in FORMATS if one.writes), key=lambda one: (not one.is_subtitle, one.id)
    )
    for one in writers:
        box.addItem(f"{title_of(one)}  ({one.suffixes[0]})", one.id)
    box.setCurrentIndex(max(0, box.findData(_FIRST_CHOICE)))
    return box


def _layout_names(transcript: Transcript, *, is_above: bool) -> list[tuple[str, str]]:
    source = track_name(transcript.tracks[0])
    if not transcript.is_bilingual:
        return [(str(Layout.SOURCE), source)]
    other = track_name(transcript.tracks[1])
    both = _("{first} above {second}") if is_above else _("{first}, then {second}")
    return [
        (str(Layout.SOURCE_FIRST), both.format(first=source, second=other)),
        (str(Layout.TRANSLATION_FIRST), both.format(first=other, second=source)),
        (str(Layout.SOURCE), source),
        (str(Layout.TRANSLATION), other),
        (str(Layout.TWO_FILES), _("Two files, one a language")),
    ]


def _untimed_names() -> list[tuple[str, str]]:
    return [
        (str(Untimed.SKIP), _("Leave them out")),
        (str(Untimed.ESTIMATE), _("Estimate their times")),
    ]
