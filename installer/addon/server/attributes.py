"""The attributes that link entities of AYON with those of ShotGrid."""

from ayon_server.lib.postgres import Postgres

_LINKED = ["project", "folder", "task", "version"]

#: Scope and definition by name, in the order they get their positions in.
ATTRIBUTES = {
    "shotgridId": (_LINKED, {"type": "string", "title": "Shotgrid ID", "inherit": False}),
    "shotgridType": (_LINKED, {"type": "string", "title": "Shotgrid Type", "inherit": False}),
    "shotgridPush": (["project"], {"type": "boolean", "title": "Shotgrid Push", "inherit": False, "value": False}),
}


async def ensure_attributes() -> bool:
    """Creates or repairs the attributes. True when something changed, which the server sees after a restart."""
    existing = await Postgres.fetch("SELECT name, scope, position FROM public.attributes")
    scopes = {row["name"]: row["scope"] for row in existing}
    if all(scopes.get(name) == scope for name, (scope, _) in ATTRIBUTES.items()):
        return False

    last = max((row["position"] for row in existing), default=-1)
    for position, (name, (scope, data)) in enumerate(ATTRIBUTES.items(), last + 1):
        await Postgres.execute(
            """
            INSERT INTO public.attributes (name, position, scope, data) VALUES ($1, $2, $3, $4)
            ON CONFLICT (name) DO UPDATE SET scope = EXCLUDED.scope, data = EXCLUDED.data
            """,
            name, position, scope, data,
        )
    return True
