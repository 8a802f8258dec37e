"""What the desktop application keeps of a person who has signed in."""

import json
from pathlib import Path


class KeptLogin:
    def __init__(self, configuration, ayon, site):
        self.file = Path(configuration) / "ayon-shotgrid" / "desktop.ini"
        self._servers = {"ayon": ayon, "ayonLogin": "", "ayonWay": "environment", "site": site, "way": "login-only"}

    def text(self, login):
        profiles = json.dumps(json.dumps([{**self._servers, "login": login}]))
        return f"[login]\nprofiles={profiles}\n"

    def sign_in(self, login):
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(self.text(login))

    def sign_out(self):
        self.file.unlink()
