"""What the studio's second job is about: a commercial that so far exists in AYON only. Content, no code."""

NAME = "nordlys_spot"
CODE = "nly"
LABEL = "Nordlys – 30 Sekunden"

#: Folder name, label, number of shots.
CUTS = [
    ("spot30", "Spot 30″", 22),
    ("spot15", "Spot 15″ (Kürzung)", 12),
]

#: Category folder, name and label of the assets.
ASSETS = {
    "Character": [("grandmother", "Großmutter"), ("child", "Kind"), ("fox", "Füchsin"), ("skiers", "Skiers – crowd")],
    "Environment": [("cabin", "Hütte"), ("fjord", "Fjord"), ("sky", "Nordlys"), ("kitchen", None)],
    "Prop": [("candle", None), ("lamp", "The product"), ("lamp_broken", None), ("mitten", "Håndsko"), ("kettle", None),
             ("sledge", None), ("letter_red", None), ("skis", None), ("matchbox", None), ("window_frame", None)],
}

#: By folder type: name, label and task type of the tasks, working days.
TASKS = {
    "Shot": [("layout", None, "Layout", 1), ("animation", None, "Animation", 3), ("comp", "Licht & Comp", "Compositing", 2)],
    "Asset": [("model", None, "Model", 3), ("surfacing", "Textures", "Surfacing", 2)],
    "Sequence": [("edit", None, "Edit", 10), ("board", "Storyboard", "Story", 4)],
}
#: Only what moves by itself is rigged.
RIGGED = ("Character",)
