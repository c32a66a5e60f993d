"""WebVTT, the subtitles of the web, read as browsers read it and written back as it came.

part.py is the format itself; blocks.py cuts a file into cues and other blocks, timing.py reads
their times and settings, cue_text.py their tags; rows.py makes rows of them, with rolling.py,
names.py and languages.py for what the makers of subtitles do with cues; writing.py writes.
"""
