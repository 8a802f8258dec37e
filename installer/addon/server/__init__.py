"""The addon inside the AYON server: settings, attributes, the page among the settings, and two endpoints for the
services and the publisher.
"""

from typing import Any

from ayon_server.addons import BaseServerAddon

from .attributes import ensure_attributes
from .mediapath import trigger_media_path
from .settings import ShotgridSettings, converted_overrides
from .users import ayon_name_by_shotgrid_id


class ShotgridAddon(BaseServerAddon):
    settings_model = ShotgridSettings
    frontend_scopes: dict[str, Any] = {"settings": {}}  # a tab there, which AYON shows managers and administrators

    def initialize(self) -> None:
        self.add_endpoint("get_ayon_name_by_sg_id/{shotgrid_id}", ayon_name_by_shotgrid_id, method="GET")
        self.add_endpoint("{project_name}/trigger_mediapath", trigger_media_path, method="POST")

    async def setup(self) -> None:
        if await ensure_attributes():
            self.request_server_restart()  # until then the server drops what is written to them

    async def convert_settings_overrides(self, source_version: str, overrides: dict[str, Any]) -> dict[str, Any]:
        return await super().convert_settings_overrides(source_version, converted_overrides(overrides))
