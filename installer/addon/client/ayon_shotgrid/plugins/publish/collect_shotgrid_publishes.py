import pyblish.api
from ayon_shotgrid.command import artist
from ayon_shotgrid.manifest import publish_of


class CollectShotgridPublishes(pyblish.api.ContextPlugin):
    """Who publishes, and what of it ShotGrid is to know."""

    order = pyblish.api.CollectorOrder + 0.4999  # behind what AYON collects of folders, tasks and versions
    label = "Collect ShotGrid publishes"

    def process(self, context):
        context.data["shotgridUser"] = artist()
        for instance in context:
            publish = publish_of(instance)
            if publish:
                instance.data["shotgridPublish"] = publish
            else:
                self.log.debug("%s belongs to no folder that is there: ShotGrid does not hear of it", instance.name)
