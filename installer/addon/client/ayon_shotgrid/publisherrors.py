"""The errors that AYON's publisher shows to artists. Without AYON they are plain exceptions of the same shape."""

try:
    from ayon_core.pipeline.publish import PublishError, PublishValidationError
except ImportError:
    try:  # before PublishError came
        from ayon_core.pipeline.publish import KnownPublishError, PublishValidationError

        class PublishError(KnownPublishError):
            def __init__(self, message, title=None, description=None, detail=None):
                super().__init__(message)
    except ImportError:
        class PublishError(Exception):
            def __init__(self, message, title=None, description=None, detail=None):
                super().__init__(message)
                self.message, self.title, self.description, self.detail = message, title, description, detail

        class PublishValidationError(PublishError):
            pass


def told(kind, plugin, lead, problems, instances):
    """An error that names the plug-in, what is wrong with which product, and what to do."""
    lines = [f"{instances[at].name}: {text}" if at is not None else text for at, text in problems]
    return kind(f"{plugin.label}: {lead}\n" + "\n".join(lines), title=plugin.label,
                description=f"## {lead}\n\n" + "\n".join(f"- {line}" for line in lines))
