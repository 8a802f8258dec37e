import pyblish.api
from ayon_shotgrid import command
from ayon_shotgrid.manifest import is_wanted
from ayon_shotgrid.programs import ProgramMissing
from ayon_shotgrid.publisherrors import PublishValidationError, told


class ValidateShotgridPublishes(pyblish.api.ContextPlugin):
    """Asks beforehand what would be refused afterwards: who publishes, the project, the folder, the fields."""

    order = pyblish.api.ValidatorOrder
    label = "Validate ShotGrid publishes"

    def process(self, context):
        instances = [one for one in context if is_wanted(one)]
        if not instances:
            return
        lead = "ShotGrid would not take this publish."
        try:
            answer = command.publish([one.data["shotgridPublish"] for one in instances], "--dry-run")
        except ProgramMissing as missing:
            raise told(PublishValidationError, self, lead, [(None, str(missing))], instances) from missing
        for check in answer.all("check"):
            if check["severity"] != "error":
                self.log.info("%s: %s", instances[check["request"]].name, command.text_of_check(check))
        if answer.exit_code == command.PUT_OFF:
            for _, text in answer.problems():  # the publish is done when it is back
                self.log.warning("ShotGrid cannot be asked now: %s", text)
        elif answer.exit_code != command.ALL_IS_WELL:
            raise told(PublishValidationError, self, lead, answer.problems(), instances)
