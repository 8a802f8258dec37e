"""The ShotGrid site of the demo studio: rows in the shape of a sandbox fixture."""

import random
from datetime import date, timedelta

import series
from cast import DEPARTMENTS, GROUPS, PEOPLE

PROJECT, ARCHIVED, TEMPLATE = 70, 71, 63
TODAY = date(2026, 11, 23)  # work planned before this day has been done
SEASON_START = date(2026, 3, 2)
FIRST_FRAME, HANDLE = 1001, 8
SCRIPT, SCRIPT_KEY = "ayon-bridge", "demo-script-key"

#: Permission groups of the stock site, which is what a fixture without a schema stands on.
RULES = {"admin": 1, "manager": 2, "artist": 3, "api_admin": 4}


def link(type_, id_):
    return {"type": type_, "id": id_} if id_ is not None else None


def links(type_, ids):
    return [link(type_, id_) for id_ in ids]


def working_day(start, days):
    """The day that many working days after start."""
    day = start
    while days > 0 or day.weekday() > 4:
        day += timedelta(days=1)
        days -= day.weekday() < 5
    return day


class Site:
    """Rows by type. Ids count up from a start of their own, so that a new type moves nothing else."""

    STARTS = {"Episode": 301, "Sequence": 401, "Shot": 1201, "Asset": 2001, "Task": 20001, "Version": 5001, "Note": 7001}

    def __init__(self):
        self.rows = {}

    def add(self, type_, id_=None, **fields):
        rows = self.rows.setdefault(type_, [])
        row = {"id": id_ or self.STARTS[type_] + len(rows), **fields}
        rows.append(row)
        return row

    def add_work(self, type_, **fields):
        return self.add(type_, project=link("Project", PROJECT), **fields)


def add_studio(site):
    for id_, name, code in DEPARTMENTS.values():
        site.add("Department", id_, name=name, code=code)
    for person in PEOPLE:
        site.add("HumanUser", person.id, login=person.login, email=person.email, name=person.name,
                 firstname=person.first, lastname=person.last, sg_status_list="act" if person.is_active else "dis",
                 permission_rule_set=link("PermissionRuleSet", RULES[person.rules]),
                 projects=links("Project", [PROJECT]),
                 department=link("Department", DEPARTMENTS[person.department][0]), can_impersonate_this_user=True)
    site.add("ApiUser", 298, firstname=SCRIPT, lastname="1.0", description="Keeps AYON and ShotGrid in step",
             email="pipeline@brackwater.example", permission_rule_set=link("PermissionRuleSet", RULES["api_admin"]),
             projects=[], generate_event_log_entries=True)
    ids = {person.login: person.id for person in PEOPLE}
    for code, (id_, logins) in GROUPS.items():
        site.add("Group", id_, code=code, users=links("HumanUser", [ids[login] for login in logins]))
    for number, name in enumerate(series.TAGS):
        site.add("Tag", 51 + number, name=name)
    for order, (id_, code, short, type_, department) in enumerate(series.STEPS, 1):
        site.add("Step", id_, code=code, short_name=short, entity_type=type_, list_order=order,
                 department=link("Department", DEPARTMENTS[department][0]))


def add_projects(site):
    chains = {"Asset": "Asset.sg_asset_type", "Sequence": "Sequence.episode",
              "Shot": "Shot.sg_sequence,Sequence.episode"}
    site.add("Project", TEMPLATE, name="series template", is_template=True, tracking_settings={"navchains": chains})
    site.add("Project", PROJECT, name=series.NAME, code=series.CODE, tank_name=series.NAME, sg_status="Active",
             sg_type="Episodic", sg_description=series.TITLE, tags=links("Tag", [51, 55]),
             tracking_settings={"navchains": chains})
    site.add("Project", ARCHIVED, name="old mill (pilot)", code="mil", archived=True, sg_status="Lost",
             sg_type="Feature", tracking_settings={"navchains": chains})
    mill = site.add("Sequence", 491, project=link("Project", ARCHIVED), code="SQ010", sg_status_list="fin")
    site.add("Shot", 1191, project=link("Project", ARCHIVED), code="SQ010_0010", sg_status_list="fin",
             sg_sequence=link("Sequence", mill["id"]))


def progress(rng, start, due):
    """The status of work planned from start to due."""
    if due < TODAY - timedelta(days=21):
        return "fin"
    if due < TODAY:
        return rng.choice(["fin", "fin", "fin", "rev", "ip"])
    if start <= TODAY:
        return rng.choice(["ip", "ip", "rev", "hld"])
    return "rdy" if start < TODAY + timedelta(days=10) else "wtg"


class Schedule:
    """Gives each entity its tasks, one after the other, and each task people of the step's department."""

    def __init__(self, site, rng):
        self.site, self.rng = site, rng
        self.steps = {(code, type_): (id_, department) for id_, code, _, type_, department in series.STEPS}

    def assignees(self, department):
        people = [person for person in PEOPLE if person.department == department]
        if department == "lighting" and self.rng.random() < 0.08:
            return [link("Group", 22)]
        count = self.rng.choice([0, 1, 1, 1, 1, 1, 2])
        return links("HumanUser", sorted(person.id for person in self.rng.sample(people, min(count, len(people)))))

    def add_tasks(self, type_, entity, kind, start, status=None):
        """Tasks of the kind, from start; returns how far the work is: the status for the entity itself."""
        done = []
        for order, (name, step, days, share) in enumerate(series.TASKS[kind], 1):
            if self.rng.randrange(100) >= share:
                continue
            step_id, department = self.steps[step, type_]
            due = working_day(start, days - 1)
            done.append(status or progress(self.rng, start, due))
            # The nearer the work, the surer the plan: what is a season away has neither dates nor people yet.
            is_planned = start < TODAY + timedelta(days=45)
            self.site.add_work(
                "Task", content=name, entity=link(type_, entity["id"]), step=link("Step", step_id),
                sg_status_list=done[-1], sg_sort_order=order,
                task_assignees=self.assignees(department) if is_planned else [],
                start_date=start.isoformat() if is_planned else None,
                due_date=due.isoformat() if is_planned else None, duration=days * 480 if is_planned else None)
            start = working_day(due, 1)
        if len(set(done)) == 1 and done[0] in ("fin", "omt"):
            return done[0]
        return "wtg" if all(each in ("wtg", "rdy") for each in done) else "ip"


def add_assets(site, schedule, rng):
    for type_, assets in series.ASSETS.items():
        for number, (name, brief) in enumerate(assets):
            asset = site.add_work("Asset", code=name, description=brief, sg_status_list="wtg",
                                  sg_asset_type=series.ODD_ASSET_TYPES.get(name, type_),
                                  tags=links("Tag", sorted(rng.sample(range(51, 61), rng.choice([0, 0, 1, 2])))))
            start = working_day(SEASON_START, 9 * number + rng.randrange(10))
            asset["sg_status_list"] = schedule.add_tasks("Asset", asset, type_, start)


def add_shots(site, schedule, rng, sequence, count, start, status):
    """The shots of a sequence, which share its cast, and its status when it has been cut."""
    cast = rng.sample(site.rows["Asset"], 7)
    prefix = "_".join(sequence["code"].replace("_", " ").split()[:2])
    for number in range(1, count + 1):
        frames = rng.randrange(22, 190)
        shot = site.add_work(
            "Shot", code=f"{prefix}_{number * 10:04}", sg_sequence=link("Sequence", sequence["id"]),
            description=rng.choice(series.SHOT_NOTES), sg_status_list="wtg", sg_cut_order=number,
            sg_cut_in=FIRST_FRAME, sg_cut_out=FIRST_FRAME + frames - 1, sg_cut_duration=frames,
            sg_head_in=FIRST_FRAME - HANDLE, sg_tail_out=FIRST_FRAME + frames - 1 + HANDLE,
            assets=links("Asset", sorted(asset["id"] for asset in rng.sample(cast, rng.randrange(2, 6)))),
            tags=links("Tag", sorted(rng.sample(range(51, 61), rng.choice([0, 0, 1, 1, 2])))))
        shot["sg_status_list"] = schedule.add_tasks("Shot", shot, "Shot", working_day(start, number), status)


def add_story(site, schedule, rng):
    episodes = {}
    for number, (code, description, status) in enumerate(series.EPISODES):
        episode = site.add_work("Episode", code=code, description=description, sg_status_list=status)
        schedule.add_tasks("Episode", episode, "Episode", working_day(SEASON_START, 60 * number))
        episodes[code] = episode["id"]
    for number, (episode, code, description, count) in enumerate(series.SEQUENCES):
        start = working_day(SEASON_START, 30 + 14 * number)
        sequence = site.add_work("Sequence", code=code, description=description, sg_status_list="wtg",
                                 episode=link("Episode", episodes.get(episode)))
        status = "omt" if code == series.OMITTED_SEQUENCE else None
        sequence["sg_status_list"] = schedule.add_tasks("Sequence", sequence, "Sequence", start, status)
        add_shots(site, schedule, rng, sequence, count, working_day(start, 20), status)


def add_oddities(site, schedule):
    """What every real site holds somewhere, and what an integration meets in its first week."""
    # A shot that belongs to no sequence, and has no frames yet.
    loose = site.add_work("Shot", code="pickup - Käthe, ohne Szene", sg_status_list="hld", sg_sequence=None,
                          description="Editorial asked for it; nobody knows where it goes")
    schedule.add_tasks("Shot", loose, "Shot", working_day(TODAY, 30))
    shots = {shot["code"]: shot for shot in site.rows["Shot"]}
    first, second, third = (shots[code] for code in ("EP101_SQ010_0010", "EP101_SQ010_0020", "EP101_SQ010_0030"))
    second["code"] += " "  # a blank that came with a paste
    # Cut from the show and put into the bin, its tasks with it.
    cut = site.add_work("Shot", code="EP101_SQ010_0990", sg_status_list="omt", description="Cut from the show",
                        sg_sequence=first["sg_sequence"], retired=True)

    def add_task(content, entity, step, **fields):
        site.add_work("Task", **{"content": content, "entity": entity, "step": link("Step", step),
                                 "sg_status_list": "wtg", "task_assignees": [], **fields})

    add_task("Comp", link("Shot", cut["id"]), 9, sg_status_list="hld", retired=True)
    # Two tasks of one shot whose names differ in ShotGrid but not as names of AYON.
    add_task("Clean-up", link("Shot", first["id"]), 9)
    add_task("Clean up", link("Shot", first["id"]), 9)
    # No step; no name; a name of signs only; no link.
    add_task("Dialogtausch (2. Fassung)", link("Shot", third["id"]), None)
    add_task("", link("Shot", third["id"]), 8)
    add_task("!!!", link("Shot", third["id"]), 9)
    add_task("Wrap party", None, None)
    # A whole group and a person without AYON account side by side.
    add_task("Contact sheet", link("Sequence", first["sg_sequence"]["id"]), 22,
             task_assignees=[link("Group", 21), link("HumanUser", 114), link("HumanUser", 101)])


def add_reviews(site, rng):
    """A few Versions under review and what was said about them."""
    waiting = [task for task in site.rows["Task"]
               if task["sg_status_list"] == "rev" and task["entity"]["type"] == "Shot"]
    names = {shot["id"]: shot["code"].strip() for shot in site.rows["Shot"]}
    for task in waiting[:24]:
        author = next((person for person in task["task_assignees"] if person["type"] == "HumanUser"), None)
        name = f"{names[task['entity']['id']]}_{task['content'].lower().replace(' ', '_')}_v{rng.randrange(1, 9):03}"
        version = site.add_work("Version", code=name, entity=task["entity"], sg_task=link("Task", task["id"]),
                                user=author, sg_status_list="rev", sg_version_type="Render",
                                description="Ready to look at")
        if rng.random() < 0.4:
            site.add_work("Note", subject=f"{name}: notes", content="Hold the pose two frames longer — then schön.",
                          note_links=[link("Version", version["id"]), task["entity"]], user=link("HumanUser", 101),
                          addressings_to=[author] if author else [], sg_status_list="opn")


def fixture():
    rng = random.Random(1066)
    site = Site()
    schedule = Schedule(site, rng)
    add_studio(site)
    add_projects(site)
    add_assets(site, schedule, rng)
    add_story(site, schedule, rng)
    add_oddities(site, schedule)
    add_reviews(site, rng)
    return {
        "format": 1,
        "site": {"created_at": "2026-03-02T08:00:00Z", "created_by": link("HumanUser", 101)},
        "credentials": {
            "scripts": {SCRIPT: SCRIPT_KEY},
            "people": {"runa": "brackwater-101", "soren": "brackwater-108"},
            "two_factor": {},
        },
        "rows": site.rows,
    }
