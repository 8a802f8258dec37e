"""The files of the project and what they include."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: Where "net/httpclient.h" is looked for.
INCLUDE_ROOTS = ("shared", "services", "desktop", "integration", "tests")

_INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)


def files(*patterns):
    """Paths below the root that git knows or would add, in order."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns],
                            cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return sorted(Path(name) for name in set(listed.split("\0")) if name and (ROOT / name).is_file())


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def includes(path):
    """Line, name and whether it is one of ours ("quoted"), for each include of the file."""
    text = read(path)
    for found in _INCLUDE.finditer(text):
        yield text.count("\n", 0, found.start(1) if found[1] else found.start(2)) + 1, found[1] or found[2], bool(found[1])


def resolve(path, name):
    """The file of the project that `#include "name"` in path reads; None when it is none of ours."""
    for candidate in (path.parent / name, *(Path(root) / name for root in INCLUDE_ROOTS)):
        if (ROOT / candidate).is_file():
            return candidate
    return None


def reached(path):
    """The file and all files of the project that it includes, however far down."""
    seen, waiting = set(), [path]
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        waiting += [found for _, name, ours in includes(current) if ours and (found := resolve(current, name))]
    return seen
