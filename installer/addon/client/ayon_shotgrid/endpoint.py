"""The addon's own endpoints on the AYON server, for ayon_api."""

from .version import __version__

PREFIX = f"addons/shotgrid/{__version__}"
