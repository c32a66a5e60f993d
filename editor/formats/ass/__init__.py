"""ASS and SSA: subtitles with their own fonts, sizes and places.

part.py is the format itself; script.py cuts a file into its sections and events, rows.py makes
rows of them, text.py knows what stands in a text. giving_back.py writes a file that was read as it
was (keeping.py, tags.py), writing.py any other in our looks (looks.py, fitting.py).
"""
