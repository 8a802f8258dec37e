"""The demo studio, whose commercial both servers have, and what AYON's own plug-ins do in a publish."""

import contextlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import ayon_api
import pyblish.api
import requests
import sandboxprogram
from ayon_api.operations import (
    OperationsSession,
    new_product_entity,
    new_representation_entity,
    new_version_entity,
)
from ayon_core.pipeline.traits import Bundle, FileLocation, FileLocations, Persistent
from ayondata import CONTEXT, INSTANCE, keep_to
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
        self._staging = tempfile.TemporaryDirectory()  # apart: ShotGrid has no storage there
        RegisterInAyon.folder = self.folder
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
        self._staging.cleanup()

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
        """A file as it was made, and not yet published."""
        path = Path(self._staging.name) / name
        path.write_bytes(content)
        return str(path)


def a_task():
    """A folder with a task that both servers know."""
    for task in ayon_api.get_tasks(PROJECT, own_attributes=True):
        folder = ayon_api.get_folder_by_id(PROJECT, task["folderId"])
        if folder["attrib"].get("shotgridId"):
            return folder, task
    raise LookupError("no task is in both servers")


class AsAyonKnowsIt(pyblish.api.ContextPlugin):
    """The context has what ayon-core keeps in it, and nothing else."""

    order = pyblish.api.CollectorOrder - 0.6

    def process(self, context):
        keep_to(CONTEXT, context)


def collector(products, host):
    """What AYON's creators and collectors know of each product: name and representations, as files and tags by name."""
    folder, task = a_task()

    class CollectProducts(pyblish.api.ContextPlugin):
        order = pyblish.api.CollectorOrder

        def process(self, context):
            context.data.update(projectName=PROJECT, hostName=host, comment="first light", frameStart=1, frameEnd=2,
                                handleStart=0, handleEnd=0, fps=25.0)
            for name, representations in products.items():
                instance = context.create_instance(name)
                keep_to(INSTANCE, instance)
                instance.data.update(
                    folderPath=folder["path"], folderEntity=folder, task=task["name"], taskEntity=task,
                    productName=name, productType="render", family="render", families=["render"], version=3,
                    frameStart=1001, frameEnd=1100, handleStart=8, handleEnd=8,
                    representations=[as_collected(one, *of) for one, of in representations.items()])

    return CollectProducts


def as_collected(name, paths, tags):
    """AYON knows one file by its name, several by a list of names, and the folder of all apart."""
    names = [Path(path).name for path in paths]
    return {"name": name, "ext": Path(names[0]).suffix[1:], "files": names if len(names) > 1 else names[0],
            "stagingDir": str(Path(paths[0]).parent), "tags": tags}


class RegisterInAyon(pyblish.api.InstancePlugin):
    """As AYON's own integrator (ayon-core, `integrate.py`): the version is on the server, the files are in the publish
    folder, and the instance says so.
    """

    order = pyblish.api.IntegratorOrder
    folder = None  # below which is published

    def process(self, instance):
        data = instance.data
        representations = [one for one in data["representations"] if "delete" not in one["tags"]]
        if not self._is_kept(data) or not representations:
            return
        operations = OperationsSession()
        product = self._product(data, operations)
        version = data["versionEntity"] = self._version(data, instance.context.data, product, operations)
        operations.commit()
        data["published_representations"] = {
            one["representation"]["id"]: one
            for one in (self._published(data, given, version) for given in representations)}

    @staticmethod
    def _product(data, operations):
        known = ayon_api.get_product_by_name(PROJECT, data["productName"], data["folderEntity"]["id"])
        product = new_product_entity(data["productName"], data["productType"], data["folderEntity"]["id"],
                                     entity_id=known and known["id"])
        if not known:
            operations.create_entity(PROJECT, "product", product)
        return product

    @staticmethod
    def _version(data, context, product, operations):
        known = ayon_api.get_version_by_name(PROJECT, data["version"], product["id"])
        told = {"families": list(dict.fromkeys([data["family"], *data["families"]])), "comment": context["comment"],
                "fps": data.get("fps", context["fps"])}
        told.update({key: data[key] for key in ("frameStart", "frameEnd", "handleStart", "handleEnd") if key in data})
        told.update(data.get("versionData") or {})
        task = data.get("taskEntity") or {}
        version = new_version_entity(data["version"], product["id"], task_id=task.get("id"), attribs=told,
                                     data={"author": "somebody"}, entity_id=known and known["id"])
        if known:
            operations.update_entity(PROJECT, "version", version["id"], {"attrib": told})
        else:
            operations.create_entity(PROJECT, "version", version)
        return version

    def _published(self, data, given, version):
        names = given["files"] if isinstance(given["files"], list) else [given["files"]]
        transfers = [self._transferred(data, Path(given["stagingDir"]) / name) for name in names]
        files = [target for _, target in transfers]
        given["published_path"] = files[0]
        return {"representation": new_representation_entity(given["name"], version["id"], [],
                                                            attribs={"path": files[0], "template": ""}),
                "repre_update_data": None, "anatomy_data": {}, "transfers": transfers, "published_files": files}

    def _transferred(self, data, source):
        target = self.published(data["productName"], source.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        return str(source), str(target)

    @staticmethod
    def _is_kept(data):
        return not data.get("farm") and data.get("integrate", True)

    @classmethod
    def published(cls, product, name):
        """Where AYON puts a file."""
        return cls.folder / "publish" / product / "v003" / name


class RegisterTraitsInAyon(RegisterInAyon):
    """As AYON's integrator of representations with traits (ayon-core, `integrate_traits.py`): what is not persistent is
    forgotten, and the traits say where the files are.
    """

    def process(self, instance):
        data = instance.data
        kept = [one for one in data.get("representations_with_traits") or [] if Persistent.id in one.get_traits()]
        if not self._is_kept(data) or not kept:
            return
        data["representations_with_traits"] = kept
        operations = OperationsSession()
        product = self._product(data, operations)
        data["versionEntity"] = self._version(data, instance.context.data, product, operations)
        operations.commit()
        for location in (location for one in kept for location in self._locations(one.get_traits())):
            location.file_path = Path(self._transferred(data, Path(location.file_path))[1])

    @classmethod
    def _locations(cls, traits):
        if Bundle.id in traits:
            return [location for item in traits[Bundle.id].items
                    for location in cls._locations({trait.id: trait for trait in item})]
        return traits[FileLocations.id].file_paths if FileLocations.id in traits else [traits[FileLocation.id]]
