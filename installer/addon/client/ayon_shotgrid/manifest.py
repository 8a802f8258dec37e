"""Translates what AYON publishes to the manifest of `ayon-shotgrid-publish` (integration/manifest.schema.json)."""

from __future__ import annotations

import os
import re
from typing import Any, Optional

import pyblish.api

from .described import by_traits

Publish = dict[str, Any]  # one of the `publishes` of the schema


def publish_of(instance: pyblish.api.Instance) -> Optional[Publish]:
    """What is known of an instance before its files are there; None for one that ShotGrid has no place for: of no folder
    or product, of a folder that this publish only makes, or not to be integrated.
    """
    data, context = instance.data, instance.context.data
    is_of_new_folder = data.get("newHierarchyIntegration") and not data.get("folderEntity")
    if not data.get("folderPath") or not data.get("productName") or is_of_new_folder or not data.get("integrate", True):
        return None
    task = data.get("taskEntity") or {}
    publish = {
        "project": context.get("projectName"),
        "folderPath": data["folderPath"],
        "task": data.get("task") or task.get("name"),
        "taskType": task.get("taskType"),
        "hostName": context.get("hostName"),
        "product": data["productName"],
        "productType": data.get("productType"),
        "productBaseType": data.get("productBaseType"),
        "families": list(data.get("families") or []),
        "version": _first_number(data.get("version"), context.get("version"), 1),
        "comment": data.get("comment") or context.get("comment"),
        "status": _intent(context),
        "frames": _frames({**data, **(data.get("versionData") or {})}),
        "user": context.get("shotgridUser"),
        "farm": bool(data.get("farm")),
    }
    return _without_nothing(publish)


def with_files(publish: Publish, instance: pyblish.api.Instance) -> Publish:
    """The same once AYON has published the files: the manifest names those, and not what was in the staging folder."""
    data = instance.data
    given = {one.get("name"): one for one in data.get("representations") or []}
    representations = [
        {"name": name, "files": _tiles(files) if given.get(name, {}).get("udim") else files,
         "tags": list(given.get(name, {}).get("tags") or [])}
        for name, files in map(_published, (data.get("published_representations") or {}).values()) if files
    ]
    representations += by_traits(instance)
    version = data.get("versionEntity") or {}
    attributes = version.get("attrib") or {}
    thumbnail = _thumbnail(data, instance.context.data, representations)
    return _without_nothing({
        **publish,
        "version": _first_number(version.get("version"), publish["version"]),
        "versionId": version.get("id"),
        "families": list(attributes.get("families") or publish.get("families", [])),
        "frames": _frames(attributes) or publish.get("frames"),
        "representations": representations,
        "inputs": _inputs(instance),
        "thumbnail": thumbnail,
        "thumbnailIsTemporary": bool(thumbnail),  # AYON empties the staging folder when all are done
    })


def is_integrated(instance: pyblish.api.Instance) -> bool:
    """Whether AYON has its files."""
    data = instance.data
    return bool(data.get("published_representations") or (data.get("versionEntity") and by_traits(instance)))


def is_wanted(instance: pyblish.api.Instance) -> bool:
    """Whether ShotGrid hears of it: it has a place there, and the artist has not switched it off."""
    data = instance.data
    return bool(data.get("shotgridPublish") and data.get("publish", True) and data.get("active", True))


def _inputs(instance: pyblish.api.Instance) -> list[str]:
    """The versions that it was made from, as AYON links them: a scene of what is loaded in it, all else of the scene that
    is published with it, and of what the application knows.
    """
    if _is_workfile(instance):
        given = instance.context.data.get("loadedVersions") or []
    else:
        scenes = [one.data["versionEntity"]["id"] for one in instance.context
                  if _is_workfile(one) and one.data.get("publish", True) and one.data.get("versionEntity")]
        given = [*scenes[-1:], *(instance.data.get("inputVersions") or [])]
    return list(dict.fromkeys(map(_version_id, given)))


def _is_workfile(instance: pyblish.api.Instance) -> bool:
    return (instance.data.get("productBaseType") or instance.data.get("productType")) == "workfile"


def _version_id(version: Any) -> str:
    """AYON has ids, and since hero versions are told apart things with one, which jobs of the farm get as dictionaries."""
    if isinstance(version, dict):
        return next(version[key] for key in ("version_id", "versionId", "id") if version.get(key))
    return getattr(version, "version_id", version)


def _published(published: dict[str, Any]) -> tuple[str, list[str]]:
    representation = published["representation"]
    path = representation.get("attrib", {}).get("path")
    files = published.get("published_files") or ([path] if path else [])
    return representation["name"], [str(file) for file in files]


def _tiles(files: list[str]) -> list[str]:
    """The tiles of a texture by one pattern: as frames, some of them would be missing."""
    pattern = re.sub(r"(?<=\.)1\d{3}(?=\.[^./\\]+$)", "<UDIM>", files[0])
    return [pattern] if pattern != files[0] else files


def _thumbnail(data: dict[str, Any], context: dict[str, Any], representations: list[dict[str, Any]]) -> Optional[str]:
    """The one that AYON shows: of the product; else a representation, which the program finds; else of the whole publish."""
    own, of_all = data.get("thumbnailPath"), context.get("thumbnailPath")
    is_published = any(one["name"] == "thumbnail" for one in representations)
    if own or is_published or not of_all:
        return own
    return of_all if os.path.exists(of_all) else None


def _intent(context: dict[str, Any]) -> Optional[str]:
    intent = context.get("intent")
    return intent.get("value") if isinstance(intent, dict) else intent


def _frames(data: dict[str, Any]) -> Optional[dict[str, int]]:
    """Of an instance or of a version of AYON. The folder's range is no product's: models and scenes have none."""
    names = {"start": "frameStart", "end": "frameEnd", "handleStart": "handleStart", "handleEnd": "handleEnd"}
    numbers = {key: data.get(name) for key, name in names.items()}
    if numbers["start"] is None or numbers["end"] is None:
        return None
    return {key: int(number) for key, number in numbers.items() if number is not None}


def _first_number(*numbers: Any) -> int:
    return next(int(number) for number in numbers if number is not None)


def _without_nothing(members: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in members.items()
            if value is not None and value is not False and value not in ("", [], {})}
