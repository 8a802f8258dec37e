"""Events, and enrolling on them."""

from ayon_api.utils import SortOrder

from case import Case


class Events(Case):
    def dispatched(self, number, **details):
        return self.con.create_event("shotgrid.event", event_hash=f"{self.project}{number}", sender="host-1",
                                     project_name=self.project, description=f"Leeched {number}",
                                     summary={"sg_event_id": number}, payload={"action": "shotgrid-event"}, **details)

    def enrolled(self, sender, **details):
        own = {"conditions": [{"key": "project", "value": self.project}]}
        return self.con.enroll_event_job("shotgrid.event*", f"proc.{self.project}", sender, "Enrolling",
                                         events_filter=own, sequential=True, max_retries=2, **details)

    def test_are_dispatched_once(self):
        event = self.dispatched(7, username="Jane Doe")
        with self.refused(409):
            self.dispatched(7)
        read = self.con.get_event(event)
        self.assertEqual((read["hash"], read["status"], read["sender"]), (f"{self.project}7", "finished", "host-1"))
        self.assertEqual((read["user"], read["senderType"]), ("service", "api"))
        self.assertEqual((read["summary"], read["payload"]), ({"sg_event_id": 7}, {"action": "shotgrid-event"}))

    def test_are_found(self):
        made = [self.dispatched(number) for number in range(3)]
        mine = {"topics": ["shotgrid.*"], "project_names": [self.project]}
        for asked, expected in (({}, made), ({"event_ids": made[:1]}, made[:1]), ({"limit": 2}, made[:2]),
                                ({"limit": 2, "order": SortOrder.descending}, made[:0:-1]),
                                ({"statuses": ["failed"]}, []), ({"users": ["service"]}, made),
                                ({"text_filter": "leeched"}, made), ({"newer_than": "2020-01-01T00:00:00Z"}, made),
                                ({"older_than": "2020-01-01T00:00:00Z"}, [])):
            with self.subTest(**asked):
                self.assertEqual([event["id"] for event in self.con.get_events(**mine, **asked)], expected)

    def test_are_worked_on_in_their_order(self):
        first, second = self.dispatched(1), self.dispatched(2)
        job = self.enrolled("host-1")
        self.assertEqual((job["dependsOn"], job["status"]), (first, "pending"))
        self.assertIsNone(self.enrolled("host-2"))
        self.con.update_event(job["id"], sender="host-1", status="in_progress", description="Processing event...",
                              project_name=self.project, progress=40)
        self.con.update_event(job["id"], sender="host-1", status="finished", summary={"made": 1}, payload={"a": [1]})
        read = self.con.get_event(job["id"])
        self.assertEqual((read["status"], read["description"], read["project"]),
                         ("finished", "Processing event...", self.project))
        self.assertEqual((read["summary"], read["payload"]), ({"made": 1}, {"a": [1]}))
        self.assertEqual(self.enrolled("host-2")["dependsOn"], second)

    def test_that_fail_come_again(self):
        self.dispatched(1)
        attempts = 0
        while job := self.enrolled("host-1"):
            attempts += 1
            self.con.update_event(job["id"], sender="host-1", status="failed", description="no luck")
        self.assertEqual(attempts, 4)

    def test_of_some_senders_are_left_out(self):
        mine = self.connected(self.server["apiKey"])
        mine.set_sender_type("shotgrid")
        mine.create_folder(self.project, "sh010", folder_type="Shot")
        theirs = self.shot("sh020")
        job = self.con.enroll_event_job(["entity.folder.created", "entity.task.created"], f"push.{self.project}",
                                        "host-1", ignore_sender_types=["shotgrid"], ignore_older_than=3,
                                        events_filter={"conditions": [{"key": "project", "value": self.project}]})
        self.assertEqual(self.con.get_event(job["dependsOn"])["summary"]["entityId"], theirs)

    def test_are_deleted(self):
        event = self.dispatched(1)
        self.con.delete_event(event)
        with self.refused(404):
            self.con.get_event(event)
