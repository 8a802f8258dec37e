"""The files of a product before AYON has them: in the folder that they were made in."""

from __future__ import annotations

import os
from typing import Iterator

import pyblish.api

from .described import by_traits

#: Tags of representations that AYON does not publish here and now.
_NOT_PUBLISHED = {"delete", "publish_on_farm"}

#: More of a product are only counted: a sequence that is not there has a thousand files.
_MOST = 10


def problems_of(instance: pyblish.api.Instance) -> list[str]:
    """What is wrong with its files, for people. Files whose folder nobody has named are taken to be right."""
    problems = [problem for problem in map(_problem, staged(instance)) if problem]
    more = len(problems) - _MOST
    return problems[:_MOST] + ([f"and {more} more"] if more > 0 else [])


def staged(instance: pyblish.api.Instance) -> Iterator[str]:
    """The paths of its files: AYON keeps their names, and their folder apart."""
    for representation in instance.data.get("representations") or []:
        if _NOT_PUBLISHED.intersection(representation.get("tags") or []):
            continue
        folder = representation.get("stagingDir") or instance.data.get("stagingDir") or ""
        files = representation.get("files") or []
        for name in [files] if isinstance(files, str) else files:
            path = os.path.join(folder, name)
            if os.path.isabs(path):
                yield path
    for described in by_traits(instance):
        yield from filter(os.path.isabs, described["files"])


def _problem(path: str) -> str:
    try:
        is_empty = os.stat(path).st_size == 0
    except OSError:
        return f"{path}: the file is not there (make it again, and check whether the disk is mounted here)"
    return f"{path}: the file is empty (write it again: something went wrong, or the disk was full)" if is_empty else ""
