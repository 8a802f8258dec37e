"""The entry in the tray of AYON's launcher: who publishes to ShotGrid, and the way to the desktop application."""

from __future__ import annotations

import logging
import os
import subprocess
import threading
from typing import Optional

from .command import LOGIN_VARIABLE, person
from .programs import DESKTOP, ProgramMissing, start

#: After how many seconds it is looked again whether somebody has signed in by now, and how often.
LOOK_EVERY = 2
LOOKS = 300

#: Name of the thread that looks.
WAITING = "ayon-shotgrid-login"


class Tray:
    def __init__(self, site: str, log: logging.Logger) -> None:
        self._site = site
        self._log = log
        self._login = ""
        self._action = None
        self._desktop: Optional[subprocess.Popen] = None  # the process that was started last
        self._waiting: Optional[threading.Thread] = None
        self._stopping = threading.Event()

    def add_to(self, tray_menu) -> None:
        menu = tray_menu.addMenu("ShotGrid")
        server = menu.addAction(f"Server: {self._site}" if self._site else "No ShotGrid server is set")
        server.setEnabled(False)
        menu.addSeparator()
        self._action = menu.addAction("")
        self._action.triggered.connect(self.open_desktop)
        menu.aboutToShow.connect(self.refresh)
        self._show()

    def start(self) -> None:
        """Asks for the login at the first launch: the desktop application does so when nobody is signed in."""
        if not self.refresh():
            self.open_desktop()

    def stop(self) -> None:
        self._stopping.set()

    def refresh(self, *_) -> str:
        """Looks who is signed in, and tells it to all that the launcher starts from now on."""
        try:
            self._login = person()
        except ProgramMissing as missing:
            self._login = ""
            self._log.warning("%s", missing)
        os.environ[LOGIN_VARIABLE] = self._login
        self._show()
        return self._login

    def open_desktop(self, *_) -> None:
        """The desktop application with its window; one that runs already raises it."""
        try:
            self._desktop = start(DESKTOP, stdin=subprocess.DEVNULL)
        except ProgramMissing as missing:
            self._log.warning("%s", missing)
            return
        if self._waiting is None or not self._waiting.is_alive():
            self._waiting = threading.Thread(target=self._wait_for_login, args=(self._login,), name=WAITING,
                                             daemon=True)
            self._waiting.start()

    def _wait_for_login(self, before: str) -> None:
        for _ in range(LOOKS):
            if self._stopping.wait(LOOK_EVERY):
                return
            try:
                login = person()
            except ProgramMissing:
                return  # it was uninstalled meanwhile; the menu says so when it opens
            if login != before:
                self._login = os.environ[LOGIN_VARIABLE] = login  # the menu shows it when it opens
                return

    def _show(self) -> None:
        if self._action is not None:
            self._action.setText(f"Username: {self._login} (Click to change)" if self._login
                                 else "Specify a Username...")
