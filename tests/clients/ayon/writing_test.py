"""Many entities at once: the entity hub, and sessions of operations."""

from ayon_api.entity_hub import EntityHub
from ayon_api.exceptions import FailedOperations
from ayon_api.operations import OperationsSession

from case import Case, names


class Hub(Case):
    def hub(self):
        return EntityHub(self.project, connection=self.con)

    def made(self):
        """A sequence with a shot with a task, as the hub makes them."""
        hub = self.hub()
        sequence = hub.add_new_folder("sq010", "Sequence", parent_id=self.project, label="Sequence 10")
        shot = hub.add_new_folder("sh010", "Shot", parent_id=sequence.id, data={"sg_ayon_id": "text"})
        task = hub.add_new_task("anim", "Animation", folder_id=shot.id, assignees=["ann"])
        shot.attribs.set("frameStart", 1010)
        shot.set_status("In progress")
        shot.set_tags(["wet"])
        hub.commit_changes()
        return sequence.id, shot.id, task.id

    def test_creates(self):
        _, shot, task = self.made()
        hub = self.hub()
        hub.fetch_hierarchy_entities()
        read = hub.get_or_fetch_entity_by_id(shot, ["folder"])
        self.assertEqual((read.name, read.path, read.get_status(), read.get_tags()),
                         ("sh010", "/sq010/sh010", "In progress", ["wet"]))
        self.assertEqual(read.attribs.get("frameStart"), 1010)
        self.assertEqual(dict(read.data), {"sg_ayon_id": "text"})
        self.assertEqual([child.id for child in read.get_children()], [task])
        self.assertEqual(set(hub.get_or_fetch_entity_by_id(task, ["task"]).get_assignees()), {"ann"})

    def test_creates_with_an_id_of_the_caller(self):
        wanted = "0123456789abcdef0123456789abcdef"
        hub = self.hub()
        hub.add_new_folder("sh010", "Shot", parent_id=self.project, entity_id=wanted)
        hub.commit_changes()
        self.assertEqual(self.con.get_folder_by_id(self.project, wanted)["name"], "sh010")

    def test_renames_and_moves(self):
        _, shot, _ = self.made()
        hub = self.hub()
        read = hub.get_or_fetch_entity_by_id(shot, ["folder"])
        read.set_name("sh020")
        read.set_label("Shot 20")
        read.set_parent_id(self.project)
        hub.commit_changes()
        folder = self.con.get_folder_by_id(self.project, shot)
        self.assertEqual((folder["path"], folder["label"], folder["parentId"]), ("/sh020", "Shot 20", None))

    def test_knows_what_may_not_move(self):
        sequence, shot, task = self.made()
        self.assertFalse(self.hub().get_or_fetch_entity_by_id(sequence, ["folder"]).immutable_for_hierarchy)
        hub = self.hub()
        product = hub.add_new_product("renderMain", "render", folder_id=shot)
        version = hub.add_new_version(1, product_id=product.id, task_id=task)
        hub.commit_changes()
        hub = self.hub()
        self.assertTrue(hub.get_or_fetch_entity_by_id(sequence, ["folder"]).immutable_for_hierarchy)
        hub.get_or_fetch_entity_by_id(version.id, ["version"]).set_status("Approved")
        hub.get_or_fetch_entity_by_id(shot, ["folder"]).set_name("sh020")
        with self.assertRaises(FailedOperations):
            hub.commit_changes()
        self.assertEqual(self.con.get_folder_by_id(self.project, shot)["name"], "sh010")

    def test_changes_the_project(self):
        hub = self.hub()
        project = hub.project_entity
        project.attribs.set("fps", 48.0)
        project.set_folder_types([*project.get_folder_types(), {"name": "Scene", "shortName": "sc", "icon": "movie"}])
        project.set_task_types([*project.get_task_types(), {"name": "Foam", "shortName": "foam", "icon": "water"}])
        project.statuses.create(name="Final", short_name="fin", state="done", scope=["folder", "task"])
        hub.commit_changes()
        read = self.con.get_project(self.project)
        self.assertEqual(read["attrib"]["fps"], 48.0)
        self.assertIn("Scene", names(read["folderTypes"]))
        self.assertIn("Foam", names(read["taskTypes"]))
        self.assertIn("Final", names(read["statuses"]))

    def test_deletes(self):
        _, _, task = self.made()
        hub = self.hub()
        hub.delete_entity(hub.get_or_fetch_entity_by_id(task, ["task"]))
        hub.commit_changes()
        self.assertIsNone(self.con.get_task_by_id(self.project, task))


class Operations(Case):
    def test_a_session_writes_at_once(self):
        session = OperationsSession(self.con)
        shot = session.create_folder(self.project, "sh010", folder_type="Shot").entity_id
        task = session.create_task(self.project, "comp", "Compositing", shot).entity_id
        session.commit()
        session.update_entity(self.project, "folder", shot, {"label": "First", "attrib": {"fps": 48.0}})
        session.delete_entity(self.project, "task", task)
        session.commit()
        folder = self.con.get_folder_by_id(self.project, shot)
        self.assertEqual((folder["label"], folder["attrib"]["fps"]), ("First", 48.0))
        self.assertIsNone(self.con.get_task_by_id(self.project, task))

    def test_a_session_writes_all_or_nothing(self):
        session = OperationsSession(self.con)
        session.create_folder(self.project, "sh010", folder_type="Shot")
        session.create_folder(self.project, "sh020", folder_type="Submarine")
        with self.assertRaisesRegex(FailedOperations, "Submarine"):
            session.commit()
        self.assertEqual(list(self.con.get_folders(self.project)), [])

    def test_some_may_fail(self):
        create = [{"type": "create", "entityType": "folder", "data": {"name": name, "folderType": kind}}
                  for name, kind in (("sh010", "Shot"), ("sh020", "Submarine"))]
        results = self.con.send_batch_operations(self.project, create, can_fail=True, raise_on_fail=False)
        self.assertEqual([result["success"] for result in results], [True, False])
        self.assertEqual(names(self.con.get_folders(self.project)), ["sh010"])

    def test_the_server_works_on_them_meanwhile(self):
        shot = self.shot()
        update = {"type": "update", "entityType": "folder", "entityId": shot, "data": {"label": "Later"}}
        done = self.con.send_background_batch_operations(self.project, [update], wait=True)
        self.assertEqual(done["status"], "completed")
        self.assertEqual(self.con.get_folder_by_id(self.project, shot)["label"], "Later")
