"""ASS and SSA: subtitles with their own fonts, sizes and places.

part.py is the format itself; script.py cuts a file into its sections and events, rows.py makes
rows of them, text.py knows what stands in a text; writing.py writes, fitting.py fits texts in.
"""
