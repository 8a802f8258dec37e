"""Runs `ayon-shotgrid-publish` and understands what it says."""

import json
import subprocess
import tempfile

from .programs import PUBLISH, environment, find_program

# How the program ends.
ALL_IS_WELL = 0
SOME_REFUSED = 1
PUT_OFF = 3  # a server is away: the same command may do it later

MANIFEST_VERSION = 1


class Answer:
    """What the program said, event by event, and how it ended."""

    def __init__(self, exit_code, events, complaint):
        self.exit_code = exit_code
        self.events = events
        self.complaint = complaint

    def all(self, name):
        return [event for event in self.events if event.get("event") == name]

    def result(self, request):
        """What became of the publish at that place of the manifest; None when it was not published."""
        return next((event for event in self.all("result") if event["request"] == request), None)

    def problems(self):
        """Place in the manifest (None: of all) and text for people of all that went wrong."""
        found = [(event["request"], text_of_check(event)) for event in self.all("check")
                 if event["severity"] == "error"]
        found += [(event.get("request"), text_of_error(event["error"])) for event in self.all("failure")]
        if not found and self.exit_code != ALL_IS_WELL:
            found.append((None, self.complaint or f"{PUBLISH} ended with {self.exit_code} and said nothing"))
        return found


def text_of_check(check):
    subject = f"{check['subject']}: " if check.get("subject") else ""
    way_out = f" ({check['wayOut']})" if check.get("wayOut") else ""
    return f"{subject}{check['text']}{way_out}"


def text_of_error(error):
    where = f"{error['where']}: " if error.get("where") else ""
    hint = f" ({error['hint']})" if error.get("hint") else ""
    return f"{where}{error['message']}{hint}"


def run(arguments, manifest=None, on_event=lambda event: None):
    """Runs the program with those arguments; `manifest` is what it reads. `on_event` hears of each event at once.

    The person and the keys come to it by the environment and the keychain, never as arguments.
    """
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would open a console
    with tempfile.TemporaryFile() as complaint:
        program = subprocess.Popen([find_program(PUBLISH), *arguments, "--json"], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=complaint, creationflags=hidden, env=environment())
        with program:
            try:
                program.stdin.write(json.dumps(manifest or {}).encode("utf-8"))
                program.stdin.close()
            except BrokenPipeError:
                pass  # it has ended already, and says why
            events = []
            for line in program.stdout:
                event = json.loads(line)
                events.append(event)
                on_event(event)
        complaint.seek(0)
        return Answer(program.returncode, events, complaint.read().decode("utf-8", "replace").strip())


def publish(publishes, *options, on_event=lambda event: None):
    """Publishes, or does with the publishes what an option says: --dry-run, --queue."""
    manifest = {"manifestVersion": MANIFEST_VERSION, "publishes": publishes}
    return run(["--manifest", "-", *options], manifest, on_event)


def person():
    """The login in ShotGrid of who is signed in on this machine; empty when nobody is."""
    return next((event["login"] for event in run(["who"]).all("person")), "")
