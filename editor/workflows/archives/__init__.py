"""Many files at once: names and replacement lists over all of them, on one machine or a cluster."""
