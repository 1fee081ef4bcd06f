"""Names files in a manifest, where its patterns do not reach them yet; comments and layout stay."""

from __future__ import annotations

from collections.abc import Mapping

from cli.exit_codes import Exit, ExitCode
from inventory.model import Inventory
from inventory.source import read_text
from inventory.strict_yaml import Value, load
from inventory.yaml_edit import UneditableYamlError, edited
from reports.inert import terminal_text


def manifest_naming(inventory: Inventory, named: Mapping[str, str]) -> dict[str, str]:
    """Return the manifest's new text by its name; nothing where it names everything already.

    `named` goes from key to the file or pattern to add. Raises Exit with code 2 where it cannot be done.
    """
    text, _ = read_text(inventory.root, inventory.manifest_file)
    record = load(text or "", inventory.manifest_file)[0]
    before = dict(record)
    for key, name in named.items():
        held = record.get(key, [])
        if isinstance(held, dict):
            raise _cannot(f"The manifest holds its {key} itself: move it into a file that `{key}:` names, first.")
        names: list[Value] = list(held) if isinstance(held, list) else [held] if held else []
        if name not in names:
            record[key] = [*names, name] if names else name
    if text is None or record == before:
        return {}
    try:
        return {inventory.manifest_file: edited(text, record)}
    except UneditableYamlError as why:
        raise _cannot(f"“{inventory.manifest_file}” {why}. Nothing was written.") from None


def _cannot(message: str) -> Exit:
    return Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message))
