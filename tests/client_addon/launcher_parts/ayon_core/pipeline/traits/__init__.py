"""What traits of representations are made from: see ayon-core, `pipeline/traits`."""

import re
from abc import ABC, abstractmethod
from dataclasses import asdict, dataclass


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
