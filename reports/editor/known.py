"""What is known of an inventory while its files are edited: its records, its texts, and what was judged of it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from catalog.explain.proof import Prover
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared, prepare
from inventory.load import read_category
from inventory.model import Inventory
from inventory.policy import Clause
from inventory.problem import Path, Span
from inventory.schema import Category
from inventory.strict_yaml import Positions, load, positions
from reports.editor.spaces import VOCABULARY, Space

_CATEGORY = re.compile(r"""^category:[ ]*["']?([a-z0-9-]+)""", re.MULTILINE)
"""Enough to tell the id: to read thousands of files for it would take seconds."""


class Known:
    """An inventory on one day. `records` says what each YAML file holds, `texts` has their texts and the policies'.

    What costs more than reading is worked out when it is first asked for; the files are to be read as they were then.
    """

    def __init__(
        self,
        inventory: Inventory,
        day: datetime.date,
        records: Mapping[str, type[BaseModel]],
        texts: Mapping[str, str],
    ) -> None:
        self.inventory = inventory
        self.records = records
        self.texts = texts
        self._day = day
        self._mappings: dict[str, dict[str, Any]] = {}
        self._positions: dict[str, Positions] = {}
        self._judged: dict[str, JudgedCategory | None] = {}

    @cached_property
    def prepared(self) -> Prepared:
        """The inventory with its terms resolved and its quotes found."""
        return prepare(self.inventory, self._day)

    def judged(self, category: str) -> JudgedCategory | None:
        """A category with the verdict of each of its goals; None where it cannot be read."""
        if category not in self._judged:
            file = self.category_files.get(category, "")
            entry, _, left_out = read_category(self.inventory.root, file) if file else (None, [], [])
            self._judged[category] = self.prepared.judge.judge(entry, left_out) if entry else None
        return self._judged[category]

    @cached_property
    def prover(self) -> Prover:
        """Tells the sentence of each statement, with its line."""
        return Prover(self.prepared)

    @cached_property
    def statements_of(self) -> dict[str, list[str]]:
        """The statements that quote each clause, by the clause's id."""
        found: dict[str, list[str]] = {}
        for name, anchor in self.prepared.anchors.items():
            if anchor.clause is not None:
                found.setdefault(anchor.clause.id, []).append(name)
        return found

    @cached_property
    def clauses(self) -> dict[str, Clause]:
        """The clauses of all policies by id."""
        return {clause.id: clause for policy in self.inventory.policies for clause in policy.text.clauses}

    @cached_property
    def category_files(self) -> dict[str, str]:
        """The file of each category, by the category's id."""
        files = [file for file, record in self.records.items() if record is Category]
        named = ((_CATEGORY.search(self.texts.get(file, "")), file) for file in files)
        return {found[1]: file for found, file in named if found}

    def mapping(self, file: str) -> dict[str, Any]:
        """The plain data of a file, as far as it can be read."""
        if file not in self._mappings:
            self._mappings[file] = load(self.texts.get(file, ""), file)[0]
        return self._mappings[file]

    def span(self, file: str, path: Path, on_key: bool = False) -> Span:
        """Where the node at `path` of `file` stands."""
        if file not in self._positions:
            self._positions[file] = positions(self.texts.get(file, ""))
        found = self._positions[file]
        return found.key(path) if on_key else found.value(path)

    def clause_span(self, clause: Clause) -> Span:
        """Where a clause stands in its document, its last line included to its end."""
        lines = self.texts.get(clause.document, "").split("\n")
        last = lines[clause.end_line - 1] if clause.end_line <= len(lines) else ""
        return Span(clause.line, clause.column, clause.end_line, len(last) + 1)

    def names(self, space: Space) -> Collection[str]:
        """Every name of a space, but for those of rules and disclosures."""
        if space in VOCABULARY:
            vocabulary = self.inventory.vocabulary
            return (vocabulary.mechanisms if space == "mechanisms" else vocabulary[space]).keys()
        match space:
            case "recipient":
                return self.inventory.recipients.keys()
            case "statement":
                return self.prepared.statements.keys()
            case "clause":
                return self.clauses.keys()
            case "category":
                return self.category_files.keys()
            case "policy":
                return self.inventory.manifest.policies.keys()
            case _:
                return ()

    def clauses_at(self, file: str, line: int) -> Iterator[Clause]:
        """The clauses of a policy document that cover a line."""
        for clause in self.clauses.values():
            if clause.document == file and clause.line <= line <= clause.end_line:
                yield clause
