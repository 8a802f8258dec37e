"""Projects and their anatomy."""

from case import Case, names


class Projects(Case):
    def test_reads_and_changes(self):
        self.assertIn(self.project, self.con.get_project_names())
        self.assertIsNone(self.con.get_project("nowhere"))
        self.con.update_project(self.project, attrib={"fps": 30.0}, data={"ledger": {"page": 3}}, label="Tidal")
        for fields in (None, {"name", "label", "attrib.fps", "data", "statuses", "folderTypes", "taskTypes"}):
            with self.subTest(fields=fields):
                project = self.con.get_project(self.project, fields=fields)
                self.assertEqual((project["label"], project["attrib"]["fps"]), ("Tidal", 30.0))
                self.assertEqual(project["data"]["ledger"], {"page": 3})
                self.assertIn("Shot", names(project["folderTypes"]))
                self.assertIn("In progress", names(project["statuses"]))
        self.assertIn(self.project, names(self.con.get_projects(fields={"name", "active", "attrib.fps"})))
        self.assertIn(self.project, names(self.con.get_rest_projects()))

    def test_is_refused_what_is_there(self):
        with self.assertRaisesRegex(ValueError, "already exists"):
            self.con.create_project(self.project, "other")
        code = self.con.get_project(self.project)["code"]
        with self.assertRaisesRegex(ValueError, f"Project {self.project} \\({code}\\) already exists"):
            self.con.create_project("another", code)

    def test_renames_and_deletes(self):
        self.con.rename_project(self.project, "renamed", "ren")
        self.assertEqual(self.con.get_project("renamed")["code"], "ren")
        self.assertIsNone(self.con.get_project(self.project))
        self.con.delete_project("renamed")
        self.assertIsNone(self.con.get_project("renamed"))

    def test_replaces_the_anatomy(self):
        anatomy = self.con.get_project_anatomy(self.project)
        anatomy["tags"].append({"name": "night", "original_name": "night", "color": "#000044"})
        self.con.set_project_anatomy(self.project, anatomy)
        self.assertIn("night", names(self.con.get_project_anatomy(self.project)["tags"]))
        self.assertEqual(self.con.get_project_roots_by_platform(self.project, "linux"),
                         {root["name"]: root["linux"] for root in anatomy["roots"]})
        self.assertEqual(self.con.get_project_root_overrides(self.project), {})

    def test_keeps_anatomy_presets(self):
        film = self.con.get_built_in_anatomy_preset()
        film["attributes"]["fps"] = 23.976
        self.con.save_project_anatomy_preset("film", film)
        self.con.rename_project_anatomy_preset("film", "feature")
        self.con.set_primary_anatomy_preset("feature")
        self.assertEqual(self.con.get_default_anatomy_preset_name(), "feature")
        self.assertEqual(self.con.create_project("filmed", "fld", preset_name="feature")["attrib"]["fps"], 23.976)
        self.con.unset_primary_anatomy_preset("feature")
        self.con.delete_project_anatomy_preset("feature")
        self.assertEqual(self.con.get_project_anatomy_presets(), [])

    def test_counts(self):
        self.version(folder=self.shot(tags=["wet"]))
        counts = self.con.get_project_stats(self.project)["counts"]
        self.assertEqual((counts["folders"], counts["versions"]), (1, 1))
        self.assertEqual(self.con.get_project_tags(self.project)["folder"], ["wet"])
