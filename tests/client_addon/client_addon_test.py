"""The client addon as the launcher fetches it, in pyblish as it is, against the sandbox.

    client_addon_test.py PROGRAMS [TEST…]
"""

import io
import logging
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
TESTS = HERE.parent
sys.path[:0] = [str(HERE), str(HERE / "launcher_parts"), str(TESTS / "support"), str(TESTS.parent / "installer")]
sys.dont_write_bytecode = True

import make_package  # noqa: E402


def main():
    programs = sys.argv.pop(1)
    logging.getLogger().addHandler(logging.NullHandler())  # what fails in a publish is meant to, and looked at
    with tempfile.TemporaryDirectory() as client:
        with zipfile.ZipFile(make_package.pack(Path(client))) as package:
            zipfile.ZipFile(io.BytesIO(package.read("private/client.zip"))).extractall(client)
        sys.path.insert(0, client)
        import case
        from studio import Studio
        studio = Studio(programs)
        case.Publishing.programs, case.Publishing.studio = programs, studio
        try:
            names = sys.argv[1:] or ["publishing_test", "trouble_test", "tray_test"]
            return unittest.main(module=None, argv=[sys.argv[0], *names], exit=False).result.wasSuccessful()
        finally:
            studio.close()


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
