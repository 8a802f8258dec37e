import os

import pyblish.api
from ayon_shotgrid import command
from ayon_shotgrid.manifest import to_wait, with_files
from ayon_shotgrid.programs import ProgramMissing
from ayon_shotgrid.publisherrors import PublishError, told

#: What AYON sets in the jobs of a farm.
FARM_VARIABLES = ("AYON_PUBLISH_JOB", "AYON_RENDER_JOB", "AYON_REMOTE_PUBLISH")


class IntegrateShotgridPublishes(pyblish.api.ContextPlugin):
    """The Versions and PublishedFiles of everything that AYON has published, in one go.

    When ShotGrid is away, the publish goes to the queue of this machine; on a farm it fails, and the farm tries again.
    """

    order = pyblish.api.IntegratorOrder + 0.497
    label = "Integrate ShotGrid publishes"

    def process(self, context):
        instances = [one for one in context if self.is_ready(one)]
        if not instances:
            return
        publishes = [with_files(one.data["shotgridPublish"], one) for one in instances]
        lead = "It is in AYON, but not all of it in ShotGrid. Publishing again does what is left, and nothing twice."
        try:
            answer = command.publish(publishes, on_event=self.tell)
            is_away = answer.exit_code == command.PUT_OFF
            if is_away and not any(os.environ.get(name) == "1" for name in FARM_VARIABLES):
                self.keep([publish for at, publish in enumerate(publishes) if not answer.result(at)], lead, instances)
                answer.exit_code = command.ALL_IS_WELL
        except ProgramMissing as missing:
            raise told(PublishError, self, lead, [(None, str(missing))], instances) from missing
        for at, instance in enumerate(instances):
            self.take(instance, answer.result(at))
        if answer.exit_code != command.ALL_IS_WELL:
            raise told(PublishError, self, lead, answer.problems(), instances)

    @staticmethod
    def is_ready(instance):
        data = instance.data
        return bool(data.get("shotgridPublish") and data.get("publish", True) and not data.get("farm")
                    and data.get("published_representations"))

    def keep(self, publishes, lead, instances):
        answer = command.publish([to_wait(publish) for publish in publishes], "--queue")
        if answer.exit_code != command.ALL_IS_WELL:
            raise told(PublishError, self, lead, answer.problems(), instances)
        self.log.warning("ShotGrid is away: %s publishes wait in the queue, which the desktop application works off.",
                         len(publishes))

    def tell(self, event):
        if event["event"] == "progress":
            self.log.debug("%s %d %%", event["step"], 100 * event["share"])

    def take(self, instance, result):
        if not result:
            return
        instance.data["shotgridResult"] = result
        self.log.info("%s: %s %s", instance.name, result["outcome"], result.get("url", ""))
        for text in [*result.get("warnings", []), *result.get("skipped", [])]:
            self.log.warning("%s: %s", instance.name, text)
