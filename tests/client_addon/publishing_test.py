import os

import ayon_api
import pyblish.api
from ayon_shotgrid import __version__
from case import Publishing, log_of, new_addon


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
        events = ayon_api.get_events(topics=["flow.version.mediapath"])
        told = [ayon_api.get_event(event["id"])["payload"] for event in events]
        version = context[0].data["versionEntity"]["id"]
        paths, = [payload["sg_path_to_movie"] for payload in told if payload["versionId"] == version]
        self.assertTrue(paths.endswith("rainMain_v003.mov"), paths)

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
