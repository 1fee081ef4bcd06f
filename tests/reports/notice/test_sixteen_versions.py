"""Sixteen versions of a list of subprocessors, each announced with names, days and periods; no early start."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from catalog.checking.assessment import assess
from catalog.checking.overview import overview
from catalog.checking.since import assess_since
from inventory.load import load_inventory
from inventory.model import Inventory
from reports.notice.announcement import announcement, format_called, format_names
from tests.catalog.checks.cases import BASE

FIRST = datetime.date(2024, 1, 31)
PERIODS = ("P30D", "P1M", "P2W", "P10D")
STATEMENT = """\
  tell:
    quote: We keep your information until you close your account.
    undertakes: notify-of-new-recipient
    notice: {period}
    objection: P14D
    recipients: sub-processor
    evidence: {{inventory: policies, is: 1}}
"""
RECIPIENT = """\
  vendor-{number}:
    name: Vendor {number} GmbH
    kinds: [infrastructure-provider]
    role: processor
    country: DE
    services: Service {number}
    agreement: {{type: dpa, signed: 2023-01-01}}
    since: {since}
    announced: {{on: {on}}}
"""
DISCLOSURE = "  - {{recipient: vendor-{number}, data: [email-address], purposes: provide-services}}\n"
EARLIEST = {"P30D": 30, "P2W": 14, "P10D": 10}


def told_on(version: int) -> datetime.date:
    return FIRST + datetime.timedelta(days=17 * version)


def earliest(version: int, period: str) -> datetime.date:
    day = told_on(version)
    if period in EARLIEST:
        return day + datetime.timedelta(days=EARLIEST[period])
    following = datetime.date(day.year + day.month // 12, day.month % 12 + 1, 1)
    last = (datetime.date(following.year + following.month // 12, following.month % 12 + 1, 1)
            - datetime.timedelta(days=1)).day  # fmt: skip
    return following.replace(day=min(day.day, last))


def state(folder: Path, version: int, period: str, late: int = 0) -> Inventory:
    """The inventory with the vendors of a version, the last one beginning `late` days after it may."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    with (folder / "statements.yaml").open("a", encoding="utf-8") as file:
        file.write(STATEMENT.format(period=period))
    with (folder / "recipients.yaml").open("a", encoding="utf-8") as file:
        for number in range(version + 1):
            shift = datetime.timedelta(days=late if number == version else 0)
            file.write(RECIPIENT.format(number=number, since=earliest(number, period) + shift, on=told_on(number)))
    with (folder / "categories" / "account.yaml").open("a", encoding="utf-8") as file:
        file.write("".join(DISCLOSURE.format(number=number) for number in range(version + 1)))
    return load_inventory(folder)


def refused(inventory: Inventory, day: datetime.date) -> list[tuple[str, str]]:
    found = assess(inventory, day, keep_goals=False).findings
    return [(one.code, one.where) for one in found if one.code in ("REC005", "REC006")]


@pytest.mark.parametrize("version", range(16))
def test_each_version_is_announced_and_an_early_start_refused(version: int, tmp_path: Path) -> None:
    period = PERIODS[version % len(PERIODS)]
    day, name = told_on(version), f"vendor-{version}"
    good = state(tmp_path / "good", version, period)
    assert refused(good, day) == []
    text = announcement(overview(good, day), [name], [], day)
    assert text.too_early == []
    for named in format_names():
        written = format_called(named)(text)
        assert f"Vendor {version} GmbH" in written
        assert f"Vendor {version - 1} GmbH" not in written
        assert earliest(version, period).isoformat() in written
        assert "14 days" in written
    early = state(tmp_path / "early", version, period, late=-1)
    assert refused(early, day) == [("REC005", name)]
    (one,) = announcement(overview(early, day), [name], [], day).too_early
    assert one.earliest == earliest(version, period)


def test_a_backdated_start_does_not_help_who_is_new_against_the_base(tmp_path: Path) -> None:
    base, now = state(tmp_path / "base", 0, "P30D"), tmp_path / "now"
    new = state(now, 1, "P30D")
    text = (now / "recipients.yaml").read_text(encoding="utf-8")
    dates = f"    since: {earliest(1, 'P30D')}\n    announced: {{on: {told_on(1)}}}\n"
    assert text.count(dates) == 1
    for written, code in (("    since: 2010-01-01\n", "REC006"), ("", "REC006"), (dates, "")):
        (now / "recipients.yaml").write_text(text.replace(dates, written), encoding="utf-8")
        found = assess_since(load_inventory(new.root), base, told_on(1), keep_goals=False).findings
        assert [one.code for one in found if one.code in ("REC005", "REC006")] == ([code] if code else [])
