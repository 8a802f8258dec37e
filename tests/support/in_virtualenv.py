#!/usr/bin/env python3
"""Runs a Python script with packages that the project does not ship.

    in_virtualenv.py FOLDER REQUIREMENTS SCRIPT [ARGUMENT…]

The virtual environment in FOLDER is made when it is missing, and anew when REQUIREMENTS is not what it was made from.
"""

import os
import subprocess
import sys
import venv
from pathlib import Path


def python_of(folder, requirements):
    python, installed = folder / "bin" / "python", folder / "requirements.txt"
    wanted = requirements.read_bytes()
    if not installed.is_file() or installed.read_bytes() != wanted:
        venv.create(folder, clear=True, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps", "-r", requirements], check=True)
        installed.write_bytes(wanted)  # last: a half-made environment is made again
    return python


def main():
    folder, requirements, *command = sys.argv[1:]
    python = python_of(Path(folder).absolute(), Path(requirements))
    os.execv(python, [python, *command])


if __name__ == "__main__":
    main()
