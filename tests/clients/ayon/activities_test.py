"""Comments, files, thumbnails and reviewables."""

import io
from pathlib import Path

from ayon_api.utils import SortOrder

from case import NOBODY, PIXEL, Case


class Activities(Case):
    def comments(self, **asked):
        return [activity["body"] for activity in
                self.con.get_activities(self.project, activity_types=["comment"], **asked)]

    def test_comments(self):
        shot = self.shot()
        note = self.con.create_activity(self.project, shot, "folder", "comment", body="more foam [Ann](user:ann)",
                                        data={"sg_note_id": 17}, timestamp="2026-01-31T09:30:00Z")
        self.con.create_activity(self.project, shot, "folder", "comment", body="done")
        read = self.con.get_activity_by_id(self.project, note, fields=[
            "entityId", "entityType", "author.name", "activityData", "createdAt"])
        self.assertEqual((read["entityId"], read["entityType"], read["author"]["name"]), (shot, "folder", "service"))
        self.assertEqual(read["activityData"]["sg_note_id"], 17)
        self.assertTrue(read["createdAt"].startswith("2026-01-31T09:30:00"))
        both = ["more foam [Ann](user:ann)", "done"]
        for asked, expected in (({}, both), ({"entity_ids": [shot]}, both), ({"entity_ids": [NOBODY]}, []),
                                ({"activity_ids": [note]}, both[:1]), ({"entity_type": "folder"}, both),
                                ({"changed_after": "2026-02-01T00:00:00Z"}, both[1:]),
                                ({"changed_before": "2026-02-01T00:00:00Z"}, both[:1]), ({"limit": 1}, both[:1]),
                                ({"limit": 1, "order": SortOrder.descending}, both[1:])):
            with self.subTest(**asked):
                self.assertEqual(self.comments(**asked), expected)

    def test_comments_are_changed_and_deleted(self):
        note = self.con.create_activity(self.project, self.shot(), "folder", "comment", body="more")
        self.con.update_activity(self.project, note, body="less", data={"sg_note_id": 18})
        read = self.con.get_activity_by_id(self.project, note)
        self.assertEqual((read["body"], read["activityData"]["sg_note_id"]), ("less", 18))
        self.con.delete_activity(self.project, note)
        self.assertIsNone(self.con.get_activity_by_id(self.project, note))

    def test_comments_that_are_too_long_are_refused(self):
        with self.refused(400):
            self.con.create_activity(self.project, self.shot(), "folder", "comment", body="x" * 2001)

    def test_many_comments_at_once(self):
        shot = self.shot()
        create = [{"type": "create", "data": {"entityType": "folder", "entityId": shot, "activityType": "comment",
                                              "body": body}} for body in ("one", "two")]
        results = self.con.send_activities_batch_operations(self.project, create)
        self.assertEqual([result["success"] for result in results], [True, True])
        self.assertEqual(self.comments(), ["one", "two"])

    def test_reactions_and_watchers(self):
        shot = self.shot()
        note = self.con.create_activity(self.project, shot, "folder", "comment", body="look")
        self.con.create_activity_reaction(self.project, note, "like")
        self.assertEqual(len(self.con.get_activity_by_id(self.project, note)["activityData"]["reactions"]), 1)
        self.con.delete_activity_reaction(self.project, note, "like")
        self.user("ann")
        self.con.set_entity_watchers(self.project, shot, "folder", ["ann"])
        self.assertEqual(self.con.get_entity_watchers(self.project, shot, "folder"), ["ann"])

    def test_files(self):
        first = self.con.upload_project_file(self.project, str(self.picture)).json()["id"]
        note = self.con.create_activity(self.project, self.shot(), "folder", "comment", body="see", file_ids=[first])
        stream = io.BytesIO(b"by the second buoy")
        second = self.con.upload_project_file_from_stream(self.project, stream, "where.txt",
                                                          content_type="text/plain").json()["id"]
        self.con.update_activity(self.project, note, file_ids=[second], append_file_ids=True)
        files = self.con.get_activity_by_id(self.project, note, fields=["files.id", "files.name"])["files"]
        self.assertEqual({file["id"]: file["name"] for file in files}, {first: "pixel.png", second: "where.txt"})
        loaded = Path(self.folder.name) / "loaded.png"
        self.con.download_project_file(self.project, first, str(loaded))
        self.assertEqual(loaded.read_bytes(), PIXEL)
        loaded = io.BytesIO()
        self.con.download_project_file_to_stream(self.project, second, loaded)
        self.assertEqual(loaded.getvalue(), b"by the second buoy")
        self.assertEqual(self.con.get_project_file_info(self.project, second)["contentType"], "text/plain")
        self.con.delete_project_file(self.project, second)
        with self.refused(404):
            self.con.get_project_file_info(self.project, second)
        read = self.con.get_activity_by_id(self.project, note, fields=["files.id", "activityData"])
        self.assertEqual(([file["id"] for file in read["files"]], len(read["activityData"]["files"])), ([first], 1))


class Pictures(Case):
    def test_thumbnails(self):
        shot = self.shot()
        version = self.version(folder=shot)
        self.assertFalse(self.con.get_version_thumbnail(self.project, version).is_valid)
        thumbnail = self.con.create_thumbnail(self.project, str(self.picture))
        self.con.update_version(self.project, version, thumbnail_id=thumbnail)
        read = self.con.get_version_thumbnail(self.project, version)
        self.assertEqual((read.id, read.content, read.content_type), (thumbnail, PIXEL, "image/png"))
        self.assertEqual(self.con.get_thumbnail_by_id(self.project, thumbnail).content, PIXEL)
        self.assertTrue(self.con.get_folder_thumbnail(self.project, shot).is_valid)  # that of its newest version
        self.con.set_entity_thumbnail(self.project, "folder", shot, str(self.picture))
        self.assertEqual(self.con.get_folder_thumbnail(self.project, shot).content, PIXEL)
        self.con.set_project_thumbnail(self.project, str(self.picture))
        self.assertTrue(self.con.get_project_thumbnail(self.project).is_valid)

    def test_what_is_no_picture_is_refused(self):
        text = Path(self.folder.name) / "text.png"
        text.write_text("no picture")
        with self.assertRaises(Exception):
            self.con.create_thumbnail(self.project, str(text))

    def test_reviewables(self):
        shot = self.shot()
        version = self.version(folder=shot)
        first, second = (self.con.upload_reviewable(self.project, version, str(self.picture), label=label).json()
                         for label in ("Main", "Alternative"))
        self.con.sort_version_reviewables(self.project, version, [second["activityId"], first["activityId"]])
        self.con.update_reviewable(self.project, version, first["activityId"], label="Second")
        read = self.con.get_version_reviewables(self.project, version)
        self.assertEqual([reviewable["label"] for reviewable in read["reviewables"]], ["Alternative", "Second"])
        for below in (self.con.get_folder_reviewables(self.project, shot),
                      self.con.get_product_reviewables(self.project, read["productId"])):
            self.assertEqual([found["id"] for found in below], [version])
        self.assertEqual([told["fileId"] for told in self.summaries("reviewable.created")],
                         [first["fileId"], second["fileId"]])
