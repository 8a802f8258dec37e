import pyblish.api
from ayon_shotgrid.command import LOGIN_VARIABLE, artist

try:
    from ayon_core.pipeline.publish import FARM_JOB_ENV_DATA_KEY
except ImportError:
    FARM_JOB_ENV_DATA_KEY = "farmJobEnv"


class CollectShotgridFarmEnvironment(pyblish.api.ContextPlugin):
    """A job on the farm publishes in the name of who has submitted it."""

    order = pyblish.api.CollectorOrder - 0.45
    label = "Collect ShotGrid farm environment"
    targets = ["local"]

    def process(self, context):
        login = artist()
        if login:
            context.data.setdefault(FARM_JOB_ENV_DATA_KEY, {})[LOGIN_VARIABLE] = login
