"""Arrows point down only: what a folder may include."""

import sources

#: From the top down. A folder includes its own level (without a circle) and those below it.
LEVELS = (
    ("services", "desktop", "integration"),
    ("doctor", "besides"),
    ("sync", "media", "notes", "people", "lists", "login"),
    ("ayon", "shotgrid", "settings"),
    ("net",),
    ("base",),
)
#: Told apart from what the levels allow: the sandbox is the judge of the clients, so it knows nothing of them, and the
#: planner never sees a socket.
NEVER = {
    "services/sandbox": ("shared/ayon", "shared/shotgrid", "shared/settings", "shared/sync", "shared/login"),
}

_LEVEL = {folder: level for level, folders in enumerate(LEVELS) for folder in folders}


def _folder(path):
    """The folder that has a level; None for what stands outside of the arrows, such as tests."""
    parts = path.parts
    return parts[1] if parts[0] == "shared" and len(parts) > 2 else parts[0] if parts[0] in _LEVEL else None


def _is_below(path, folder):
    return path.as_posix().startswith(folder + "/")


def check():
    sideways = {}
    for path in sources.files("*.h", "*.cpp"):
        folder = _folder(path)
        if folder is None:
            continue
        if folder not in _LEVEL:
            yield f"{path}: the folder '{folder}' has no level in lint/direction.py"
            continue
        for line, name, ours in sources.includes(path):
            target = sources.resolve(path, name) if ours else None
            if target is None:
                continue
            below = _folder(target)
            if below is None or _LEVEL[below] < _LEVEL[folder]:
                yield f"{path}:{line}: {folder} must not include \"{name}\": it stands above"
            elif below != folder and _LEVEL[below] == _LEVEL[folder]:
                sideways.setdefault(folder, {})[below] = f"{path}:{line}"
            for place, banned in NEVER.items():
                if _is_below(path, place) and any(_is_below(target, folder) for folder in banned):
                    yield f"{path}:{line}: {place} must not know \"{name}\""
    for folder, targets in sideways.items():
        for target, place in targets.items():
            if folder in sideways.get(target, {}):
                yield f"{place}: {folder} and {target} include each other"
