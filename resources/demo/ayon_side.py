"""The AYON server of the demo studio: its people, the addon's settings, and a commercial that ShotGrid does not know."""

import random
import uuid
from datetime import date

import commercial
from cast import PEOPLE
from shotgrid_side import SCRIPT, SCRIPT_KEY, TODAY, progress, working_day

ADDON = {"addon": "shotgrid", "version": "1.0.0", "variant": "production"}
START = date(2026, 10, 12)

#: Name, short name (the code of ShotGrid), state, color. On Hold and Omit are left for ShotGrid to bring along.
STATUSES = [
    ("Waiting to Start", "wtg", "not_started", "#d2d2d2"),
    ("Ready to Start", "rdy", "not_started", "#fadc5a"),
    ("In Progress", "ip", "in_progress", "#5a96dc"),
    ("Pending Review", "rev", "in_progress", "#dca0dc"),
    ("Final", "fin", "done", "#28a03c"),
]
STATUS_NAMES = {short: name for name, short, *_ in STATUSES} | {"hld": "In Progress"}

FOLDER_TYPES = ["Folder", "AssetCategory", "Asset", "Episode", "Sequence", "Shot"]
#: Name and short name: as the pipeline steps of the site.
TASK_TYPES = [("Generic", "gen"), ("Art", "art"), ("Model", "mdl"), ("Rig", "rig"), ("Surfacing", "srf"),
              ("Lookdev", "lkd"), ("Layout", "lay"), ("Animation", "anm"), ("FX", "fx"), ("Lighting", "lgt"),
              ("Compositing", "cmp"), ("Story", "sto"), ("Edit", "edt")]

EVERYTHING = ["Project", "Episode", "Sequence", "Shot", "Asset", "Task", "Version"]
#: Attribute, its type, field of ShotGrid, types. The handles have no field yet: the first sync makes it.
ATTRIBUTES = [
    ("fps", "float", "fps", ["Project", "Episode", "Sequence", "Shot"]),
    ("frameStart", "integer", "cut_in", ["Shot"]),
    ("frameEnd", "integer", "cut_out", ["Shot"]),
    ("handleStart", "integer", "handle_start", ["Shot"]),
    ("handleEnd", "integer", "handle_end", ["Shot"]),
    ("description", "string", "description", EVERYTHING),
    ("startDate", "datetime", "start_date", ["Task"]),
    ("endDate", "datetime", "due_date", ["Task"]),
    ("priority", "string", "priority", ["Shot", "Asset", "Task"]),
    ("resolutionWidth", "integer", "", EVERYTHING),
    ("resolutionHeight", "integer", "", EVERYTHING),
    ("pixelAspect", "float", "", EVERYTHING),
]


def entity_id(*path):
    """The same for the same path, so that a change of the studio leaves the other ids alone."""
    return uuid.uuid5(uuid.NAMESPACE_URL, "/".join(("https://brackwater.example", *path))).hex


def anatomy():
    scope = ["folder", "product", "version", "task"]
    return {
        "attributes": {"fps": 25.0, "resolutionWidth": 1920, "resolutionHeight": 1080, "pixelAspect": 1.0,
                       "frameStart": 1001, "frameEnd": 1100, "handleStart": 8, "handleEnd": 8, "priority": "normal"},
        "folder_types": [{"name": name, "shortName": name[:2].lower()} for name in FOLDER_TYPES],
        "task_types": [{"name": name, "shortName": short} for name, short in TASK_TYPES],
        "statuses": [{"name": name, "shortName": short, "state": state, "color": color, "scope": scope}
                     for name, short, state, color in STATUSES],
        "tags": [{"name": "hero", "color": "#ff8800"}, {"name": "Kunde", "color": "#0088ff"}],
    }


def settings():
    return {
        "shotgrid_server": "",  # whoever starts the two servers knows the address, and puts it here
        "shotgrid_project_code_field": "code",
        "anatomy_preset": "brackwater",
        "service_settings": {"script_key": SCRIPT, "script_name": SCRIPT, "polling_frequency": 10},
        "compatibility_settings": {
            "default_task_type": "Generic",
            "custom_attribs_map": [{"ayon": ayon, "type": type_, "sg": field, "scope": scope}
                                   for ayon, type_, field, scope in ATTRIBUTES],
        },
    }


def users():
    people = []
    for person in PEOPLE:
        if person.ayon is None:
            continue
        data = {"sg_user_id": person.id, "defaultAccessGroups": ["artist"]}
        data |= {"admin": {"isAdmin": True}, "manager": {"isManager": True}}.get(person.rules, {})
        people.append({"name": person.ayon, "active": person.is_active, "data": data,
                       "attrib": {"fullName": person.name, "email": person.email}})
    # An intern who has no ShotGrid account.
    people.append({"name": "praktikum", "active": True, "data": {"defaultAccessGroups": ["artist"]},
                   "attrib": {"fullName": "Praktikum Herbst", "email": "praktikum@brackwater.example"}})
    return people


class Commercial:
    """The project in the words of AYON's own requests."""

    def __init__(self, rng):
        self.rng = rng
        self.folders, self.tasks, self.products, self.versions = [], [], [], []
        self.artists = [person.ayon for person in PEOPLE if person.ayon and person.is_active] + ["praktikum"]

    def add_folder(self, type_, name, label=None, parent=None, **fields):
        path = f"{parent['path']}/{name}" if parent else name
        folder = {"id": entity_id(commercial.NAME, path), "name": name, "label": label, "folderType": type_,
                  "parentId": parent and parent["id"], "status": STATUS_NAMES["wtg"], **fields}
        self.folders.append(folder)
        return {**folder, "path": path}

    def add_tasks(self, folder, tasks, start):
        for name, label, type_, days in tasks:
            due = working_day(start, days - 1)
            self.tasks.append({
                "id": entity_id(commercial.NAME, folder["path"], "task", name), "name": name, "label": label,
                "taskType": type_, "folderId": folder["id"], "status": STATUS_NAMES[progress(self.rng, start, due)],
                "assignees": sorted(self.rng.sample(self.artists, self.rng.choice([0, 1, 1, 2]))),
                "attrib": {"startDate": f"{start}T00:00:00+00:00", "endDate": f"{due}T00:00:00+00:00"}
                | ({"priority": "urgent"} if self.rng.random() < 0.1 else {}),
            })
            start = working_day(due, 1)

    def add_version(self, folder, product, product_type, number, author, comment):
        path = (commercial.NAME, folder["path"], "product", product)
        if entity_id(*path) not in {each["id"] for each in self.products}:
            self.products.append({"id": entity_id(*path), "name": product, "productType": product_type,
                                  "folderId": folder["id"]})
        self.versions.append({"id": entity_id(*path, str(number)), "productId": entity_id(*path), "version": number,
                              "author": author, "status": STATUS_NAMES["rev"], "attrib": {"comment": comment}})

    def build(self):
        # Folders of other types stay in AYON.
        assets, *_ = [self.add_folder("Folder", name) for name in ("assets", "edit", "reference")]
        for category, entries in commercial.ASSETS.items():
            folder = self.add_folder("AssetCategory", category.lower(), category, assets)
            for number, (name, label) in enumerate(entries):
                asset = self.add_folder("Asset", name, label, folder, tags=["hero"] if name == "lamp" else [],
                                        attrib={"description": f"{label} — Modell nach Skizze"} if label else {})
                tasks = commercial.TASKS["Asset"] + [("rig", None, "Rig", 4)] * (category in commercial.RIGGED)
                self.add_tasks(asset, tasks, working_day(START, 3 * number))
                if name in ("lamp", "grandmother"):
                    self.add_version(asset, "modelMain", "model", 1, "imani", "first pass")
                    self.add_version(asset, "modelMain", "model", 2, "imani", "Maße vom Kunden")
        for name, label, count in commercial.CUTS:
            cut = self.add_folder("Sequence", name, label)
            self.add_tasks(cut, commercial.TASKS["Sequence"], START)
            for number in range(1, count + 1):
                frames = self.rng.randrange(18, 75)
                # Every third shot keeps the handles of the project; the others have their own.
                handles = {} if number % 3 == 0 else {"handleStart": 12, "handleEnd": 12}
                shot = self.add_folder("Shot", f"sh{number * 10:03}", None, cut,
                                       attrib={"frameStart": 1001, "frameEnd": 1000 + frames, **handles},
                                       tags=["Kunde"] if number % 7 == 0 else [])
                self.add_tasks(shot, commercial.TASKS["Shot"], working_day(TODAY, number - 12))
        first = next(each for each in self.folders if each["name"] == "sh010")
        self.add_version({**first, "path": "spot30/sh010"}, "renderMain", "render", 1, "elias", "slap comp")
        return {"name": commercial.NAME, "code": commercial.CODE, "label": commercial.LABEL, "anatomy": anatomy(),
                "attrib": {"shotgridPush": True}, "folders": self.folders, "tasks": self.tasks,
                "products": self.products, "versions": self.versions}


def fixture():
    return {
        "format": 1,
        "users": users(),
        "secrets": {SCRIPT: SCRIPT_KEY},
        "anatomyPresets": {"brackwater": anatomy()},
        "settings": [{**ADDON, "overrides": settings()}],
        "projects": [Commercial(random.Random(1793)).build()],
    }
