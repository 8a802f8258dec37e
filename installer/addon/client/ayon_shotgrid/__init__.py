"""The addon inside AYON's launcher and inside artists' applications.

It knows nothing of ShotGrid: it translates what AYON publishes to a manifest and hands that to `ayon-shotgrid-publish`,
and it starts the desktop application.
"""

from .version import __version__

try:
    from .addon import ShotgridAddon
except ModuleNotFoundError as missing:  # the plug-ins run in a plain pyblish as well
    if missing.name.partition(".")[0] != "ayon_core":
        raise
    __all__ = ("__version__",)
else:
    __all__ = ("ShotgridAddon", "__version__")
