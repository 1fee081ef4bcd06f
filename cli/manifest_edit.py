"""Names files and policies in a manifest, where it does not name them yet; comments and layout stay."""

from __future__ import annotations

from collections.abc import Mapping

from cli.exit_codes import Exit, ExitCode
from cli.written_text import written_text
from inventory.model import Inventory
from inventory.strict_yaml import Value
from inventory.yaml_edit import EditableYaml, UneditableYamlError, with_data
from reports.inert import terminal_text


def manifest_naming(
    inventory: Inventory, named: Mapping[str, str], policies: Mapping[str, Value] | None = None
) -> dict[str, str]:
    """Return the manifest's new text by its name; nothing where it names everything already.

    `named` goes from key to the file or pattern to add, `policies` from the id of one to its entry. Raises Exit with
    code 2 where it cannot be done.
    """
    text = written_text(inventory.root, inventory.manifest_file)
    try:
        before = EditableYaml(text).data
        record = dict(before)
        for key, name in named.items():
            record[key] = _with_name(key, record.get(key, []), name)
        if policies:
            held = record.get("policies")
            record["policies"] = {**(held if isinstance(held, dict) else {}), **policies}
        return {} if record == before else {inventory.manifest_file: with_data(text, record)}
    except UneditableYamlError as why:
        raise _cannot(f"“{inventory.manifest_file}” {why}. Nothing was written.") from None


def _with_name(key: str, held: Value, name: str) -> Value:
    if isinstance(held, dict):
        raise _cannot(f"The manifest holds its {key} itself: move it into a file that `{key}:` names, first.")
    names: list[Value] = list(held) if isinstance(held, list) else [held] if held else []
    if name in names:
        return held
    return [*names, name] if names else name


def _cannot(message: str) -> Exit:
    return Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message))
