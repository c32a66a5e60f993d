"""Chats as programs for messages export them, or show them when they are copied."""

from .foreign import Foreign, Row, text_file

A = "We lit the old lamp at nine."
B = "The tide was low, and nobody came."
C = "So we rowed home."
SAID: list[Row] = [(0, 60, "Ann Vale", A), (60, 180, "Bo", B), (180, None, "Ann Vale", C)]


def chat(pattern: str, *, hour: int = 21) -> str:
    """Return three messages; a pattern has a minute, a name and a text."""
    rows = zip((2, 3, 5), SAID, strict=True)
    return "".join(
        pattern.format(hour=hour, minute=minute, name=row[2], text=row[3]) for minute, row in rows
    )


CHATS: list[Foreign] = [
    text_file("a chat with dates and dashes", "chat.txt",
              chat("14/03/2031, {hour}:0{minute} - {name}: {text}\n"), SAID),
    text_file("a chat with hours of half a day in brackets", "chat.txt",
              chat("\u200e[3/14/31, {hour}:0{minute}:00\u202fPM] {name}: {text}\n", hour=9), SAID),
    text_file("a chat with names in front of dates", "chat.txt",
              chat("{name}, [14.03.2031 {hour}:0{minute}]\n{text}\n\n"), SAID),
    text_file("a chat with names and numbers behind dates", "chat.txt",
              "消息记录\n" + chat("2031-03-14 {hour}:0{minute}:00 {name}(10001)\n{text}\n\n"), SAID,
              "消息记录"),
    text_file("a chat with hours of half a day behind names", "chat.txt",
              chat("{name}  {hour}:0{minute} PM\n{text}\n", hour=9), SAID),
    text_file("the chat of a meeting", "chat.txt",
              chat("00:0{minute}:00 From {name} to Everyone: {text}\n"),
              [(120, 180, "Ann Vale", A), (180, 300, "Bo", B), (300, None, "Ann Vale", C)]),
    text_file("a chat with what nobody wrote, over lines and midnight", "chat.txt",
              "14.03.31, 23:59 - Messages are locked.\n"
              f"14.03.31, 23:59 - Ann Vale: {A}\n{C}\n15.03.31, 00:01 - Bo: {B}\n",
              [(0, 120, "", "Messages are locked."), (0, 120, "Ann Vale", f"{A}\n{C}"),
               (120, None, "Bo", B)]),
]  # fmt: skip
