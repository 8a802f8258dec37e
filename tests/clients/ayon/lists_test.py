"""Lists of entities."""

from case import Case


class Lists(Case):
    def setUp(self):
        super().setUp()
        product = self.con.create_product(self.project, "renderMain", "render", self.shot())
        self.versions = [self.con.create_version(self.project, number, product) for number in (1, 2, 3)]

    def items(self, made):
        return self.con.get_entity_list_rest(self.project, made)["items"]

    def entities(self, made):
        return [item["entityId"] for item in self.items(made)]

    def test_lists(self):
        made = self.con.create_entity_list(self.project, "version", "dailies", attrib={"sg_id": 7},
                                           items=[{"entityId": version} for version in self.versions[:2]])
        self.con.update_entity_list(self.project, made, label="dailies of Monday", attrib={"sg_id": 8}, active=False)
        read, = self.con.get_entity_lists(self.project, list_ids=[made])
        self.assertEqual((read["label"], read["entityType"], read["active"]), ("dailies of Monday", "version", False))
        whole = self.con.get_entity_list_rest(self.project, made)
        self.assertEqual((whole["label"], whole["attrib"]["sg_id"]), ("dailies of Monday", 8))
        self.assertEqual(self.con.get_entity_list_entities(self.project, made)["entityIds"], self.versions[:2])
        self.con.delete_entity_list(self.project, made)
        self.assertEqual(list(self.con.get_entity_lists(self.project)), [])

    def test_items(self):
        first, second, third = self.versions
        made = self.con.create_entity_list(self.project, "version", "dailies")
        item = self.con.create_entity_list_item(self.project, made, third, label="last")
        self.con.update_entity_list_item(self.project, made, item, data={"sg": 1})
        self.assertEqual([(found["id"], found["label"], found["data"]) for found in self.items(made)],
                         [(item, "last", {"sg": 1})])
        self.con.update_entity_list_items(self.project, made, [{"entityId": second}, {"entityId": first}], "replace")
        self.assertEqual(self.entities(made), [second, first])
        self.con.set_entity_list_items_order(self.project, made, [found["id"] for found in self.items(made)][::-1])
        self.assertEqual(self.entities(made), [first, second])
        self.con.delete_entity_list_item(self.project, made, self.items(made)[0]["id"])
        self.assertEqual(self.entities(made), [second])

    def test_folders_of_lists(self):
        folder = self.con.create_entity_list_folder(self.project, "March", color="#ff0000")
        made = self.con.create_entity_list(self.project, "version", "dailies", entity_list_folder_id=folder)
        self.con.update_entity_list_folder(self.project, folder, label="April")
        self.assertEqual([found["label"] for found in self.con.get_entity_list_folders(self.project)], ["April"])
        self.assertEqual(self.con.get_entity_list_rest(self.project, made)["entityListFolderId"], folder)
        self.con.update_entity_list(self.project, made, entity_list_folder_id=None)
        self.con.delete_entity_list_folder(self.project, folder)
        self.assertEqual(self.con.get_entity_list_folders(self.project), [])
