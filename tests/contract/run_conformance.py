#!/usr/bin/env python3
"""Starts the sandbox on free ports and plays the recorded exchanges of one side against it.

The exit code is that of the kit's own script: 0 when every step passed. The kit is not a part of this project; its
place is BRIDGE_CONFORMANCE_DIR of the environment, else --kit.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

import sandboxprogram  # noqa: E402

SUITES = {
    "ayon": "auth projects attributes folders tasks deleting publishing operations graphql paging lists settings users "
            "events enroll changes websocket comments media",
    "shotgrid": "site auth expiry content_types naming records values links search relations summarize batch schema "
                "switches events files notes_and_playlists webhooks launcher rpc",
}


def command(side, kit, servers, suites):
    """How the kit's script of a side is called."""
    if side == "ayon":
        access = servers["ayon"]
        return [kit / "replay", "--base-url", access["url"], "--api-key", access["apiKey"], "check", *suites]
    return [kit / "replay-shotgrid", "--base-url", servers["shotgrid"]["url"], *suites]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("side", choices=SUITES)
    parser.add_argument("suites", nargs="*", help="default: those that the sandbox answers in full")
    parser.add_argument("--program", required=True, help="ayon-shotgrid-sandbox")
    parser.add_argument("--kit", type=Path, required=True, help="the folder that holds `replay` and `replay-shotgrid`")
    options = parser.parse_args()

    kit = Path(os.environ.get("BRIDGE_CONFORMANCE_DIR") or options.kit)
    if not (kit / "replay").is_file() or not (kit / "replay-shotgrid").is_file():
        sys.exit(f"no conformance kit in {kit}: name its folder with BRIDGE_CONFORMANCE_DIR in the environment or as a "
                 "CMake option, or configure with -DBRIDGE_CONFORMANCE_DIR=OFF to go without")

    arguments = ["--test-switches"]
    if options.side == "shotgrid":
        arguments += ["--shotgrid-fixture", str(kit / "shotgrid" / "fixture.json")]
    sandbox, servers = sandboxprogram.start(options.program, arguments)
    try:
        suites = options.suites or SUITES[options.side].split()
        return subprocess.run([sys.executable, *command(options.side, kit, servers, suites)], check=False).returncode
    finally:
        sandboxprogram.stop(sandbox)


if __name__ == "__main__":
    sys.exit(main())
