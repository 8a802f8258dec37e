"""The addon inside AYON's launcher and inside artists' applications.

It knows nothing of ShotGrid: it translates what AYON publishes to a manifest and hands that to `ayon-shotgrid-publish`,
and it starts the desktop application.
"""

from .addon import ShotgridAddon
from .version import __version__

__all__ = ("ShotgridAddon", "__version__")
