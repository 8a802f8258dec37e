"""What the demo series is about: episodes, sequences, assets and how they are worked on. Content only, no code."""

NAME = "kestrel_moss"
CODE = "kms"
TITLE = "Kestrel & Moss: a courier who cannot fly straight and a boulder who cannot stand still carry the last letters over the Brackwater"

EPISODES = [
    ("EP101", "The letter that would not be read", "ip"),
    ("EP102", "Überfahrt: the ferry leaves without the ferryman", "wtg"),
]

#: Episode, code, what happens, number of shots. The trailer belongs to no episode.
SEQUENCES = [
    ("EP101", "EP101_SQ010", "Dawn over the rookery; Kestrel oversleeps", 14),
    ("EP101", "EP101_SQ020", "The post office: pigeons, paperwork, a parcel that hums", 12),
    ("EP101", "EP101_SQ030", "Moss wakes up in the wrong valley", 16),
    ("EP101", "EP101_SQ040", "They meet. Nobody is impressed", 10),
    ("EP101", "EP101_SQ050", "Chase across the drying sails", 15),
    ("EP101", "EP101_SQ060", "Rain in the lantern market", 13),
    ("EP101", "EP101_SQ070", "The letter opens itself", 12),
    ("EP102", "EP102_SQ010", "Low water, and the ferry is gone", 15),
    ("EP102", "EP102_SQ020", "The clockmaker's attic", 13),
    ("EP102", "EP102_SQ030", "Moss learns to float, briefly", 12),
    ("EP102", "EP102 SQ040 Überfahrt", "The crossing by night: storm, whale, accordion", 16),
    ("EP102", "EP102_SQ050", "Dream of the sunken garden (cut after the animatic)", 11),
    ("EP102", "EP102_SQ060", "A reply, at last", 12),
    (None, "TRL_SQ010", "Festival trailer", 8),
]
OMITTED_SEQUENCE = "EP102_SQ050"

#: By asset type: name and brief. Names are as artists typed them.
ASSETS = {
    "Character": [
        ("Kestrel", "Courier, 19, flies in curves"),
        ("Moss", "Boulder, ~4,000 years, shy"),
        ("Käthe Brühl", "Postmistress; stamps everything twice"),
        ("Señor Tejón", "Badger notary\nSpeaks only in footnotes"),
        ("Frøya", "Ferry cat"),
        ("O'Malley; the Ferryman", "Seen from behind until EP102"),
        ("Élan & Vital", "Twin otters, one rig"),
        ("茶太郎", "Tea seller in the lantern market"),
        ("Pigeon A", "Background pigeon"),
        ("Pigeon B", "Background pigeon, blue variant"),
        ("Pigeon-C", "Background pigeon, wears a hat"),
        ("Clockmaker", None),
        ("Clockmaker's Apprentice", None),
        ("Lantern Moths", "Crowd, 40 agents"),
        ("Whale", "1:1 is too large to load: see the cached variant"),
        ("Mayor Szczęsny", "Speech in EP101 only"),
        ("Rook Guard", "Three of them"),
        ("Ghost of the Post", None),
    ],
    "Environment": [
        ("Rookery", "Hero set"),
        ("Post Office", "Interior and façade"),
        ("Lantern Market", "Day, night, rain"),
        ("Brackwater", "Open water, two states"),
        ("Drying Sails", None),
        ("Upper Valley", None),
        ("Lower Valley", "Re-dress of the upper one"),
        ("Harbour  Master's Hut", "Two blanks in the name since the pilot"),
        ("Clockmaker's Attic", None),
        ("日本庭園", "The sunken garden, cut from EP102"),
        ("Ferry Deck", None),
        ("Île de l'Écho", "Matte painting"),
        ("Storm Sea", None),
        ("Sky Dome", "24 hours"),
    ],
    "Prop": [
        ("Letter", "Hero prop: folds, opens, sulks"),
        ("Letter (burnt)", None),
        ("Parcel, humming", None),
        ("Mail Bag", None),
        ("Stamp #7", None),
        ("Ink Pot", None),
        ("Lantern / paper", None),
        ("Lantern / brass", None),
        ("Accordion", "Bellows rig"),
        ("Pocket Watch", None),
        ("Clock Parts", "Kit of 60"),
        ("Tea Kettle", None),
        ("Crate", "Generic"),
        ("crate", "Made twice, by two people"),
        ("Rope", None),
        ("Oar ", "Blank at the end"),
        ("Umbrella", None),
        ("Map of the Brackwater", None),
        ("???", "Nobody knows yet what is in the box"),
        ("Ferry Bell", None),
        ("Spyglass", None),
        ("Feather", "Sim and rigid"),
        ("Notary Seal", None),
        ("Bread", None),
    ],
    "Vehicle": [
        ("Ferry \"Albertine\"", "Hero vehicle"),
        ("Post Cart", None),
        ("Rowing Boat", None),
        ("Balloon", None),
        ("Sledge", None),
        ("Clockwork Swan", None),
    ],
    "FX": [
        ("fx rain", None),
        ("fx_ink", "Ink that writes by itself"),
        ("fx-lantern-glow", None),
        ("fx_moss_growth", None),
        ("fx_spray", None),
        ("fx_fog", None),
        ("fx_feathers", None),
        ("fx_letter_dust", None),
    ],
}
#: What the sites of real studios hold as well: assets whose type is missing or is typed another way.
ODD_ASSET_TYPES = {"Ghost of the Post": None, "Rope": "prop"}

#: id, code, short name, type, department.
STEPS = [
    (4, "Layout", "LAY", "Shot", "story"),
    (5, "Animation", "ANM", "Shot", "animation"),
    (6, "Character FX", "CFX", "Shot", "effects"),
    (7, "FX", "FX", "Shot", "effects"),
    (8, "Lighting", "LGT", "Shot", "lighting"),
    (9, "Compositing", "CMP", "Shot", "lighting"),
    (13, "Art", "ART", "Asset", "art"),
    (14, "Model", "MDL", "Asset", "assets"),
    (15, "Rig", "RIG", "Asset", "assets"),
    (16, "Surfacing", "SRF", "Asset", "art"),
    (17, "Lookdev", "LKD", "Asset", "lighting"),
    (21, "Story", "STO", "Sequence", "story"),
    (22, "Edit", "EDT", "Sequence", "story"),
    (23, "Art", "ART", "Sequence", "art"),
    (25, "Story", "STO", "Episode", "story"),
    (26, "Edit", "EDT", "Episode", "production"),
]

#: By type (assets: by asset type): name of the task, step, working days, and in how many of 100 entities it is needed.
TASKS = {
    "Shot": [
        ("Rough layout", "Layout", 1, 100),
        ("Final layout", "Layout", 1, 100),
        ("Blocking", "Animation", 3, 100),
        ("Animation", "Animation", 4, 100),
        ("Polish", "Animation", 2, 96),
        ("Cloth & Hair", "Character FX", 2, 45),
        ("FX", "FX", 3, 50),
        ("Lighting", "Lighting", 2, 100),
        ("Comp", "Compositing", 2, 100),
    ],
    "Sequence": [
        ("Storyboard", "Story", 8, 100),
        ("Animatic", "Edit", 5, 100),
        ("Colour script", "Art", 3, 100),
        ("Cut", "Edit", 10, 100),
    ],
    "Episode": [
        ("Script", "Story", 15, 100),
        ("Dialogue; Mischung", "Edit", 10, 100),
        ("Picture lock", "Edit", 5, 100),
    ],
    "Character": [
        ("Design", "Art", 6, 100),
        ("Model", "Model", 6, 100),
        ("Rig", "Rig", 8, 100),
        ("Facial rig", "Rig", 5, 70),
        ("Texture", "Surfacing", 5, 100),
        ("Lookdev", "Lookdev", 4, 100),
    ],
    "Environment": [
        ("Design", "Art", 6, 100),
        ("Model", "Model", 8, 100),
        ("Set dressing", "Model", 3, 80),
        ("Texture", "Surfacing", 6, 100),
        ("Lookdev", "Lookdev", 4, 100),
    ],
    "Prop": [
        ("Design", "Art", 2, 100),
        ("Model", "Model", 3, 100),
        ("Rig", "Rig", 2, 35),
        ("Texture", "Surfacing", 2, 100),
    ],
    "Vehicle": [
        ("Design", "Art", 4, 100),
        ("Model", "Model", 6, 100),
        ("Rig", "Rig", 5, 100),
        ("Texture", "Surfacing", 4, 100),
        ("Lookdev", "Lookdev", 3, 100),
    ],
    "FX": [
        ("Concept", "Art", 2, 100),
        ("Setup", "Lookdev", 6, 100),
    ],
}

SHOT_NOTES = [
    "Kestrel enters left, too fast",
    "Close-up; the letter trembles",
    "Wide: the whole Brackwater, mist",
    "Moss rolls out of frame (no cut!)",
    "Over the shoulder, the stamp comes down",
    "Two-shot, long pause",
    "Insert: clock says 4:05",
    "POV through the spyglass",
    "Crane up to the rookery",
    "Käthe counts to drei",
    "The kettle — whistling",
    "Whip pan to the ferry bell",
    None,
]

TAGS = ["hero", "crowd", "rain", "Nacht", "water", "needs stereo check", "rework", "crane/camera", "VIP", "été"]
