import pyblish.api
from ayon_shotgrid import command
from ayon_shotgrid.farm import is_on_farm
from ayon_shotgrid.manifest import is_integrated, is_wanted, with_files
from ayon_shotgrid.programs import ProgramMissing
from ayon_shotgrid.publisherrors import PublishError, told

LEAD = "It is in AYON, but not all of it in ShotGrid. Publishing again does what is left, and nothing twice."


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
        try:
            answer = command.publish(publishes, on_event=self.tell)
            for at, instance in enumerate(instances):
                self.take(instance, answer.result(at))
            problems = answer.problems()
            if answer.exit_code == command.PUT_OFF and not is_on_farm():
                left = [at for at in range(len(instances)) if not answer.result(at)]
                problems = [(at, text) for at, text in problems if answer.is_refused(at)]
                problems += self.keep(publishes, [at for at in left if not answer.is_refused(at)])
        except ProgramMissing as missing:
            problems = [(None, str(missing))]
        if problems:
            raise told(PublishError, self, LEAD, problems, instances)

    @staticmethod
    def is_ready(instance):
        return is_wanted(instance) and not instance.data.get("farm") and is_integrated(instance)

    def keep(self, publishes, waiting):
        """Puts those that wait for ShotGrid into the queue, and gives what that would not take."""
        if not waiting:
            return []
        answer = command.publish([publishes[at] for at in waiting], "--queue")
        if answer.exit_code == command.ALL_IS_WELL:
            self.log.warning("ShotGrid is away: %d of %d publishes wait in the queue, which the desktop application "
                             "works off.", len(waiting), len(publishes))
        return [(at if at is None else waiting[at], text) for at, text in answer.problems()]

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
