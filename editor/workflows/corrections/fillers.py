"""Where fillers stand in the rows of a talk, to be shown while nobody has asked to tidy it."""

from editor.cleanup.filler_runs import sure_runs
from editor.cleanup.lines import Lines
from editor.core.glossary import EMPTY_GLOSSARY, Glossary, merged
from editor.core.segments import Segment
from editor.core.transcript import Transcript

Places = tuple[tuple[tuple[int, int], ...], ...]
"""For each track of a row the code points start:end of its fillers."""


class FillerPlaces:
    """Knows the languages and the names of a talk, and finds the fillers of its rows."""

    def __init__(self, transcript: Transcript, glossary: Glossary = EMPTY_GLOSSARY) -> None:
        """Look through a talk; names of its glossary and of another are no fillers."""
        self._lines = Lines(transcript, merged(transcript.glossary, glossary))

    def of(self, segment: Segment) -> Places:
        """Return the fillers of a row that tidying would take away unasked."""
        tracks = range(len(segment.texts))
        lines = [self._lines.line_of(segment.texts, track) for track in tracks]
        return tuple(tuple((run.start, run.end) for run in sure_runs(line)) for line in lines)
