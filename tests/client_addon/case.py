"""What AYON's publisher does: a publish with all plug-ins in their order."""

import os
import unittest
from unittest import mock

import ayon_shotgrid
import pyblish.api
import pyblish.plugin
import pyblish.util
from studio import AsAyonKnowsIt, RegisterInAyon, collector
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
        pyblish.api.register_test(stop_as_ayon)
        self.addCleanup(pyblish.api.deregister_test)
        self.wrappers = Wrappers(self.programs)
        self.addCleanup(self.wrappers.close)

    def publish(self, products, *more, login="runa", on="local", host="nuke", **environment):
        """Gives the context and the errors by the plug-in's name."""
        plugins = pyblish.api.discover(paths=new_addon().get_publish_plugin_paths(host))
        plugins += [AsAyonKnowsIt, collector(products, host), RegisterInAyon, *more]
        pyblish.plugin.sort(plugins)
        around = {"AYON_SHOTGRID_BIN": str(self.wrappers.folder), "AYON_SG_USERNAME": login, **environment}
        with mock.patch.dict(os.environ, around):
            context = pyblish.util.publish(plugins=plugins, targets=["default", on])
        errors = {result["plugin"].__name__: result["error"] for result in context.data["results"] if result["error"]}
        return context, errors

    def workfile(self, name):
        """A product of which nothing is for review, and nothing becomes a PublishedFile."""
        return {name: {"psd": ([self.studio.file(f"{name}_v003.psd")], ["review"])}}

    def render(self, name):
        movie = self.studio.file(f"{name}_v003.mov", b"movie")
        frames = [self.studio.file(f"{name}_v003.{frame}.exr") for frame in range(1001, 1004)]
        return {name: {"h264": ([movie], REVIEW), "exr": (frames, REVIEW),
                       "nk": ([self.studio.file(f"{name}_v003.nk")], [])}}

    def versions(self, product):
        return [row for row in self.studio.site.rows("versions") if f"_{product}_" in row["attributes"]["code"]]

    def files(self, version):
        return self.studio.site.rows("published_files", ["version", "is", {"type": "Version", "id": version["id"]}])


def stop_as_ayon(**publish):
    """Validators all have their say; any other error is the last thing that happens in a publish of AYON."""
    in_validation = publish["nextOrder"] < pyblish.api.ValidatorOrder + 0.5
    wrong = [order for order in publish["ordersWithError"]
             if not in_validation or order < pyblish.api.ValidatorOrder - 0.5]
    return f"stopped by an error at {wrong}" if wrong else None


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
