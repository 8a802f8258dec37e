#!/usr/bin/env python3
"""Packs the AYON addon: shotgrid-<version>.zip in the folder that is named, ready to be installed on a server.

The same sources give the same bytes: names are sorted, and times and permissions are always the same. With --registry
AYON's services page offers the three services, from images of that registry (installer/image/Containerfile).
"""

import argparse
import hashlib
import io
import json
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


def sources(*folders):
    """What is to be packed of these folders of the addon, by the name that it has below the last folder's parent."""
    folder = ADDON.joinpath(*folders)
    return {path.relative_to(folder.parent).as_posix(): path.read_bytes() for path in filter(is_source, folder.rglob("*"))}


def stamped(pages):
    """The same with `?ts=` and a hash of them all behind the links among them: no browser goes on with an older one."""
    digest = hashlib.sha256(b"".join(pages[name] for name in sorted(pages))).hexdigest()[:12]
    linked = "|".join(re.escape(Path(name).name) for name in sorted(pages) if name.endswith((".css", ".js")))
    link = re.compile(rb'"(?:\./)?(?:%s)(?=")' % linked.encode())
    return {name: link.sub(lambda found: found[0] + b"?ts=" + digest.encode(), content) for name, content in pages.items()}


def zipped(contents):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in sorted(contents.items()):
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
    return packed.getvalue()


def check_versions(addon):
    client = runpy.run_path(str(ADDON / "client" / addon["client_dir"] / "version.py"))["__version__"]
    for place, version in (("package.py", addon["version"]), (f"client/{addon['client_dir']}/version.py", client)):
        if version != project_version():
            sys.exit(f"installer/addon/{place} is version {version}, CMakeLists.txt {project_version()}")


def description(addon, registry):
    """package.py, with the images that AYON starts services from: of nothing when the studio has none."""
    text = (ADDON / "package.py").read_text(encoding="utf-8")
    if registry:
        images = {f"Shotgrid{part.title()}": {"image": f"{registry.rstrip('/')}/ayon-shotgrid-{part}:{addon['version']}"}
                  for part in ("leecher", "processor", "transmitter")}
        text += f"services = {json.dumps(images, indent=4)}\n"
    return text.encode()


def pack(folder, registry=None):
    addon = runpy.run_path(str(ADDON / "package.py"))
    check_versions(addon)
    folder.mkdir(parents=True, exist_ok=True)
    package = folder / f"{addon['name']}-{addon['version']}.zip"
    package.write_bytes(zipped({
        "package.py": description(addon, registry),
        "private/client.zip": zipped(sources("client", addon["client_dir"])),
        "private/pyproject.toml": (ADDON / "client" / "pyproject.toml").read_bytes(),
        **sources("server"),
        **stamped(sources("frontend")),
    }))
    return package


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--registry", metavar="NAME", help="where the images of the services are: registry.example.com/pipeline")
    arguments = parser.parse_args()
    print(pack(arguments.folder, arguments.registry))


if __name__ == "__main__":
    main()
