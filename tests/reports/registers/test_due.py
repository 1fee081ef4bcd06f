"""What is due, as a register: each day on record, the earliest first, and how it stands on the day."""

from __future__ import annotations

import csv
from pathlib import Path

from tests.catalog.diff.inventory.small import edited, write
from tests.cli.shell import Shell

FILES = edited("recipients.yaml", "{type: dpa}", "{type: dpa, expires: 2030-03-01}")


def rows(shell: Shell, tmp_path: Path, day: str) -> list[list[str]]:
    """The lines below the heading in a check as of `day`."""
    folder, output = write(tmp_path / "inv", FILES), tmp_path / "due.csv"
    assert shell.run("report", "due", folder, "--as-of", day, "--output", output) == 0, shell.err
    lines = list(csv.reader(output.read_text(encoding="utf-8-sig").splitlines()))
    heading = next(number for number, line in enumerate(lines) if line[:1] == ["By"])
    return [line for line in lines[heading + 1 :] if "2030-03-01" in line[0]]


def test_a_day_is_later_then_near_then_past(shell: Shell, tmp_path: Path) -> None:
    for day, standing in (
        ("2030-01-29", "later"), ("2030-01-30", "within 30 days"), ("2030-02-28", "within 30 days"),
        ("2030-03-01", "overdue"), ("2031-01-01", "overdue"),
    ):  # fmt: skip
        found = rows(shell, tmp_path / day, day)
        assert [line[:3] for line in found] == [["2030-03-01", standing, "renew the agreement"]] * len(found)
        assert found


def test_the_to_do_list_of_a_check_names_what_is_due_soon(shell: Shell, tmp_path: Path) -> None:
    folder = write(tmp_path / "inv", FILES)
    shell.run("check", folder, "--as-of", "2030-02-15", "--select", "DUE001")
    said = " ".join(shell.out.split())
    assert "note: 1 thing is due within 30 days" in said
    for day in ("2030-01-15", "2030-03-01"):
        shell.run("check", folder, "--as-of", day, "--select", "DUE001")
        assert "within 30 days" not in shell.out
