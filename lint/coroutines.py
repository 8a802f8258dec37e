"""Build first, then a `co_await` that stands alone: the habit that keeps clear of what GCC 12 compiles wrongly.

A statement that holds `co_await` has no brace of an initialiser, no lambda with captures and no `?:`; a lambda with
captures is no coroutine; a function that returns a Task has no default argument that must be destroyed.
"""

import sources
from cpp import partners, tokens

_HEADS = {"if", "while", "for", "switch", "catch"}
_TYPES = {"class", "struct", "union", "enum", "namespace", "extern", "concept"}
_BEFORE_BLOCK = {";", "{", "}", ")", ":", "else", "do", "try", "const", "noexcept", "override", "final", "mutable"}
#: A `[` after one of these begins a lambda although a word stands before it.
_BEFORE_VALUE = {"return", "co_return", "co_await", "co_yield", "case", "else", "throw"}


class _Block:
    """A function body, a lambda's body or any other block, and the statement that is being read in it."""

    def __init__(self, captures=False):
        self.captures = captures
        self.begin()

    def begin(self):
        self.awaits, self.faults = 0, []

    def end(self):
        faults = [(self.awaits, f"co_await in one statement with {fault}") for fault in self.faults] if self.awaits else []
        self.begin()
        return faults


class _Reader:
    def __init__(self, source):
        self.tokens = tokens(source)
        self.partners = partners(self.tokens)
        self.lambda_bodies = {}  # index of the brace: whether the lambda captures
        self.faults = []

    def text(self, index):
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def find_lambdas(self):
        for index, token in enumerate(self.tokens):
            if token.text != "[" or index not in self.partners or self.is_subscript(index):
                continue
            close = self.partners[index]
            body = self.body_after(close + 1)
            if body is not None:
                self.lambda_bodies[body] = close > index + 1

    def is_subscript(self, index):
        before = self.tokens[index - 1] if index else None
        if before is None or self.text(index + 1) == "[" or before.text == "[":
            return before is not None  # an attribute
        return before.text in (")", "]") or (before.kind in ("word", "text") and before.text not in _BEFORE_VALUE)

    def body_after(self, index):
        """The brace of the lambda whose parameters may begin at index."""
        while index < len(self.tokens):
            text = self.text(index)
            if text == "{":
                return index
            if text in (";", ")", "]", "}", "="):
                return None
            index = self.partners.get(index, index) + 1 if text in ("(", "[") else index + 1
        return None

    def is_block(self, index, enclosing):
        """Whether the brace, not a lambda's, opens statements or members rather than values."""
        if enclosing is not None and enclosing != "block":
            return False
        before = self.text(index - 1)
        if before in _BEFORE_BLOCK:
            return True
        start = index - 1
        while start >= 0 and self.text(start) not in (";", "{", "}"):
            if self.text(start) in _TYPES:
                return True
            if self.text(start) == "->" and self.text(start - 1) in (")", "noexcept", "const"):
                return True
            if self.text(start) == ")" and start in self.partners:
                start = self.partners[start]
            start -= 1
        return False

    def read(self):
        self.find_lambdas()
        blocks, open_ = [_Block()], []  # open_: "block", "lambda", "head", "values"
        for index, token in enumerate(self.tokens):
            block, text = blocks[-1], token.text
            if text == "co_await":
                block.awaits = token.line
                if block.captures:
                    self.faults.append((token.line, "co_await in a lambda with captures"))
            elif text == "?":
                block.faults.append("`?:`")
            elif text == ";" and (not open_ or open_[-1] in ("block", "lambda")):
                self.faults += block.end()
            elif text == "{":
                self.open_brace(index, blocks, open_)
            elif text in ("(", "["):
                is_head = text == "(" and (self.text(index - 1) in _HEADS or self.text(index - 2) in _HEADS)
                open_.append("head" if is_head else "values")
            elif text in (")", "]", "}") and open_:
                kind = open_.pop()
                if kind == "head":
                    self.faults += block.end()
                elif kind in ("block", "lambda"):
                    self.faults += blocks.pop().end()
        return sorted({*self.faults, *self.default_arguments()})

    def open_brace(self, index, blocks, open_):
        captures = self.lambda_bodies.get(index)
        if captures is not None:
            if captures:
                blocks[-1].faults.append("a lambda with captures")
            blocks.append(_Block(captures))
            open_.append("lambda")
        elif self.is_block(index, "block" if not open_ or open_[-1] == "lambda" else open_[-1]):
            self.faults += blocks[-1].end()
            blocks.append(_Block(blocks[-1].captures))
            open_.append("block")
        else:
            blocks[-1].faults.append("a brace")
            open_.append("values")

    def default_arguments(self):
        """Default arguments with a destructor, of functions that return a Task."""
        for index, token in enumerate(self.tokens):
            if token.text != "Task" or self.text(index + 1) != "<":
                continue
            opens = self.parameters_after(index + 1)
            for at in range(opens, self.partners.get(opens, opens)):
                # `= {}`, `= Options()`, `= net::Options{}`; a number, a nullptr or an enumerator harms nobody.
                if self.text(at) == "=" and (self.text(at + 1) == "{" or {self.text(at + 2), self.text(at + 4)} & {"(", "{"}):
                    yield self.tokens[at].line, "default argument of a coroutine that has to be destroyed"

    def parameters_after(self, index):
        """The parenthesis of the function whose result is `Task` with the `<` at index; index when there is none."""
        after = self.after_angle(index)
        while self.tokens[after:after + 1] and (self.tokens[after].kind == "word" or self.text(after) == "::"):
            after += 1
        return after if self.text(after) == "(" and self.tokens[after - 1].kind == "word" else index

    def after_angle(self, index):
        depth = 0
        while index < len(self.tokens):
            depth += {"<": 1, ">": -1}.get(self.text(index), 0)
            index += 1
            if depth == 0:
                break
        return index


def faults(source):
    """Line and text of each fault."""
    return _Reader(source).read()


def check():
    for path in sources.files("*.h", "*.cpp"):
        for line, fault in faults(sources.read(path)):
            yield f"{path}:{line}: {fault}"
