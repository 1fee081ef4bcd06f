"""HCL, the language of Terraform: values that stand there as they are; nothing is evaluated.

Own code: the libraries for it build a whole syntax tree by a grammar that takes seconds to load, to learn one value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from inventory.evidence.forms.comments import without_either_comment
from inventory.facts.settings import UnreadSettingError
from inventory.facts.tree_lookup import values_in

GROUPS = ("resource", "data", "module", "variable", "provider", "locals", "output", "terraform")
"""Words before a block's labels that a key may leave out."""
MOST_DEEP = 64
EXPRESSION = None
"""Stands for a value that has to be worked out, which nothing here does."""
_TOKEN = re.compile(
    r'(?P<text>"(?:[^"\\\n]|\\.)*+")|(?P<heredoc><<[-~]?(?P<mark>\w+)[ \t]*\n)|(?P<name>[A-Za-z_][\w-]*+)'
    r"|(?P<number>-?\d[\d.eE+]*+)|(?P<end>\n)|(?P<sign>[^\s])"
)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
Token = tuple[str, str]
Path = tuple[str, ...]


def fits(name: str) -> bool:
    """Return whether a file of that name, in small letters, is read here."""
    return name.endswith((".tf", ".hcl", ".tfvars"))


def values_at(text: str, key: str) -> list[Any]:
    """Return what attributes say that `key` names: type.name.attribute, with blocks inside a block by their types.

    The word before the type, and a block's names, may be left out where what is left names one attribute only; a number
    tells which of several like blocks is meant. Raises UnreadSettingError.
    """
    steps = tuple(key.split("."))
    found: dict[Path, Any] = {}
    for path, value in _Blocks(text).attributes():
        for end in range(len(steps), 0, -1):
            if _names(path, steps[:end]):
                inner = values_in(value, ".".join(steps[end:])) if end < len(steps) else [value]
                found.update({(*path, *steps[end:]): one for one in inner})
    exact = [value for path, value in found.items() if tuple(p for p in path if not p.isdecimal()) == steps]
    return exact[:1] if len(exact) == 1 else list(found.values())


def _names(path: Path, steps: Path) -> bool:
    """Whether `steps` are those of `path` in order, with its type first and its attribute last."""
    whole = path[1:] if path[0] in GROUPS and steps[0] != path[0] and len(path) > 2 else path
    if not steps or (len(steps) > 1 and steps[0] != whole[0]) or steps[-1] != whole[-1]:
        return False
    left = iter(whole)
    return all(step in left for step in steps)


class _Blocks:
    """The attributes of one text, each with the way to it."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_tokens(without_either_comment(text)))
        self._at = 0

    def attributes(self) -> Iterator[tuple[Path, Any]]:
        """Yield each attribute's path and value; raises UnreadSettingError."""
        yield from self._body(())
        if self._at < len(self._tokens):
            raise UnreadSettingError("it is no HCL that can be read")

    def _body(self, path: Path) -> Iterator[tuple[Path, Any]]:
        if len(path) > MOST_DEEP:
            raise UnreadSettingError("it is nested too deep")
        times: dict[Path, int] = {}
        while (token := self._peek())[0] != "none" and token[1] != "}":
            self._at += 1
            if token[0] == "end":
                continue
            if token[0] not in ("name", "text"):
                raise UnreadSettingError("it is no HCL that can be read")
            labels = [token[1]]
            while self._peek()[0] in ("name", "text"):
                labels.append(self._next()[1])
            sign = self._next()[1]
            if sign == "=":
                yield (*path, labels[0]), self._value(0)
            elif sign == "{":
                name = tuple(labels)
                number, times[name] = times.get(name, 0), times.get(name, 0) + 1
                yield from self._body((*path, *labels, str(number)) if path else (*path, *labels))
                self._expect("}")
            else:
                raise UnreadSettingError("it is no HCL that can be read")

    def _value(self, depth: int) -> Any:
        """The value that begins here; EXPRESSION for one that has to be worked out. It ends before what follows it."""
        if depth > MOST_DEEP:
            raise UnreadSettingError("it is nested too deep")
        kind, said = self._next()
        value: Any = EXPRESSION
        if kind in ("text", "number", "heredoc") or said in ("true", "false", "null"):
            value = EXPRESSION if kind in ("text", "heredoc") and ("${" in said or "%{" in said) else said
        elif said == "[":
            value = self._list(depth)
        elif said == "{":
            value = self._mapping(depth)
        elif said == "(":
            self._skip(")")
        return EXPRESSION if self._skip_rest() else value

    def _list(self, depth: int) -> list[Any]:
        found: list[Any] = []
        while (token := self._peek())[1] != "]" and token[0] != "none":
            if token[0] == "end" or token[1] == ",":
                self._at += 1
            else:
                found.append(self._value(depth + 1))
        self._expect("]")
        return found

    def _mapping(self, depth: int) -> Any:
        found: dict[str, Any] = {}
        while (token := self._peek())[1] != "}" and token[0] != "none":
            self._at += 1
            if token[0] == "end" or token[1] == ",":
                continue
            if self._peek()[1] in ("=", ":"):
                self._at += 1
                found[token[1]] = self._value(depth + 1)
        self._expect("}")
        return found

    def _skip_rest(self) -> bool:
        """Whether more belongs to the value, which then has to be worked out; it is passed over."""
        more = False
        while (token := self._peek())[0] not in ("end", "none") and token[1] not in (",", "]", "}", ")"):
            more = True
            self._at += 1
            if token[0] == "sign" and token[1] in "([{":
                self._skip({"(": ")", "[": "]", "{": "}"}[token[1]])
        return more

    def _skip(self, closing: str) -> None:
        waiting = [closing]
        while waiting:
            kind, said = self._next()
            if kind == "none":
                raise UnreadSettingError("it is no HCL that can be read")
            if kind == "sign" and said in "([{":
                waiting.append({"(": ")", "[": "]", "{": "}"}[said])
            elif kind == "sign" and said == waiting[-1]:
                waiting.pop()

    def _expect(self, sign: str) -> None:
        if self._next()[1] != sign:
            raise UnreadSettingError("it is no HCL that can be read")

    def _peek(self) -> Token:
        return self._tokens[self._at] if self._at < len(self._tokens) else ("none", "")

    def _next(self) -> Token:
        token = self._peek()
        self._at += 1
        return token


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    while found := _TOKEN.search(text, at):
        at = found.end()
        kind = found.lastgroup or ""
        if found["heredoc"]:
            closed = re.compile(rf"^[ \t]*{re.escape(found['mark'])}[ \t]*$", re.MULTILINE).search(text, at)
            end = closed.start() if closed else len(text)
            yield "heredoc", text[at:end].rstrip("\n")
            at = closed.end() if closed else len(text)
        elif kind == "text":
            yield kind, re.sub(r"\\(.)", lambda escape: _ESCAPES.get(escape[1], escape[1]), found[0][1:-1])
        else:
            yield kind, found[0]
