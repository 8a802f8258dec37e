"""Of AYON's launcher what the client addon stands on, with no more than the real classes have: see ayon-core, `addon`."""

import logging
from abc import ABC, ABCMeta, abstractmethod
from uuid import uuid4


class AYONInterface(metaclass=ABCMeta):
    log = None


class IPluginPaths(AYONInterface):
    def get_plugin_paths(self):
        return {}

    def get_launcher_action_paths(self):
        return []

    def get_create_plugin_paths(self, host_name):
        return []

    def get_load_plugin_paths(self, host_name):
        return []

    def get_publish_plugin_paths(self, host_name):
        return []

    def get_inventory_action_paths(self, host_name):
        return []


class ITrayAddon(AYONInterface):
    tray_initialized = False

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


class ITraits(AYONInterface):
    @abstractmethod
    def get_addon_traits(self):
        """Classes of traits."""


class ProcessContext:
    """A process that is about to start."""

    def __init__(self, addon_name, addon_version, project_name=None, headless=False):
        self.addon_name = addon_name
        self.addon_version = addon_version
        self.project_name = project_name
        self.headless = headless


class AYONAddon(ABC):
    enabled = True
    _id = None

    def __init__(self, manager, settings):
        self.manager = manager
        self.log = logging.getLogger(self.name)
        self.initialize(settings)

    @property
    def id(self):
        self._id = self._id or uuid4()
        return self._id

    @property
    @abstractmethod
    def name(self):
        """By which the server knows it."""

    @property
    def version(self):
        return "0.0.0"

    def initialize(self, settings):
        pass

    def connect_with_addons(self, enabled_addons):
        pass

    def ensure_is_process_ready(self, process_context):
        pass
