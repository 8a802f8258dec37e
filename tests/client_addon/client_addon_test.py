"""The client addon as the launcher fetches it, in pyblish as it is, against the sandbox: client_addon_test.py PROGRAMS"""

import io
import json
import os
import sys
import tempfile
import threading
import unittest
import zipfile
from pathlib import Path
from unittest import mock

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE / "launcher_parts"), str(HERE.parent.parent / "installer")]
sys.dont_write_bytecode = True

programs = sys.argv.pop(1)

import make_package  # noqa: E402

client = tempfile.TemporaryDirectory()
with zipfile.ZipFile(make_package.pack(Path(client.name))) as package:
    zipfile.ZipFile(io.BytesIO(package.read("private/client.zip"))).extractall(client.name)
sys.path.insert(0, client.name)

import ayon_api  # noqa: E402
import ayon_shotgrid  # noqa: E402
import pyblish.api  # noqa: E402
import pyblish.plugin  # noqa: E402
import pyblish.util  # noqa: E402
from ayon_core.pipeline.publish import PublishError, PublishValidationError  # noqa: E402
from ayon_shotgrid import command, tray  # noqa: E402
from ayon_shotgrid.programs import DESKTOP, PUBLISH  # noqa: E402
from studio import PROJECT, RegisterInAyon, Studio, collector  # noqa: E402

REVIEW = ["shotgridreview"]


def new_addon():
    return ayon_shotgrid.ShotgridAddon(None, {"shotgrid": {"shotgrid_server": "https://studio.example"}})


class Publishing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.studio = Studio(programs)
        cls.addClassCleanup(cls.studio.close)

    def publish(self, products, *more, login="runa", **environment):
        """What AYON's publisher does: all plug-ins in their order. Gives the context and the errors by plug-in."""
        plugins = pyblish.api.discover(paths=new_addon().get_publish_plugin_paths("nuke"))
        plugins += [collector(products), RegisterInAyon, *more]
        pyblish.plugin.sort(plugins)
        with mock.patch.dict(os.environ, {"AYON_SG_USERNAME": login, **environment}):
            context = pyblish.util.publish(plugins=plugins, targets=["default", "local"])
        errors = {result["plugin"].__name__: result["error"] for result in context.data["results"] if result["error"]}
        return context, errors

    def render(self, name):
        movie = self.studio.file(f"{name}_v003.mov", b"movie")
        frames = [self.studio.file(f"{name}_v003.{frame}.exr") for frame in range(1001, 1004)]
        return {name: {"h264": ([movie], REVIEW), "exr": (frames, REVIEW), "nk": ([self.studio.file(f"{name}_v003.nk")], [])}}

    def versions(self, product):
        return [row for row in self.studio.site.rows("versions") if f"_{product}_" in row["attributes"]["code"]]

    def files(self, version):
        return self.studio.site.rows("published_files", ["version", "is", {"type": "Version", "id": version["id"]}])

    def test_everything_is_in_shotgrid_once_under_the_name_of_the_artist(self):
        for _ in range(2):
            context, errors = self.publish(self.render("beautyMain"))
            self.assertEqual(errors, {})
            versions = self.versions("beautyMain")
            self.assertEqual(len(versions), 1)
            version = versions[0]
            self.assertEqual(version["relationships"]["user"]["data"]["name"], "Rúna Sveinsdóttir")
            self.assertEqual(version["attributes"]["description"], "first light")
            self.assertEqual(version["attributes"]["sg_first_frame"], 993)
            self.assertTrue(version["attributes"]["sg_uploaded_movie"])
            instance = context[0]
            self.assertEqual(version["attributes"]["sg_ayon_id"], instance.data["versionEntity"]["id"])
            self.assertEqual(instance.data["shotgridResult"]["version"], version["id"])
            self.assertEqual(len(self.files(version)), 3)

    def test_the_log_follows_the_steps_and_keys_are_in_neither_log_nor_arguments(self):
        with mock.patch.object(command.subprocess, "Popen", wraps=command.subprocess.Popen) as start, \
                self.assertLogs(level="DEBUG") as log:
            context, errors = self.publish(self.render("glowMain"))
        self.assertEqual(errors, {})
        records = [(result["plugin"].__name__, record.getMessage())
                   for result in context.data["results"] for record in result["records"]]
        for step in ("session 0 %", "validate 3 %", "upload 98 %", "done 100 %"):
            self.assertIn(("IntegrateShotgridPublishes", step), records)
        arguments = [call.args[0] for call in start.call_args_list]
        self.assertEqual(len(arguments), 2)
        for key in (os.environ["AYON_API_KEY"], self.studio.site_key):
            for said in (arguments, log.output, records):
                self.assertNotIn(key, str(said))

    def test_many_products_are_one_call(self):
        with mock.patch.object(command, "publish", wraps=command.publish) as publish:
            _, errors = self.publish({**self.render("fogMain"), **self.render("matteMain")})
        self.assertEqual(errors, {})
        self.assertEqual([len(self.versions(name)) for name in ("fogMain", "matteMain")], [1, 1])
        self.assertEqual([call.args[1:] for call in publish.call_args_list], [("--dry-run",), ()])

    def test_the_media_paths_go_to_the_service_that_follows_ayon(self):
        context, errors = self.publish(self.render("rainMain"))
        self.assertEqual(errors, {})
        told = [ayon_api.get_event(event["id"])["payload"] for event in ayon_api.get_events(topics=["flow.version.mediapath"])]
        version = context[0].data["versionEntity"]["id"]
        paths, = [payload["sg_path_to_movie"] for payload in told if payload["versionId"] == version]
        self.assertTrue(paths.endswith("rainMain_v003.mov"), paths)

    def test_media_paths_that_ayon_does_not_take_are_told_to_the_artist(self):
        class DeleteVersion(pyblish.api.InstancePlugin):
            order = pyblish.api.IntegratorOrder + 0.4975

            def process(self, instance):
                ayon_api.delete(f"projects/{PROJECT}/versions/{instance.data['versionEntity']['id']}")

        _, errors = self.publish(self.render("ashMain"), DeleteVersion)
        error = errors["IntegrateMoviePath"]
        self.assertIsInstance(error, PublishError)
        self.assertIn("Integrate media paths", str(error))
        self.assertIn("ashMain: Version not found", str(error))
        self.assertIn("Publish again", str(error))

    def test_somebody_who_is_not_in_the_project_is_told_so_before_anything_is_written(self):
        context, errors = self.publish(self.render("snowMain"), login="odile")
        error = errors["ValidateShotgridPublishes"]
        self.assertIsInstance(error, PublishValidationError)
        self.assertIn("Validate ShotGrid publishes", str(error))
        self.assertIn("snowMain: ", str(error))
        self.assertIn("odile: The account is no member of this project (ask its manager to add it.)", str(error))
        self.assertIn("- snowMain: ", error.description)
        self.assertNotIn("versionEntity", context[0].data)
        self.assertEqual(self.versions("snowMain"), [])

    def test_a_file_that_is_missing_names_itself_and_leaves_no_version(self):
        render = self.render("smokeMain")
        Path(render["smokeMain"]["h264"][0][0]).unlink()
        _, errors = self.publish(render)
        error = errors["IntegrateShotgridPublishes"]
        self.assertIsInstance(error, PublishError)
        self.assertIn("Integrate ShotGrid publishes", str(error))
        self.assertIn("smokeMain: ", str(error))
        self.assertIn("smokeMain_v003.mov: the file is not there (check the path", str(error))
        self.assertEqual(self.versions("smokeMain"), [])

    def test_what_the_farm_makes_is_left_to_it(self):
        class SendToFarm(pyblish.api.InstancePlugin):
            order = pyblish.api.CollectorOrder + 0.1

            def process(self, instance):
                instance.data["farm"] = True

        context, errors = self.publish(self.render("dustMain"), SendToFarm)
        self.assertEqual(errors, {})
        self.assertEqual(self.versions("dustMain"), [])
        self.assertEqual(context.data["farmJobEnv"], {"AYON_SG_USERNAME": "runa"})

    def test_nobody_who_is_signed_in_is_the_way_to_the_login(self):
        _, errors = self.publish(self.render("mistMain"), login="")
        self.assertIn("sign in with the desktop application", str(errors["ValidateShotgridPublishes"]))

    def test_a_site_that_is_away_leaves_the_publish_to_the_queue(self):
        thumbnail = self.studio.file("staged.jpg")

        class StageThumbnail(pyblish.api.InstancePlugin):
            order = pyblish.api.ExtractorOrder

            def process(self, instance):
                instance.data["thumbnailPath"] = thumbnail

        with self.studio.without_shotgrid():
            _, errors = self.publish(self.render("hazeMain"), StageThumbnail)
        self.assertEqual(errors, {})
        Path(thumbnail).unlink()  # as AYON does at the end of a publish
        waiting = command.run(["queue", "list"]).all("entry")
        self.assertEqual([(entry["state"], entry["request"]["product"]) for entry in waiting],
                         [("waiting", "hazeMain")])
        with mock.patch.dict(os.environ, {"AYON_SG_USERNAME": "runa"}):
            answer = command.run(["queue", "run"])
        self.assertEqual((answer.exit_code, answer.problems()), (command.ALL_IS_WELL, []))
        self.assertEqual(len(self.versions("hazeMain")), 1)

    def test_a_site_that_is_away_fails_the_job_of_a_farm_which_tries_again_by_itself(self):
        with self.studio.without_shotgrid():
            _, errors = self.publish(self.render("murkMain"), AYON_PUBLISH_JOB="1")
        self.assertIsInstance(errors["IntegrateShotgridPublishes"], PublishError)
        waiting = command.run(["queue", "list"]).all("entry")
        self.assertNotIn("murkMain", [entry["request"]["product"] for entry in waiting])

    def test_the_libraries_of_the_artists_application_are_not_those_of_the_programs(self):
        (self.studio.folder / "libQt6Core.so.6").write_bytes(b"another Qt")
        _, errors = self.publish(self.render("inkMain"), LD_LIBRARY_PATH=str(self.studio.folder),
                                 QT_PLUGIN_PATH=str(self.studio.folder))
        self.assertEqual(errors, {})
        self.assertEqual(len(self.versions("inkMain")), 1)

    def test_a_machine_without_the_programs_says_how_to_get_them(self):
        with mock.patch.dict(os.environ, {"PATH": ""}):
            _, errors = self.publish(self.render("icyMain"), AYON_SHOTGRID_BIN="/nowhere")
        self.assertIn("Install the programs", str(errors["ValidateShotgridPublishes"]))


class Menu:
    """As the tray's menu and its actions, as far as they are touched."""

    def __init__(self, text=""):
        self.text, self.entries, self.enabled = text, [], True
        self.aboutToShow = self.triggered = self
        self.slots = []

    def addMenu(self, text):
        return self.addAction(text)

    def addAction(self, text):
        self.entries.append(Menu(text))
        return self.entries[-1]

    def addSeparator(self):
        self.entries.append(None)

    def connect(self, slot):
        self.slots.append(slot)

    def setEnabled(self, enabled):
        self.enabled = enabled

    def setText(self, text):
        self.text = text


class InTheTray(unittest.TestCase):
    """With the program that says who is signed in. In place of the desktop application one that signs runa in."""

    def setUp(self):
        home = tempfile.TemporaryDirectory()
        self.addCleanup(home.cleanup)
        self.kept = Path(home.name) / "ayon-shotgrid" / "desktop.ini"
        self.kept.parent.mkdir()
        folder = Path(home.name) / "bin"
        folder.mkdir()
        (folder / PUBLISH).symlink_to(Path(programs) / PUBLISH)
        self.desktop = folder / DESKTOP
        self.desktop.write_text(f"#!/bin/sh\ncat > '{self.kept}' <<'END'\n{self.profile('runa')}END\n")
        self.desktop.chmod(0o755)
        patches = (mock.patch.dict(os.environ, XDG_CONFIG_HOME=home.name, AYON_SHOTGRID_BIN=str(folder),
                                   AYON_SERVER_URL="https://ayon.example", AYON_SG_USERNAME="before"),
                   mock.patch.object(tray, "LOOK_EVERY", 0.01))
        for patch in patches:
            patch.start()
            self.addCleanup(patch.stop)

    @staticmethod
    def profile(login):
        """As the desktop application keeps it."""
        profiles = [{"ayon": "https://ayon.example", "ayonLogin": "runa", "ayonWay": "password",
                     "site": "https://studio.example", "login": login, "way": "browser"}]
        return "[login]\nprofiles=" + json.dumps(f"@ByteArray({json.dumps(profiles)})") + "\n"

    def start(self):
        """The entries of the addon's menu, once the tray is up and a login that it asked for is over."""
        addon, menu = new_addon(), Menu()
        addon.tray_init()
        addon.tray_menu(menu)
        addon.tray_start()
        self.addCleanup(addon.tray_exit)
        for thread in threading.enumerate():
            if thread.name == tray.WAITING:
                thread.join(30)
                self.assertFalse(thread.is_alive())
        return menu.entries[0]

    def test_whoever_is_signed_in_is_shown_and_told_to_what_is_launched(self):
        self.kept.write_text(self.profile("odile"))
        menu = self.start()
        self.assertEqual(menu.entries[0].text, "Server: https://studio.example")
        self.assertFalse(menu.entries[0].enabled)
        self.assertEqual(menu.entries[2].text, "Username: odile (Click to change)")
        self.assertEqual(os.environ["AYON_SG_USERNAME"], "odile")
        self.assertEqual(self.kept.read_text(), self.profile("odile"))  # nothing was started that asks

    def test_the_first_launch_asks_for_the_login(self):
        menu = self.start()
        self.assertEqual(menu.entries[2].text, "Specify a Username...")
        self.assertEqual(os.environ["AYON_SG_USERNAME"], "runa")
        menu.slots[0]()  # the menu is about to show
        self.assertEqual(menu.entries[2].text, "Username: runa (Click to change)")

    def test_a_login_is_waited_for_once_however_often_it_is_asked_for(self):
        self.desktop.write_text("#!/bin/sh\n")
        addon, menu = new_addon(), Menu()
        addon.tray_init()
        self.addCleanup(addon.tray_exit)
        addon.tray_menu(menu)
        addon.tray_start()
        menu.entries[0].entries[2].slots[0]()
        self.assertEqual([thread.name for thread in threading.enumerate()].count(tray.WAITING), 1)

    def test_without_the_programs_nobody_is_signed_in_and_the_log_says_why(self):
        with mock.patch.dict(os.environ, {"PATH": "", "AYON_SHOTGRID_BIN": "/nowhere"}), self.assertLogs() as log:
            menu = self.start()
            self.assertEqual(os.environ["AYON_SG_USERNAME"], "")
        self.assertEqual(menu.entries[2].text, "Specify a Username...")
        self.assertIn("Install the programs", log.output[0])


class Addon(unittest.TestCase):
    def test_is_what_others_ask_for(self):
        addon = new_addon()
        self.assertEqual(addon.get_sg_url(), "https://studio.example")
        self.assertEqual(addon.endpoint_prefix, f"addons/shotgrid/{ayon_shotgrid.__version__}")


if __name__ == "__main__":
    unittest.main()
