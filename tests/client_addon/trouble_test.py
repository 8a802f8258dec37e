import os
import subprocess
import sys
import uuid
from pathlib import Path
from unittest import mock

import pyblish.api
from ayon_core.pipeline.publish import PublishError, PublishValidationError
from ayon_shotgrid import command
from case import Publishing, before
from studio import RegisterInAyon

# What is left to do when AYON has the files, and ShotGrid has not heard of them.
INTEGRATION = pyblish.api.IntegratorOrder + 0.497

WITHOUT_AYON = """
import sys
import pyblish.api
plugins = {plugin.__name__: plugin for plugin in pyblish.api.discover(paths=[sys.argv[1]])}
from ayon_shotgrid.publisherrors import PublishValidationError, told
assert "ayon_core" not in sys.modules
error = told(PublishValidationError, plugins["ValidateShotgridPublishes"], "Refused.", [(None, "why")], [])
print(len(plugins), error.title, error.message, error.description, sep="|")
"""

# ayon-core 0.3, the oldest that the addon takes: no PublishError, no key for the environment of jobs, no traits.
WITH_THE_OLDEST_AYON = """
import ayon_core.addon
from ayon_core.pipeline import publish
known = publish.KnownPublishError
del ayon_core.addon.ITraits, publish.PublishError, publish.FARM_JOB_ENV_DATA_KEY
import pyblish.api
import ayon_shotgrid
from ayon_shotgrid.publisherrors import PublishError, told
addon = ayon_shotgrid.ShotgridAddon(None, {})
plugins = {plugin.__name__: plugin for plugin in pyblish.api.discover(paths=addon.get_publish_plugin_paths("nuke"))}
error = told(PublishError, plugins["IntegrateShotgridPublishes"], "Not done.", [(None, "why")], [])
print(len(plugins), isinstance(error, known), error, sep="|")
"""


class InTrouble(Publishing):
    def assert_artist_reads(self, error, kind, *parts):
        self.assertIsInstance(error, kind)
        for part in parts:
            self.assertIn(part, str(error))

    def test_somebody_who_is_not_in_the_project_is_told_so_before_anything_is_written(self):
        context, errors = self.publish(self.render("snowMain"), login="odile")
        error = errors["ValidateShotgridPublishes"]
        self.assert_artist_reads(error, PublishValidationError, "Validate ShotGrid publishes", "snowMain: odile: ",
                                 "no member of this project", "ask its manager to add it")
        self.assertIn("- snowMain: odile: ", error.description)
        self.assertNotIn("versionEntity", context[0].data)
        self.assertEqual(self.versions("snowMain"), [])

    def test_a_file_that_was_not_extracted_names_itself_before_anything_is_published(self):
        render = self.render("smokeMain")
        movie = Path(render["smokeMain"]["h264"][0][0])
        movie.unlink()
        context, errors = self.publish(render)
        self.assertEqual(list(errors), ["ValidateExtractedShotgridFiles"])
        self.assert_artist_reads(errors["ValidateExtractedShotgridFiles"], PublishError,
                                 "Validate extracted ShotGrid files", "smokeMain: ", f"{movie}: the file is not there",
                                 "check whether the disk is mounted", "Nothing of it was published")
        self.assertNotIn("versionEntity", context[0].data)
        self.assertEqual(self.versions("smokeMain"), [])
        movie.write_bytes(b"movie")
        _, errors = self.publish(render)
        self.assertEqual((errors, len(self.versions("smokeMain"))), ({}, 1))

    def test_all_products_are_told_of_at_once_and_long_sequences_briefly(self):
        frames = [self.studio.file(f"gritMain_v003.{frame}.exr") for frame in range(1001, 1021)]
        movie = self.render("siltMain")
        for path in [*frames, movie["siltMain"]["h264"][0][0]]:
            Path(path).unlink()
        _, errors = self.publish({"gritMain": {"exr": (frames, [])}, **movie})
        lines = str(errors["ValidateExtractedShotgridFiles"]).splitlines()
        self.assertEqual(len([line for line in lines if line.startswith("gritMain: /")]), 10)
        self.assertIn("gritMain: and 10 more", lines)
        self.assertTrue(lines[-1].startswith("siltMain: "))

    def test_files_that_others_have_made_are_looked_for_before_anything_is_extracted(self):
        render = self.render("ashMain")
        frame = Path(render["ashMain"]["exr"][0][1])
        frame.write_bytes(b"")
        for around in ({"on": "farm", "AYON_PUBLISH_JOB": "1"}, {"host": "traypublisher"}):
            with self.subTest(**around):
                _, errors = self.publish(render, **around)
                self.assertEqual(list(errors), ["ValidateShotgridFiles"])
                self.assert_artist_reads(errors["ValidateShotgridFiles"], PublishValidationError,
                                         f"ashMain: {frame}: the file is empty")

    def test_files_that_are_extracted_later_need_not_be_there_while_it_is_validated(self):
        render = self.render("emberMain")
        movie = Path(render["emberMain"]["h264"][0][0])
        movie.unlink()
        _, errors = self.publish(render, before(pyblish.api.ExtractorOrder, lambda context: movie.write_bytes(b"movie")))
        self.assertEqual((errors, len(self.versions("emberMain"))), ({}, 1))

    def test_files_that_ayon_does_not_publish_may_be_gone(self):
        render = self.render("sootMain")
        gone = self.studio.file("sootMain_tmp.mov")
        render["sootMain"]["tmp"] = ([gone], ["delete"])
        Path(gone).unlink()
        _, errors = self.publish(render)
        self.assertEqual((errors, len(self.versions("sootMain"))), ({}, 1))

    def test_a_file_that_goes_once_it_is_in_ayon_names_itself_and_leaves_no_version(self):
        movie = RegisterInAyon.published("fumeMain", "fumeMain_v003.mov")
        _, errors = self.publish(self.render("fumeMain"), before(INTEGRATION, lambda context: movie.unlink()))
        self.assert_artist_reads(errors["IntegrateShotgridPublishes"], PublishError, "Integrate ShotGrid publishes",
                                 "fumeMain: ", str(movie), "Publishing again does what is left")
        self.assertEqual(self.versions("fumeMain"), [])
        _, errors = self.publish(self.render("fumeMain"))
        self.assertEqual((errors, len(self.versions("fumeMain"))), ({}, 1))

    def test_nobody_who_is_signed_in_is_the_way_to_the_login(self):
        _, errors = self.publish(self.render("mistMain"), login="")
        self.assert_artist_reads(errors["ValidateShotgridPublishes"], PublishValidationError,
                                 "sign in with the desktop application")

    def test_media_paths_that_ayon_does_not_take(self):
        def lose_the_version(context):
            context[0].data["versionEntity"] = {"id": uuid.uuid4().hex}

        _, errors = self.publish(self.render("hailMain"), before(INTEGRATION + 0.001, lose_the_version))
        self.assert_artist_reads(errors["IntegrateMoviePath"], PublishError, "Integrate media paths",
                                 "hailMain: ", "Version not found", "Publish again")

    def test_a_site_that_is_away_leaves_the_publish_to_the_queue(self):
        thumbnail = Path(self.studio.file("staged.jpg"))
        stage = before(INTEGRATION, lambda context: context[0].data.update(thumbnailPath=str(thumbnail)))
        with self.studio.without_shotgrid():
            _, errors = self.publish(self.render("hazeMain"), stage)
        self.assertEqual(errors, {})
        thumbnail.unlink()  # as AYON does at the end of a publish
        self.assertEqual([entry["state"] for entry in self.queued("hazeMain")], ["waiting"])
        with mock.patch.dict(os.environ, {"AYON_SG_USERNAME": "runa"}):
            answer = command.run(["queue", "run"])
        self.assertEqual((answer.exit_code, answer.problems()), (command.ALL_IS_WELL, []))
        version, = self.versions("hazeMain")
        self.assertTrue(version["attributes"]["image"])

    def test_a_thumbnail_is_enough_to_wait_for_the_site(self):
        thumbnail = Path(self.studio.file("veilMain.jpg"))
        stage = before(INTEGRATION, lambda context: context[0].data.update(thumbnailPath=str(thumbnail)))
        with self.studio.without_shotgrid():
            _, errors = self.publish(self.workfile("veilMain"), stage)
        self.assertEqual(errors, {})
        thumbnail.unlink()
        with mock.patch.dict(os.environ, {"AYON_SG_USERNAME": "runa"}):
            self.assertEqual(command.run(["queue", "run"]).problems(), [])
        version, = self.versions("veilMain")
        self.assertTrue(version["attributes"]["image"])
        self.assertFalse(version["attributes"]["sg_path_to_movie"])

    def test_a_site_that_is_away_fails_the_job_of_a_farm_which_tries_again_by_itself(self):
        with self.studio.without_shotgrid():
            _, errors = self.publish(self.render("murkMain"), AYON_PUBLISH_JOB="1")
        self.assert_artist_reads(errors["IntegrateShotgridPublishes"], PublishError, "Connection refused")
        self.assertEqual(self.queued("murkMain"), [])

    def test_when_the_site_goes_away_what_nobody_can_mend_by_waiting_is_told(self):
        self.addCleanup(self.studio.mend)
        break_down = before(INTEGRATION, lambda context: self.studio.break_down("POST", "/api/v1/entity/_batch"))
        movie = RegisterInAyon.published("sleetMain", "sleetMain_v003.mov")
        lose = before(INTEGRATION, lambda context: movie.unlink())
        _, errors = self.publish({**self.render("sleetMain"), **self.render("thawMain")}, break_down, lose)
        error = errors["IntegrateShotgridPublishes"]
        self.assert_artist_reads(error, PublishError, "sleetMain: ", str(movie))
        self.assertNotIn("thawMain", str(error))
        self.assertEqual((len(self.queued("sleetMain")), len(self.queued("thawMain"))), (0, 1))

    def test_what_the_queue_does_not_take_is_told_of_the_right_product(self):
        self.addCleanup(self.studio.mend)
        break_down = before(INTEGRATION, lambda context: self.studio.break_down("POST", "/api/v1/entity/_batch"))
        lost = RegisterInAyon.published("rimeMain", "rimeMain_v003.mov")
        lose = before(INTEGRATION, lambda context: lost.unlink())
        movie = RegisterInAyon.published("dewMain", "dewMain_v003.mov")  # goes while the site is waited for
        self.wrappers.add("ayon-shotgrid-publish", f"""case "$*" in *--queue*) rm '{movie}' ;; esac
            exec "{self.programs}/ayon-shotgrid-publish" "$@\"""")
        _, errors = self.publish({**self.render("rimeMain"), **self.render("dewMain")}, break_down, lose)
        self.assert_artist_reads(errors["IntegrateShotgridPublishes"], PublishError, "rimeMain: ",
                                 f"dewMain: {movie}: ")
        self.assertEqual((len(self.queued("rimeMain")), len(self.queued("dewMain"))), (0, 0))

    def test_a_program_that_is_killed_while_it_speaks(self):
        self.wrappers.add("ayon-shotgrid-publish", """printf '{"event":"progr'; kill -9 $$""")
        _, errors = self.publish(self.render("galeMain"))
        self.assert_artist_reads(errors["ValidateShotgridPublishes"], PublishValidationError, "broke off (-9)",
                                 "publish again")

    def test_a_program_that_does_not_start(self):
        (self.wrappers.folder / "ayon-shotgrid-publish").write_bytes(b"\x7fELF of another machine")
        _, errors = self.publish(self.render("gustMain"))
        self.assert_artist_reads(errors["ValidateShotgridPublishes"], PublishValidationError, "does not start", "again")

    def told_by(self, script, *folders):
        """What a Python says that finds the client and what else is in those folders."""
        client = Path(command.__file__).resolve().parent
        return subprocess.run(
            [sys.executable, "-c", script, str(client / "plugins" / "publish")], check=True, capture_output=True,
            text=True, env={"PYTHONPATH": os.pathsep.join(map(str, [client.parent, *folders]))}).stdout

    def test_the_oldest_ayon_that_the_addon_takes_gets_errors_that_it_knows(self):
        self.assertEqual(self.told_by(WITH_THE_OLDEST_AYON, Path(__file__).with_name("launcher_parts")),
                         "7|True|Integrate ShotGrid publishes: Not done.\nwhy\n")

    def test_without_ayon_errors_have_the_same_shape(self):
        self.assertEqual(self.told_by(WITHOUT_AYON),
                         "7|Validate ShotGrid publishes|Validate ShotGrid publishes: Refused.\nwhy|"
                         "## Refused.\n\n- why\n")

    def queued(self, product):
        entries = command.run(["queue", "list"]).all("entry")
        return [entry for entry in entries if entry["request"]["product"] == product]

    def test_a_machine_without_the_programs_says_how_to_get_them(self):
        _, errors = self.publish(self.render("icyMain"), AYON_SHOTGRID_BIN="/nowhere", PATH="")
        self.assert_artist_reads(errors["ValidateShotgridPublishes"], PublishValidationError,
                                 "'ayon-shotgrid-publish' is not installed", "Install the programs",
                                 "AYON_SHOTGRID_BIN")

    def test_libraries_of_the_artists_application_are_not_loaded(self):
        foreign = self.studio.folder / "foreign"
        foreign.mkdir()
        for name in ("libQt6Core.so.6", "libQt6Network.so.6"):
            (foreign / name).write_bytes(b"of another Qt")
        _, errors = self.publish(self.render("breezeMain"), LD_LIBRARY_PATH=str(foreign), QT_PLUGIN_PATH=str(foreign))
        self.assertEqual((errors, len(self.versions("breezeMain"))), ({}, 1))
