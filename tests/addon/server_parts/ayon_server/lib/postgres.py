"""The two tables that the addon uses, in SQLite, which understands the same statements and never mixes text into them."""

import json
import sqlite3

_JSON = {"scope", "data"}


class Postgres:
    @classmethod
    def start(cls):
        cls._database = sqlite3.connect(":memory:", check_same_thread=False)
        cls._database.row_factory = sqlite3.Row
        cls._database.execute("ATTACH ':memory:' AS public")
        cls._database.execute("CREATE TABLE public.users (name TEXT PRIMARY KEY, data TEXT)")
        cls._database.execute("CREATE TABLE public.attributes (name TEXT PRIMARY KEY, position INTEGER, scope TEXT, data TEXT)")

    @classmethod
    async def fetch(cls, query, *values):
        return [{key: json.loads(row[key]) if key in _JSON else row[key] for key in row.keys()}
                for row in cls._run(query, values)]

    @classmethod
    async def execute(cls, query, *values):
        cls._run(query, values)

    @classmethod
    def _run(cls, query, values):
        texts = [json.dumps(value) if isinstance(value, (list, dict)) else value for value in values]
        return cls._database.execute(query, {str(number): text for number, text in enumerate(texts, 1)}).fetchall()
