"""What the publisher hands over to ShotGrid."""

from ayon_server.settings import BaseSettingsModel, SettingsField
from ayon_server.settings.enum import task_types_enum


class MoviePathProfile(BaseSettingsModel):
    """Filters, of which an empty one lets everything pass, and the representations to take."""

    host_names: list[str] = SettingsField(default_factory=list, title="Hosts")
    product_base_types: list[str] = SettingsField(default_factory=list, title="Product base types")
    task_types: list[str] = SettingsField(default_factory=list, title="Task types", enum_resolver=task_types_enum)
    task_names: list[str] = SettingsField(default_factory=list, title="Task names")
    repre_names: list[str] = SettingsField(
        default_factory=list,
        title="Representations",
        description="By preference: the first of them that was published is taken.",
    )


class MoviePathPlugin(BaseSettingsModel):
    profiles: list[MoviePathProfile] = SettingsField(default_factory=list, title="Profiles")


class PublishSettings(BaseSettingsModel):
    IntegrateMoviePath: MoviePathPlugin = SettingsField(default_factory=MoviePathPlugin, title="Media paths")
