"""YAML files that ship with the tool as plain data, kept in compiled form beside them, as Python keeps its modules.

Reading hundreds of small files costs more than all else that a command does. Where the folder cannot be written, as
in many installations, the files are read each time; nothing depends on the compiled form.
"""

from __future__ import annotations

import json
import os
import pathlib
import secrets
from typing import Any

from inventory.record_file import read_mapping
from inventory.source import read_regular

LARGEST = 64 << 20
"""Bytes of the compiled form."""
CACHE = pathlib.Path("__pycache__") / "compiled.json"


def compiled(folder: pathlib.Path) -> dict[str, Any]:
    """What each YAML file of `folder` holds, by file name; raises RuntimeError where one of them is at fault."""
    files = sorted(entry.name for entry in os.scandir(folder) if entry.name.endswith(".yaml"))
    stamp = [[name, (found := (folder / name).stat()).st_mtime_ns, found.st_size] for name in files]
    kept = _kept(folder / CACHE)
    if kept.get("stamp") == stamp:
        content: dict[str, Any] = kept["content"]
        return content
    content = {name: _read(folder, name) for name in files}
    _keep(folder / CACHE, {"stamp": stamp, "content": content})
    return content


def _read(folder: pathlib.Path, name: str) -> Any:
    data, problems = read_mapping(folder, name)
    if problems:
        raise RuntimeError(f"{folder.name}: {problems[0]}")
    return data


def _kept(file: pathlib.Path) -> dict[str, Any]:
    try:
        found = json.loads(read_regular(file, LARGEST))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _keep(file: pathlib.Path, content: dict[str, Any]) -> None:
    try:
        file.parent.mkdir(exist_ok=True)
        unfinished = file.with_suffix(f".{os.getpid()}-{secrets.token_hex(4)}")
        with unfinished.open("x", encoding="utf-8") as stream:
            json.dump(content, stream)
        unfinished.replace(file)
    except OSError:
        return
