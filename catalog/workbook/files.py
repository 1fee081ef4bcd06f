"""The files of an inventory as plain data, as far as a workbook holds them."""

from __future__ import annotations

from pydantic import BaseModel

from inventory.file_kinds import record_of_each_file
from inventory.model import Inventory
from inventory.problem import Problem
from inventory.schema import Category, RecipientsFile, StatementsFile, VocabularyFile, WaiversFile
from inventory.schema.activity import ActivitiesFile
from inventory.source import read_text
from inventory.strict_yaml import Value, load

HELD = (Category, RecipientsFile, StatementsFile, VocabularyFile, WaiversFile, ActivitiesFile)


def plain_files(
    inventory: Inventory,
) -> tuple[dict[str, dict[str, Value]], dict[str, str], dict[str, type[BaseModel]], list[Problem]]:
    """Return the files' data, their texts and their kinds, by name, and what keeps a file from being read."""
    kinds: dict[str, type[BaseModel]] = {
        file: kind for file, kind in record_of_each_file(inventory).items() if kind in HELD
    }
    data: dict[str, dict[str, Value]] = {}
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for file in kinds:
        text, faults = read_text(inventory.root, file)
        if text is not None:
            data[file], more = load(text, file)
            texts[file] = text
            faults = [*faults, *more]
        problems += faults
    return data, texts, kinds, problems
