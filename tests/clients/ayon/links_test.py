"""Links between entities."""

from case import NOBODY, Case


class Links(Case):
    def setUp(self):
        super().setUp()
        product = self.con.create_product(self.project, "renderMain", "render", self.shot())
        self.plate, self.scene, self.render = (
            self.con.create_version(self.project, number, product) for number in (1, 2, 3))

    def link(self, kind, made_from, made, **more):
        return self.con.create_link(self.project, kind, made_from, "version", made, "version", **more)["id"]

    def ends(self, version, *types, direction="in"):
        links = self.con.get_version_links(self.project, version, types or None, direction)
        return [(link["linkType"], link["entityType"], link["entityId"]) for link in links]

    def test_links_are_seen_from_both_ends(self):
        made = self.link("reference", self.plate, self.scene)
        self.link("generative", self.scene, self.render, link_name="by the farm", data={"hero": True})
        self.assertEqual(self.ends(self.scene), [("reference", "version", self.plate)])
        self.assertEqual(self.ends(self.scene, direction="out"), [("generative", "version", self.render)])
        self.assertEqual(len(self.ends(self.scene, direction=None)), 2)
        self.assertEqual(self.ends(self.scene, "generative"), [])
        link, = self.con.get_version_links(self.project, self.render)
        self.assertEqual((link["direction"], link["name"], link["author"]), ("in", "by the farm", "service"))
        self.assertEqual(link["description"], "generative link with input version and output version")
        self.assertEqual(self.summaries("link.created")[0]["id"], made)

    def test_a_link_that_is_removed(self):
        made = self.link("reference", self.plate, self.scene)
        self.con.delete_link(self.project, made)
        self.assertEqual(self.ends(self.scene), [])
        self.assertEqual([one["outputId"] for one in self.summaries("link.deleted")], [self.scene])
        with self.refused(404):
            self.con.delete_link(self.project, made)

    def test_a_link_goes_with_an_entity_that_is_deleted(self):
        self.link("reference", self.plate, self.scene)
        self.link("generative", self.scene, self.render)
        self.con.delete_version(self.project, self.plate)
        self.assertEqual(self.ends(self.scene, direction=None), [("generative", "version", self.render)])

    def bulk(self, *links):
        return self.con.create_links(self.project, [
            {"linkType": kind, "input": made_from, "output": made} for kind, made_from, made in links])

    def test_many_links_at_once(self):
        reference, generative = "reference|version|version", "generative|version|version"
        created = self.bulk((reference, self.plate, self.scene), (generative, self.scene, self.render))
        self.assertEqual([(link["linkType"], link["input"], link["output"]) for link in created],
                         [(reference, self.plate, self.scene), (generative, self.scene, self.render)])
        self.assertEqual([told["id"] for told in self.summaries("links.created")], [link["id"] for link in created])
        for refused in ((reference, self.plate, self.scene), (reference, NOBODY, self.scene)):
            with self.subTest(refused), self.refused(409 if refused[1] == self.plate else 404):
                self.bulk((reference, self.plate, self.render), refused)
            self.assertEqual(self.ends(self.render), [("generative", "version", self.scene)])

    def test_types_of_links(self):
        def types():
            return [kind["name"] for kind in self.con.get_link_types(self.project)]

        self.con.create_link_type(self.project, "tide", "version", "version")
        self.assertIn("tide|version|version", types())
        self.link("tide", self.plate, self.scene)
        self.con.delete_link_type(self.project, "tide", "version", "version")
        self.assertNotIn("tide|version|version", types())
        self.assertEqual(self.ends(self.scene), [])
        with self.refused(400):
            self.con.create_link_type(self.project, "tide", "version", "sea")

    def test_a_project_lists_its_links(self):
        made = [self.link("reference", self.plate, self.scene), self.link("generative", self.scene, self.render,
                                                                          link_name="by the farm", data={"a": 1})]

        def links(arguments):
            query = """query Q($project: String!) { project(name: $project) { links(%s) {
                       pageInfo { hasNextPage endCursor } edges { id inputId outputId inputType linkType name author data
                       } } } }"""
            answer = self.con.query_graphql(query % arguments, {"project": self.project}).data["data"]
            return answer["project"]["links"]

        page = links("first: 2")
        self.assertEqual([edge["id"] for edge in page["edges"]], made)
        self.assertFalse(page["pageInfo"]["hasNextPage"])  # unlike on other pages that are full
        self.assertEqual(page["edges"][1], {"id": made[1], "inputId": self.scene, "outputId": self.render,
                                            "inputType": "version", "linkType": "generative", "name": "by the farm",
                                            "author": "service", "data": '{"a":1}'})
        page = links("first: 1")
        self.assertTrue(page["pageInfo"]["hasNextPage"])
        after = f"after: \"{page['pageInfo']['endCursor']}\""
        for arguments, expected in ((after, made[1:]), (f'entityIds: ["{self.plate}"]', made[:1]),
                                    (f'inputIds: ["{self.scene}"]', made[1:]),
                                    (f'outputIds: ["{self.scene}"]', made[:1]),
                                    ('linkTypes: ["generative"]', made[1:]), ('inputTypes: ["folder"]', []),
                                    ('names: ["by the farm"]', made[1:]), ('nameEx: "farm$"', made[1:]),
                                    ("ids: []", made)):
            with self.subTest(arguments):
                self.assertEqual([edge["id"] for edge in links(arguments)["edges"]], expected)

    def test_links_that_cannot_be(self):
        self.link("reference", self.plate, self.scene)
        with self.refused(409):
            self.link("reference", self.plate, self.scene)
        with self.refused(400):
            self.link("reference", self.plate, self.plate)
        with self.refused(400):
            self.link("hearsay", self.plate, self.scene)
        with self.refused(404):
            self.link("reference", NOBODY, self.scene)
        self.assertEqual(len(self.ends(self.scene)), 1)

    def test_entities_are_found_by_whether_they_have_links(self):
        self.link("reference", self.plate, self.scene)
        self.link("generative", self.scene, self.render)

        def found(wish):
            query = """query Q($project: String!, $wish: HasLinksFilter) { project(name: $project) {
                       versions(hasLinks: $wish) { edges { node { version } } } } }"""
            answer = self.con.query_graphql(query, {"project": self.project, "wish": wish}).data["data"]
            return [edge["node"]["version"] for edge in answer["project"]["versions"]["edges"]]

        self.assertEqual([found(wish) for wish in ("IN", "OUT", "BOTH", "ANY", "NONE")],
                         [[2, 3], [1, 2], [2], [1, 2, 3], []])
