#!/usr/bin/env python3
"""Runs the checks of ./dev lint, quick ones first: all, or those named."""

import subprocess
import sys
import time

import compiled
import coroutines
import direction
import sources
import words


def check_format():
    done = subprocess.run(["clang-format", "--dry-run", "-Werror", *sources.files("*.h", "*.cpp")], cwd=sources.ROOT,
                          capture_output=True, text=True)
    if done.returncode:
        yield done.stderr.rstrip() + "\n./dev format lays them out"


def _run(*command, where):
    done = subprocess.run([sys.executable, *command], cwd=sources.ROOT / where, capture_output=True, text=True)
    if done.returncode:
        yield (done.stdout + done.stderr).rstrip()


CHECKS = {
    "format": check_format,
    "includes": direction.check,
    "coroutines": coroutines.check,
    "words": words.check,
    "lint": lambda: _run("-m", "unittest", "-q", "coroutines_test", where="lint"),
    "demo": lambda: _run("make_demo.py", "--check", where="resources/demo"),
    "headers": compiled.check_headers,
    "tidy": compiled.check_tidy,
}


def main():
    names = sys.argv[1:] or list(CHECKS)
    unknown = [name for name in names if name not in CHECKS]
    if unknown:
        sys.exit(f"no such check: {', '.join(unknown)}; there are {', '.join(CHECKS)}")
    failed = []
    for name in names:
        began = time.monotonic()
        faults = list(CHECKS[name]())
        print(f"{name:<11}{'FAILED' if faults else 'ok':<7}{time.monotonic() - began:6.1f} s", flush=True)
        for fault in faults:
            print(fault, flush=True)
        failed += [name] if faults else []
    if failed:
        sys.exit(f"lint: {', '.join(failed)}")


if __name__ == "__main__":
    main()
