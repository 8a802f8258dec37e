"""Users, settings and secrets."""

import time

import ayon_api

from case import ADDON, Case, names


class People(Case):
    def test_users(self):
        self.user("ann", attrib={"fullName": "Ann Bee", "email": "ann@studio.example"}, data={"sg_user_id": 42})
        self.con.update_user("ann", data={"sg_user_id": 43}, attrib={"fullName": "Ann Bell"})
        read = self.con.get_user("ann")
        self.assertEqual((read["attrib"]["fullName"], read["data"]["sg_user_id"]), ("Ann Bell", 43))
        self.assertEqual(self.con.get_user_by_name("ann")["attrib"]["email"], "ann@studio.example")
        self.assertIsNone(self.con.get_user_by_name("nobody"))
        self.assertEqual(names(self.con.get_users(usernames=["ann", "nobody"])), ["ann"])
        self.assertEqual(names(self.con.get_users(emails=["ann@studio.example"])), ["ann"])
        self.con.set_user_access_groups("ann", {self.project: ["artist"]})
        self.assertEqual(self.con.get_project_users(self.project), {"ann": ["artist"]})
        self.con.change_password("ann", password="new-sesame")
        con = self.connected()
        con.login("ann", "new-sesame")
        self.assertEqual(con.get_project(self.project)["name"], self.project)

    def test_are_found_by_their_shotgrid_id(self):
        self.user("ann", data={"sg_user_id": 4242})
        for number, name in ((4242, "ann"), (4243, None)):
            endpoint = self.con.get_addon_endpoint(*ADDON, "get_ayon_name_by_sg_id", str(number))
            self.assertEqual(self.con.get(endpoint).data, name)

    def test_names_are_checked(self):
        with self.refused(400):
            self.con.create_user("ann@studio.example")

    def test_get_access_to_many_projects(self):
        groups = [{"name": "artist", "isProjectLevel": False}]
        self.assertEqual(self.con.get_access_groups(), groups)
        self.assertEqual(self.con.get_access_groups(self.project), groups)
        self.user("ann", data={"accessGroups": {self.project: ["artist"], "gone": ["artist"]}})
        self.user("bob")
        self.con.create_project("second", "sec")
        self.con.set_projects_access({"ann": {"second": ["artist"], "nowhere": ["artist"]},
                                      "bob": {self.project: ["artist"]}})
        self.assertEqual(self.con.get_user("ann")["data"]["accessGroups"],
                         {self.project: ["artist"], "second": ["artist"]})
        self.con.set_projects_access({"ann": {self.project: []}})
        self.assertEqual(self.con.get_project_users(self.project), {"bob": ["artist"]})
        with self.refused(404):
            self.con.set_projects_access({"ann": {"second": []}, "nobody": {self.project: ["artist"]}})
        self.assertEqual(self.con.get_project_users("second"), {"ann": ["artist"]})

    def test_have_keys_of_their_own(self):
        self.user("ann", data={"accessGroups": {self.project: ["artist"]}})
        with self.refused(500):  # as the server does until there is a list of them
            self.con.create_user_api_key("ann", "laptop", "1" * 32)
        self.con.update_user("ann", data={"apiKeys": []})
        self.assertEqual(self.con.get_user_api_keys("ann"), [])
        self.con.create_user_api_key("ann", "laptop", "1" * 32)
        self.con.create_user_api_key("ann", "old one", "2" * 32, expires=time.time() - 1)
        with self.refused(400):
            self.con.create_user_api_key("ann", "laptop", "3" * 32)
        laptop, old = self.con.get_user_api_keys("ann")
        self.assertEqual((laptop["label"], laptop["preview"], laptop["expires"]), ("laptop", "1111*****1111", None))
        self.assertNotIn("key", laptop)
        self.assertEqual(self.connected("1" * 32).get_user()["name"], "ann")
        with self.assertRaises(ayon_api.exceptions.UnauthorizedError):
            self.connected("2" * 32).get_user()
        self.con.update_user_api_key("ann", laptop["id"], label="desk")
        self.con.delete_user_api_key("ann", old["id"])
        self.assertEqual([key["label"] for key in self.con.get_user_api_keys("ann")], ["desk"])


class Settings(Case):
    def setUp(self):
        super().setUp()
        self.addCleanup(self.con.delete_addon_studio_overrides, *ADDON)

    def test_of_the_studio_and_of_projects(self):
        settings = self.con.get_addon_studio_settings(*ADDON)
        settings["service_settings"]["polling_frequency"] = 5
        settings["compatibility_settings"]["default_task_type"] = "Art"
        self.con.set_addon_studio_settings(*ADDON, settings)
        self.assertEqual(self.con.get_addon_settings(*ADDON), settings)
        self.assertEqual(self.con.get_addon_project_settings(*ADDON, self.project), settings)
        own = self.con.get_addon_project_settings(*ADDON, self.project)
        own["compatibility_settings"]["default_task_type"] = "Edit"
        self.con.set_addon_project_settings(*ADDON, self.project, own)
        self.assertEqual(self.con.get_addon_settings(*ADDON, self.project), own)
        self.assertEqual(self.con.get_addons_settings()["shotgrid"], settings)
        self.assertEqual(self.con.get_addons_settings(project_name=self.project)["shotgrid"], own)
        self.assertEqual(self.con.get_addon_studio_settings(*ADDON, variant="staging")["service_settings"],
                         {"polling_frequency": 10, "script_key": "", "script_name": ""})
        self.assertEqual([told["addon_name"] for told in self.summaries("settings.changed")], ["shotgrid"])

    def test_of_the_wrong_type_are_refused(self):
        settings = self.con.get_addon_studio_settings(*ADDON)
        settings["service_settings"]["polling_frequency"] = "often"
        with self.refused(400):
            self.con.set_addon_studio_settings(*ADDON, settings)

    def test_that_differ_are_listed(self):
        settings = self.con.get_addon_studio_settings(*ADDON)
        settings["service_settings"]["polling_frequency"] = 5
        settings["compatibility_settings"]["shotgrid_enabled_entities"] = ["Shot"]
        self.con.set_addon_studio_settings(*ADDON, settings)
        self.con.modify_addon_project_overrides(*ADDON, self.project, "pin", ["anatomy_preset"])
        listed = self.con.get_addon_project_overrides(*ADDON, self.project)
        self.assertEqual(
            {(*field["path"], field.get("value", field.get("type"))): field["level"] for field in listed.values()},
            {("service_settings", "branch"): "studio", ("service_settings", "polling_frequency", 5): "studio",
             ("compatibility_settings", "branch"): "studio",
             ("compatibility_settings", "shotgrid_enabled_entities", "list"): "studio",
             ("compatibility_settings", "shotgrid_enabled_entities", "0", "Shot"): "studio",
             ("anatomy_preset", "_"): "project"})
        self.con.modify_addon_studio_overrides(*ADDON, "delete", ["service_settings", "polling_frequency"])
        self.assertNotIn("root_service_settings_polling_frequency", self.con.get_addon_studio_overrides(*ADDON))
        self.con.delete_addon_project_overrides(*ADDON, self.project)
        self.con.delete_addon_studio_overrides(*ADDON)
        self.assertEqual(self.con.get_addon_project_overrides(*ADDON, self.project), {})

    def test_addons_and_bundles(self):
        addon, = self.con.get_addons_info()["addons"]
        self.assertEqual((addon["name"], addon["productionVersion"]), ADDON)
        bundles = self.con.get_bundles()
        production, = (bundle for bundle in bundles["bundles"] if bundle["name"] == bundles["productionBundle"])
        self.assertEqual(production["addons"], {ADDON[0]: ADDON[1]})
        self.assertEqual(names(self.con.get_bundle_settings()["addons"]), ["shotgrid"])

    def test_secrets(self):
        self.con.save_secret("tide-key", "s3cret")
        self.assertEqual(self.con.get_secret("tide-key"), {"name": "tide-key", "value": "s3cret"})
        self.assertIn({"name": "tide-key", "value": "s3cret"}, self.con.get_secrets())
        self.con.delete_secret("tide-key")
        with self.refused(404):
            self.con.get_secret("tide-key")
