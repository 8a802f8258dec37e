"""What traits of representations are made from, and those that a publish asks for: see ayon-core, `pipeline/traits`."""

import re
from abc import ABC, abstractmethod
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import ClassVar


@dataclass
class TraitBase(ABC):
    @property
    @abstractmethod
    def id(self):
        """With the version at its end."""

    @property
    @abstractmethod
    def name(self):
        """For people."""

    @property
    @abstractmethod
    def description(self):
        """For people."""

    def validate_trait(self, representation):
        pass

    @classmethod
    def get_version(cls):
        found = re.search(r"v(\d+)$", str(cls.id))
        return int(found[1]) if found else None

    def as_dict(self):
        return asdict(self)


class _Trait(TraitBase):
    name: ClassVar[str] = ""
    description: ClassVar[str] = ""


@dataclass
class Persistent(_Trait):
    id: ClassVar[str] = "ayon.lifecycle.Persistent.v1"


@dataclass
class Transient(_Trait):
    id: ClassVar[str] = "ayon.lifecycle.Transient.v1"


@dataclass
class Tagged(_Trait):
    id: ClassVar[str] = "ayon.meta.Tagged.v1"
    tags: list


@dataclass
class FileLocation(_Trait):
    id: ClassVar[str] = "ayon.content.FileLocation.v1"
    file_path: Path


@dataclass
class FileLocations(_Trait):
    id: ClassVar[str] = "ayon.content.FileLocations.v1"
    file_paths: list


@dataclass
class Bundle(_Trait):
    id: ClassVar[str] = "ayon.content.Bundle.v1"
    items: list


class Representation:
    def __init__(self, name, traits):
        self.name = name
        self._data = {trait.id: trait for trait in traits}

    def get_traits(self):
        return dict(self._data)
