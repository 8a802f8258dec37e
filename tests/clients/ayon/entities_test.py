"""Folders, tasks and what is published below them."""

from ayon_api.operations import OperationsSession

from case import NOBODY, Case, names


class Entities(Case):
    def test_folders(self):
        sequence = self.con.create_folder(self.project, "sq010", folder_type="Sequence", label="Sequence 10",
                                          attrib={"frameStart": 1010}, data={"side": {"id": 7}}, status="In progress")
        shot = self.shot(parent_id=sequence)
        self.con.update_folder(self.project, shot, label="First", tags=["wet deck"], attrib={"fps": 48.0})
        read = self.con.get_folder_by_path(self.project, "/sq010/sh010")
        self.assertEqual((read["id"], read["label"], read["tags"]), (shot, "First", ["wet deck"]))
        self.assertEqual((read["attrib"]["fps"], read["attrib"]["frameStart"]), (48.0, 1010))
        # Not from GraphQL: which are own is right there only when it is asked first, and the package asks in any order.
        self.assertEqual(self.con.get_rest_folder(self.project, shot)["ownAttrib"], ["fps"])
        self.assertEqual(self.con.get_folder_by_id(self.project, sequence)["data"], {"side": {"id": 7}})
        self.assertIsNone(self.con.get_folder_by_id(self.project, NOBODY))
        self.assertEqual(self.con.get_rest_folder(self.project, shot)["path"], "/sq010/sh010")
        self.assertEqual([folder["path"] for folder in self.con.get_folders_rest(self.project, True)],
                         ["sq010", "sq010/sh010"])
        hierarchy = self.con.get_folders_hierarchy(self.project)["hierarchy"]
        self.assertEqual(names(hierarchy[0]["children"]), ["sh010"])

    def test_folders_are_searched(self):
        sequence = self.con.create_folder(self.project, "sq010", folder_type="Sequence", label="Harbour")
        shot = self.shot("sh_010", parent_id=sequence)
        other = self.shot("sh_020", parent_id=sequence, status="In progress")
        self.con.create_task(self.project, "foam", "FX", shot, label="White caps")
        self.con.create_task(self.project, "comp", "Compositing", other)

        def found(**asked):
            ids = self.con.search_folders(self.project, **asked)
            return [{sequence: "sq010", shot: "sh_010", other: "sh_020"}[one] for one in ids]

        progress = {"conditions": [{"key": "status", "value": "In progress"}]}
        comp = {"conditions": [{"key": "taskType", "value": "Compositing"}]}
        everything = ["sq010", "sh_010", "sh_020"]
        for asked, expected in (({}, everything), ({"folder_search": "HARB"}, ["sq010"]),
                                ({"folder_search": "sh-020"}, ["sh_020"]),
                                ({"folder_search": "020, harbour"}, ["sq010", "sh_020"]),
                                ({"folder_filter": progress}, ["sh_020"]), ({"task_search": "foa"}, ["sh_010"]),
                                ({"task_search": "oam"}, []), ({"task_search": "sq010 fx"}, ["sh_010"]),
                                ({"task_filter": comp}, ["sh_020"]),
                                ({"task_filter": comp, "folder_search": "010"}, ["sh_020"]),
                                ({"task_filter": comp, "folder_search": "harbour"}, []),
                                ({"search": "harbour"}, ["sq010"]), ({"search": "white"}, ["sh_010"]),
                                ({"search": "sh_020"}, ["sh_020"])):
            with self.subTest(**asked):
                self.assertEqual(found(**asked), expected)
        with self.refused(500):
            found(folder_filter={"conditions": [{"key": "depth", "value": 1}]})

    def test_a_status_is_there_from_the_start(self):
        task = self.con.create_task(self.project, "anim", "Animation", self.shot())
        workfile = self.con.create_workfile_entity(self.project, "/sh010/anim.ma", task)
        # No status is meant for workfiles here; then the first of all has to do.
        self.assertEqual(self.con.get_workfile_entity_by_id(self.project, workfile)["status"], "Not ready")

    def test_folders_are_found(self):
        sequence = self.con.create_folder(self.project, "sq010", folder_type="Sequence")
        shot = self.shot(parent_id=sequence, tags=["wet"], status="Approved")
        for asked in ({"folder_ids": [shot]}, {"folder_names": ["sh010"]}, {"folder_paths": ["/sq010/sh010"]},
                      {"folder_types": ["Shot"]}, {"parent_ids": [sequence]}, {"folder_path_regex": "sh0.*"},
                      {"statuses": ["Approved"]}, {"tags": ["wet"]}, {"has_children": False},
                      {"filters": {"conditions": [{"key": "name", "value": "sh010"}]}}):
            with self.subTest(**asked):
                self.assertEqual(names(self.con.get_folders(self.project, **asked)), ["sh010"])
        self.assertEqual(names(self.con.get_folders(self.project, parent_ids=[None])), ["sq010"])
        self.assertEqual(len(list(self.con.get_folders(self.project, active=None))), 2)

    def test_all_pages_of_folders_are_read(self):
        session = OperationsSession(self.con)
        for number in range(650):  # pages are of 300
            session.create_folder(self.project, f"sh{number:04}", folder_type="Shot")
        session.commit()
        self.assertEqual(len({folder["id"] for folder in self.con.get_folders(self.project)}), 650)

    def test_folders_are_deleted(self):
        shot = self.shot()
        self.version(folder=shot)
        with self.refused(409):
            self.con.delete_folder(self.project, shot)
        self.con.delete_folder(self.project, shot, force=True)
        self.assertIsNone(self.con.get_folder_by_id(self.project, shot))

    def test_names_are_checked(self):
        with self.refused(400):
            self.shot("no blanks")
        self.shot()
        with self.refused(409):
            self.shot("SH010")

    def test_tasks(self):
        shot = self.shot()
        task = self.con.create_task(self.project, "anim", "Animation", shot, assignees=["ann"])
        self.con.update_task(self.project, task, label="Animation of waves", status="In progress", assignees=["bob"])
        self.con.assign_users_to_task(self.project, task, ["cy"], mode="add")
        read = self.con.get_task_by_name(self.project, shot, "anim")
        self.assertEqual((read["id"], read["label"], read["assignees"]), (task, "Animation of waves", ["bob", "cy"]))
        self.assertEqual(names(self.con.get_tasks_by_folder_path(self.project, "/sh010")), ["anim"])
        self.assertEqual(self.con.get_rest_task(self.project, task)["path"], "/sh010/anim")
        for asked in ({"task_ids": [task]}, {"task_names": ["anim"]}, {"task_types": ["Animation"]},
                      {"folder_ids": [shot]}, {"assignees": ["bob", "nobody"]}, {"assignees_all": ["bob", "cy"]},
                      {"statuses": ["In progress"]}):
            with self.subTest(**asked):
                self.assertEqual(names(self.con.get_tasks(self.project, **asked)), ["anim"])
        self.con.delete_task(self.project, task)
        self.assertIsNone(self.con.get_task_by_id(self.project, task))

    def test_products(self):
        shot = self.shot()
        product = self.con.create_product(self.project, "renderMain", "render", shot)
        self.con.update_product(self.project, product, attrib={"productGroup": "beauty"}, tags=["wet"])
        read = self.con.get_product_by_name(self.project, "renderMain", shot)
        self.assertEqual((read["id"], read["productType"], read["attrib"]["productGroup"]), (product, "render", "beauty"))
        for asked in ({"product_names": ["renderMain"]}, {"folder_ids": [shot]}, {"product_types": ["render"]},
                      {"product_name_regex": "render.*"}, {"names_by_folder_ids": {shot: ["renderMain"]}}):
            with self.subTest(**asked):
                self.assertEqual(names(self.con.get_products(self.project, **asked)), ["renderMain"])
        self.con.delete_product(self.project, product)
        self.assertIsNone(self.con.get_product_by_id(self.project, product))

    def test_versions(self):
        shot = self.shot()
        task = self.con.create_task(self.project, "comp", "Compositing", shot)
        product = self.con.create_product(self.project, "renderMain", "render", shot)
        first, second = (self.con.create_version(self.project, number, product, task_id=task, author="ann")
                         for number in (1, 2))
        hero = self.con.create_version(self.project, -2, product)
        self.con.update_version(self.project, second, attrib={"comment": "wetter"}, status="Approved")
        read = self.con.get_version_by_name(self.project, 2, product)
        self.assertEqual((read["id"], read["author"], read["status"]), (second, "ann", "Approved"))
        self.assertEqual(read["attrib"]["comment"], "wetter")
        self.assertEqual(self.con.get_last_version_by_product_id(self.project, product)["id"], second)
        self.assertEqual(self.con.get_last_version_by_product_name(self.project, "renderMain", shot)["id"], second)
        self.assertEqual(self.con.get_hero_version_by_product_id(self.project, product)["id"], hero)
        self.assertTrue(self.con.version_is_latest(self.project, second))
        self.assertFalse(self.con.version_is_latest(self.project, first))
        for asked, expected in (({"version_ids": [first]}, [1]), ({"versions": [2]}, [2]), ({"hero": False}, [1, 2]),
                                ({"standard": False}, [-2]), ({"latest": True, "hero": False}, [2]),
                                ({"task_ids": [task]}, [1, 2]), ({"statuses": ["Approved"]}, [2])):
            with self.subTest(**asked):
                found = self.con.get_versions(self.project, **asked)
                self.assertEqual(sorted(version["version"] for version in found), expected)
        self.con.delete_version(self.project, first)
        self.assertIsNone(self.con.get_version_by_id(self.project, first))

    def test_representations(self):
        version = self.version()
        files = [{"id": "a" * 32, "name": "sh010.exr", "path": "{root[work]}/sh010.exr", "size": 3}]
        made = self.con.create_representation(self.project, "exr", version, files=files,
                                              attrib={"path": "/mnt/sh010.exr", "template": "t"},
                                              data={"context": {"folder": {"name": "sh010"}}})
        read = self.con.get_representation_by_name(self.project, "exr", version)
        self.assertEqual((read["id"], read["files"][0]["name"]), (made, "sh010.exr"))
        self.assertEqual(read["context"], {"folder": {"name": "sh010"}})
        parents = self.con.get_representation_parents(self.project, made)
        self.assertEqual((parents.version["id"], parents.folder["name"]), (version, "sh010"))
        self.con.update_representation(self.project, made, tags=["review"])
        found = self.con.get_representations(self.project, version_ids=[version], tags=["review"])
        self.assertEqual(names(found), ["exr"])
        self.con.delete_representation(self.project, made)
        self.assertEqual(list(self.con.get_representations(self.project)), [])

    def test_workfiles(self):
        task = self.con.create_task(self.project, "comp", "Compositing", self.shot())
        made = self.con.create_workfile_entity(self.project, "{root[work]}/sh010_v001.nk", task)
        self.assertEqual([workfile["id"] for workfile in self.con.get_workfile_entities(self.project, task_ids=[task])],
                         [made])

    def test_attributes_come_with_a_restart(self):
        self.con.set_attribute_config("tideLevel", {"type": "string", "title": "Tide", "inherit": False}, ["folder"])
        self.assertTrue(self.con.get_restart_required()["required"])
        self.con.trigger_server_restart()
        shot = self.shot(attrib={"tideLevel": "low"})
        self.con.reset_attributes_cache()
        self.assertIn("tideLevel", self.con.get_attributes_for_type("folder"))
        self.assertEqual(self.con.get_folder_by_id(self.project, shot)["attrib"]["tideLevel"], "low")
        self.con.delete_attribute_config("tideLevel")
        self.con.trigger_server_restart()
