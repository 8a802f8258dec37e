"""The settings as a whole. Names and defaults are those of every release: stored overrides of studios name them."""

from ayon_server.settings import BaseSettingsModel, SettingsField
from ayon_server.settings.enum import anatomy_presets_enum, secrets_enum

from .compatibility import CompatibilitySettings
from .publish import PublishSettings


class ServiceSettings(BaseSettingsModel):
    polling_frequency: int = SettingsField(
        10,
        title="Polling interval",
        description="Seconds between two looks at ShotGrid while nothing happens.",
    )
    script_key: str = SettingsField(
        "",
        title="Script key",
        enum_resolver=secrets_enum,
        description="The secret whose value is the application key of the ShotGrid script.",
    )
    script_name: str = SettingsField(
        "",
        title="Script name",
        enum_resolver=secrets_enum,
        description="The secret whose name is that of the ShotGrid script; usually the same secret.",
    )


class ShotgridSettings(BaseSettingsModel):
    shotgrid_server: str = SettingsField(
        "",
        title="ShotGrid site",
        scope=["studio"],
        description="Address of the site, for example https://studio.shotgunstudio.com",
    )
    shotgrid_no_ssl_validation: bool = SettingsField(
        False,
        title="Do not check certificates",
        description="Connect even when the certificate of the site cannot be trusted. Unsafe.",
    )
    shotgrid_project_code_field: str = SettingsField(
        "code",
        title="Project code field",
        scope=["studio"],
        description="Field of a ShotGrid Project that holds its code.",
    )
    enable_shotgrid_local_storage: bool = SettingsField(
        True,
        title="Use a local storage",
        scope=["studio"],
        description="Publish file links below a LocalStorage of the site.",
    )
    shotgrid_local_storage_key: str = SettingsField(
        "primary",
        title="Local storage",
        scope=["studio"],
        description="Code of that LocalStorage.",
    )
    anatomy_preset: str = SettingsField(
        "_",
        title="Anatomy preset",
        enum_resolver=anatomy_presets_enum,
        description="For AYON projects that are made from ShotGrid ones.",
    )
    compatibility_settings: CompatibilitySettings = SettingsField(
        default_factory=CompatibilitySettings,
        title="Compatibility",
    )
    service_settings: ServiceSettings = SettingsField(
        default_factory=ServiceSettings,
        title="Services",
        scope=["studio"],
    )
    publish: PublishSettings = SettingsField(default_factory=PublishSettings, title="Publish")
