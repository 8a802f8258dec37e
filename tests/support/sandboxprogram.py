"""The sandbox as a program, for tests in Python."""

import json
import subprocess
import sys


def start(program, arguments=()):
    """The running sandbox on free ports, and what it says when it is ready."""
    sandbox = subprocess.Popen([program, "--ayon-port", "0", "--shotgrid-port", "0", "--with-parent", *arguments],
                               stdout=subprocess.PIPE, text=True)
    line = sandbox.stdout.readline()
    if not line:
        sys.exit(f"the sandbox ended with {sandbox.wait()} before it was ready")
    return sandbox, json.loads(line)


def stop(sandbox):
    sandbox.terminate()
    sandbox.wait(10)
    sandbox.stdout.close()
