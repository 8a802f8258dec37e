"""The people of the demo studio, as both servers know them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    id: int  # of the HumanUser
    login: str
    first: str
    last: str
    department: str
    rules: str = "artist"
    is_active: bool = True
    ayon: str | None = None  # name of the AYON user; None: AYON does not know this person

    @property
    def name(self):
        return f"{self.first} {self.last}"

    @property
    def email(self):
        return f"{self.login}@brackwater.example"


#: Steps are done by the department of the same key; a person without one leads.
DEPARTMENTS = {
    "production": (31, "Production", "PRD"),
    "story": (32, "Story", "STO"),
    "art": (33, "Art", "ART"),
    "assets": (34, "Modelling & Rigging", "AST"),
    "animation": (35, "Animation", "ANM"),
    "effects": (36, "Effects", "EFX"),
    "lighting": (37, "Lighting & Comp", "LGT"),
}

PEOPLE = [
    Person(101, "runa", "Rúna", "Sveinsdóttir", "production", rules="admin", ayon="runa"),
    Person(102, "joao", "João", "Figueiredo", "production", rules="manager", ayon="joao"),
    Person(103, "odile", "Odile", "O'Brien-Lefèvre", "story", ayon="odile"),
    Person(104, "aiko", "愛子", "田中", "art", ayon="aiko.tanaka"),
    Person(105, "zoe", "Zoë", "Müller", "art", ayon="zoe"),
    Person(106, "lukasz", "Łukasz", "Wójcik", "assets", ayon="lukasz"),
    Person(107, "imani", "Imani", "Okafor", "assets", ayon="imani"),
    Person(108, "soren", "Søren", "Lindqvist", "animation", ayon="soren"),
    Person(109, "priya", "Priya", "Raghavan", "animation", ayon="priya"),
    Person(110, "mateo", "Mateo", "Ibáñez Ñíguez", "animation", ayon="mateo"),
    Person(111, "hana", "Hana", "Dvořáková", "effects", ayon="hana"),
    Person(112, "elias", "Elias", "Grünwald", "lighting", ayon="elias"),
    Person(113, "noor", "Noor", "el-Amin", "lighting", ayon="noor"),
    Person(114, "freelance.beck", "Tilda", "Beck", "animation"),  # works from home, has no AYON account
    Person(115, "gustav", "Gustav", "Årud", "lighting", is_active=False, ayon="gustav"),  # left the studio
]

#: Code of the group, id, logins.
GROUPS = {
    "Leads": (21, ["runa", "joao", "odile", "soren"]),
    "Night Shift; Lighting": (22, ["elias", "noor"]),
}
