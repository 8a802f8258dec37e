from .main import ShotgridSettings
from .overrides import converted_overrides

__all__ = ["ShotgridSettings", "converted_overrides"]
