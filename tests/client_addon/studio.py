"""The demo studio, whose commercial both servers have, and what AYON's own plug-ins do in a publish."""

import contextlib
import os
import subprocess
import tempfile
import uuid
from pathlib import Path

import ayon_api
import pyblish.api
import requests
import sandboxprogram
from keptlogin import KeptLogin
from shotgridsite import Site

PROJECT = "nordlys_spot"
SETTINGS = "addons/shotgrid/1.0.0/settings"


class Studio:
    def __init__(self, programs):
        self._sandbox, servers = sandboxprogram.start(
            f"{programs}/ayon-shotgrid-sandbox", ["--demo", "--test-switches"])
        self._home = tempfile.TemporaryDirectory()
        self.folder = Path(self._home.name)
        site = servers["shotgrid"]
        self.site_key = site["apiKey"]
        self._faults = f"{site['url']}/_sandbox/faults"
        self.kept_login = KeptLogin(self.folder / "config", servers["ayon"]["url"], site["url"])
        os.environ.update({
            "AYON_SERVER_URL": servers["ayon"]["url"], "AYON_API_KEY": servers["ayon"]["apiKey"],
            "AYON_ADDON_NAME": "shotgrid", "AYON_ADDON_VERSION": "1.0.0", "AYON_SHOTGRID_BIN": str(programs),
            "XDG_CONFIG_HOME": str(self.folder / "config"), "XDG_DATA_HOME": str(self.folder / "data")})
        settings = ayon_api.get(SETTINGS).data
        settings.update(shotgrid_server=site["url"])
        ayon_api.post(SETTINGS, **settings)
        subprocess.run([f"{programs}/ayon-shotgrid", "sync", PROJECT, "--from", "ayon", "--yes", "--json"], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.site = Site(site["url"], site["scriptName"], self.site_key)
        storage, = self.site.rows("local_storages", ["code", "is", "primary"])
        self.site.change("local_storages", storage, linux_path=str(self.folder))

    def close(self):
        sandboxprogram.stop(self._sandbox)
        self._home.cleanup()

    @contextlib.contextmanager
    def without_shotgrid(self):
        """Where the settings say that the site is, nobody answers."""
        settings = ayon_api.get(SETTINGS).data
        ayon_api.post(SETTINGS, **{**settings, "shotgrid_server": "http://127.0.0.1:1"})
        try:
            yield
        finally:
            ayon_api.post(SETTINGS, **settings)

    def break_down(self, method, path):
        """From now on the site has no answer to such requests."""
        requests.post(self._faults, json={"method": method, "path": path, "count": 1000, "cut": "refuse"},
                      timeout=10).raise_for_status()

    def mend(self):
        requests.delete(self._faults, timeout=10).raise_for_status()

    def file(self, name, content=b"pixels"):
        path = self.folder / name
        path.write_bytes(content)
        return str(path)


def a_task():
    """A folder with a task that both servers know."""
    for task in ayon_api.get_tasks(PROJECT, own_attributes=True):
        folder = ayon_api.get_folder_by_id(PROJECT, task["folderId"])
        if folder["attrib"].get("shotgridId"):
            return folder, task
    raise LookupError("no task is in both servers")


def collector(products):
    """What AYON's creators and collectors know of each product: name and representations, as files and tags by name."""
    folder, task = a_task()

    class CollectProducts(pyblish.api.ContextPlugin):
        order = pyblish.api.CollectorOrder

        def process(self, context):
            context.data.update(projectName=PROJECT, hostName="nuke", comment="first light")
            for name, representations in products.items():
                instance = context.create_instance(name)
                instance.data.update(
                    folderPath=folder["path"], folderEntity=folder, task=task["name"], taskEntity=task,
                    productName=name, productType="render", family="render", families=["render"], version=3,
                    frameStart=1001, frameEnd=1100, handleStart=8, handleEnd=8,
                    representations=[{"name": one, "files": files, "tags": tags}
                                     for one, (files, tags) in representations.items()])

    return CollectProducts


class RegisterInAyon(pyblish.api.InstancePlugin):
    """As AYON's own integrator: the version and its files are in AYON, and the instance says so."""

    order = pyblish.api.IntegratorOrder

    def process(self, instance):
        data = instance.data
        folder = data["folderEntity"]
        product = next(iter(ayon_api.get_products(PROJECT, folder_ids=[folder["id"]],
                                                  product_names=[data["productName"]])), None)
        if product is None:
            product = {"id": ayon_api.create_product(PROJECT, data["productName"], data["productType"], folder["id"])}
        version = ayon_api.get_version_by_name(PROJECT, data["version"], product["id"])
        if version is None:
            made = ayon_api.create_version(PROJECT, data["version"], product["id"], task_id=data["taskEntity"]["id"])
            version = ayon_api.get_version_by_id(PROJECT, made)
        data["versionEntity"] = version
        data["published_representations"] = {
            uuid.uuid4().hex: {"representation": {"name": one["name"], "attrib": {"path": one["files"][0]}},
                               "published_files": one["files"]}
            for one in data["representations"]}
