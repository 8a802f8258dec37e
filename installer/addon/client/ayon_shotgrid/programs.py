"""Where the programs of the bridge are on this machine, and how they are started."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

#: The folder that the programs were installed to, for machines where they are not on the PATH.
FOLDER_VARIABLE = "AYON_SHOTGRID_BIN"
PUBLISH = "ayon-shotgrid-publish"
DESKTOP = "ayon-shotgrid-desktop"

#: By these an application finds its own libraries, of its own Qt; with them the programs would find the wrong ones.
_OF_THE_APPLICATION = frozenset({"LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH", "QT_PLUGIN_PATH",
                                 "QT_QPA_PLATFORM_PLUGIN_PATH"})


class ProgramMissing(Exception):
    """Says which program is missing or does not start, and what to do about it."""


def find_program(name: str) -> str:
    """The path of a program: in the folder that the environment names, in `bin` of the addon, or on the PATH."""
    folders = [os.environ.get(FOLDER_VARIABLE, ""), str(Path(__file__).resolve().parent / "bin")]
    for path in [*filter(None, folders), None]:
        found = shutil.which(name, path=path)
        if found:
            return found
    raise ProgramMissing(f"'{name}' is not installed on this machine. Install the programs of the ShotGrid bridge, or "
                         f"set {FOLDER_VARIABLE} to the folder that holds them.")


def start(name: str, *arguments: str, **streams) -> subprocess.Popen:
    """Starts a program. The person and the keys come to it by the environment and the keychain, never as arguments."""
    path = find_program(name)
    environment = {key: value for key, value in os.environ.items() if key not in _OF_THE_APPLICATION}
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would open a console
    try:
        return subprocess.Popen([path, *arguments], env=environment, creationflags=hidden, **streams)
    except OSError as error:
        raise ProgramMissing(f"'{path}' does not start: {error.strerror}. Install the programs of the ShotGrid bridge "
                             "again.") from error
