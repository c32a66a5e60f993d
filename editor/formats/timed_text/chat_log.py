"""Chats as WhatsApp, Telegram, WeChat, Skype, Discord and Zoom export or show them."""

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.languages.columns import in_columns
from editor.formats.languages.pairing import MOST_HEADER_LINES
from editor.formats.lines import looks_like_code, unify
from editor.formats.timed_text.chat_lines import messages_in, starts_of
from editor.formats.timed_text.copied_text import slots_of
from editor.formats.timed_text.turns import Turn

_SURE = 0.87
_FEWEST = 2
_LINES_FOR_A_MESSAGE = 8
_NAMED = 0.5


@FORMATS.register
class ChatLog(Format):
    """Exported chat."""

    id = "chat-log"
    suffixes = (".txt",)
    is_guest = True
    reads = True
    keeps = frozenset({"times", "speakers", "header", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: lines begin with a date, a time and a name again and again."""
        if looks_like_code(incoming.start) or "-->" in incoming.start:
            return 0.0
        lines = unify(incoming.start).split("\n")
        above, messages = messages_in(lines)
        named = [one for one in messages if one.name]
        is_chat = (
            len(named) >= max(_FEWEST, _NAMED * len(messages))
            and len(above) <= MOST_HEADER_LINES
            and len(messages) * _LINES_FOR_A_MESSAGE >= sum(map(bool, lines))
            and len({one.name for one in named}) < max(len(named), _FEWEST + 1)
        )
        return _SURE if is_chat else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a message, which lasts until the next; times count from the first message.

        Raises:
            InputError: there is no message with a date, a time and a name.
        """
        header, messages = messages_in(unify(incoming.text).split("\n"))
        if not messages:
            raise InputError(
                _("there is no message with a date, a time and a name in it. Open it as text.")
            )
        turns = [
            Turn(start, None, one.name, one.lines)
            for one, start in zip(messages, starts_of(messages), strict=True)
            if one.lines
        ]
        texts = [turn.text for turn in turns]
        names = [turn.speaker for turn in turns]
        tracks, segments, warnings = in_columns(texts, slots_of(turns), names)
        source = Source(self.id, incoming.encoding)
        transcript = Transcript(tracks, segments, tuple(header), source=source)
        return Imported(transcript, self.id, incoming.encoding, warnings)
