"""The style sheet: what the palette alone cannot say, in the theme's colours."""

from string import Template

from editor import paths
from editor.qt.colours import Theme

_SHEET = Template("""
QMainWindow, QDialog { background: $surface; }
QMenuBar { background: $surface; border-bottom: 1px solid $line; padding: 2px 2px; }
QMenuBar::item { padding: 4px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $tint; color: $text; }
QMenu { background: $surface; border: 1px solid $line; padding: 6px; menu-scrollable: 1; }
QMenu::item { padding: 5px 28px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $tint; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }

#toolbar { background: $surface; border-bottom: 1px solid $line; }
QPushButton, QToolButton[boxed="true"] {
    background: $surface; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 5px 12px; min-height: 18px;
}
QToolButton[boxed="true"] { padding: 3px 8px; min-height: 19px; }
QToolButton[boxed="true"]::menu-indicator { image: none; }
QPushButton:hover, QToolButton[boxed="true"]:hover { background: $quiet; }
QPushButton:pressed, QToolButton[boxed="true"]:pressed { background: $tint; }
QPushButton:disabled, QToolButton[boxed="true"]:disabled { color: $faint; }
QPushButton[chooser="true"] { text-align: left; padding: 5px 10px; }
QPushButton:focus, QToolButton[boxed="true"]:focus { border: 1px solid $accent; }
QPushButton[accent="true"] {
    background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600;
}
QPushButton[accent="true"]:hover { background: $accent_deep; }
QPushButton[accent="true"]:focus { border: 1px solid $text; }
QPushButton[accent="true"]:disabled {
    background: $quiet; color: $faint; border: 1px solid $line;
}
QPushButton[segment="true"] { border-radius: 6px; padding: 4px 10px; }
QPushButton[segment="true"]:checked {
    background: $tint; color: $accent; border: 1px solid $accent; font-weight: 600;
}
QPushButton[link="true"] {
    border: 1px solid transparent; color: $accent; background: transparent;
    padding: 1px 4px; text-align: left;
}
QPushButton[link="true"]:focus { border: 1px solid $accent; }
QPushButton[link="true"]:disabled { color: $faint; }
#sidePanel > QToolButton {
    border: 1px solid transparent; border-radius: 6px; padding: 4px; margin: 4px 8px;
}
#sidePanel > QToolButton:hover { background: $tint; }
#sidePanel > QToolButton:focus { border: 1px solid $accent; }

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox {
    background: $surface; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 5px 8px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus {
    border: 1px solid $accent;
}
#find { background: $quiet; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$arrow"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; padding: 4px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; button-layout: 3; }
QAbstractScrollArea::corner { background: transparent; }

QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid $faint; background: $surface;
}
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked {
    background: $accent; border: 1px solid $accent; image: url("$tick");
}
QRadioButton::indicator:checked {
    width: 6px; height: 6px; border: 5px solid $accent; background: $on_accent;
}
QCheckBox:focus, QRadioButton:focus { color: $accent; }
#cards::branch:selected { background: $tint; }
#cards::branch:has-children:closed { image: url("$right"); }
#cards::branch:has-children:open { image: url("$arrow"); }
QSlider { min-height: 22px; }
QSlider::groove:horizontal { height: 4px; background: $line; border-radius: 2px; }
QSlider::handle:horizontal {
    width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
    background: $surface; border: 1px solid $faint;
}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { border: 1px solid $accent; }

#helpPage { background: $surface; border: 1px solid $line; border-radius: 8px; }
QSplitter::handle { background: $line; }
#sidePanel { background: $quiet; }
QTabBar::tab {
    background: transparent; color: $soft; padding: 9px 16px; border: none;
    border-bottom: 2px solid transparent;
}
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
#sidePanel > QTabBar::tab { padding: 9px 9px; }
#sidePanel::tab-bar { left: 5px; }
QTabWidget::pane { border: none; }
QTabBar QToolButton { border: none; background: $quiet; }
QTabBar::scroller { width: 40px; }
QTabBar::tear { width: 0; }
#lowArea { background: transparent; }
#documentTabs { background: $quiet; border-bottom: 1px solid $line; }
#documentTabs::tab { padding: 6px 8px 6px 14px; max-width: 260px; }
#documentTabs::tab:selected { background: $surface; }
#tabClose { border: none; border-radius: 4px; padding: 2px; background: transparent; }
#tabClose:hover { background: $tint; }
QTreeView {
    background: $surface; border: 1px solid $line; border-radius: 8px; outline: none;
    padding: 4px;
}
QSpinBox { padding: 5px 26px 5px 0; min-height: 18px; }
QSpinBox QLineEdit, QSpinBox QLineEdit:focus { border: none; padding: 0; min-height: 0; }
QSpinBox::up-button, QSpinBox::down-button {
    border: none; background: transparent; width: 22px; subcontrol-origin: border;
}
QSpinBox::up-button { subcontrol-position: top right; margin: 2px 2px 0 0; }
QSpinBox::down-button { subcontrol-position: bottom right; margin: 0 2px 2px 0; }
QSpinBox::up-arrow { image: url("$up"); width: 12px; height: 12px; }
QSpinBox::down-arrow { image: url("$arrow"); width: 12px; height: 12px; }
#pages { background: transparent; border: none; outline: none; }
#pages::item { padding: 0 10px; border-radius: 6px; color: $text; }
#pages::item:selected { background: $tint; color: $accent; }
#pages::item:selected:focus { border: 1px solid $accent; }
#page, #page > QWidget > QWidget { background: transparent; }
#sheet {
    background: $surface; color: $text; border: 1px solid $line; border-radius: 8px;
    outline: none; padding: 1px 2px;
    selection-background-color: $tint; selection-color: $text;
}
#sheet:focus { border: 1px solid $accent; }
#sheet::item { padding: 3px 8px; border: none; border-bottom: 1px solid $line; }
#sheet::item:selected { background: $tint; color: $text; }
#sheet::item:disabled { color: $faint; }
QListWidget#sheet::item { padding: 6px 8px; }
#sheet::indicator {
    width: 14px; height: 14px; border: 1px solid $faint; background: $surface; border-radius: 4px;
}
#sheet::indicator:checked {
    background: $accent; border: 1px solid $accent; image: url("$tick");
}
#sheet QHeaderView { background: $surface; border: none; }
#sheet QHeaderView::section {
    background: $surface; color: $soft; border: none; border-bottom: 1px solid $line;
    padding: 7px 11px; font-weight: 600;
}
#sheet QLineEdit, #sheet QComboBox { border-radius: 0; padding: 0 6px; border-color: $accent; }

#audio { background: $surface; border-top: 1px solid $line; }
#transport { background: $surface; }
#transport QToolButton[flat="true"] {
    border: 1px solid transparent; border-radius: 6px; padding: 4px;
}
#transport QToolButton[flat="true"]:hover { background: $tint; }
#transport QToolButton[flat="true"]:focus { border: 1px solid $accent; }
#transport QPushButton, #transport QToolButton[boxed="true"] { padding: 2px 10px; }
#recordingMessage { background: $quiet; }

#status { background: $quiet; border-top: 1px solid $line; }
#status QLabel { color: $soft; }
#notice { background: $tint; border-bottom: 1px solid $line; }
#notice[alarm="true"] { background: $alarm_tint; }
#notice[alarm="true"] QLabel { color: $alarm; }
#filterBar { background: $tint; border-bottom: 1px solid $line; }
#problem { color: $alarm; }
#quiet { color: $soft; }
#part { font-weight: 600; }
#heading { font-size: 17pt; font-weight: 600; }
#empty { background: $surface; }
#dropArea { background: $quiet; border: 1px dashed $faint; border-radius: 12px; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QToolTip { background: $text; color: $surface; border: none; padding: 4px 6px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical {
    background: $faint; border-radius: 4px; min-height: 32px; margin: 2px;
}
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal {
    background: $faint; border-radius: 4px; min-width: 32px; margin: 2px;
}
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of the application in the colours of a theme."""
    names = (
        "surface", "quiet", "line", "text", "soft", "faint", "accent", "on_accent", "tint",
        "alarm", "alarm_tint",
    )  # fmt: skip
    colours = {name: getattr(theme, name).name() for name in names}
    deep = theme.accent.lighter(112) if theme.is_dark else theme.accent.darker(112)
    icons = paths.resources() / "icons"
    tick = "tick-on-dark.svg" if theme.is_dark else "tick-on-light.svg"
    return _SHEET.substitute(
        colours,
        accent_deep=deep.name(),
        up=(icons / "chevron-up.svg").as_posix(),
        arrow=(icons / "chevron-down.svg").as_posix(),
        right=(icons / "chevron-right.svg").as_posix(),
        tick=(icons / tick).as_posix(),
    )
