from dataclasses import dataclass, field

from ayon_server.exceptions import ForbiddenException, NotFoundException


@dataclass
class UserEntity:
    name: str
    is_manager: bool = False
    may_update: set = field(default_factory=set)  # ids of versions

    known = {}


class VersionEntity:
    known = set()  # project and id

    def __init__(self, entity_id):
        self.id = entity_id

    @classmethod
    async def load(cls, project_name, entity_id):
        if (project_name, entity_id) not in cls.known:
            raise NotFoundException("Entity not found")
        return cls(entity_id)

    async def ensure_update_access(self, user):
        if not user.is_manager and self.id not in user.may_update:
            raise ForbiddenException("No access")
