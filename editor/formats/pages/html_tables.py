"""The tables of a page, collected on the way through it."""


class Tables:
    """Collects the rows of tables that have no other table in them."""

    def __init__(self) -> None:
        """Begin outside of any table."""
        self.found: list[list[list[str]]] = []
        self._rows: list[list[str]] | None = None
        self._cell: list[str] | None = None

    def add(self, text: str) -> None:
        """Take a text that is shown."""
        if self._cell is not None:
            self._cell.append(text)

    def tag(self, name: str, closes: bool) -> None:
        """Take a tag by its name in small letters."""
        if name == "table":
            self._end_cell()
            if closes and self._rows:
                self.found.append([row for row in self._rows if row])
            self._rows = None if closes else []
        elif self._rows is None:
            return
        elif name == "tr":
            self._end_cell()
            if not closes:
                self._rows.append([])
        elif name in ("td", "th"):
            self._end_cell()
            if not closes:
                self._cell = []
        elif name in ("br", "p", "div", "li"):
            self.add("\n")

    def _end_cell(self) -> None:
        if self._cell is not None and self._rows is not None:
            lines = (" ".join(line.split()) for line in "".join(self._cell).split("\n"))
            if not self._rows:
                self._rows.append([])
            self._rows[-1].append("\n".join(line for line in lines if line))
        self._cell = None
