"""As much of C++ as the checks need: tokens with their lines, and which brackets belong together."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
    (?P<skip>\s+ | //[^\n]* | /\*.*?\*/ | ^[ \t]*\#(?:[^\n]*\\\n)*[^\n]*)
  | (?P<text>(?:u8|[uUL])?R"(?P<mark>[^()\s]*)\(.*?\)(?P=mark)"\w*
           | (?:u8|[uUL])?"(?:\\.|[^"\\\n])*"\w*
           | (?:u8|[uUL])?'(?:\\.|[^'\\\n])+')
  | (?P<number>\.?\d(?:'?[\w.])*)
  | (?P<word>[A-Za-z_]\w*)
  | (?P<sign>::|->|\.\.\.|&&|\|\||==|!=|<=|>=|.)
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_PAIRS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True)
class Token:
    kind: str  # text, number, word, sign
    text: str
    line: int


def tokens(source):
    found, line = [], 1
    for match in _TOKEN.finditer(source):
        if match.lastgroup != "skip":
            kind = "text" if match["text"] else match.lastgroup
            found.append(Token(kind, match[0], line))
        line += match[0].count("\n")
    return found


def partners(found):
    """By index of a bracket the index of the one it belongs to."""
    pairs, open_ = {}, []
    for index, token in enumerate(found):
        if token.kind != "sign":
            continue
        if token.text in _PAIRS.values():
            open_.append(index)
        elif token.text in _PAIRS and open_ and found[open_[-1]].text == _PAIRS[token.text]:
            pairs[index] = open_.pop()
            pairs[pairs[index]] = index
    return pairs
