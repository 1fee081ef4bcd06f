"""Inventories of which most is proved, in many ways, and random edits of what they are judged by."""

from __future__ import annotations

import pathlib
import random
from collections.abc import Callable
from typing import Any

import yaml

from bench.generate import generate
from inventory.load import load_inventory
from inventory.model import CannotCheck
from tests.twin.generate import PlainDumper

DIMENSIONS = ("data", "subjects", "sources", "recipients", "purposes")
FILES = 14
BROAD = {
    "data": ["collected-information", "personal-information", "category-00003", "category-00007"],
    "subjects": ["customer", "person"],
    "sources": ["data-subject"],
    "recipients": ["third-party", "service-provider", "processor", "listed"],
    "purposes": ["provide-services"],
}
Mapping = dict[str, Any]


def read_yaml(file: pathlib.Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)


def write_yaml(file: pathlib.Path, content: Any) -> None:
    file.write_text(yaml.dump(content, Dumper=PlainDumper, sort_keys=False, allow_unicode=True), encoding="utf-8")


def write_mostly_proved(root: pathlib.Path, rng: random.Random) -> None:
    """Write an inventory whose flows are proved, and make it harder: conditions, what is carved out, ways onward."""
    generate(root, FILES)
    for file in sorted((root / "categories").iterdir()):
        category = read_yaml(file)
        _harder(category, rng)
        write_yaml(file, category)
    recipients = read_yaml(root / "recipients.yaml")
    for name in rng.sample(sorted(recipients["recipients"]), 8):
        other = f"recipient-{(int(name[-2:]) + rng.choice([1, 10, 20])) % 50:02}"
        recipients["recipients"][name]["sub_recipients"] = [other]
    write_yaml(root / "recipients.yaml", recipients)
    vocabulary = read_yaml(root / "vocabulary.yaml")
    for datum in rng.sample([name for name in vocabulary["data"] if name.startswith("datum")], 10):
        vocabulary["data"][datum]["broader"].append(f"group-{rng.randrange(8):02}")
        vocabulary["data"][datum]["broader"] = list(dict.fromkeys(vocabulary["data"][datum]["broader"]))
    write_yaml(root / "vocabulary.yaml", vocabulary)
    statements = read_yaml(root / "policy" / "statements.yaml")
    for said in statements["statements"].values():
        if rng.random() < 0.3:
            del said["subjects"]
    write_yaml(root / "policy" / "statements.yaml", statements)


def _harder(category: Mapping, rng: random.Random) -> None:
    if rng.random() < 0.3:
        category["excluding"] = [rng.choice(category["data"])]
    if rng.random() < 0.3:
        category["conditions"] = {"consent": {"evidence": "agreements/processing.md"}}
    if rng.random() < 0.5:
        for disclosure in category["disclosures"]:
            del disclosure["cites"]
    if rng.random() < 0.3:
        category["disclosures"] = category["disclosures"][:1]
    if rng.random() < 0.2:
        del category["disclosures"]


class StatementEditor:
    """Changes statements, and now and then terms, recipients or the policy's text, at random, and sometimes back."""

    def __init__(self, root: pathlib.Path, rng: random.Random) -> None:
        self._rng = rng
        self._root = root
        files = [file for file in sorted(root.rglob("*")) if file.is_file() and "categories" not in file.parts]
        self._first = {file: file.read_text(encoding="utf-8") for file in files}
        self._files = [file for file in files if file.suffix == ".yaml" and "statements" in (read_yaml(file) or {})]
        said = [one for file in self._files for one in read_yaml(file)["statements"].values()]
        self._terms = {d: sorted({*BROAD[d], *(t for one in said for t in _listed(one.get(d)))}) for d in DIMENSIONS}
        self._terms["data"] += sorted(read_yaml(root / "vocabulary.yaml")["data"])
        self._terms["recipients"] += sorted(read_yaml(root / "recipients.yaml")["recipients"])

    def edit(self) -> None:
        """One edit; mostly one after which everything can still be read."""
        before = {file: file.read_text(encoding="utf-8") for file in self._first}
        self._edit()
        while _is_at_fault(self._root) and self._rng.random() < 0.9:
            for file, text in before.items():
                file.write_text(text, encoding="utf-8")
            self._edit()

    def _edit(self) -> None:
        if self._rng.random() < 0.15:
            return self._elsewhere()
        file = self._rng.choice(self._files)
        content = read_yaml(file)
        statements = content["statements"]
        hows: list[Callable[[Mapping, str], None]] = [
            self._term, self._term, self._term, self._dimension, self._gone, self._again, self._turned, self._bounded,
            self._special, self._quoted, self._moved,
        ]  # fmt: skip
        if statements:
            self._rng.choice(hows)(statements, self._rng.choice(list(statements)))
        write_yaml(file, content)
        return None

    def _elsewhere(self) -> None:
        """One line of any other file twice, or gone; or a file as it was at first."""
        file = self._rng.choice(list(self._first))
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        place = self._rng.randrange(len(lines))
        lines[place] *= self._rng.choice([0, 2])
        changed = self._first[file] if self._rng.random() < 0.5 else "".join(lines)
        file.write_text(changed, encoding="utf-8")

    def _term(self, statements: Mapping, name: str) -> None:
        dimension = self._rng.choice([d for d in DIMENSIONS if d in statements[name]] or ["data"])
        terms = list(_listed(statements[name].get(dimension)))
        wanted = self._rng.choice(self._terms[dimension])
        place = self._rng.randrange(len(terms) + 1)
        statements[name][dimension] = list(dict.fromkeys([*terms[:place], wanted, *terms[place + 1 :]]))

    def _dimension(self, statements: Mapping, name: str) -> None:
        statements[name].pop(self._rng.choice(DIMENSIONS), None)

    def _gone(self, statements: Mapping, name: str) -> None:
        del statements[name]

    def _again(self, statements: Mapping, name: str) -> None:
        copy = {**statements[name]}
        statements[f"{name}-again-{self._rng.randrange(1000)}"] = copy
        self._term(statements, name)

    def _turned(self, statements: Mapping, name: str) -> None:
        one = statements[name]
        for old, new in (("permits", "prohibits"), ("prohibits", "permits")):
            if old in one:
                statements[name] = {new if key == old else key: value for key, value in one.items()}
                return

    def _bounded(self, statements: Mapping, name: str) -> None:
        statements[name].update(
            self._rng.choice([{"until": "2015-01-01"}, {"from": "2030-01-01"}, {"when": "consent"}])
        )

    def _special(self, statements: Mapping, name: str) -> None:
        statements[name][self._rng.choice(["displaces", "exception_to"])] = self._rng.choice(list(statements))

    def _quoted(self, statements: Mapping, name: str) -> None:
        statements[name]["quote"] = statements[self._rng.choice(list(statements))]["quote"]

    def _moved(self, statements: Mapping, name: str) -> None:
        names = list(statements)
        self._rng.shuffle(names)
        whole = {one: statements[one] for one in names}
        statements.clear()
        statements.update(whole)


def _is_at_fault(root: pathlib.Path) -> bool:
    try:
        return bool(load_inventory(root).unread)
    except CannotCheck:
        return True


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())
