"""The checks that need a compiler: headers that stand alone, and clang-tidy. Both read build/lint, made with Clang and
without the precompiled header, which would hide a missing include (and which clang-tidy cannot read from GCC)."""

import hashlib
import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import sources

BUILD = sources.ROOT / "build" / "lint"
JOBS = int(os.environ.get("BRIDGE_JOBS", os.cpu_count()))


def _run(*command):
    return subprocess.run(command, cwd=sources.ROOT, capture_output=True, text=True)


@cache
def _configure():
    """What CMake said when it failed."""
    done = _run("cmake", "--preset", "clang", "-B", str(BUILD), "-DBRIDGE_SANITIZE=",
                "-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON")
    return done.stdout + done.stderr if done.returncode else ""


def check_headers():
    if _configure():
        yield _configure()
        return
    done = _run("cmake", "--build", str(BUILD), "--parallel", str(JOBS), "--target",
                "all_verify_interface_header_sets", "--", "-k", "0")
    if done.returncode:
        yield done.stdout + done.stderr


def _key(entry):
    """Changes when clang-tidy could say something else about the source: with what it reads of ours, and how."""
    digest = hashlib.sha256((sources.ROOT / ".clang-tidy").read_bytes())
    digest.update(entry["command"].replace(str(sources.ROOT), "").encode())
    source = Path(entry["file"]).relative_to(sources.ROOT)
    for path in sorted(sources.reached(source)):
        digest.update(str(path).encode() + (sources.ROOT / path).read_bytes())
    return digest.hexdigest()


def _tidy(entry):
    """What clang-tidy says about the source; nothing when it said nothing about this very text before."""
    passed = BUILD / "tidy" / _key(entry)
    if passed.exists():
        return ""
    done = _run("clang-tidy", "--quiet", "-p", str(BUILD), entry["file"])
    if done.returncode == 0:
        passed.parent.mkdir(exist_ok=True)
        passed.touch()
        return ""
    return done.stdout or done.stderr


def check_tidy():
    if _configure():
        yield _configure()
        return
    ours = {str(sources.ROOT / path) for path in sources.files("*.cpp")}
    entries = [entry for entry in json.loads((BUILD / "compile_commands.json").read_text()) if entry["file"] in ours]
    with ThreadPoolExecutor(JOBS) as pool:
        yield from filter(None, pool.map(_tidy, entries))
