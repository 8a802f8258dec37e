"""Nothing in the project names a place on somebody's machine or a server that is not public."""

import re

import sources

_HOME = re.compile(r"(?<![\w.}/-])/(?:home|root|Users|work|tmp|opt)/\w[\w./-]*")
_HOST = re.compile(r"\b(?:https?|wss?)://([\w.-]+\w)")
#: Names that stand for no server, and those of the public documentation.
_PUBLIC = re.compile(r"(?:^|\.)(?:localhost|example|test|invalid|example\.(?:com|org|net)|apache\.org|w3\.org|json-schema\.org|"
                     r"keepachangelog\.com|semver\.org|ynput\.io|autodesk\.com|shotgunstudio\.com|qt\.io|debian\.org)$|^127\.|^10\.|^0\.0\.0\.0$")
_TEXT = ("*.h", "*.cpp", "*.cmake", "*.txt", "*.json", "*.md", "*.py", "*.js", "*.mjs", "*.html",
         "*.css", "dev", ".ci/run", ".clang-*")


def check():
    for path in sources.files(*_TEXT):
        for number, line in enumerate(sources.read(path).splitlines(), 1):
            for place in _HOME.findall(line):
                yield f"{path}:{number}: a path of one machine: {place}"
            for host in _HOST.findall(line):
                if "." in host and not _PUBLIC.search(host):
                    yield f"{path}:{number}: a server that is not public: {host}"
