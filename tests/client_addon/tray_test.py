import os
import shlex
import tempfile
import threading
import unittest
from pathlib import Path
from unittest import mock

from ayon_applications import ApplicationLaunchContext, LaunchTypes
from ayon_core.addon import ProcessContext
from ayon_shotgrid.tray import WAITING
from case import Publishing, new_addon
from keptlogin import KeptLogin
from wrappers import Wrappers

AYON = "https://ayon.example"

DEADLINE = 30  # seconds


class Signal:
    def __init__(self):
        self._slots = []

    def connect(self, slot):
        self._slots.append(slot)

    def emit(self, *arguments):
        for slot in self._slots:
            slot(*arguments)


class Action:
    """As Qt's, as far as it is touched."""

    def __init__(self, text):
        self.text, self.enabled = text, True
        self.triggered = Signal()

    def setEnabled(self, enabled):
        self.enabled = enabled

    def setText(self, text):
        self.text = text


class Menu:
    """As Qt's, as far as it is touched."""

    def __init__(self):
        self.entries = []
        self.aboutToShow = Signal()

    def addMenu(self, text):
        return self._added(Menu())

    def addAction(self, text):
        return self._added(Action(text))

    def addSeparator(self):
        return self._added(None)

    def _added(self, entry):
        self.entries.append(entry)
        return entry


class InTheTray(unittest.TestCase):
    def setUp(self):
        home = tempfile.TemporaryDirectory()
        self.addCleanup(home.cleanup)
        self.kept_login = KeptLogin(Path(home.name), AYON, "https://studio.example")
        self.wrappers = Wrappers(Publishing.programs)
        self.addCleanup(self.wrappers.close)
        around = mock.patch.dict(os.environ, {
            "XDG_CONFIG_HOME": home.name, "AYON_SERVER_URL": AYON, "AYON_SG_USERNAME": "somebody",
            "AYON_SHOTGRID_BIN": str(self.wrappers.folder)})
        around.start()
        self.addCleanup(around.stop)

    def start(self):
        """The tray's menu of the addon, as the launcher makes it."""
        addon, menu = new_addon(), Menu()
        addon.tray_init()
        addon.tray_menu(menu)
        addon.tray_start()
        self.addCleanup(self.end, addon)
        return menu.entries[0]

    def end(self, addon):
        addon.tray_exit()
        for waiting in self.waiting():
            waiting.join(DEADLINE)

    @staticmethod
    def waiting():
        return [thread for thread in threading.enumerate() if thread.name == WAITING]

    def starts(self):
        """How often the desktop application was started by now."""
        return sum(call.startswith("ayon-shotgrid-desktop") for call in self.wrappers.take_calls())

    def let_desktop_sign_in(self, login):
        """The desktop application of this test: it signs somebody in, and ends."""
        file = self.kept_login.file
        self.wrappers.add("ayon-shotgrid-desktop", f"mkdir -p {shlex.quote(str(file.parent))}\n"
                          f"printf %s {shlex.quote(self.kept_login.text(login))} >{shlex.quote(str(file))}")

    def wait_for_login(self):
        waiting, = self.waiting()
        waiting.join(DEADLINE)
        self.assertFalse(waiting.is_alive())

    def test_whoever_is_signed_in_is_shown_and_told_to_what_is_launched(self):
        self.wrappers.add("ayon-shotgrid-desktop")
        self.kept_login.sign_in("runa")
        menu = self.start()
        self.assertEqual(menu.entries[0].text, "Server: https://studio.example")
        self.assertFalse(menu.entries[0].enabled)
        self.assertEqual(menu.entries[2].text, "Username: runa (Click to change)")
        self.assertEqual(os.environ["AYON_SG_USERNAME"], "runa")
        self.assertEqual(self.starts(), 0)

    def test_the_first_launch_asks_for_the_login_and_hears_of_it(self):
        self.let_desktop_sign_in("runa")
        menu = self.start()
        self.assertEqual(menu.entries[2].text, "Specify a Username...")
        self.assertEqual(os.environ["AYON_SG_USERNAME"], "")
        self.wait_for_login()
        self.assertEqual(self.starts(), 1)
        self.assertEqual(os.environ["AYON_SG_USERNAME"], "runa")
        menu.aboutToShow.emit()
        self.assertEqual(menu.entries[2].text, "Username: runa (Click to change)")

    def test_somebody_who_signed_in_on_another_server_is_nobody_here(self):
        KeptLogin(os.environ["XDG_CONFIG_HOME"], "https://elsewhere.example", "https://studio.example").sign_in("odile")
        self.let_desktop_sign_in("runa")
        menu = self.start()
        self.assertEqual(menu.entries[2].text, "Specify a Username...")
        self.wait_for_login()
        self.assertEqual(self.starts(), 1)

    def test_a_click_leads_to_the_desktop_application(self):
        self.kept_login.sign_in("runa")
        self.let_desktop_sign_in("odile")
        menu = self.start()
        menu.entries[2].triggered.emit(False)
        self.wait_for_login()
        self.assertEqual(self.starts(), 1)
        self.assertEqual(os.environ["AYON_SG_USERNAME"], "odile")

    def test_a_login_is_waited_for_once_however_often_it_is_asked_for(self):
        self.wrappers.add("ayon-shotgrid-desktop")
        menu = self.start()
        menu.entries[2].triggered.emit(False)
        self.assertEqual(len(self.waiting()), 1)

    def launch(self, **how):
        """The environment that the launcher gives to an application."""
        launch = ApplicationLaunchContext("nuke/15-0", [new_addon()], **how)
        launch.run_prelaunch_hooks()
        return launch.env

    def test_an_application_is_told_who_is_signed_in_when_it_is_launched(self):
        self.kept_login.sign_in("runa")
        self.start()
        self.kept_login.sign_in("odile")  # in the desktop application, of which the tray does not hear
        self.assertEqual(self.launch()["AYON_SG_USERNAME"], "odile")
        self.assertEqual(os.environ["AYON_SG_USERNAME"], "runa")
        del os.environ["AYON_SG_USERNAME"]  # from a link in a browser, without a tray
        self.assertEqual(self.launch()["AYON_SG_USERNAME"], "odile")

    def test_an_application_is_launched_with_whom_the_studio_names_when_nobody_is_signed_in(self):
        self.assertEqual(self.launch()["AYON_SG_USERNAME"], "somebody")
        os.environ["AYON_SHOTGRID_BIN"] = "/nowhere"
        os.environ["PATH"] = ""
        self.assertEqual(self.launch()["AYON_SG_USERNAME"], "somebody")

    def test_a_job_of_the_farm_is_launched_in_the_name_of_who_has_sent_it(self):
        self.kept_login.sign_in("runa")
        for launch_type in (LaunchTypes.farm_render, LaunchTypes.farm_publish):
            self.assertEqual(self.launch(launch_type=launch_type)["AYON_SG_USERNAME"], "somebody")

    def test_a_program_of_the_launcher_is_told_who_is_signed_in_unless_it_is_a_job(self):
        self.kept_login.sign_in("runa")
        new_addon().ensure_is_process_ready(ProcessContext("traypublisher", "1.0.0", headless=True))
        self.assertEqual(os.environ["AYON_SG_USERNAME"], "somebody")
        new_addon().ensure_is_process_ready(ProcessContext("traypublisher", "1.0.0"))
        self.assertEqual(os.environ["AYON_SG_USERNAME"], "runa")

    def test_a_machine_without_the_programs_says_how_to_get_them(self):
        with mock.patch.dict(os.environ, {"AYON_SHOTGRID_BIN": "/nowhere", "PATH": ""}), \
                self.assertLogs("shotgrid", "WARNING") as said:
            menu = self.start()
        self.assertEqual(menu.entries[2].text, "Specify a Username...")
        self.assertIn("Install the programs", said.output[-1])
