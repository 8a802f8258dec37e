"""The addon as it is packed: its settings, its attributes, and who may call its endpoints."""

import ast
import asyncio
import importlib.util
import io
import json
import re
import runpy
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE / "server_parts"), str(ROOT / "installer")]
sys.dont_write_bytecode = True

import make_package  # noqa: E402
from ayon_server.entities import UserEntity, VersionEntity  # noqa: E402
from ayon_server.entities.core.attrib import attribute_library  # noqa: E402
from ayon_server.events import EventStream  # noqa: E402
from ayon_server.exceptions import AyonException, BadRequestException  # noqa: E402
from ayon_server.lib.postgres import Postgres  # noqa: E402
from fastapi import FastAPI  # noqa: E402
from fastapi.responses import JSONResponse  # noqa: E402
from fastapi.testclient import TestClient  # noqa: E402

#: Shared with the tests of the sandbox and of the programs, which read the same tree.
DEFAULTS = json.loads((ROOT / "tests" / "golden" / "addon_settings.json").read_text(encoding="utf-8"))
#: Shared with the tests of the services, which get such an event.
TOLD = json.loads((ROOT / "tests" / "golden" / "interplay" / "media_paths.json").read_text(encoding="utf-8"))["now"]
MAP = DEFAULTS["compatibility_settings"]["custom_attribs_map"]

scratch = tempfile.TemporaryDirectory()
package = make_package.pack(Path(scratch.name))


def load_server_part():
    """The module `server` of the unpacked addon, loaded as the AYON server loads it."""
    folder = Path(scratch.name) / "unpacked"
    zipfile.ZipFile(package).extractall(folder)
    place = folder / "server"
    spec = importlib.util.spec_from_file_location("shotgrid_server", place / "__init__.py",
                                                  submodule_search_locations=[str(place)])
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


server = load_server_part()


def run(task):
    return asyncio.run(task)


class Package(unittest.TestCase):
    def test_holds_the_metadata_and_the_server_part(self):
        names = zipfile.ZipFile(package).namelist()
        self.assertEqual(names, sorted(names))
        self.assertIn("package.py", names)
        self.assertIn("server/__init__.py", names)
        self.assertIn("server/settings/__init__.py", names)
        self.assertFalse([name for name in names if "__pycache__" in name or name.endswith(".pyc")])

    def test_offers_services_only_where_there_are_images_of_them(self):
        def services(registry):
            with tempfile.TemporaryDirectory() as folder:
                with zipfile.ZipFile(make_package.pack(Path(folder), registry)) as archive:
                    archive.extract("package.py", folder)
                return runpy.run_path(str(Path(folder) / "package.py")).get("services")

        self.assertIsNone(services(None))
        image = "registry.example.com/pipeline/ayon-shotgrid-{}:" + make_package.project_version()
        self.assertEqual(services("registry.example.com/pipeline/"),
                         {"ShotgridLeecher": {"image": image.format("leecher")},
                          "ShotgridProcessor": {"image": image.format("processor")},
                          "ShotgridTransmitter": {"image": image.format("transmitter")}})

    def test_holds_the_client_as_the_launcher_fetches_it(self):
        archive = zipfile.ZipFile(package)
        self.assertIn("private/pyproject.toml", archive.namelist())
        client = zipfile.ZipFile(io.BytesIO(archive.read("private/client.zip")))
        self.assertIn("ayon_shotgrid/__init__.py", client.namelist())
        self.assertIn("ayon_shotgrid/version.py", client.namelist())
        self.assertIn("ayon_shotgrid/plugins/publish/integrate_shotgrid_publishes.py", client.namelist())
        self.assertEqual({name.split("/")[0] for name in client.namelist()}, {"ayon_shotgrid"})

    def test_holds_a_client_that_older_applications_can_read(self):
        archive = zipfile.ZipFile(package)
        client = zipfile.ZipFile(io.BytesIO(archive.read("private/client.zip")))
        for name in client.namelist():
            ast.parse(client.read(name), name, feature_version=(3, 9))  # what pyproject.toml promises

    def test_holds_the_page_whose_links_change_with_its_content(self):
        archive = zipfile.ZipFile(package)
        pages = {name.removeprefix("frontend/dist/"): archive.read(name).decode()
                 for name in archive.namelist() if name.startswith("frontend/")}
        self.assertLessEqual({"index.html", "shotgrid-addon.js", "shotgrid-addon.css"}, set(pages))
        links = [link for page in pages.values() for link in re.findall(r'"(?:\./)?([\w-]+\.(?:js|css)[^"]*)"', page)]
        self.assertEqual({link.partition("?")[0] for link in links}, set(pages) - {"index.html"})
        stamp, = {link.partition("?")[2] for link in links}
        self.assertRegex(stamp, "^ts=[0-9a-f]{12}$")
        changed = {name: content + b" " for name, content in make_package.sources("frontend").items()}
        self.assertNotIn(stamp.encode(), make_package.stamped(changed)["frontend/dist/index.html"])

    def test_has_its_page_among_the_settings(self):
        self.assertEqual(server.ShotgridAddon.frontend_scopes, {"settings": {}})

    def test_is_the_same_each_time(self):
        with tempfile.TemporaryDirectory() as elsewhere:
            self.assertEqual(make_package.pack(Path(elsewhere)).read_bytes(), package.read_bytes())


class Settings(unittest.TestCase):
    def setUp(self):
        attribute_library["folder"] = [{"name": row["ayon"], "type": row["type"]} for row in MAP] + [
            {"name": name, "type": "string"} for name in ("shotgridId", "shotgridType", "tools")]

    def defaults(self):
        return server.ShotgridAddon.settings_model()

    def test_have_the_defaults_that_the_programs_know(self):
        self.assertEqual(json.loads(self.defaults().json()), DEFAULTS)

    def test_are_read_back_as_written(self):
        model = server.ShotgridAddon.settings_model
        self.assertEqual(model(**json.loads(self.defaults().json())), self.defaults())

    def test_belong_to_the_studio_or_to_projects_too(self):
        fields = server.ShotgridAddon.settings_model.__fields__
        of_studio = {name for name, field in fields.items() if field.field_info.extra.get("scope") == ["studio"]}
        self.assertEqual(of_studio, {"shotgrid_server", "shotgrid_project_code_field", "enable_shotgrid_local_storage",
                                     "shotgrid_local_storage_key", "service_settings"})

    def test_map_no_attribute_and_no_field_twice(self):
        for member in ("ayon", "sg"):
            row = {"ayon": "", "sg": "", member: "fps"}
            with self.subTest(member), self.assertRaisesRegex(BadRequestException, "'fps'"):
                server.ShotgridAddon.settings_model(compatibility_settings={"custom_attribs_map": [row, row]})

    def test_may_leave_many_rows_unmapped(self):
        rows = [{"ayon": "fps"}, {"ayon": "clipIn"}]
        read = server.ShotgridAddon.settings_model(compatibility_settings={"custom_attribs_map": rows})
        self.assertEqual([row.sg for row in read.compatibility_settings.custom_attribs_map], ["", ""])

    def test_of_earlier_releases_are_converted(self):
        def overrides(profile):
            return {"shotgrid_server": "x", "publish": {"IntegrateMoviePath": {"profiles": [profile]}}}

        both = {"product_types": ["render"], "product_base_types": ["plate"]}
        for stored, expected in (({"product_types": ["render"], "task_names": ["comp"]},
                                  {"product_base_types": ["render"], "task_names": ["comp"]}),
                                 (both, both),
                                 ({}, {})):
            with self.subTest(stored=stored):
                converted = run(server.ShotgridAddon().convert_settings_overrides("0.6.10", overrides(stored)))
                self.assertEqual(converted, overrides(expected))
        self.assertEqual(run(server.ShotgridAddon().convert_settings_overrides("0.6.10", {})), {})


class Attributes(unittest.TestCase):
    def setUp(self):
        Postgres.start()
        self.put("fps", 7, ["folder", "task"], {"type": "float"})

    def put(self, *row):
        run(Postgres.execute("INSERT INTO public.attributes (name, position, scope, data) VALUES ($1, $2, $3, $4)", *row))

    def set_up(self):
        addon = server.ShotgridAddon()
        run(addon.setup())
        rows = run(Postgres.fetch("SELECT * FROM public.attributes ORDER BY position"))
        return addon.restart_requested, {row["name"]: (row["position"], row["scope"], row["data"]) for row in rows}

    def test_are_made_behind_those_of_the_server(self):
        linked = ["project", "folder", "task", "version"]
        restart, attributes = self.set_up()
        self.assertTrue(restart)
        self.assertEqual(attributes, {
            "fps": (7, ["folder", "task"], {"type": "float"}),
            "shotgridId": (8, linked, {"type": "string", "title": "Shotgrid ID", "inherit": False}),
            "shotgridType": (9, linked, {"type": "string", "title": "Shotgrid Type", "inherit": False}),
            "shotgridPush": (10, ["project"], {"type": "boolean", "title": "Shotgrid Push", "inherit": False,
                                               "value": False}),
        })

    def test_are_left_alone_when_complete(self):
        _, before = self.set_up()
        self.assertEqual(self.set_up(), (False, before))

    def test_are_repaired_where_they_stand(self):
        self.put("shotgridId", 3, ["folder"], {})
        restart, attributes = self.set_up()
        self.assertTrue(restart)
        self.assertEqual(attributes["shotgridId"][:2], (3, ["project", "folder", "task", "version"]))


class Endpoints(unittest.TestCase):
    VERSION = "0123456789abcdef0123456789abcdef"
    MEDIA = "/demo/trigger_mediapath"

    def setUp(self):
        Postgres.start()
        for name, data in (("mara", {"sg_user_id": 88}), ("tom", {"sg_user_id": "89"}), ("zoe", {})):
            run(Postgres.execute("INSERT INTO public.users (name, data) VALUES ($1, $2)", name, data))
        UserEntity.known = {"service": UserEntity("service", is_manager=True),
                            "author": UserEntity("author", may_update={self.VERSION}),
                            "guest": UserEntity("guest")}
        VersionEntity.known = {("demo", self.VERSION)}
        EventStream.dispatched.clear()
        app = FastAPI()
        for path, handler, method in server.ShotgridAddon().endpoints:
            app.add_api_route(f"/{path}", handler, methods=[method])
        app.add_exception_handler(AyonException, lambda _, fault: JSONResponse({"detail": str(fault)}, fault.status))
        self.client = TestClient(app)

    def ask(self, method, path, login, **body):
        return self.client.request(method, path, headers={"x-login": login} if login else {}, **body)

    def user_of(self, shotgrid_id, login="service"):
        return self.ask("GET", f"/get_ayon_name_by_sg_id/{shotgrid_id}?variant=production", login)

    def trigger(self, login, path=MEDIA, **fields):
        return self.ask("POST", path, login, json={"versionId": self.VERSION} | fields)

    def test_services_find_a_user_by_the_shotgrid_id(self):
        for shotgrid_id, name in ((88, "mara"), (89, "tom"), (90, None)):
            with self.subTest(shotgrid_id):
                answer = self.user_of(shotgrid_id)
                self.assertEqual((answer.status_code, answer.json()), (200, name))

    def test_others_do_not(self):
        self.assertEqual(self.user_of(88, login="author").status_code, 403)
        self.assertEqual(self.user_of(88, login=None).status_code, 401)

    def test_nothing_but_a_number_names_a_user(self):
        for text in ("88' OR '1'='1", "x", "88.5"):
            with self.subTest(text):
                self.assertEqual(self.user_of(text).status_code, 422)

    def test_authors_ask_for_the_media_paths_of_their_version(self):
        fields = {**TOLD["payload"], "versionId": self.VERSION}
        answer = self.trigger("author", **fields)
        self.assertEqual((answer.status_code, answer.text), (200, "event1"))
        self.assertTrue(answer.headers["content-type"].startswith("text/plain"))
        self.assertEqual(EventStream.dispatched, [{
            **TOLD, "project": "demo", "payload": fields, "sender_type": "publish", "user": "author"}])

    def test_media_paths_are_refused(self):
        for name, answer, status in (
                ("to those who may not change the version", self.trigger("guest", sg_path_to_movie="a"), 403),
                ("to those who are not signed in", self.trigger(None, sg_path_to_movie="a"), 401),
                ("for other fields", self.trigger("author", sg_status_list="apr"), 422),
                ("with values of other types", self.trigger("author", sg_frames_have_slate="yes"), 422),
                ("for a version that is not there", self.trigger("author", path="/other/trigger_mediapath"), 404),
                ("for what is no id", self.trigger("author", versionId="x'; --"), 422)):
            with self.subTest(name):
                self.assertEqual(answer.status_code, status)
        self.assertEqual(EventStream.dispatched, [])


if __name__ == "__main__":
    unittest.main()
