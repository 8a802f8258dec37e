#!/usr/bin/env python3
"""Packs the AYON addon: shotgrid-<version>.zip in the folder that is named, ready to be installed on a server.

The same sources give the same bytes: names are sorted, and times and permissions are always the same.
"""

import argparse
import re
import runpy
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ADDON = ROOT / "installer" / "addon"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first time that a zip can hold


def project_version():
    found = re.search(r"^project\(.*\bVERSION (\S+)", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8"), re.MULTILINE)
    return found[1]


def is_source(path):
    hidden = any(part.startswith(".") or part == "__pycache__" for part in path.relative_to(ADDON).parts)
    return path.is_file() and not hidden and path.suffix != ".pyc"


def pack(folder):
    addon = runpy.run_path(str(ADDON / "package.py"))
    if addon["version"] != project_version():
        sys.exit(f"installer/addon/package.py is version {addon['version']}, CMakeLists.txt {project_version()}")
    folder.mkdir(parents=True, exist_ok=True)
    package = folder / f"{addon['name']}-{addon['version']}.zip"
    with zipfile.ZipFile(package, "w") as archive:
        for path in sorted(filter(is_source, ADDON.rglob("*"))):
            entry = zipfile.ZipInfo(path.relative_to(ADDON).as_posix(), _EARLIEST)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    return package


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    print(pack(parser.parse_args().folder))


if __name__ == "__main__":
    main()
