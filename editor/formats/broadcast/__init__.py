"""What broadcasters and streaming services exchange: TTML and its kin, SCC, EBU STL."""
