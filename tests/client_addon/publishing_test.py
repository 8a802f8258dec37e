import os

import ayon_api
import pyblish.api
from ayon_core.pipeline.traits import Bundle, FileLocation, FileLocations, Persistent, Representation, Tagged, Transient
from ayon_shotgrid import __version__
from ayon_shotgrid.traits import MoviePathTrait
from case import REVIEW, Publishing, before, log_of, new_addon
from studio import PROJECT, RegisterInAyon, RegisterTraitsInAyon

#: Behind what AYON's collectors know, and before the addon's ask for it.
COLLECTED = pyblish.api.CollectorOrder + 0.49

#: What ayon-core's own plug-ins do, and when.
INSTANCE_ENTITIES = pyblish.api.CollectorOrder + 0.49  # CollectAnatomyInstanceData
THUMBNAILS_TO_KEEP = pyblish.api.IntegratorOrder - 0.1  # PreIntegrateThumbnails
INTEGRATION = pyblish.api.IntegratorOrder  # IntegrateAsset
THUMBNAILS = pyblish.api.IntegratorOrder + 0.01  # IntegrateThumbnailsAYON
CLEAN_UP = pyblish.api.IntegratorOrder + 10  # CleanUp


class InAPublish(Publishing):
    def test_everything_is_in_shotgrid_once_under_the_name_of_the_artist(self):
        for _ in range(2):
            context, errors = self.publish(self.render("beautyMain"))
            self.assertEqual(errors, {})
            version, = self.versions("beautyMain")
            self.assertEqual(version["relationships"]["user"]["data"]["name"], "Rúna Sveinsdóttir")
            self.assertEqual(version["attributes"]["description"], "first light")
            self.assertEqual(version["attributes"]["sg_first_frame"], 993)
            self.assertTrue(version["attributes"]["sg_uploaded_movie"])
            instance = context[0]
            self.assertEqual(version["attributes"]["sg_ayon_id"], instance.data["versionEntity"]["id"])
            self.assertEqual(instance.data["shotgridResult"]["version"], version["id"])
            self.assertEqual(sorted(row["attributes"]["code"] for row in self.files(version)),
                             ["beautyMain.exr", "beautyMain.mov", "beautyMain.nk"])

    def test_many_products_are_one_call(self):
        _, errors = self.publish({**self.render("fogMain"), **self.render("matteMain")})
        self.assertEqual(errors, {})
        self.assertEqual([len(self.versions(name)) for name in ("fogMain", "matteMain")], [1, 1])
        self.assertEqual(self.wrappers.take_calls(), ["ayon-shotgrid-publish --manifest - --dry-run --json",
                                                      "ayon-shotgrid-publish --manifest - --json"])

    def test_the_log_tells_how_far_it_is_and_no_secret(self):
        context, _ = self.publish(self.render("dawnMain"))
        log = log_of(context)
        steps = [line.rsplit(" ", 2)[0] for line in log if line.endswith(" %")]
        self.assertEqual(list(dict.fromkeys(steps)),
                         ["session", "resolve", "validate", "version", "published files", "upload", "status", "done"])
        self.assertTrue(any(line.startswith("dawnMain: created http") for line in log), log)
        told = "\n".join([*log, *self.wrappers.take_calls()])
        for secret in (os.environ["AYON_API_KEY"], self.studio.site_key):
            self.assertNotIn(secret, told)

    def test_the_media_paths_go_to_the_service_that_follows_ayon(self):
        context, errors = self.publish(self.render("rainMain"))
        self.assertEqual(errors, {})
        told, = self.media_paths(context)
        self.assertEqual(told["sg_path_to_movie"], str(RegisterInAyon.published("rainMain", "rainMain_v003.mov")))

    def media_paths(self, context):
        """What the service has heard of the first version of a publish."""
        events = ayon_api.get_events(topics=["flow.version.mediapath"])
        told = [ayon_api.get_event(event["id"])["payload"] for event in events]
        version = context[0].data["versionEntity"]["id"]
        return [payload for payload in told if payload["versionId"] == version]

    def test_a_thumbnail_that_ayon_does_not_keep_is_seen_and_its_path_is_not_told(self):
        staged = self.studio.file("sketchMain_thumb.jpg")
        stage = before(INTEGRATION, lambda context: context[0].data.update(thumbnailPath=staged))
        context, errors = self.publish(self.workfile("sketchMain"), stage)
        self.assertEqual(errors, {})
        version, = self.versions("sketchMain")
        self.assertTrue(version["attributes"]["image"])
        for field in ("sg_path_to_movie", "sg_path_to_frames"):
            self.assertFalse(version["attributes"][field])
        self.assertEqual(self.media_paths(context), [])

    def test_a_product_without_a_thumbnail_is_shown_with_that_of_the_publish_if_there_is_one(self):
        def stage(path):
            return before(INTEGRATION, lambda context: context.data.update(thumbnailPath=path))

        _, errors = self.publish(self.workfile("inkMain"), stage(self.studio.file("shared.jpg")))
        self.assertEqual(errors, {})
        self.assertTrue(self.versions("inkMain")[0]["attributes"]["image"])
        _, errors = self.publish(self.workfile("chalkMain"), stage("/nowhere/shared.jpg"))
        self.assertEqual((errors, self.versions("chalkMain")), ({}, []))

    def test_the_path_of_a_thumbnail_that_ayon_keeps_is_where_it_keeps_it(self):
        staged = self.studio.file("cardMain_thumb.jpg")
        product = self.workfile("cardMain")
        product["cardMain"]["thumbnail"] = ([staged], ["thumbnail"])
        stage = before(INTEGRATION, lambda context: context[0].data.update(thumbnailPath=staged))
        context, errors = self.publish(product, stage)
        self.assertEqual(errors, {})
        version, = self.versions("cardMain")
        kept = str(RegisterInAyon.published("cardMain", "cardMain_thumb.jpg"))
        self.assertEqual(version["attributes"]["sg_path_to_movie"], kept)
        self.assertTrue(version["attributes"]["image"])
        self.assertEqual([told["sg_path_to_movie"] for told in self.media_paths(context)], [kept])

    def test_the_frames_are_those_of_the_version_in_ayon(self):
        def forget(context):
            for name in ("frameStart", "frameEnd", "handleStart", "handleEnd"):
                del context[0].data[name]

        def retime(context):
            context[0].data["versionData"] = {"frameStart": 2001, "frameEnd": 2010, "handleStart": 0}

        def forget_handles(context):
            del context[0].data["handleStart"], context[0].data["handleEnd"]

        def trim(context):
            context[0].data["frameEnd"] = 1050

        for name, at, act, frames in (
                ("ownMain", COLLECTED, lambda context: None, "993-1108"),
                ("retimedMain", COLLECTED, retime, "2001-2018"),
                ("bareMain", COLLECTED, forget_handles, "1001-1100"),
                ("trimmedMain", pyblish.api.ExtractorOrder, trim, "993-1058"),
                ("modelMain", COLLECTED, forget, None)):
            with self.subTest(name):
                context, errors = self.publish(self.render(name), before(at, act))
                self.assertEqual(errors, {})
                version, = self.versions(name)
                self.assertEqual(version["attributes"]["frame_range"], frames)
                attributes = context[0].data["versionEntity"]["attrib"]
                self.assertEqual(version["attributes"]["sg_first_frame"],
                                 frames and attributes["frameStart"] - attributes.get("handleStart", 0))

    def test_shotgrid_hears_of_nothing_that_ayon_does_not_publish(self):
        def sort_out(context):
            new_folder, not_integrated, switched_off = context
            new_folder.data.update(folderPath="/sq900", folderEntity=None, taskEntity=None, newHierarchyIntegration=True)
            not_integrated.data["integrate"] = False
            switched_off.data["active"] = False

        def make_folder(context):  # as ExtractHierarchyToAYON
            made = ayon_api.create_folder(PROJECT, "sq900", folder_type="Sequence")
            context[0].data["folderEntity"] = ayon_api.get_folder_by_id(PROJECT, made)

        products = {**self.render("newMain"), **self.render("aideMain"), **self.render("idleMain")}
        context, errors = self.publish(products, before(COLLECTED, sort_out),
                                       before(pyblish.api.ExtractorOrder, make_folder))
        self.assertEqual(errors, {})
        self.assertIn("versionEntity", context[0].data)
        self.assertEqual([self.versions(name) for name in products], [[], [], []])
        self.assertEqual(self.wrappers.take_calls(), [])

    def described(self, name):
        """A product that traits describe, of which one representation is not to be kept."""
        def location(suffix):
            return FileLocation(self.studio.file(f"{name}_v003{suffix}", b"movie"))

        frames = [location(f".{frame}.exr") for frame in range(1001, 1004)]
        parts = [[location("_day.tif")], [location("_night.tif")]]
        return [Representation("h264", [Persistent(), location(".mov"), Tagged(["shotgridreview"])]),
                Representation("exr", [Persistent(), FileLocations(frames), MoviePathTrait()]),
                Representation("nk", [Persistent(), location(".nk")]),
                Representation("tif", [Persistent(), Bundle(parts)]),
                Representation("tmp", [Transient(), location(".tmp")])]

    def test_what_traits_describe_is_published_like_the_rest(self):
        def describe(context):
            context[0].data["representations_with_traits"] = self.described("traitMain")

        for _ in range(2):
            context, errors = self.publish({"traitMain": {}}, before(COLLECTED, describe), RegisterTraitsInAyon)
            self.assertEqual(errors, {})
            version, = self.versions("traitMain")
            self.assertEqual(version["attributes"]["sg_ayon_id"], context[0].data["versionEntity"]["id"])
            self.assertTrue(version["attributes"]["sg_uploaded_movie"])
            self.assertEqual(version["attributes"]["sg_path_to_movie"],
                             str(RegisterInAyon.published("traitMain", "traitMain_v003.mov")))
            self.assertTrue(version["attributes"]["sg_path_to_frames"].endswith("/traitMain_v003.%04d.exr"))
            self.assertEqual(sorted(row["attributes"]["code"] for row in self.files(version)),
                             ["traitMain.exr", "traitMain.mov", "traitMain.nk", "traitMain_day.tif", "traitMain_night.tif"])

    def test_a_missing_file_of_a_trait_is_told_before_anything_is_published(self):
        def describe(context):
            lost = FileLocation("/nowhere/lostMain_v003.mov")
            context[0].data["representations_with_traits"] = [Representation("h264", [Persistent(), lost])]

        context, errors = self.publish({"lostMain": {}}, before(COLLECTED, describe), RegisterTraitsInAyon)
        self.assertEqual(list(errors), ["ValidateExtractedShotgridFiles"])
        self.assertIn("/nowhere/lostMain_v003.mov: the file is not there", str(errors["ValidateExtractedShotgridFiles"]))
        self.assertNotIn("versionEntity", context[0].data)

    def test_what_a_product_was_made_from_is_upstream_of_its_files(self):
        def upstream(name):
            files = [row for version in self.versions(name) for row in self.files(version)]
            return {link["name"] for row in files
                    for link in row["relationships"]["upstream_published_files"]["data"]}

        context, errors = self.publish(self.render("plateA"))
        plate = context[0].data["versionEntity"]["id"]

        def connect(context):
            scene, render = context
            scene.data.update(productType="workfile")
            context.data["loadedVersions"] = [{"version_id": plate, "data": {}}]
            render.data["inputVersions"] = [plate]

        context, errors = self.publish({**self.render("sceneB"), **self.render("renderC")}, before(COLLECTED, connect))
        self.assertEqual(errors, {})
        of_plate = {"plateA.exr", "plateA.mov", "plateA.nk"}
        self.assertEqual(upstream("sceneB"), of_plate)
        self.assertEqual(upstream("renderC"), of_plate | {"sceneB.exr", "sceneB.mov", "sceneB.nk"})

    def test_the_tiles_of_a_texture_are_one_file_of_which_none_is_missing(self):
        tiles = [self.studio.file(f"skinMain_v003.{tile}.tif") for tile in (1001, 1002, 1011)]

        def collect(context):
            context[0].data["representations"][0]["udim"] = [1001, 1002, 1011]

        context, errors = self.publish({"skinMain": {"tif": (tiles, REVIEW)}}, before(COLLECTED, collect))
        self.assertEqual(errors, {})
        self.assertNotIn("missing", "\n".join(log_of(context)))
        texture, = self.files(*self.versions("skinMain"))
        self.assertEqual(texture["attributes"]["code"], "skinMain.tif")
        self.assertTrue(texture["attributes"]["path_cache"].endswith("/skinMain_v003.<UDIM>.tif"))

    def test_a_version_of_the_number_nought_stays_one(self):
        _, errors = self.publish(self.render("noughtMain"),
                                 before(COLLECTED, lambda context: context[0].data.update(version=0)))
        self.assertEqual(errors, {})
        version, = self.versions("noughtMain")
        self.assertTrue(version["attributes"]["code"].endswith("_v000"), version["attributes"]["code"])

    def test_the_plugins_are_where_ayon_knows_what_they_ask(self):
        orders = {plugin.__name__: plugin.order
                  for plugin in pyblish.api.discover(paths=new_addon().get_publish_plugin_paths("nuke"))}
        in_turn = [INSTANCE_ENTITIES, orders["CollectShotgridPublishes"], orders["ValidateShotgridFiles"],
                   THUMBNAILS_TO_KEEP, orders["ValidateExtractedShotgridFiles"], INTEGRATION, THUMBNAILS,
                   orders["IntegrateShotgridPublishes"], orders["IntegrateMoviePath"], CLEAN_UP]
        self.assertEqual(in_turn, sorted(set(in_turn)))
        self.assertEqual(orders["CollectShotgridFarmEnvironment"], pyblish.api.CollectorOrder - 0.45)

    def test_what_goes_to_the_farm_is_published_there_in_the_name_of_who_has_sent_it(self):
        class SendToFarm(pyblish.api.InstancePlugin):
            order = pyblish.api.CollectorOrder + 0.1

            def process(self, instance):
                instance.data["farm"] = True

        render = self.render("dustMain")
        context, errors = self.publish(render, SendToFarm)
        self.assertEqual(errors, {})
        self.assertEqual(self.versions("dustMain"), [])
        job = context.data["farmJobEnv"]
        self.assertEqual(job, {"AYON_SG_USERNAME": "runa"})
        context, errors = self.publish(render, login="", on="farm", AYON_PUBLISH_JOB="1", **job)
        self.assertEqual(errors, {})
        self.assertNotIn("farmJobEnv", context.data)
        version, = self.versions("dustMain")
        self.assertEqual(version["relationships"]["user"]["data"]["name"], "Rúna Sveinsdóttir")

    def test_without_the_tray_it_is_who_is_signed_in_on_the_machine(self):
        self.studio.kept_login.sign_in("runa")
        self.addCleanup(self.studio.kept_login.sign_out)
        context, errors = self.publish(self.render("duskMain"), login="")
        self.assertEqual((errors, len(self.versions("duskMain"))), ({}, 1))
        self.assertEqual(context.data["farmJobEnv"], {"AYON_SG_USERNAME": "runa"})
        self.assertEqual(context[0].data["shotgridPublish"]["user"], "runa")

    def test_the_addon_is_what_others_ask_for(self):
        addon = new_addon()
        self.assertEqual(addon.get_sg_url(), "https://studio.example")
        self.assertTrue(addon.is_local_storage_enabled())
        self.assertEqual(addon.get_local_storage_key(), "primary")
        self.assertEqual(addon.endpoint_prefix, f"addons/shotgrid/{__version__}")
        trait, = addon.get_addon_traits()
        self.assertEqual((trait.id, trait.get_version(), trait.persistent), ("shotgrid.moviepath.v1", 1, True))
        self.assertEqual(trait().as_dict(), {})
