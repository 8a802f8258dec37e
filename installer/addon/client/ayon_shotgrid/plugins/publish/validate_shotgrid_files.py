import pyblish.api
from ayon_shotgrid import staging
from ayon_shotgrid.farm import is_publish_job
from ayon_shotgrid.manifest import is_wanted
from ayon_shotgrid.publisherrors import PublishError, PublishValidationError, told

LEAD = "Files of this publish are missing. Nothing of it was published."

#: Applications in which files come first, and products are made of them.
WITH_FILES = {"traypublisher"}


class ValidateShotgridFiles(pyblish.api.InstancePlugin):
    """Files that others have made are there, on a farm and in applications that publish what is on disk. Everywhere else
    a representation may be named long before its files are extracted.
    """

    order = pyblish.api.ValidatorOrder
    label = "Validate ShotGrid files"
    error = PublishValidationError

    def process(self, instance):
        if is_publish_job() or instance.context.data.get("hostName") in WITH_FILES:
            check(self, instance)


class ValidateExtractedShotgridFiles(pyblish.api.InstancePlugin):
    """All files are there before AYON takes the first of them: behind what AYON decides on thumbnails, and before its
    integration.
    """

    order = pyblish.api.IntegratorOrder - 0.01
    label = "Validate extracted ShotGrid files"
    error = PublishError

    def process(self, instance):
        check(self, instance)


def check(plugin, instance):
    if not is_wanted(instance) or instance.data.get("farm"):
        return
    problems = staging.problems_of(instance)
    if problems:
        raise told(plugin.error, plugin, LEAD, [(0, text) for text in problems], [instance])
