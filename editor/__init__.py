"""Interlinear, an editor for transcripts in one or two languages."""

import os

__version__ = "0.1.0"

# NumPy reads this when it is first imported. Products of matrices are small here: a second core
# makes them no faster, and while something else keeps it busy they take three times as long.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
