"""Plain values as YAML: in one line, or as lines of a block."""

from __future__ import annotations

from typing import Any

from catalog.drafting.yaml_text import paragraph, scalar


def inline(value: Any) -> str:
    """The value on one line: `word`, `[a, b]`, `{key: value}`."""
    if isinstance(value, list):
        return f"[{', '.join(map(inline, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {inline(one)}' for key, one in value.items())}}}"
    return scalar(str(value))


def block_lines(key: str, value: Any, indent: int) -> list[str]:
    """`key: value`; a mapping, and a list of mappings, with a line for each of its keys."""
    margin = " " * indent
    if isinstance(value, dict):
        return [f"{margin}{key}:", *(line for k, one in value.items() for line in block_lines(k, one, indent + 2))]
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return [f"{margin}{key}:", *(line for one in value for line in item_lines(one, indent + 2))]
    return paragraph(key, value, indent) if isinstance(value, str) else [f"{margin}{key}: {inline(value)}"]


def item_lines(value: Any, indent: int) -> list[str]:
    """An item of a list; a mapping with a line for each of its keys."""
    margin = " " * indent
    if not isinstance(value, dict):
        return [f"{margin}- {inline(value)}"]
    first, *rest = [line for key, one in value.items() for line in block_lines(key, one, indent + 2)]
    return [f"{margin}- {first.strip()}", *rest]
