"""What AYON's publisher does: a publish with all plug-ins in their order."""

import os
import unittest
from unittest import mock

import ayon_shotgrid
import pyblish.api
import pyblish.plugin
import pyblish.util
from studio import RegisterInAyon, collector
from wrappers import Wrappers

REVIEW = ["shotgridreview"]


def new_addon():
    return ayon_shotgrid.ShotgridAddon(None, {"shotgrid": {
        "shotgrid_server": "https://studio.example", "enable_shotgrid_local_storage": True,
        "shotgrid_local_storage_key": "primary"}})


class Publishing(unittest.TestCase):
    programs = None  # the folder of the real ones
    studio = None  # of all tests

    def setUp(self):
        self.wrappers = Wrappers(self.programs)
        self.addCleanup(self.wrappers.close)

    def publish(self, products, *more, login="runa", on="local", **environment):
        """Gives the context and the errors by the plug-in's name."""
        plugins = pyblish.api.discover(paths=new_addon().get_publish_plugin_paths("nuke"))
        plugins += [collector(products), RegisterInAyon, *more]
        pyblish.plugin.sort(plugins)
        around = {"AYON_SHOTGRID_BIN": str(self.wrappers.folder), "AYON_SG_USERNAME": login, **environment}
        with mock.patch.dict(os.environ, around):
            context = pyblish.util.publish(plugins=plugins, targets=["default", on])
        errors = {result["plugin"].__name__: result["error"] for result in context.data["results"] if result["error"]}
        return context, errors

    def render(self, name):
        movie = self.studio.file(f"{name}_v003.mov", b"movie")
        frames = [self.studio.file(f"{name}_v003.{frame}.exr") for frame in range(1001, 1004)]
        return {name: {"h264": ([movie], REVIEW), "exr": (frames, REVIEW),
                       "nk": ([self.studio.file(f"{name}_v003.nk")], [])}}

    def versions(self, product):
        return [row for row in self.studio.site.rows("versions") if f"_{product}_" in row["attributes"]["code"]]

    def files(self, version):
        return self.studio.site.rows("published_files", ["version", "is", {"type": "Version", "id": version["id"]}])


def log_of(context):
    """All that was written to the log of the publish."""
    return [record.getMessage() for result in context.data["results"] for record in result["records"]]


def before(order, act):
    """A plug-in that does something of the test's just before that order."""
    class Before(pyblish.api.ContextPlugin):
        def process(self, context):
            act(context)

    Before.order = order - 0.0005
    return Before
