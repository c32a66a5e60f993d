"""Rows cut into cues, all languages in step.

sides.py measures one row, anchors.py finds what stands in both languages, moments.py lays both
along one clock by that. usable.py tells where one language may be cut, points.py what is known
there, risks.py how likely a reader refuses a cut of both; pairs.py collects the cuts that come into
question, and programme.py chooses among them. times.py tells when the pieces are spoken, rows.py
puts the cues of one row together, and cuts.py knows where a person may cut them; room.py gives the
cues of a talk the time they need and unmet.py says what could not be met.
"""
