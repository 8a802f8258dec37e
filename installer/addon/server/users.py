"""Who a person of ShotGrid is in AYON: asked by the services for assignees and authors."""

from ayon_server.api.dependencies import CurrentUser
from ayon_server.exceptions import ForbiddenException
from ayon_server.lib.postgres import Postgres


async def ayon_name_by_shotgrid_id(user: CurrentUser, shotgrid_id: int) -> str | None:
    """The login of the AYON user who is linked with this HumanUser of ShotGrid, or null."""
    if not user.is_manager:  # which services and administrators are, too
        raise ForbiddenException("Only services and managers may look up users")
    # The id is a number in the users that the addon wrote, and may be a text in those written by hand.
    found = await Postgres.fetch(
        "SELECT name FROM public.users WHERE CAST(data->>'sg_user_id' AS TEXT) = $1 ORDER BY name LIMIT 1",
        str(shotgrid_id),
    )
    return found[0]["name"] if found else None
