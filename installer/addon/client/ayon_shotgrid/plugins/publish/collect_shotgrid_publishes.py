import os

import pyblish.api
from ayon_shotgrid.manifest import publish_of


class CollectShotgridPublishes(pyblish.api.ContextPlugin):
    """Who publishes, and what of it ShotGrid is to know. Without a name it is who is signed in on this machine."""

    order = pyblish.api.CollectorOrder + 0.4999  # behind what AYON collects of folders, tasks and versions
    label = "Collect ShotGrid publishes"

    def process(self, context):
        login = os.environ.get("AYON_SG_USERNAME", "").strip()
        if login:
            context.data["shotgridUser"] = login
        for instance in context:
            publish = publish_of(instance)
            if publish:
                instance.data["shotgridPublish"] = publish
            else:
                self.log.debug("%s belongs to no folder: ShotGrid does not hear of it", instance.name)
