"""`pytest --inventory DIR`: what there is to do about an inventory, as tests beside those of the code.

One test says whether the check passes; then there is one for each entry of the to-do list, which fails where the entry
is as grave as the inventory's `fail_on`. pytest finds this file by the entry point `pytest11`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from clausemap import InventoryError, check, load

if TYPE_CHECKING:
    from clausemap import Report
    from clausemap.report import Todo

GRAVITY = {"error": 0, "warning": 1, "note": 2}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("inventory", "privacy inventories")
    group.addoption("--inventory", action="append", default=[], metavar="DIR", help="Check this inventory as well.")
    group.addoption("--inventory-as-of", metavar="DATE", help="The day that its check speaks of.")


def pytest_collection_modifyitems(session: pytest.Session, config: pytest.Config, items: list[pytest.Item]) -> None:
    """Add the tests of the inventories to those that were collected."""
    for folder in dict.fromkeys(config.getoption("--inventory")):
        collector = InventoryTests.from_parent(session, name=f"inventory:{folder}", folder=Path(folder))
        items.extend(collector.collect())


class InventoryTests(pytest.Collector):
    """The tests of one inventory, which is checked once, while they are collected."""

    def __init__(self, *, folder: Path, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.folder = folder

    def collect(self) -> Iterator[pytest.Item]:
        """The verdict first, then what is to be done, the gravest first."""
        try:
            inventory = load(self.folder)
            report = check(inventory, as_of=self.config.getoption("--inventory-as-of"), goals=False)
        except InventoryError as error:
            yield VerdictTest.from_parent(self, name="check", failure=str(error))
            return
        yield VerdictTest.from_parent(self, name="check", failure="" if report.passes else _why(report))
        for number, entry in enumerate(report.todo, 1):
            yield TodoTest.from_parent(self, name=f"{number}-{entry.cause}", entry=entry, bar=inventory.fail_on)


class InventoryTestError(Exception):
    """What is told of a test that fails: words for people, and no traceback."""


class _Told(pytest.Item):
    """A test whose failure is told in the words of the check."""

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The words alone, where it is the check that fails."""
        if isinstance(excinfo.value, InventoryTestError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Where the test is from: the inventory's folder."""
        folder: Path = getattr(self.parent, "folder", self.path)
        return folder, None, self.name


class VerdictTest(_Told):
    """Whether the check passes."""

    def __init__(self, *, failure: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.failure = failure

    def runtest(self) -> None:
        """Fail where the check does not pass, or could not be made."""
        if self.failure:
            raise InventoryTestError(self.failure)


class TodoTest(_Told):
    """One entry of the to-do list."""

    def __init__(self, *, entry: Todo, bar: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.entry = entry
        self.bar = bar

    def runtest(self) -> None:
        """Fail where the entry is grave enough; what is not is shown with the test that passes."""
        entry = self.entry
        told = f"{entry.severity}: {entry.text}\n{', '.join(entry.codes)} ({entry.count}): {entry.command}"
        if GRAVITY[entry.severity] <= GRAVITY[self.bar]:
            raise InventoryTestError(told)
        self.add_report_section("call", "inventory", told)


def _why(report: Report) -> str:
    summary = report.summary
    return (
        f"{report.organisation}: {summary.errors} errors, {summary.warnings} warnings; "
        f"{summary.proved} of {summary.goals} points checked are proved as of {report.as_of}."
    )
