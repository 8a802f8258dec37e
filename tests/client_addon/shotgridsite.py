"""A ShotGrid site, asked over its REST interface."""

import requests


class Site:
    def __init__(self, url, script, key):
        self._url = f"{url}/api/v1"
        signed_in = requests.post(f"{self._url}/auth/access_token", timeout=10, data={
            "grant_type": "client_credentials", "client_id": script, "client_secret": key})
        self._headers = {"Authorization": f"Bearer {signed_in.json()['access_token']}",
                         "Content-Type": "application/vnd+shotgun.api3_array+json"}

    def change(self, records, row, **fields):
        changed = requests.put(f"{self._url}/entity/{records}/{row['id']}", timeout=10, json=fields,
                               headers={"Authorization": self._headers["Authorization"]})
        changed.raise_for_status()

    def rows(self, records, *filters):
        """The rows of a type (as an address names it) to which the filters apply, with all their fields."""
        found = requests.post(f"{self._url}/entity/{records}/_search", headers=self._headers, timeout=10,
                              json={"filters": list(filters), "fields": ["*"], "sort": "id"})
        found.raise_for_status()
        return found.json()["data"]
