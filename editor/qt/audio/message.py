"""What stands in place of the waveform when there is no sound: why, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from editor.core.i18n import _
from editor.qt.audio.recording import Standing, State
from editor.qt.widgets.labels import plain_label


class RecordingMessage(QFrame):
    """Says that the recording is missing, outside the folder or broken, with buttons for it."""

    find_wanted = Signal()
    allowed = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing to say."""
        super().__init__(parent)
        self.setObjectName("recordingMessage")
        self._label = plain_label("")
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.open_button = QPushButton(_("Open it"))
        self.find_button = QPushButton(_("Find…"))
        self.dismiss_button = QPushButton(_("Work without"))
        self.open_button.clicked.connect(self.allowed)
        self.find_button.clicked.connect(self.find_wanted)
        self.dismiss_button.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(8)
        row.addWidget(self._label, 1)
        for button in (self.open_button, self.find_button, self.dismiss_button):
            row.addWidget(button)

    @property
    def text(self) -> str:
        """What is said."""
        return self._label.text()

    def show_standing(self, standing: Standing) -> None:
        """Say how it stands, if that is worth a word."""
        self._label.setText(_sentence(standing))
        self.open_button.setVisible(standing.state is State.ASKING)
        self.find_button.setVisible(standing.state in (State.MISSING, State.FAILED))
        self.setVisible(standing.state in (State.MISSING, State.ASKING, State.FAILED))


def _sentence(standing: Standing) -> str:
    if standing.state is State.FAILED:
        return standing.sentence
    if standing.state is State.ASKING:
        return _(
            "The project names a recording outside its own folder: {path}. "
            "Open it only if you know it."
        ).format(path=standing.path)
    return _("The recording “{name}” was not found. It was at {path}.").format(
        name=standing.name, path=standing.path
    )
