"""Line ends and places in a text: a line ends with CRLF, CR or LF and with nothing else."""


def unify(text: str) -> str:
    r"""Return the text with "\n" at the end of each line, as many lines as before."""
    if "\r" not in text:
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n")


def line_at(text: str, position: int) -> int:
    """Return the 1-based line of a code point offset."""
    before = unify(text[:position])
    return before.count("\n") + 1


def usual_newline(text: str, otherwise: str = "\n") -> str:
    """Return the line end that the text has most often; `otherwise` where it has none."""
    crlf = text.count("\r\n")
    counts = {
        "\n": text.count("\n") - crlf,
        "\r\n": crlf,
        "\r": text.count("\r") - crlf,
    }
    best = max(counts, key=lambda end: counts[end])
    return best if counts[best] else otherwise
