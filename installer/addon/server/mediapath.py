"""The publisher tells where the media of a version lie; the transmitter writes it to the Version of ShotGrid."""

from uuid import UUID

from ayon_server.api.dependencies import CurrentUser, ProjectName
from ayon_server.entities import VersionEntity
from ayon_server.events import EventStream
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel, StrictBool


class MediaPaths(BaseModel, extra="forbid"):
    """The fields that may be written, and no others: the service that writes them may write every field of the site."""

    versionId: UUID
    sg_path_to_movie: str | None = None
    sg_path_to_frames: str | None = None
    sg_frames_have_slate: StrictBool | None = None


async def trigger_media_path(user: CurrentUser, project_name: ProjectName, paths: MediaPaths) -> PlainTextResponse:
    """Asks for the media paths of a version to be written to ShotGrid, and answers with the id of that event."""
    version_id = paths.versionId.hex
    version = await VersionEntity.load(project_name, version_id)
    await version.ensure_update_access(user)
    event_id = await EventStream.dispatch(
        "flow.version.mediapath",
        sender_type="publish",
        project=project_name,
        user=user.name,
        description="Update media paths on synchronized Version",
        payload=paths.dict(exclude_unset=True) | {"versionId": version_id},
    )
    return PlainTextResponse(event_id)
