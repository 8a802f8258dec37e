"""Translates what AYON publishes to the manifest of `ayon-shotgrid-publish` (integration/manifest.schema.json)."""

from __future__ import annotations

from typing import Any, Optional

import pyblish.api

Publish = dict[str, Any]  # one of the `publishes` of the schema


def publish_of(instance: pyblish.api.Instance) -> Optional[Publish]:
    """What is known of an instance before its files are there; None for one that belongs to no folder or product."""
    data, context = instance.data, instance.context.data
    if not data.get("folderPath") or not data.get("productName"):
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
        "version": int(data.get("version") or context.get("version") or 1),
        "comment": data.get("comment") or context.get("comment"),
        "status": _intent(context),
        "frames": _frames(data, context),
        "user": context.get("shotgridUser"),
        "farm": bool(data.get("farm")),
    }
    return _without_nothing(publish)


def with_files(publish: Publish, instance: pyblish.api.Instance) -> Publish:
    """The same once AYON has published the files: the manifest names those, and not what was in the staging folder."""
    data = instance.data
    tags = {one.get("name"): one.get("tags") or [] for one in data.get("representations") or []}
    representations = [
        {"name": name, "files": files, "tags": list(tags.get(name, []))}
        for name, files in map(_published, (data.get("published_representations") or {}).values()) if files
    ]
    version = data.get("versionEntity") or {}
    return _without_nothing({
        **publish,
        "version": int(version.get("version") or publish["version"]),
        "versionId": version.get("id"),
        "families": list(version.get("attrib", {}).get("families") or publish.get("families", [])),
        "representations": representations,
        "thumbnail": data.get("thumbnailPath"),
    })


def to_wait(publish: Publish) -> Publish:
    """The same for the queue. A thumbnail is in the staging folder, which AYON empties before the queue comes to it."""
    return {key: value for key, value in publish.items() if key != "thumbnail"}


def _published(published: dict[str, Any]) -> tuple[str, list[str]]:
    representation = published["representation"]
    path = representation.get("attrib", {}).get("path")
    files = published.get("published_files") or ([path] if path else [])
    return representation["name"], [str(file) for file in files]


def _intent(context: dict[str, Any]) -> Optional[str]:
    intent = context.get("intent")
    return intent.get("value") if isinstance(intent, dict) else intent


def _frames(data: dict[str, Any], context: dict[str, Any]) -> Optional[dict[str, int]]:
    names = {"start": "frameStart", "end": "frameEnd", "handleStart": "handleStart", "handleEnd": "handleEnd"}
    numbers = {key: data.get(name, context.get(name)) for key, name in names.items()}
    if numbers["start"] is None or numbers["end"] is None:
        return None
    return {key: int(number) for key, number in numbers.items() if number is not None}


def _without_nothing(members: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in members.items() if value not in (None, "", [], {}, False)}
