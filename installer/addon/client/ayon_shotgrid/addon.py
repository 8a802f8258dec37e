"""The addon as AYON loads it: the tray's entry, the folder of publish plug-ins, and what others ask the addon for."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from ayon_core.addon import AYONAddon, IPluginPaths, ITrayAddon

from . import endpoint
from .tray import Tray
from .version import __version__

PLUGINS = Path(__file__).resolve().parent / "plugins"


class ShotgridAddon(AYONAddon, ITrayAddon, IPluginPaths):
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
        return [str(PLUGINS / "publish")]

    def tray_init(self) -> None:
        self._tray = Tray(self._site, self.log)

    def tray_menu(self, tray_menu) -> None:
        self._tray.add_to(tray_menu)

    def tray_start(self) -> None:
        self._tray.start()

    def tray_exit(self) -> None:
        self._tray.stop()
