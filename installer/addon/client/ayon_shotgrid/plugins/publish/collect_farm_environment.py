import os

import pyblish.api

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
        login = os.environ.get("AYON_SG_USERNAME")
        if login:
            context.data.setdefault(FARM_JOB_ENV_DATA_KEY, {})["AYON_SG_USERNAME"] = login
