"""What ayon-core's plug-ins keep in a publish. Whoever asks for something else has misremembered it."""

_ENTITIES = {"folderEntity", "folderPath", "projectEntity", "task", "taskEntity"}
_FRAMES = {"fps", "frameEnd", "frameStart", "handleEnd", "handleStart"}

#: Of the context: CollectContextEntities, CollectComment, the host's collectors; and pyblish itself.
CONTEXT = _ENTITIES | _FRAMES | {
    "anatomy", "anatomyData", "comment", "currentFile", "farmJobEnv", "hostName", "intent", "loadedVersions", "machine",
    "projectName", "results", "thumbnailPath", "time", "user", "version"}

#: Of an instance: CollectFromCreateContext, CollectAnatomyInstanceData, extractors, IntegrateAsset,
#: IntegrateTraits; and pyblish itself.
INSTANCE = _ENTITIES | _FRAMES | {
    "active", "anatomyData", "comment", "families", "family", "farm", "icon", "id", "inputVersions", "integrate", "label",
    "latestVersion", "name", "newHierarchyIntegration", "optional", "productBaseType", "productName", "productType",
    "publish", "published_representations", "publishDir", "representations", "representations_with_traits", "stagingDir",
    "thumbnailPath", "version", "versionData", "versionEntity"}


class AyonData(dict):
    """Data with those keys, and with those that the addon has given itself."""

    def __init__(self, known, data):
        super().__init__(data)
        self._known = known

    def __getitem__(self, key):
        return super().__getitem__(self._checked(key))

    def get(self, key, otherwise=None):
        return super().get(self._checked(key), otherwise)

    def setdefault(self, key, value=None):
        return super().setdefault(self._checked(key), value)

    def _checked(self, key):
        if key not in self._known and not key.startswith("shotgrid"):
            raise LookupError(f"ayon-core keeps no '{key}'")
        return key


def keep_to(known, entity):
    """From now on a context or an instance of pyblish has no other data. It does not let them be exchanged by itself."""
    entity._data = AyonData(known, entity.data)
