"""Words into phones: the dictionary where it knows them, rules of spelling where it does not.

`spoken` cuts a row into the words that are said; `english` and `languages` say how each of them
sounds in the phones of the acoustic model, which are those of English.
"""
