"""Representations that AYON describes by traits alone, as the manifest names them.

The traits are known by their ids: whoever publishes without them need not load what they are made of.
"""

from __future__ import annotations

from typing import Any, Iterator

import pyblish.api

#: Where AYON keeps them in an instance.
KEY = "representations_with_traits"

REVIEW_TAG = "shotgridreview"

_PERSISTENT = "ayon.lifecycle.Persistent.v1"
_FILE = "ayon.content.FileLocation.v1"
_FILES = "ayon.content.FileLocations.v1"
_BUNDLE = "ayon.content.Bundle.v1"
_TAGGED = "ayon.meta.Tagged.v1"
_MOVIE_PATH = "shotgrid.moviepath.v1"


def by_traits(instance: pyblish.api.Instance) -> list[dict[str, Any]]:
    """Those that AYON keeps, with their files: where they were made, and where they are published once AYON has them."""
    return [one for kept in instance.data.get(KEY) or [] if _PERSISTENT in kept.get_traits()
            for one in _named(kept.name, kept.get_traits(), [])]


def _named(name: str, traits: dict[str, Any], inherited: list[str]) -> Iterator[dict[str, Any]]:
    """One, or each of a bundle."""
    tags = list(dict.fromkeys([*inherited, *(traits[_TAGGED].tags if _TAGGED in traits else []),
                               *([REVIEW_TAG] if _MOVIE_PATH in traits else [])]))
    if _BUNDLE in traits:
        for at, item in enumerate(traits[_BUNDLE].items, 1):
            yield from _named(f"{name}_{at}", {trait.id: trait for trait in item}, tags)
        return
    locations = traits[_FILES].file_paths if _FILES in traits else [traits[_FILE]] if _FILE in traits else []
    if locations:
        yield {"name": name, "files": [str(location.file_path) for location in locations], "tags": tags}
