"""The mark `draft: true` taken out of a file of statements: comments, order and layout stay as they are."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.drafting.yaml_text import visible
from inventory.problem import Path
from inventory.strict_yaml import Value
from inventory.yaml_edit import EditableYaml, UneditableYamlError, with_data

DRAFT, KEPT_BY, MARKS, TOPICS = "draft", "kept_by", "read", "topics"


def without_draft(text: str, paths: Iterable[Path], by: str = "") -> str:
    """The file `text` without the mark of the records at `paths`; where `by` is given, each says who kept it.

    Raises UneditableYamlError where the result would not read as what was there without the marks.
    """
    file = EditableYaml(text)
    data = dict(file.data)
    for section, name in paths:
        records = data.get(str(section))
        record = records.get(str(name)) if isinstance(records, dict) else None
        if not isinstance(records, dict) or not isinstance(record, dict):
            raise UneditableYamlError("does not hold this draft any more: look again")
        short = section == MARKS and file.is_in_braces((section, name))
        data[str(section)] = {**records, str(name): _kept(record, by, short=short)}
    return with_data(text, data)


def _kept(record: dict[str, Value], by: str, *, short: bool) -> Value:
    """The record without its mark; who kept it stands in its place. In its `short` form a mark is its topics alone."""
    kept: dict[str, Value] = {}
    for key, value in record.items():
        if key != DRAFT:
            kept[key] = value
        elif by:
            kept[KEPT_BY] = visible(by)
    topics = kept.get(TOPICS)
    return topics if short and isinstance(topics, list) and kept.keys() == {TOPICS} else kept
