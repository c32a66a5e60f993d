"""Names as they are and as recognisers hear them, of many origins, with words to leave alone.

The first half was looked at while the degrees were set; the second half was not.
"""

LOOKED_AT = [
    ("Caitlin", ["Kaitlyn"], ["kitten", "capital"]),
    ("Björk", ["Byork"], ["work", "book"]),
    ("Katharina", ["Catarina"], ["catering"]),
    ("Szymon", ["Shimon"], ["simple", "summon"]),
    ("Xiaoming", ["Shaoming"], ["showing", "coming"]),
    ("Dijkstra", ["Dykstra"], ["extra"]),
    ("Schmidhuber", ["Schmidhuba"], ["submit"]),
    ("Hassabis", ["Hasabis"], ["has", "basis"]),
    ("Karpathy", ["Carpathy"], ["apathy", "company"]),
    ("Sutskever", ["Sutzkever", "Suitskiver"], ["however"]),
    ("Bengio", ["Benjio", "Ben Gio"], ["being", "bench"]),
    ("Marisol", ["Marisole", "Mary Sol"], ["parasol", "merely"]),
    ("Quintero", ["Kintero", "Quintaro"], ["quinoa", "counter"]),
    ("Geoffrey", ["Jeffrey"], ["forever"]),
    ("Anthropic", ["Antropic"], ["anthropology", "tropic"]),
    ("Ariana", ["Arianna"], ["area", "arena"]),
    ("Schulman", ["Shulman"], ["human", "salesman"]),
    ("Demis", ["Demas"], ["dummies", "this"]),
]
HELD_OUT = [
    ("Kowalczyk", ["Kovalchik", "Kowalchuk"], ["quality", "walk"]),
    ("Ishiguro", ["Ishigoro", "Ishi Guro"], ["issue", "figure"]),
    ("Thibault", ["Tibo", "Thibaut"], ["table", "tibia"]),
    ("Oyelaran", ["Oyelaren"], ["learn", "royal"]),
    ("Hernández", ["Hernandes", "Ernandez"], ["hands", "hernia"]),
    ("Svetlana", ["Svetlanna", "Swetlana"], ["settler", "sweater"]),
    ("Nakamura", ["Nakamora", "Naka Mura"], ["camera", "memory"]),
    ("Priyanka", ["Prianka", "Priyanca"], ["panic", "princes"]),
    ("Wojciech", ["Voitek", "Wojcieck"], ["voice", "which"]),
    ("Delacroix", ["Delacroy", "De La Croix"], ["delay", "crow"]),
    ("Ramanujan", ["Ramanujen", "Ramanugan"], ["managing", "roman"]),
    ("Fitzgerald", ["Fitzgeralt", "Fitz Gerald"], ["fits", "emerald"]),
    ("Zuckerman", ["Zukerman", "Sukerman"], ["sugar", "superman"]),
    ("Mbeki", ["Mbecki"], ["making", "back"]),
    ("Ekström", ["Ekstrom", "Extrom"], ["extreme", "storm"]),
    ("Papadopoulos", ["Papadopolos"], ["populous", "papa"]),
    ("Gruber", ["Grubber", "Groober"], ["grab", "number"]),
    ("Alvarez", ["Alvares", "Alverez"], ["always", "alleys"]),
    ("TensorFlow", ["Tensor Flow", "Tenserflow"], ["answer", "sensor"]),
    ("Kubernetes", ["Kubernetties", "Cubernetes"], ["cabinets"]),
]
