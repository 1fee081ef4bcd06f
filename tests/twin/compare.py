"""The product's verdicts against the slow reading's: `python -m tests.twin.compare --seeds 0-500`."""

from __future__ import annotations

import argparse
import datetime
import json
import pathlib
import sys
import tempfile
from collections.abc import Iterator
from typing import Any

import yaml

from catalog.checking.assessment import assess
from catalog.findings.locate import Locator
from inventory.load import load_inventory
from reports.check_report import CheckReport
from reports.format_folder import format_called
from tests.twin.generate import write_inventory
from tests.twin.naive import judge

KEYS = {
    "collect": ("category", "data", "subject", "source"),
    "use": ("category", "data", "subject", "purpose"),
    "ground": ("category", "data", "subject", "purpose", "special"),
    "transfer": ("category", "region", "country", "recipient"),
}


def product_json(folder: pathlib.Path, as_of: datetime.date) -> dict[str, Any]:
    """What the product's JSON says of the inventory; raises CannotCheck where it could not check."""
    assessment = assess(load_inventory(folder), as_of, keep_goals=True)
    locator = Locator(folder)
    report = CheckReport(assessment, locator.locate(assessment.findings), locator, str(folder))
    document: dict[str, Any] = json.loads(format_called("json").render(report))
    return document


def product_verdicts(report: dict[str, Any]) -> dict[str, dict[Any, Any]]:
    """The product's JSON in the shape that `judge` returns."""
    verdicts: dict[str, dict[Any, Any]] = {
        action: {tuple(goal.get(key) for key in keys): judged(goal) for goal in report["goals"][action]}
        for action, keys in KEYS.items()
    }
    verdicts["law"] = {
        (goal["requirement"], goal["item"], goal["category"]): (judged(goal), tuple(sorted(goal["lacking"])))
        for goal in report["goals"].get("law", [])
    }
    verdicts["disclosures"] = {d["id"]: judged(d) for d in report["disclosures"]}
    verdicts["disclose"] = {
        (d["category"], d["id"], goal["data"], goal["subject"], goal["purpose"], tuple(goal.get("path", ()))): judged(
            goal
        )
        for d in report["disclosures"]
        for goal in d["goals"]
    }
    verdicts["statements"] = {s["id"]: (s["verdict"], s.get("uses")) for s in report["statements"]}
    return verdicts


def judged(entry: dict[str, Any]) -> tuple[str, float | None]:
    return entry["verdict"], entry.get("vagueness")


def differences(folder: pathlib.Path, as_of: datetime.date) -> list[str]:
    """One line for each goal, disclosure and statement on which the two readings differ."""
    ours, theirs = judge(folder, as_of), product_verdicts(product_json(folder, as_of))
    for name in ours.pop("unread laws"):
        for found in (ours["law"], theirs["law"]):
            for key in [key for key in found if key[0] == name]:
                del found[key]
    without_goals = [name for name, (verdict, _) in ours["disclosures"].items() if not verdict]
    for name in without_goals:
        del ours["disclosures"][name]
        theirs["disclosures"].pop(name, None)
    return [line for part in ours for line in differing(part, ours[part], theirs[part])]


def differing(part: str, ours: dict[Any, Any], theirs: dict[Any, Any]) -> Iterator[str]:
    for key in sorted({*ours, *theirs}, key=repr):
        mine, other = comparable(ours.get(key)), comparable(theirs.get(key))
        if mine != other:
            yield f"{part} {key}: naive {mine}, product {other}"


def comparable(found: Any) -> Any:
    """A verdict with its number rounded; of a goal of law the data that it lacks stay beside it."""
    if found and isinstance(found[0], tuple):
        return rounded(found[0]), found[1]
    return rounded(found)


def rounded(verdict: tuple[str, float | None] | None) -> tuple[str, float | None] | None:
    if verdict is None:
        return None
    return verdict[0], None if verdict[1] is None else round(verdict[1], 3)


def generated(place: pathlib.Path, seed: int) -> tuple[pathlib.Path, datetime.date]:
    """A random inventory inside `place`, beside a file that evidence may not reach, and its day."""
    folder = place / f"seed-{seed}"
    write_inventory(folder, seed)
    (place / "outside.md").write_text("Outside the root.\n", encoding="utf-8")
    manifest = yaml.load((folder / "inventory.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return folder, datetime.date.fromisoformat(manifest["settings"]["as_of"])


def main() -> int:
    """Print the differences of a range of seeds; 1 if there are any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", default="0-100", help="first-last, the last included")
    parser.add_argument("--keep", type=pathlib.Path, help="write the inventories here and leave them")
    options = parser.parse_args()
    first, _, last = options.seeds.partition("-")
    failing = 0
    with tempfile.TemporaryDirectory() as temporary:
        place = options.keep or pathlib.Path(temporary)
        for seed in range(int(first), int(last or first) + 1):
            lines = differences(*generated(place, seed))
            failing += bool(lines)
            print(
                "\n".join([f"seed {seed}: {len(lines)} differences", *lines]) if lines else f"seed {seed}: same",
                flush=True,
            )
    return 1 if failing else 0


if __name__ == "__main__":
    sys.exit(main())
