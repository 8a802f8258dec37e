"""Runs `ayon-shotgrid-publish` and understands what it says."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from typing import Any, Callable, MutableMapping, Optional

from .programs import PUBLISH, ProgramMissing, start

#: Artists' applications and farm jobs learn from it who publishes.
LOGIN_VARIABLE = "AYON_SG_USERNAME"

# How the program ends.
ALL_IS_WELL = 0
PUT_OFF = 3  # a server is away: the same command may do it later

MANIFEST_VERSION = 1

Event = dict[str, Any]  # a line that the program has written
#: Place in the manifest, None for all of it, and text for people.
Problem = tuple[Optional[int], str]


class Answer:
    """What the program said, event by event, and how it ended."""

    def __init__(self, exit_code: int, events: list[Event], complaint: str) -> None:
        self.exit_code = exit_code
        self.events = events
        self.complaint = complaint

    def all(self, name: str) -> list[Event]:
        return [event for event in self.events if event["event"] == name]

    def result(self, request: int) -> Optional[Event]:
        """What became of the publish at that place of the manifest; None when it was not published."""
        return next((event for event in self.all("result") if event["request"] == request), None)

    def is_refused(self, request: Optional[int]) -> bool:
        """Whether waiting does not mend that publish, or all of them: somebody has to put something right."""
        return any(event.get("request", request) == request and not event["error"]["isTransient"]
                   for event in self.all("failure"))

    def problems(self) -> list[Problem]:
        """All that went wrong."""
        found = [(event["request"], text_of_check(event)) for event in self.all("check")
                 if event["severity"] == "error"]
        found += [(event.get("request"), text_of_error(event["error"])) for event in self.all("failure")]
        if not found and self.exit_code != ALL_IS_WELL:
            found.append((None, self.complaint or f"{PUBLISH} broke off ({self.exit_code}) and did not say why "
                                                  "(publish again: nothing is written twice)"))
        return found


def text_of_check(check: Event) -> str:
    subject = f"{check['subject']}: " if check.get("subject") else ""
    way_out = f" ({check['wayOut']})" if check.get("wayOut") else ""
    return f"{subject}{check['text']}{way_out}"


def text_of_error(error: dict[str, Any]) -> str:
    where = f"{error['where']}: " if error.get("where") else ""
    hint = f" ({error['hint']})" if error.get("hint") else ""
    return f"{where}{error['message']}{hint}"


def event_in(line: bytes) -> Optional[Event]:
    """None for what is no event: half a line of a program that was killed, or the words of a studio's own wrapper."""
    try:
        event = json.loads(line)
    except ValueError:
        return None
    return event if isinstance(event, dict) and "event" in event else None


def run(arguments: list[str], manifest: Optional[dict[str, Any]] = None,
        on_event: Callable[[Event], None] = lambda event: None) -> Answer:
    """Runs the program with those arguments; `manifest` is what it reads. `on_event` hears of each event at once."""
    with tempfile.TemporaryFile() as complaint:
        program = start(PUBLISH, *arguments, "--json", stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaint)
        with program:
            try:
                program.stdin.write(json.dumps(manifest or {}).encode("utf-8"))
                program.stdin.close()
            except BrokenPipeError:
                pass  # it has ended already, and says why
            events = []
            for event in filter(None, map(event_in, program.stdout)):
                events.append(event)
                on_event(event)
        complaint.seek(0)
        return Answer(program.returncode, events, complaint.read().decode("utf-8", "replace").strip())


def publish(publishes: list[dict[str, Any]], *options: str,
            on_event: Callable[[Event], None] = lambda event: None) -> Answer:
    """Publishes, or does with the publishes what an option says: --dry-run, --queue."""
    manifest = {"manifestVersion": MANIFEST_VERSION, "publishes": publishes}
    return run(["--manifest", "-", *options], manifest, on_event)


def person() -> str:
    """The login in ShotGrid of who is signed in on this machine; empty when nobody is."""
    return next((event["login"] for event in run(["who"]).all("person")), "")


def name_person(environment: MutableMapping[str, str]) -> None:
    """Who is signed in on this machine is named in that environment; it stays as it is when nobody is."""
    try:
        login = person()
    except ProgramMissing:
        return  # the validation of a publish says so
    if login:
        environment[LOGIN_VARIABLE] = login


def artist() -> str:
    """The login of who publishes: whom the launcher or a job of the farm names, or who is signed in on this machine."""
    try:
        return os.environ.get(LOGIN_VARIABLE, "").strip() or person()
    except ProgramMissing:
        return ""  # the validation says so
