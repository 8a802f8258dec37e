"""Programs of the bridge in a folder of their own, which write down how they are called and go on as the real ones."""

import tempfile
from pathlib import Path


class Wrappers:
    def __init__(self, programs):
        self._home = tempfile.TemporaryDirectory()
        self.folder = Path(self._home.name)
        self._calls = self.folder / "calls"
        self.add("ayon-shotgrid-publish", f'exec "{programs}/ayon-shotgrid-publish" "$@"')

    def close(self):
        self._home.cleanup()

    def add(self, name, then=""):
        """A program that goes on with those lines of shell."""
        wrapper = self.folder / name
        wrapper.write_text(f'#!/bin/sh\nprintf "%s\\n" "$(basename "$0") $*" >>"{self._calls}"\n{then}\n')
        wrapper.chmod(0o755)

    def take_calls(self):
        """All calls since the last time, as words with blanks between them."""
        calls = self._calls.read_text().splitlines() if self._calls.exists() else []
        self._calls.unlink(missing_ok=True)
        return calls
