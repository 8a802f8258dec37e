import ayon_api
import pyblish.api
from ayon_shotgrid import endpoint
from ayon_shotgrid.publisherrors import PublishError, told

#: What the endpoint takes.
FIELDS = ("sg_path_to_movie", "sg_path_to_frames", "sg_frames_have_slate")


class IntegrateMoviePath(pyblish.api.InstancePlugin):
    """Tells AYON where the media of a version lie, so that every Version of it in ShotGrid gets the same paths, whoever
    makes it: this publish, or the service that follows AYON.
    """

    order = pyblish.api.IntegratorOrder + 0.498
    label = "Integrate media paths"
    settings_category = "shotgrid"
    profiles = []  # of the settings; the publisher has read them itself

    def process(self, instance):
        paths = instance.data.get("shotgridResult", {}).get("mediaPaths", {})
        known = {name: paths[name] for name in FIELDS if name in paths}
        version = instance.data.get("versionEntity", {}).get("id")
        if not known or not version:
            return
        project = instance.context.data["projectName"]
        response = ayon_api.post(f"{endpoint.PREFIX}/{project}/trigger_mediapath", versionId=version, **known)
        if response.status_code not in (200, 204):
            lead = ("AYON did not take the media paths. Publish again; if it stays so, ask for the right to change "
                    "versions of this project.")
            reason = f"{response.detail} (status {response.status_code})"
            raise told(PublishError, self, lead, [(0, reason)], [instance])
