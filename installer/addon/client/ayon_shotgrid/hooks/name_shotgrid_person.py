from ayon_applications import LaunchTypes, PreLaunchHook
from ayon_shotgrid.command import name_person


class NameShotgridPerson(PreLaunchHook):
    """An application publishes as who is signed in when it is launched, whether the tray has started it or a link in a
    browser. The jobs of a farm are not meant: they publish as who has sent them.
    """

    launch_types = {LaunchTypes.local}

    def execute(self):
        name_person(self.launch_context.env)
