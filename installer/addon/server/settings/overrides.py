"""Settings that a studio stored under an earlier release, in the words of this one."""

from typing import Any


def converted_overrides(overrides: dict[str, Any]) -> dict[str, Any]:
    """A copy in which the profiles of media paths filter by `product_base_types`, once called `product_types`."""
    publish = overrides.get("publish", {})
    movie_path = publish.get("IntegrateMoviePath", {})
    if "profiles" not in movie_path:
        return overrides
    profiles = [_converted_profile(profile) for profile in movie_path["profiles"]]
    return overrides | {"publish": publish | {"IntegrateMoviePath": movie_path | {"profiles": profiles}}}


def _converted_profile(profile: dict[str, Any]) -> dict[str, Any]:
    if "product_base_types" in profile:
        return profile
    return {"product_base_types" if key == "product_types" else key: value for key, value in profile.items()}
