"""The addon as AYON loads it: the tray's entry, the folders of plug-ins and hooks, and what others ask it for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Optional

from ayon_core.addon import AYONAddon, IPluginPaths, ITrayAddon

from . import endpoint
from .command import name_person
from .tray import Tray
from .version import __version__

try:
    from ayon_core.addon import ITraits
except ImportError:  # before representations had traits
    class ITraits:
        pass

HERE = Path(__file__).resolve().parent


class ShotgridAddon(AYONAddon, ITrayAddon, IPluginPaths, ITraits):
    name = "shotgrid"
    label = "ShotGrid"
    version = __version__

    def initialize(self, settings: dict[str, Any]) -> None:
        own = settings.get(self.name, {})
        self._site = own.get("shotgrid_server", "").strip()
        self._has_local_storage = bool(own.get("enable_shotgrid_local_storage"))
        self._local_storage = own.get("shotgrid_local_storage_key", "")
        self._tray = None

    def get_sg_url(self) -> Optional[str]:
        return self._site or None

    def is_local_storage_enabled(self) -> bool:
        return self._has_local_storage

    def get_local_storage_key(self) -> Optional[str]:
        return self._local_storage or None

    @property
    def endpoint_prefix(self) -> str:
        """Where the addon's own endpoints begin, for ayon_api."""
        return endpoint.PREFIX

    def get_plugin_paths(self) -> dict[str, list[str]]:
        return {}  # asked for one by one below

    def get_publish_plugin_paths(self, host_name: Optional[str] = None) -> list[str]:
        return [str(HERE / "plugins" / "publish")]

    def get_launch_hook_paths(self, application: Any = None) -> list[str]:
        return [str(HERE / "hooks")]

    def get_addon_traits(self) -> list[type]:
        from .traits import MoviePathTrait  # what it stands on is slow to load, and few ask for it

        return [MoviePathTrait]

    def ensure_is_process_ready(self, process_context: Any) -> None:
        """A program of the launcher itself is about to start. A job without a screen knows already whose it is."""
        if not process_context.headless:
            name_person(os.environ)

    def tray_init(self) -> None:
        self._tray = Tray(self._site, self.log)

    def tray_menu(self, tray_menu) -> None:
        self._tray.add_to(tray_menu)

    def tray_start(self) -> None:
        self._tray.start()

    def tray_exit(self) -> None:
        self._tray.stop()
