"""The mark `draft: true` taken out of a file of statements: comments, order and layout stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from catalog.drafting.yaml_text import scalar
from inventory.problem import Path, Span
from inventory.strict_yaml import Value, load, positions

DRAFT, KEPT_BY = "draft", "kept_by"
_ONLY_TOPICS = re.compile(r"\{[ \t]*topics:[ \t]*(\[[^\[\]{}#\n]*\])[ \t]*\}")


class CannotKeepError(Exception):
    """The file is written in a way in which the mark cannot be taken out safely; the text says so, after its name."""


def without_draft(text: str, paths: Iterable[Path], by: str = "") -> str:
    """The file `text` without the mark of the records at `paths`; where `by` is given, each says who kept it.

    Raises CannotKeepError where the result would not read as what was there without the marks.
    """
    ends = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    data, problems = load(plain, "")
    if problems:
        raise CannotKeepError(f"is at fault: {problems[0].message} `inventory check` shows the place")
    made = plain
    for path in paths:
        made = _without_mark(made, path, by)
        _take_out(data, path, by)
    after, faults = load(made, "")
    if faults or _in_long(after) != _in_long(data):
        raise CannotKeepError("is written in a form from which the mark cannot be taken out")
    return made.replace("\n", ends)


def _without_mark(text: str, path: Path, by: str) -> str:
    places = positions(text)
    key, value = places.key((*path, DRAFT)), places.value((*path, DRAFT))
    lines = text.split("\n")
    mark = Span(key.line, key.column, value.end_line, value.end_column)
    line = lines[mark.line - 1]
    alone = not line[: mark.column - 1].strip() and mark.line == mark.end_line
    alone = alone and bool(re.fullmatch(r"[ \t]*(?:#.*)?", line[mark.end_column - 1 :]))
    if alone:
        lines[mark.line - 1 : mark.line] = _instead(line, mark, by)
        return "\n".join(lines)
    start, end = _offset(lines, mark.line, mark.column), _offset(lines, mark.end_line, mark.end_column)
    before, after = text[:start], text[end:]
    if by:
        return f"{before}{KEPT_BY}: {scalar(by)}{after}"
    shorter = re.sub(r",\s*$", "", before)
    after = after if shorter != before else re.sub(r"^[ \t]*,[ \t]*", "", after)
    return _in_short(f"{shorter}{after}", path)


def _instead(line: str, mark: Span, by: str) -> list[str]:
    """What stands in place of a line that holds nothing but the mark: who kept it, and the remark on that line."""
    margin, remark = line[: mark.column - 1], line[mark.end_column - 1 :].strip()
    kept = f"{margin}{KEPT_BY}: {scalar(by)}" if by else ""
    if kept and remark:
        return [f"{kept}    {remark}"]
    return [kept] if kept else [f"{margin}{remark}"] if remark else []


def _in_short(text: str, path: Path) -> str:
    """The text with a mark that holds only topics in its short form: `contact: [contact]`."""
    if path[0] != "read":
        return text
    lines = text.split("\n")
    value = positions(text).value(path)
    start, end = _offset(lines, value.line, value.column), _offset(lines, value.end_line, value.end_column)
    return text[:start] + _ONLY_TOPICS.sub(r"\1", text[start:end]) + text[end:]


def _offset(lines: list[str], line: int, column: int) -> int:
    return sum(len(one) + 1 for one in lines[: line - 1]) + column - 1


def _take_out(data: dict[str, Value], path: Path, by: str) -> None:
    """The same in plain data."""
    section, name = path
    records = data[str(section)]
    if not isinstance(records, dict) or not isinstance(record := records[str(name)], dict):
        raise CannotKeepError("is written in a form from which the mark cannot be taken out")
    left = {key: value for key, value in record.items() if key != DRAFT}
    if by:
        left[KEPT_BY] = by
    records[str(name)] = left


def _in_long(data: Mapping[str, Value]) -> dict[str, Value]:
    """The data with every mark as a mapping: its topics alone say the same."""
    marks = data.get("read")
    if not isinstance(marks, dict):
        return dict(data)
    return {**data, "read": {name: one if isinstance(one, dict) else {"topics": one} for name, one in marks.items()}}
