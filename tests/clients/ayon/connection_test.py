"""How one connects, and as whom."""

import json
import os
import platform
from socket import gethostname
from unittest import mock

import ayon_api
from ayon_api.exceptions import AuthenticationError, GraphQlQueryFailed

from case import ADDON, Case


class Connection(Case):
    def test_connects(self):
        self.assertTrue(self.con.is_server_available)
        self.assertTrue(self.con.has_valid_token)
        self.assertTrue(self.con.is_service_user())
        self.assertEqual(self.con.get_info()["version"], self.con.get_server_version())
        self.assertEqual(self.con.get_server_version_tuple()[:2], (1, 16))
        self.assertEqual(self.con.get_user()["name"], "service")

    def test_is_refused_with_a_wrong_key(self):
        self.assertFalse(self.connected("0" * 32).has_valid_token)

    def test_signs_people_in_and_out(self):
        self.user("ann")
        con = self.connected()
        with self.assertRaisesRegex(AuthenticationError, "Invalid login/password combination"):
            con.login("ann", "wrong")
        con.login("ann", "open-sesame")
        self.assertEqual(con.get_user()["name"], "ann")
        self.assertFalse(con.is_service_user())
        token = con.access_token
        self.assertTrue(self.connected(token).has_valid_token)
        con.logout()
        self.assertFalse(self.connected(token).has_valid_token)

    def test_acts_for_others(self):
        self.user("ann")
        shot = self.shot()
        with self.con.as_username("ann"):
            self.assertEqual(self.con.get_user()["name"], "ann")
        with self.con.as_username("service"):
            self.assertEqual(self.con.get_user()["name"], "service")
        self.con.set_user_access_groups("ann", {self.project: ["artist"]})
        with self.con.as_username("ann"):
            comment = self.con.create_activity(self.project, shot, "folder", "comment", body="mine")
        self.assertEqual(self.con.get_activity_by_id(self.project, comment)["author"]["name"], "ann")

    def test_starts_as_a_service(self):
        environment = {"AYON_SERVER_URL": self.server["url"], "AYON_API_KEY": self.server["apiKey"],
                       "AYON_ADDON_NAME": ADDON[0], "AYON_ADDON_VERSION": ADDON[1], "AYON_SERVICE_NAME": "leecher"}
        with mock.patch.dict(os.environ, environment):
            ayon_api.init_service()
            self.addCleanup(ayon_api.close_connection)
            self.assertEqual(ayon_api.get_service_name(), "leecher")
            self.assertEqual(ayon_api.get_service_addon_settings()["service_settings"]["polling_frequency"], 10)
            self.assertEqual(ayon_api.get_service_addon_settings(self.project)["anatomy_preset"], "_")
            connection = ayon_api.get_server_api_connection()
            connection.set_sender_type("shotgrid")
            event = ayon_api.create_event("shotgrid.event", sender="host-1", project_name=self.project)
        stored = self.con.get_event(event)
        self.assertEqual((stored["sender"], stored["senderType"]), ("host-1", "shotgrid"))

    def test_tells_of_its_machine(self):
        self.con.set_site_id("lonely-pipe-42")
        self.con.set_client_version("1.4.1")
        mine = {"id": "lonely-pipe-42", "platform": platform.system().lower(), "hostname": gethostname(),
                "version": "1.4.1", "users": ["service"]}
        with self.refused(400):  # which it has not told of yet
            self.con.get_project_roots_by_site_id(self.project)
        self.assertEqual(self.con.get_info()["sites"], [mine])
        self.user("ann", data={"accessGroups": {self.project: ["artist"]}})
        with self.con.as_username("ann"):
            self.assertEqual(self.con.get_sites(), [])
            self.con.get_info()
            self.assertEqual(self.con.get_sites()[0]["users"], ["ann", "service"])
        self.assertEqual(self.con.get_sites(hostname="another"), [])
        roots = self.con.get_project_roots_by_site_id(self.project)
        self.assertEqual(roots, self.con.get_project_roots_by_platform(self.project))
        self.con.set_project_root_overrides(self.project, "lonely-pipe-42", {"work": "/scratch/work"})
        self.assertEqual(self.con.get_project_root_overrides(self.project),
                         {"lonely-pipe-42": {"work": "/scratch/work"}})
        self.assertEqual(self.con.get_project_roots_by_site_id(self.project), roots | {"work": "/scratch/work"})
        with self.con.as_username("ann"):
            self.assertEqual(self.con.get_project_root_overrides(self.project), {})
        self.con.set_project_root_overrides(self.project, "lonely-pipe-42", {"work": None})
        self.assertEqual(self.con.get_project_root_overrides(self.project), {})
        with self.refused(500):
            self.con.set_project_root_overrides(self.project, "nowhere", {"work": "/scratch/work"})

    def test_hears_of_events(self):
        socket = self.con.create_websocket("ws")
        self.addCleanup(socket.close)
        socket.send(json.dumps({"topic": "auth", "token": self.con.access_token, "subscribe": ["entity.folder"],
                                "project": self.project}))
        made = []
        heard = {}
        while heard.get("topic") != "entity.folder.created":  # nobody answers to having been subscribed
            made.append(self.shot(f"sh{len(made)}"))
            heard = json.loads(socket.recv())
        self.assertIn(heard["summary"]["entityId"], made)

    def test_asks_in_graphql(self):
        answer = self.con.query_graphql("query Named($name: String!) { project(name: $name) { name code } }",
                                        {"name": self.project})
        self.assertEqual(answer.data["data"]["project"]["name"], self.project)
        with self.assertRaises(GraphQlQueryFailed):
            list(self.con.get_folders(self.project, has_links="NEVER"))

    def test_tells_its_schema(self):
        schema = self.con.get_graphql_schema()["__schema"]
        self.assertEqual(schema["queryType"], {"name": "Query"})
        self.assertEqual([directive["name"] for directive in schema["directives"]], ["include", "skip"])
        types = {kind["name"]: kind for kind in schema["types"]}

        def innermost(reference):
            return innermost(reference["ofType"]) if reference["ofType"] else reference["name"]

        for kind in schema["types"]:
            for field in kind["fields"] or kind["inputFields"] or []:
                for typed in (field, *field.get("args", [])):
                    with self.subTest(type=kind["name"], field=field["name"]):
                        self.assertIn(innermost(typed["type"]), types)
        self.assertEqual((types["FolderNode"]["kind"], types["BaseNode"]["kind"], types["DateTime"]["kind"],
                          types["HasLinksFilter"]["kind"], types["AttributeFilterInput"]["kind"]),
                         ("OBJECT", "INTERFACE", "SCALAR", "ENUM", "INPUT_OBJECT"))
        self.assertIn({"kind": "INTERFACE", "name": "BaseNode", "ofType": None}, types["FolderNode"]["interfaces"])
        self.assertIn("FolderNode", [kind["name"] for kind in types["BaseNode"]["possibleTypes"]])
        fields = {field["name"]: field for field in types["ProjectNode"]["fields"]}
        self.assertEqual(fields["name"]["type"], {"kind": "NON_NULL", "name": None, "ofType": {
            "kind": "SCALAR", "name": "String", "ofType": None}})
        first, = (argument for argument in fields["links"]["args"] if argument["name"] == "first")
        self.assertEqual(first["defaultValue"], "100")
        self.assertNotIn("__schema", [field["name"] for field in types["Query"]["fields"]])
        query = "{ __type(name: \"FolderAttribType\") { kind fields { name } } sea: __type(name: \"Sea\") { name } }"
        answer = self.con.query_graphql(query).data["data"]
        self.assertIn({"name": "fps"}, answer["__type"]["fields"])
        self.assertIsNone(answer["sea"])
