from typing import Annotated

from ayon_server.entities import UserEntity
from ayon_server.exceptions import UnauthorizedException
from fastapi import Depends, Header, Path


def _current_user(x_login: str | None = Header(None)):
    if x_login is None:
        raise UnauthorizedException("Unauthorized")
    return UserEntity.known[x_login]


CurrentUser = Annotated[UserEntity, Depends(_current_user)]
ProjectName = Annotated[str, Path()]
