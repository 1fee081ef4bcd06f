"""New recipients as entries to be appended to a recipients file, and that file with them at its end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from catalog.drafting.yaml_text import scalar, visible
from catalog.listed_import import NewRecipient
from inventory.strict_yaml import Value, load, positions

HEAD = """\
# Who gets data, one entry each. Decide the kinds of each (`inventory show vocabulary`), and its role.
"""


class CannotExtendError(Exception):
    """The file is written in a way to which nothing can be appended safely; the text says why."""


def entries(new: Sequence[NewRecipient], source: str, indent: int = 2) -> str:
    """The entries as YAML: what the list does not say, kinds above all, is left to whoever declares them."""
    return "".join(f"{' ' * indent}{line}\n" for one in new for line in _entry(one, visible(source)))


def _entry(one: NewRecipient, source: str) -> list[str]:
    listed = one.listed
    kinds = ", ".join(one.kinds or ("service-provider",))
    said = f" from “{visible(listed.services)}”" if listed.services and one.kinds else ""
    lines = [
        f"{one.id}:    # {source}, line {listed.line}",
        f"  name: {scalar(listed.name)}",
        f"  # kinds: [{kinds}]    # a guess{said}: decide, and take the “# ” away",
        "  # role: processor    # or controller, joint-controller, third-party",
    ]
    if one.country:
        lines.append(f"  country: {one.country}")
    elif listed.country:
        lines.append(f"  # country:    # the list says “{visible(listed.country)}”")
    return [*lines, f"  services: {scalar(listed.services)}"] if visible(listed.services) else lines


def extended(text: str, new: Sequence[NewRecipient], source: str) -> str:
    """The recipients file `text` (empty: a new one) with the entries at its end; all that is there stays as it is.

    Raises CannotExtendError.
    """
    return with_entries(text or HEAD, [one.id for one in new], lambda indent: entries(new, source, indent))


def with_entries(text: str, new: Sequence[str], written: Callable[[int], str]) -> str:
    """`text` with entries of the ids `new` at its end, `written` with an indent. Raises CannotExtendError."""
    before, problems = load(text, "")
    held = before.get("recipients")
    if any(problem.code != "INV009" for problem in problems):
        raise CannotExtendError(f"it is at fault: {problems[0].message}")
    start = text if text.endswith("\n") else f"{text}\n"
    if "recipients" not in before:
        if before:
            raise CannotExtendError("it has no “recipients:”")
        grown = f"{start}recipients:\n{written(2)}"
    elif not held:
        grown = _with_block(start) + written(2)
    else:
        first = next(iter(held)) if isinstance(held, dict) else ""
        grown = start + written(positions(text).key(("recipients", first)).column - 1)
    return _verified(grown, held if isinstance(held, dict) else {}, new)


def _with_block(text: str) -> str:
    """An empty mapping in braces makes room for a block."""
    lines = text.split("\n")
    place = next(i for i, line in enumerate(lines) if line.lstrip("\ufeff").startswith("recipients:"))
    lines[place] = lines[place].replace("{}", "", 1).rstrip()
    return "\n".join(lines)


def _verified(grown: str, held: Mapping[str, Value], new: Sequence[str]) -> str:
    """`grown`, if it reads as what was there and what is new; an entry in braces or after a text block would not."""
    after, problems = load(grown, "")
    now = after.get("recipients")
    if problems or not isinstance(now, dict) or {name: now.get(name) for name in held} != held:
        raise CannotExtendError("entries at its end would not be read as recipients")
    if [name for name in now if name not in held] != [*new]:
        raise CannotExtendError("entries at its end would not be read as recipients")
    return grown
