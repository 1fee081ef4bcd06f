"""A YAML file changed in its text: what is asked for becomes other, every other character stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from inventory.problem import Path
from inventory.strict_yaml import Value
from inventory.yaml_edit.changes import changes, item_changes
from inventory.yaml_edit.editable import EditableYaml, UneditableYamlError
from inventory.yaml_edit.intended import NotThereError, settled, with_merged_lists, with_value_at
from inventory.yaml_edit.nodes import NodePlace, value_of
from inventory.yaml_edit.rendering import block_lines
from inventory.yaml_edit.splices import Splice

NOT_THERE = "does not hold what was to be changed: look again"


def with_data(text: str, new: Mapping[str, Value]) -> str:
    """Return the file `text` changed so that it holds `new`; a new entry stands behind the one it follows there.

    Raises UneditableYamlError where the file is at fault, or cannot be changed to that without a loss.
    """
    file = EditableYaml(text)
    return file.made(_of_file(file, dict(new)), dict(new))


def with_value(text: str, path: Path, value: Value | None) -> str:
    """Return the file with `value` at `path`, or without that key or item where it is None.

    The number of a list's items appends one. All of the path but its last step must be there. What then holds nothing
    goes as well, a section of the file becomes empty. Raises UneditableYamlError.
    """
    file = EditableYaml(text)
    try:
        path, value = settled(file.data, path, value)
    except NotThereError:
        raise UneditableYamlError(NOT_THERE) from None
    wanted = with_value_at(file.data, path, value)
    parent = file.place(path[:-1])
    if not path or parent is None:
        return file.made(_of_file(file, wanted), wanted)
    return file.made(_of_step(file.body, parent, path[-1], value), wanted)


def with_values(text: str, values: Mapping[str, Value | None], under: Path) -> str:
    """Return the file with each of `values` at its key below the mapping at `under`; None takes a key out.

    The order of a list's items counts for nothing here: those that stay keep their places, new ones stand at the end.
    Raises UneditableYamlError.
    """
    try:
        record = with_merged_lists(EditableYaml(text).data, under, values)
    except NotThereError:
        raise UneditableYamlError(NOT_THERE) from None
    return with_value(text, under, record)


def _of_file(file: EditableYaml, new: dict[str, Value]) -> Iterable[Splice]:
    whole = file.place(())
    if whole is None:
        end = len(file.body)
        return [Splice(end, end, "".join(f"{line}\n" for line in block_lines(new, 0)))]
    return changes(file.body, whole, new) if new else []


def _of_step(body: str, parent: NodePlace, step: str | int, value: Value | None) -> Iterable[Splice]:
    """What sets or takes out a key, or an item by its number."""
    held = value_of(parent.node)
    if isinstance(held, dict) and isinstance(step, str):
        left = {key: one for key, one in held.items() if key != step or value is not None}
        return changes(body, parent, left if value is None else {**left, step: value})
    if not isinstance(held, list) or not isinstance(step, int):
        return []
    new, origins = list(held), list[int | None](range(len(held)))
    if value is None:
        del new[step : step + 1], origins[step : step + 1]
    elif step < len(held):
        new[step] = value
    else:
        new, origins = [*new, value], [*origins, None]
    return item_changes(body, parent, new, origins)
