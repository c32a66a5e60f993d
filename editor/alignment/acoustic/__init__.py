"""The aligner that listens: sounds of the text against sounds of the recording.

`features` turns samples into cepstra, `scores` says how well each phone fits each moment,
`pronouncing` turns words into phones, `graph` and `viterbi` lay one along the other, `rows` reads
the times off, `reasons` says how far to trust them, and `aligner` puts it together.
"""
