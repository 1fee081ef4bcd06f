"""A small inventory being edited; a bar in a text stands for the cursor."""

from __future__ import annotations

from pathlib import Path

from cli.editor import reading
from reports.editor.completion import Suggestion, completions
from reports.editor.finding_places import Where, definitions, references
from reports.editor.hover import hover
from reports.editor.known import Known
from tests.inventory.small import written

APTIBLE = Path(__file__).resolve().parents[3] / "inventory" / "aptible"
ACCOUNT, STATEMENTS, POLICY = "categories/account.yaml", "statements.yaml", "policy.md"
Asked = tuple[Known, str, str, int, int]


class Editing:
    """What is known of the inventory in `root`, and a text of it that may have changed since."""

    def __init__(self, root: Path) -> None:
        self.known = reading.known(root)

    def at(self, file: str, marked: str) -> Asked:
        """The place of the bar: `marked` without it stands in `file`."""
        return self.typed(file, marked.replace("|", ""), marked)

    def typed(self, file: str, old: str, marked: str) -> Asked:
        """`marked` has just been typed instead of `old`."""
        text = self.known.texts[file]
        assert old in text, old
        before, _, after = text.replace(old, marked, 1).partition("|")
        return self.known, file, before + after, before.count("\n") + 1, len(before) - before.rfind("\n")

    def hover(self, file: str, marked: str) -> str:
        """The Markdown at the bar; empty where there is none."""
        found = hover(*self.at(file, marked))
        return found.markdown if found else ""

    def offered(self, file: str, old: str, marked: str) -> dict[str, Suggestion]:
        """What is offered at the bar, by label."""
        return {each.label: each for each in completions(*self.typed(file, old, marked))}

    def defined(self, file: str, marked: str) -> list[str]:
        """Where what stands at the bar is given."""
        return [self.shown(place) for place in definitions(*self.at(file, marked))]

    def used(self, file: str, marked: str, *, given: bool = True) -> list[str]:
        """Every place that names it."""
        return [self.shown(place) for place in references(*self.at(file, marked), given=given)]

    def shown(self, place: Where) -> str:
        """File, line, and the text there, as far as it goes on its line."""
        line = self.known.texts[place.file].split("\n")[place.span.line - 1]
        end = place.span.end_column if place.span.end_line == place.span.line else len(line) + 1
        return f"{place.file}:{place.span.line} {line[place.span.column - 1 : end - 1]}"


def editing(root: Path, text: str = "") -> Editing:
    """The base inventory of the checks' cases, changed by `text`."""
    return Editing(written(root, text))
