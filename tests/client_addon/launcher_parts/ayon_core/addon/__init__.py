"""Of AYON's launcher what the client addon stands on: the classes that it is made from, as their interfaces say."""

import logging
from abc import ABC, abstractmethod


class AYONAddon(ABC):
    def __init__(self, manager, settings):
        self.manager = manager
        self.log = logging.getLogger(type(self).__name__)
        self.enabled = True
        self.initialize(settings)


class ITrayAddon(ABC):
    @abstractmethod
    def tray_init(self):
        """Before the menu is made."""

    @abstractmethod
    def tray_menu(self, tray_menu):
        """Adds to the menu."""

    @abstractmethod
    def tray_start(self):
        """The tray is there."""

    @abstractmethod
    def tray_exit(self):
        """The tray goes."""


class IPluginPaths(ABC):
    @abstractmethod
    def get_plugin_paths(self):
        """Folders of plug-ins by kind."""
