"""The official Python package of ShotGrid, unmodified, against the sandbox: shotgun_api3_test.py PROGRAM"""

import base64
import datetime
import sys
import tempfile
import time
import unittest
from pathlib import Path

import shotgun_api3

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

import sandboxprogram  # noqa: E402

program = sys.argv.pop(1)

#: A picture of one pixel.
PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


class ShotgunApi3(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        sandbox, servers = sandboxprogram.start(program)
        cls.addClassCleanup(sandboxprogram.stop, sandbox)
        cls.site = servers["shotgrid"]
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.sg = cls.connected()
        cls.project = cls.sg.create("Project", {"name": "Tidal", "sg_status": "Active"})

    @classmethod
    def connected(cls, **credentials):
        credentials = credentials or {"script_name": cls.site["scriptName"], "api_key": cls.site["apiKey"]}
        sg = shotgun_api3.Shotgun(cls.site["url"], **credentials)
        cls.addClassCleanup(sg.close)
        return sg

    def shot(self, code, **fields):
        return self.sg.create("Shot", {"project": self.project, "code": code, **fields})

    def find_one(self, row, *fields):
        return self.sg.find_one(row["type"], [["id", "is", row["id"]]], list(fields))

    def file(self, name, content):
        path = Path(self.folder.name) / name
        path.write_bytes(content)
        return str(path)

    def when_ready(self, row):
        """Where the picture of the row is, once it was processed."""
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            picture = self.find_one(row, "image")["image"]
            if not picture.endswith("thumbnail_pending.png"):
                return picture
        self.fail("the thumbnail was never ready")

    def test_connects(self):
        info = self.sg.info()
        self.assertEqual(info["version"][0], 8)
        self.assertEqual(self.sg.server_caps.version, tuple(info["version"]))

    def test_is_refused_with_a_wrong_key(self):
        sg = self.connected(script_name=self.site["scriptName"], api_key="wrong")
        with self.assertRaises(shotgun_api3.AuthenticationFault):
            sg.find_one("Project", [])

    def test_signs_people_in_and_keeps_their_session(self):
        person = self.connected(login="admin", password="sandbox-admin")
        token = person.get_session_token()
        again = self.connected(session_token=token)
        self.assertEqual(again.get_session_token(), token)
        version = again.create("Version", {"project": self.project, "code": "by a person"}, ["created_by"])
        self.assertEqual(version["created_by"]["name"], "Sandbox Admin")
        scripted = self.connected(session_token=self.sg.get_session_token())
        self.assertEqual(scripted.find_one("Project", [])["type"], "Project")

    def test_acts_for_people_who_allow_it(self):
        with self.assertRaisesRegex(shotgun_api3.Fault, "unknown or retired user: 'nobody'"):
            self.connected(script_name=self.site["scriptName"], api_key=self.site["apiKey"],
                           sudo_as_login="nobody").find_one("Project", [])

    def test_reads_the_schema(self):
        self.assertIn("Shot", self.sg.schema_entity_read(self.project))
        self.assertTrue(self.sg.schema_entity_read()["Shot"]["visible"]["value"])
        field = self.sg.schema_field_read("Task", "entity")
        self.assertEqual(list(field), ["entity"])
        self.assertEqual(field["entity"]["data_type"]["value"], "entity")
        self.assertEqual(self.sg.schema_read()["Task"]["entity"], field["entity"])
        self.assertEqual(self.sg.schema_field_read("Task")["entity"], field["entity"])

    def test_changes_the_schema(self):
        name = self.sg.schema_field_create("Asset", "list", "Tide Level", {"valid_values": ["low", "high"]})
        self.assertEqual(name, "sg_tide_level")
        self.assertTrue(self.sg.schema_field_update("Asset", name, {"description": "where it stands"}))
        read = self.sg.schema_field_read("Asset", name)[name]
        self.assertEqual(read["description"]["value"], "where it stands")
        self.assertEqual(read["properties"]["valid_values"]["value"], ["low", "high"])
        self.assertTrue(self.sg.schema_field_delete("Asset", name))
        with self.assertRaises(shotgun_api3.Fault):
            self.sg.schema_field_read("Asset", name)

    def test_creates_and_updates(self):
        sequence = self.sg.create("Sequence", {"project": self.project, "code": "SQ01"})
        shot = self.shot("create_0010", sg_sequence=sequence, sg_cut_in=1001)
        self.assertEqual((shot["code"], shot["sg_cut_in"]), ("create_0010", 1001))
        self.assertEqual(shot["sg_sequence"], {"type": "Sequence", "id": sequence["id"], "name": "SQ01"})
        changed = self.sg.update("Shot", shot["id"], {"description": "5 < 6", "sg_status_list": "ip"})
        self.assertEqual(changed, {"type": "Shot", "id": shot["id"], "description": "5 < 6", "sg_status_list": "ip"})
        self.assertEqual(self.find_one(shot, "sg_status_list")["sg_status_list"], "ip")

    def test_adds_to_lists_and_takes_from_them(self):
        one, two = (self.sg.create("Asset", {"project": self.project, "code": code}) for code in ("Buoy", "Gull"))
        shot = self.shot("lists_0010", assets=[one])
        for mode, asset, expected in (("add", two, ["Buoy", "Gull"]), ("remove", one, ["Gull"]), ("set", one, ["Buoy"])):
            with self.subTest(mode):
                self.sg.update("Shot", shot["id"], {"assets": [asset]}, multi_entity_update_modes={"assets": mode})
                assets = self.find_one(shot, "assets")["assets"]
                self.assertEqual(sorted(link["name"] for link in assets), expected)

    def test_keeps_days_and_moments(self):
        name = self.sg.schema_field_create("Shot", "date_time", "High Tide")
        at = datetime.datetime(2026, 3, 2, 9, 55, tzinfo=datetime.timezone(datetime.timedelta(hours=1)))
        shot = self.shot("times_0010", **{name: at})
        self.assertEqual(shot[name], at)
        self.assertEqual(self.find_one(shot, name)[name], at)
        self.assertTrue(self.sg.find("Shot", [["id", "is", shot["id"]], [name, "greater_than", at.replace(hour=8)]]))
        task = self.sg.create("Task", {"project": self.project, "content": "Layout", "due_date": datetime.date(2026, 3, 6)})
        self.assertEqual(self.find_one(task, "due_date")["due_date"], "2026-03-06")

    def test_finds(self):
        shots = [self.shot(f"find_{number:04}", sg_status_list="ip" if number % 2 else "wtg") for number in range(8)]
        mine = [["project", "is", self.project], ["code", "starts_with", "find_"]]
        self.assertEqual(self.sg.find("Shot", mine), [{"type": "Shot", "id": shot["id"]} for shot in shots])
        either = {"filter_operator": "any", "filters": [["code", "is", "find_0000"], ["sg_status_list", "in", ["ip"]]]}
        found = self.sg.find("Shot", [*mine, either], ["code", "project.Project.name"],
                             order=[{"field_name": "code", "direction": "desc"}], limit=3)
        self.assertEqual([row["code"] for row in found], ["find_0007", "find_0005", "find_0003"])
        self.assertEqual(found[0]["project.Project.name"], "Tidal")
        self.assertEqual([row["id"] for row in self.sg.find("Shot", mine, limit=3, page=3)],
                         [shot["id"] for shot in shots[6:]])
        with self.assertRaisesRegex(shotgun_api3.Fault, r"API read\(\) Shot.nope doesn't exist."):
            self.sg.find("Shot", [], ["nope"])

    def test_finds_all_pages(self):
        count = self.sg.config.records_per_page + 1
        self.sg.batch([{"request_type": "create", "entity_type": "Tag", "data": {"name": f"page {number}"}}
                       for number in range(count)])
        self.assertEqual(len(self.sg.find("Tag", [["name", "starts_with", "page "]])), count)

    def test_writes_many_or_none(self):
        shot, spare = self.shot("batch_0010"), self.shot("batch_0020")
        results = self.sg.batch([
            {"request_type": "create", "entity_type": "Shot", "data": {"project": self.project, "code": "batch_0030"}},
            {"request_type": "update", "entity_type": "Shot", "entity_id": shot["id"], "data": {"sg_cut_in": 7}},
            {"request_type": "delete", "entity_type": "Shot", "entity_id": spare["id"]}])
        self.assertEqual(results[0]["code"], "batch_0030")
        self.assertEqual(results[1:], [{"type": "Shot", "id": shot["id"], "sg_cut_in": 7}, True])
        with self.assertRaises(shotgun_api3.Fault):
            self.sg.batch([
                {"request_type": "update", "entity_type": "Shot", "entity_id": shot["id"], "data": {"sg_cut_in": 8}},
                {"request_type": "delete", "entity_type": "Shot", "entity_id": 999999}])
        self.assertEqual(self.find_one(shot, "sg_cut_in")["sg_cut_in"], 7)

    def test_tells_what_of_a_write_failed(self):
        outside = {"project": self.project, "code": "a.exr", "path": {"local_path": "/elsewhere/a.exr"}}
        words = r"API create\(\) CRUD ERROR #6: Create failed for \[Attachment\]: Path /elsewhere/a.exr doesn't match"
        with self.assertRaisesRegex(shotgun_api3.Fault, "^" + words):
            self.sg.create("PublishedFile", outside)
        shot = self.shot("refused_0010")
        with self.assertRaisesRegex(shotgun_api3.Fault, r"^API update\(\) CRUD ERROR #5: Update failed for \[Shot"):
            self.sg.update("Shot", shot["id"], {"sg_status_list": "nope"})
        batch = [{"request_type": "update", "entity_type": "Shot", "entity_id": shot["id"], "data": {"sg_cut_in": 1}},
                 {"request_type": "create", "entity_type": "PublishedFile", "data": outside}]
        with self.assertRaisesRegex(shotgun_api3.Fault, r"^API batch\(\) request with index 1 failed.  "
                                                        r"All requests rolled back.\n" + words):
            self.sg.batch(batch)
        batch[1] = {"request_type": "update", "entity_type": "Shot", "entity_id": shot["id"], "data": {"nope": 1}}
        with self.assertRaisesRegex(shotgun_api3.Fault, r"index 1 failed.*\nAPI update\(\) Shot.nope doesn't exist"):
            self.sg.batch(batch)

    def newest(self, entity_type, filters, by, **asked):
        found = self.sg.find(entity_type, filters, ["code"], additional_filter_presets=[
            {"preset_name": "LATEST", "latest_by": by}], **asked)
        return [row["code"] for row in found]

    def test_finds_the_newest_of_each(self):
        shots = [self.shot("newest_0010"), self.shot("newest_0020")]
        steps = self.sg.find("Step", [["entity_type", "is", "Shot"]], order=[{"field_name": "list_order",
                                                                             "direction": "asc"}])
        early, late = (self.sg.create("Task", {"project": self.project, "content": content, "entity": shots[0],
                                               "step": step}) for content, step in (("Early", steps[0]),
                                                                                    ("Late", steps[-1])))
        for code, shot, task in (("late_v1", shots[0], late), ("late_v2", shots[0], late),
                                 ("early_v1", shots[0], early), ("alone", shots[1], None)):
            self.sg.create("Version", {"project": self.project, "code": code, "entity": shot, "sg_task": task})
        mine = [["entity", "in", shots]]
        self.assertEqual(self.newest("Version", mine, "ENTITIES_CREATED_AT"), ["early_v1", "alone"])
        self.assertEqual(self.newest("Version", mine, "BY_PIPELINE_STEP_NUMBER_AND_ENTITIES_CREATED_AT"),
                         ["late_v2", "alone"])
        self.assertEqual(self.newest("Version", [*mine, ["code", "starts_with", "late"]], "ENTITIES_CREATED_AT"),
                         ["late_v2"])
        descending = [{"field_name": "id", "direction": "desc"}]
        self.assertEqual(self.newest("Version", mine, "ENTITIES_CREATED_AT", order=descending, limit=1), ["alone"])
        for code, number in (("a.3", 3), ("a.7", 7), ("a.5", 5)):
            self.sg.create("PublishedFile", {"project": self.project, "code": code, "entity": shots[0],
                                             "version_number": number})
        self.assertEqual(self.newest("PublishedFile", mine, "VERSION_NUMBER"), ["a.7"])
        self.assertEqual(self.newest("PublishedFile", mine, "ENTITIES_CREATED_AT"), ["a.5"])
        with self.assertRaises(shotgun_api3.Fault):
            self.newest("Shot", [], "ENTITIES_CREATED_AT")

    def test_finds_the_versions_of_a_cut(self):
        shots = [self.shot("cut_0010"), self.shot("cut_0020")]
        for shot in shots:
            self.sg.create("Version", {"project": self.project, "code": shot["code"] + "_v1", "entity": shot})
        cuts = [self.sg.create("Cut", {"project": self.project, "code": "Reel", "revision_number": number})
                for number in (2, 1)]
        self.sg.create("CutItem", {"project": self.project, "code": "item", "cut": cuts[0], "shot": shots[1]})
        found = self.sg.find("Version", [], ["code"], additional_filter_presets=[
            {"preset_name": "CUT_SHOT_VERSIONS", "cut_id": cuts[0]["id"]}])
        self.assertEqual([row["code"] for row in found], ["cut_0020_v1"])
        newest = self.sg.find("Cut", [["code", "is", "Reel"]], additional_filter_presets=[
            {"preset_name": "LATEST", "latest_by": "REVISION_NUMBER"}])
        self.assertEqual([row["id"] for row in newest], [cuts[0]["id"]])

    def test_takes_note_of_the_last_access(self):
        self.assertIsNone(self.sg.update_project_last_accessed(self.project))
        with self.assertRaises(shotgun_api3.Fault):
            self.sg.update_project_last_accessed({"type": "Project", "id": 999999})

    def test_summarizes(self):
        for code, status, length in (("sum_1", "ip", 10), ("sum_2", "ip", 20), ("sum_3", "fin", 40)):
            self.shot(code, sg_status_list=status, sg_cut_duration=length)
        summary = self.sg.summarize(
            "Shot", [["project", "is", self.project], ["code", "starts_with", "sum_"]],
            [{"field": "id", "type": "count"}, {"field": "sg_cut_duration", "type": "sum"}],
            grouping=[{"field": "sg_status_list", "type": "exact", "direction": "asc"}])
        self.assertEqual(summary["summaries"], {"id": 3, "sg_cut_duration": 70})
        groups = {group["group_value"]: group["summaries"] for group in summary["groups"]}
        self.assertEqual(groups, {"ip": {"id": 2, "sg_cut_duration": 30}, "fin": {"id": 1, "sg_cut_duration": 40}})

    def test_looks_for_names(self):
        shot = self.shot("lighthouse_0010")
        self.sg.create("Task", {"project": self.project, "content": "Roto", "entity": shot})
        found = self.sg.text_search("Lighthouse", {"Task": [["content", "is", "Roto"]], "Shot": []},
                                    project_ids=[self.project["id"]])
        self.assertEqual([(match["type"], match["name"]) for match in found["matches"]],
                         [("Task", "Roto"), ("Shot", "lighthouse_0010")])
        self.assertEqual(found["matches"][0]["links"], ["Shot", "lighthouse_0010"])
        self.assertEqual(found["terms"], ["lighthouse"])

    def test_reads_what_happened(self):
        shot = self.shot("stream_0010")
        self.sg.update("Shot", shot["id"], {"sg_cut_in": 1})
        self.sg.create("Note", {"project": self.project, "subject": "Foam", "content": "more", "note_links": [shot]})
        stream = self.sg.activity_stream_read("Shot", shot["id"], {"Shot": ["sg_cut_in"]})
        told = [(update["primary_entity"]["type"], update["update_type"]) for update in stream["updates"]]
        self.assertEqual(told, [("Note", "create"), ("Shot", "update"), ("Shot", "create")])
        self.assertEqual(stream["updates"][1]["primary_entity"]["sg_cut_in"], 1)
        later = self.sg.activity_stream_read("Shot", shot["id"], min_id=stream["latest_update_id"])
        self.assertEqual(len(later["updates"]), 1)

    def test_uploads_and_downloads(self):
        version = self.sg.create("Version", {"project": self.project, "code": "upload_v001"})
        movie = self.file("plate v001.mov", b"frames\r\n--frames\r\n")
        attachment = self.sg.upload("Version", version["id"], movie, "sg_uploaded_movie", "Plate")
        uploaded = self.find_one(version, "sg_uploaded_movie")["sg_uploaded_movie"]
        self.assertEqual((uploaded["id"], uploaded["name"], uploaded["link_type"]), (attachment, "Plate", "upload"))
        self.assertEqual(self.sg.download_attachment(uploaded), b"frames\r\n--frames\r\n")
        with self.assertRaisesRegex(shotgun_api3.ShotgunError, "not an image or attachment"):
            self.sg.upload("Version", version["id"], movie, "code")
        with self.assertRaisesRegex(shotgun_api3.ShotgunError, "does not exist"):
            self.sg.upload("Version", 999999, movie)

    def test_attaches_files_to_notes(self):
        note = self.sg.create("Note", {"project": self.project, "subject": "Spray", "content": "less"})
        attachment = self.sg.upload("Note", note["id"], self.file("mark.txt", b"here"), "attachments")
        self.assertEqual([link["id"] for link in self.find_one(note, "attachments")["attachments"]], [attachment])

    def test_shares_thumbnails(self):
        shots = [self.shot(f"thumb_{number}") for number in range(3)]
        with self.assertRaises(shotgun_api3.ShotgunThumbnailNotReady):
            self.sg.share_thumbnail(shots[:2], thumbnail_path=self.file("thumb.png", PIXEL))
        picture = self.when_ready(shots[0])
        self.assertRegex(picture, "X-Amz-Expires=")
        self.sg.share_thumbnail(shots[1:], source_entity=shots[0])
        for shot in shots[1:]:
            self.assertTrue(self.find_one(shot, "image")["image"])
        self.sg.update("Shot", shots[0]["id"], {"image": None})
        self.assertIsNone(self.sg.share_thumbnail(shots[1:2], source_entity=shots[0]))
        self.assertIsNone(self.find_one(shots[1], "image")["image"])

    def test_reads_the_thread_of_a_note(self):
        note = self.sg.create("Note", {"project": self.project, "subject": "Salt", "content": "rim light"})
        reply = self.sg.create("Reply", {"entity": note, "content": "done"})
        thread = self.sg.note_thread_read(note["id"], {"Note": ["subject"]})
        self.assertEqual([(part["type"], part["id"], part["content"]) for part in thread],
                         [("Note", note["id"], "rim light"), ("Reply", reply["id"], "done")])
        self.assertEqual(thread[0]["subject"], "Salt")

    def test_reads_preferences(self):
        self.assertEqual(self.sg.preferences_read(["hours_per_day"]), {"hours_per_day": 8})

    def test_reads_the_working_days(self):
        days = self.sg.work_schedule_read("2026-03-06", "2026-03-08")  # from Friday to Sunday
        self.assertEqual({day: rule["working"] for day, rule in days.items()},
                         {"2026-03-06": True, "2026-03-07": False, "2026-03-08": False})
        self.assertEqual(days["2026-03-07"], {"working": False, "description": None, "reason": "STUDIO_WORK_WEEK"})
        with self.assertRaisesRegex(shotgun_api3.Fault, r"API work_schedule_read\(\)"):
            self.sg.work_schedule_read("2026-03-08", "2026-03-06")

    def test_deletes_and_revives(self):
        shot = self.shot("bin_0010")
        self.assertTrue(self.sg.delete("Shot", shot["id"]))
        self.assertFalse(self.sg.delete("Shot", shot["id"]))
        self.assertIsNone(self.find_one(shot))
        self.assertEqual(self.sg.find("Shot", [["id", "is", shot["id"]]], retired_only=True)[0]["id"], shot["id"])
        self.assertTrue(self.sg.revive("Shot", shot["id"]))
        self.assertFalse(self.sg.revive("Shot", shot["id"]))
        with self.assertRaisesRegex(shotgun_api3.Fault, "does not exist"):
            self.sg.delete("Shot", 999999)


if __name__ == "__main__":
    unittest.main()
