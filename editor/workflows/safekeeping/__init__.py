"""An open document and its file: kept, saved, recovered, rescued, compared with what it was."""
