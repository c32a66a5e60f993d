"""What may be a stumble, and how likely a careful editor takes it out: learned from labelled talk.

words.py takes a text apart, copies.py finds what is said twice, begun twice and begun anew,
pauses.py the words that may only fill a pause, and candidates.py puts them together with what the
rules propose (ruled.py). features.py says what is known of each by names, ../judge.py how likely it
goes, and judging.py which of them go. The figures come from tests/cleanup/training.
"""
