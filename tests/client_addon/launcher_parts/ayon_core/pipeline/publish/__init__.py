"""The errors that AYON's publisher shows to artists: see ayon-core, `pipeline/publish`."""

FARM_JOB_ENV_DATA_KEY = "farmJobEnv"


class KnownPublishError(Exception):
    pass


class PublishError(Exception):
    def __init__(self, message, title=None, description=None, detail=None):
        self.message = message
        self.title = title
        self.description = description or message
        self.detail = detail
        super().__init__(message)


class PublishValidationError(PublishError):
    pass
