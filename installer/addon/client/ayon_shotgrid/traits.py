"""What the addon adds to the words in which AYON describes representations."""

from typing import ClassVar

from ayon_core.pipeline.traits import TraitBase


class MoviePathTrait(TraitBase):
    """Marks the representation that people are to look at: its path is the Version's path to the movie."""

    id: ClassVar[str] = "shotgrid.moviepath.v1"
    name: ClassVar[str] = "Use as sg_path_to_movie"
    description: ClassVar[str] = "The path of this representation is the path to the movie in ShotGrid."
    persistent: ClassVar[bool] = True
