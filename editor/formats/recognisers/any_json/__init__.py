"""JSON of programs that are not known: the transcript in it is found by what it looks like.

`lists` finds the lists of texts and chooses one, `keys` knows under which names programs keep what,
`moments` tells the units of times, `columns` finds who speaks and a second language by what the
values are, `turns` who speaks when as a list of its own tells, `reshaping` makes lists of what
programs write as something else, and `part` makes rows.
"""
