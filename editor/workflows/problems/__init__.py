"""Problems of a document: found, kept up to date, mended, waved through, reported."""
