"""What is exchanged between the two servers, and where it goes."""

from ayon_server.entities.core.attrib import attribute_library
from ayon_server.exceptions import BadRequestException
from ayon_server.settings import BaseSettingsModel, SettingsField
from ayon_server.settings.enum import folder_types_enum, task_types_enum
from pydantic import validator

ENTITY_TYPES = ["Project", "Episode", "Sequence", "Scene", "Shot", "Asset", "Task", "Version", "Playlist", "Note", "Reply"]
PARENTED_TYPES = ["Episode", "Sequence", "Shot", "Asset"]

_ENABLED_AT_FIRST = ["Project", "Episode", "Sequence", "Shot", "Asset", "Task", "Version", "Note"]
#: Attributes of folders that are never fields of ShotGrid.
_NOT_MAPPED = {"shotgridId", "shotgridType", "tools"}


def _entity_types() -> list[str]:
    return ENTITY_TYPES


def _parented_types() -> list[str]:
    return PARENTED_TYPES


def _enabled_at_first() -> list[str]:
    return list(_ENABLED_AT_FIRST)


class AttributeRow(BaseSettingsModel):
    _layout = "compact"

    ayon: str = SettingsField("", title="AYON attribute")
    type: str = SettingsField("", title="Type", disabled=True)
    sg: str = SettingsField(
        "",
        title="ShotGrid field",
        description="Without `sg_`; empty: not exchanged.",
    )
    scope: list[str] = SettingsField(
        default_factory=_enabled_at_first,
        title="Entity types",
        enum_resolver=_entity_types,
    )


def _rows_of_folder_attributes() -> list[AttributeRow]:
    rows = []
    for attribute in attribute_library["folder"]:
        name = attribute["name"]
        if name in _NOT_MAPPED:
            continue
        scope = _enabled_at_first()
        if name == "startDate":  # of a Project, that field is usually read-only
            scope.remove("Project")
        rows.append(AttributeRow(ayon=name, type=attribute["type"], scope=scope))
    return rows


class ParentFolder(BaseSettingsModel):
    _layout = "compact"

    folder_type: str = SettingsField("asset", title="Folder type", enum_resolver=folder_types_enum)
    folder_name: str = SettingsField("assets", title="Folder name")


class ParentingPreset(BaseSettingsModel):
    filter_by_sg_entity_type: str = SettingsField("Asset", title="Entity type", enum_resolver=_parented_types)
    parents: list[ParentFolder] = SettingsField(
        default_factory=list,
        title="Parents",
        description="Folders from the project down, outermost first.",
    )


class ParentingMode(BaseSettingsModel):
    enabled: bool = SettingsField(False, title="Enabled")
    presets: list[ParentingPreset] = SettingsField(default_factory=list, title="Presets")


class FolderParenting(BaseSettingsModel):
    """At most one of the two may be on."""

    root_relocate: ParentingMode = SettingsField(
        default_factory=ParentingMode,
        title="Relocate the root",
        description="Keeps the hierarchy of ShotGrid, below other folders.",
    )
    type_grouping: ParentingMode = SettingsField(
        default_factory=ParentingMode,
        title="Group by type",
        description="Puts all entities of a type below the same folder.",
    )


class CompatibilitySettings(BaseSettingsModel):
    default_task_type: str = SettingsField(
        "Generic",
        title="Default task type",
        enum_resolver=task_types_enum,
        description="For tasks of ShotGrid without a pipeline step.",
    )
    shotgrid_enabled_entities: list[str] = SettingsField(
        default_factory=_enabled_at_first,
        title="Entity types",
        enum_resolver=_entity_types,
    )
    custom_attribs_map: list[AttributeRow] = SettingsField(
        default_factory=_rows_of_folder_attributes,
        title="Attributes and fields",
    )
    folder_parenting: FolderParenting = SettingsField(default_factory=FolderParenting, title="Parents of folders")

    @validator("custom_attribs_map")
    def _name_nothing_twice(cls, rows):
        for member, what in (("sg", "ShotGrid"), ("ayon", "AYON")):
            names = [name for row in rows if (name := getattr(row, member))]
            twice = sorted({name for name in names if names.count(name) > 1})
            if twice:
                # Not a ValueError: of that, the server would show nothing but "Invalid settings".
                raise BadRequestException(f"Duplicate {what} attribute '{twice[0]}' in the attributes map")
        return rows
