"""How applications are launched, and what hooks may do about it: see ayon-applications, `hooks` and `manager`."""

import importlib.util
import inspect
import logging
import os
from abc import ABC, abstractmethod
from pathlib import Path


class LaunchTypes:
    local = "local"
    farm_render = "farm-render"
    farm_publish = "farm-publish"
    remote = "remote"
    automated = "automated"


class LaunchHook(ABC):
    order = None
    hosts = set()
    app_groups = set()
    app_names = set()
    platforms = set()
    launch_types = {LaunchTypes.local}

    def __init__(self, launch_context):
        self.log = logging.getLogger(type(self).__name__)
        self.launch_context = launch_context
        self.is_valid = not self.launch_types or launch_context.launch_type in self.launch_types

    @property
    def data(self):
        return self.launch_context.data

    @abstractmethod
    def execute(self):
        """What the hook does."""


class PreLaunchHook(LaunchHook):
    pass


class ApplicationLaunchContext:
    """The launch of an application, as far as the hooks of addons prepare it."""

    def __init__(self, application, addons, launch_type=LaunchTypes.local):
        self.application = application
        self.launch_type = launch_type
        self.data = {}
        self.kwargs = {"env": dict(os.environ)}
        self._addons = addons

    @property
    def env(self):
        return self.kwargs["env"]

    def run_prelaunch_hooks(self):
        for hook in (hook_class(self) for addon in self._addons for hook_class in self._hooks_of(addon)):
            if hook.is_valid:
                hook.execute()

    def _hooks_of(self, addon):
        for path in (file for folder in addon.get_launch_hook_paths(self.application) for file in Path(folder).iterdir()):
            spec = importlib.util.spec_from_file_location(path.stem, path)
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            yield from (found for _, found in inspect.getmembers(module, inspect.isclass)
                        if issubclass(found, PreLaunchHook) and found is not PreLaunchHook)
