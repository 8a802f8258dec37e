"""The errors that AYON's publisher shows to artists."""

FARM_JOB_ENV_DATA_KEY = "farmJobEnv"


class PublishError(Exception):
    def __init__(self, message, title=None, description=None, detail=None):
        super().__init__(message)
        self.message, self.title, self.description, self.detail = message, title, description, detail


class PublishValidationError(PublishError):
    pass
