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

    def process(self, instance):
        if is_publish_job() or instance.context.data.get("hostName") in WITH_FILES:
            refuse_missing(self, PublishValidationError, [instance])


class ValidateExtractedShotgridFiles(pyblish.api.ContextPlugin):
    """All files are there before AYON takes the first of them: behind what AYON decides on thumbnails, and before its
    integration. AYON stops at the first error by now, so that one tells of all products.
    """

    order = pyblish.api.IntegratorOrder - 0.01
    label = "Validate extracted ShotGrid files"

    def process(self, context):
        refuse_missing(self, PublishError, list(context))


def refuse_missing(plugin, kind, instances):
    problems = [(at, text) for at, instance in enumerate(instances)
                if is_wanted(instance) and not instance.data.get("farm")
                for text in staging.problems_of(instance)]
    if problems:
        raise told(kind, plugin, LEAD, problems, instances)
