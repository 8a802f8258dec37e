"""Whether this is a job of a farm."""

import os

#: What AYON sets in jobs: the first publishes what others have rendered, the second renders, the third does all.
PUBLISH_JOB, RENDER_JOB, REMOTE_JOB = "AYON_PUBLISH_JOB", "AYON_RENDER_JOB", "AYON_REMOTE_PUBLISH"


def is_on_farm() -> bool:
    return any(_is_set(name) for name in (PUBLISH_JOB, RENDER_JOB, REMOTE_JOB))


def is_publish_job() -> bool:
    return _is_set(PUBLISH_JOB)


def _is_set(name: str) -> bool:
    return os.environ.get(name) == "1"
