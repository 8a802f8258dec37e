#!/usr/bin/env python3
"""Writes the two halves of the demo studio: studio_shotgrid.json and studio_ayon.json.

The files are what this script makes and nothing else: change the script, run it, commit both. `--check` writes nothing
and ends with 1 when a file is not what the script makes.
"""

import json
import sys
from pathlib import Path

import ayon_side
import shotgrid_side

HERE = Path(__file__).resolve().parent
MAKERS = {"studio_shotgrid.json": shotgrid_side.fixture, "studio_ayon.json": ayon_side.fixture}


def to_text(value, depth=0):
    """JSON with one row a line, so that a change shows as the rows it changed."""
    compact = json.dumps(value, ensure_ascii=False)
    if depth > 2 or not value or not isinstance(value, (dict, list)):
        return compact
    pad = " " * (depth + 1)
    if isinstance(value, list):
        lines = [pad + to_text(each, depth + 2) for each in value]
        return "[\n" + ",\n".join(lines) + f"\n{' ' * depth}]"
    lines = [f"{pad}{json.dumps(key, ensure_ascii=False)}: {to_text(each, depth + 1)}" for key, each in value.items()]
    return "{\n" + ",\n".join(lines) + f"\n{' ' * depth}}}"


def main():
    is_check = sys.argv[1:] == ["--check"]
    stale = []
    for name, make in MAKERS.items():
        text = to_text(make()) + "\n"
        path = HERE / name
        if not is_check:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
    for name in stale:
        print(f"{name} is not what make_demo.py makes: run resources/demo/make_demo.py")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
