"""What the tests of AYON's Python package share: a server, a connection, and what is in it."""

import base64
import json
import tempfile
import unittest
from pathlib import Path

import ayon_api
from ayon_api.exceptions import HTTPRequestError

import sandboxprogram

#: A picture of one pixel.
PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")

#: The addon that the sandbox has installed.
ADDON = ("shotgrid", "1.0.0")

NOBODY = "f" * 32  # an id that nothing has


def names(entities):
    return sorted(entity["name"] for entity in entities)


class Case(unittest.TestCase):
    """A server for the tests of a class, and a connection of a service; each test makes a project of its own."""

    program = None  # the sandbox

    @classmethod
    def setUpClass(cls):
        sandbox, servers = sandboxprogram.start(cls.program)
        cls.addClassCleanup(sandboxprogram.stop, sandbox)
        cls.server = servers["ayon"]
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.picture = Path(cls.folder.name) / "pixel.png"
        cls.picture.write_bytes(PIXEL)

    def setUp(self):
        self.con = self.connected(self.server["apiKey"])
        self.project = self.id().rsplit("_", 1)[-1] + str(len(self.con.get_project_names()))
        self.con.create_project(self.project, f"p{len(self.con.get_project_names())}")

    def connected(self, token=None):
        con = ayon_api.ServerAPI(self.server["url"], token)
        self.addCleanup(con.close_session)
        return con

    def user(self, name, **details):
        self.con.create_user(name, password="open-sesame", **details)
        self.addCleanup(self.con.delete_user, name)
        return name

    def shot(self, name="sh010", **details):
        return self.con.create_folder(self.project, name, folder_type="Shot", **details)

    def version(self, number=1, folder=None):
        product = self.con.create_product(self.project, "renderMain", "render", folder or self.shot())
        return self.con.create_version(self.project, number, product)

    def summaries(self, topic):
        """Of the events of this project, in their order."""
        events = self.con.get_events(topics=[topic], project_names=[self.project], fields=["summary"])
        return [json.loads(event["summary"]) for event in events]

    def refused(self, status):
        """What is done below it is answered with that status."""
        case = self

        class Refused:
            def __enter__(self):
                self.raises = case.assertRaises(HTTPRequestError)
                return self.raises.__enter__()

            def __exit__(self, *error):
                swallowed = self.raises.__exit__(*error)
                case.assertEqual(self.raises.exception.response.status_code, status)
                return swallowed

        return Refused()
