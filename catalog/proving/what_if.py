"""What becomes of an inventory if shared files or the day were others: which points lose or gain their ground."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from catalog.justify.verdicts import ORDER, PASSING, Verdict
from catalog.proving.differing import by_point
from catalog.proving.judging import POINT, JudgedFiles, JudgedPoint, Point, Worth
from catalog.store.kept_files import NOT_KEPT, KeptFiles
from inventory.manifest_file import MANIFEST_NAMES
from inventory.strict_yaml import load

_DATUM, _RECIPIENT = POINT.index("datum"), POINT.index("recipient")


class WhatIf(NamedTuple):
    """What is supposed: `texts` by their names from the folder that holds them, a day (ISO), or both.

    With a `package` the files are all of that package, in the place of those that an inventory has of it; without,
    each is put where a file of its name is, or would be.
    """

    texts: Mapping[str, str]
    package: str | None = None
    as_of: str | None = None


class ChangedGround(NamedTuple):
    """What changes for a disclosure, for the transfers to somebody, or for what is done within a category.

    `was` and `now` are the verdicts of its worst point; `lost` and `gained` count points that no sentence proves any
    more, new ones among them, or that one proves now, `others` those whose verdict changes otherwise. `data` and
    `recipients` are of the points that are lost (if any are, else gained, else others), `rested_on` the statements and
    mechanisms that proved the lost ones, `rests_on` those that prove the gained ones.
    """

    action: str
    category: str
    disclosure: str | None
    was: Verdict | None
    now: Verdict | None
    lost: int
    gained: int
    others: int
    data: tuple[str, ...]
    recipients: tuple[str, ...]
    rested_on: tuple[str, ...]
    rests_on: tuple[str, ...]

    @property
    def change(self) -> str:
        """What is told first: `loses`, `gains` or `other`."""
        return "loses" if self.lost else "gains" if self.gained else "other"

    def told(self) -> dict[str, Any]:
        """The change as plain data."""
        return {"change": self.change, **self._asdict()}


def supposed(kept: KeptFiles, what_if: WhatIf) -> KeptFiles:
    """The files as they would be; the same where nothing of them is concerned."""
    if what_if.package is None:
        return kept._replace(texts={**kept.texts, **what_if.texts}) if what_if.texts else kept
    texts = dict(kept.texts)
    for prefix in package_folders(kept, what_if.package):
        texts = {name: text for name, text in texts.items() if not name.startswith(f"{prefix}/")}
        texts |= {f"{prefix}/{name}": text for name, text in what_if.texts.items()}
    return kept._replace(texts=texts)


def package_folders(kept: KeptFiles, package: str) -> list[str]:
    """The folders, from the inventory's, of the used packages that are called `package`."""
    names = (name for name in kept.texts if posixpath.basename(name) in MANIFEST_NAMES and "/" in name)
    return [posixpath.dirname(name) for name in names if package_called(kept.texts[name]) == package]


def package_called(manifest: str) -> str | None:
    """The name of the package whose manifest this text is; None where it is none."""
    name = load(manifest, MANIFEST_NAMES[0])[0].get("package")
    return str(name) if name else None


def has_files(kept: KeptFiles, what_if: WhatIf) -> bool:
    """Whether the inventory has any of the files that are supposed to be others."""
    if what_if.package is not None:
        return bool(package_folders(kept, what_if.package))
    return any(_is_text(kept, name) for name in what_if.texts)


def _is_text(kept: KeptFiles, name: str) -> bool:
    """Whether the inventory has a file of that name, of which more is kept than that it was there, as of evidence."""
    return kept.texts.get(name, NOT_KEPT) != NOT_KEPT


def unused_files(kept: KeptFiles, what_if: WhatIf, read: Iterable[str]) -> list[str]:
    """The supposed files that the inventory neither has nor would read: perhaps a name is written wrongly."""
    return (
        []
        if what_if.package is not None
        else sorted(name for name in what_if.texts.keys() - set(read) if not _is_text(kept, name))
    )


def is_concerned(before: KeptFiles, after: KeptFiles, read: Iterable[str]) -> bool:
    """Whether any of the files that are `read`, before or after, is another one."""
    return any(before.texts.get(name) != after.texts.get(name) for name in read)


def changed_grounds(before: JudgedFiles, after: JudgedFiles) -> list[ChangedGround]:
    """Everything of which a verdict changes, those that lose ground first."""
    groups: dict[tuple[str | None, ...], tuple[list[JudgedPoint], list[JudgedPoint]]] = {}
    for side, points in enumerate((before.points, after.points)):
        for one in points:
            groups.setdefault(_group(one.point), ([], []))[side].append(one)
    changes = (_changed(was, now) for was, now in groups.values())
    found = [change for change in changes if change is not None]
    order = {"loses": 0, "gains": 1, "other": 2}
    return sorted(
        found, key=lambda one: (order[one.change], one.category, one.action, one.disclosure or "", one.recipients)
    )


def _group(point: Point) -> tuple[str | None, ...]:
    action, category, disclosure = point[:3]
    return (action, category, point[_RECIPIENT] if action == "transfer" else disclosure)


def _changed(was: list[JudgedPoint], now: list[JudgedPoint]) -> ChangedGround | None:
    before, after = (by_point((one.point, one.worth) for one in side) for side in (was, now))
    changed = [point for point in {**before, **after} if before.get(point) != after.get(point)]
    if not changed:
        return None
    lost = {
        point for point in changed if not _passes(after.get(point), gone=True) and _passes(before.get(point), gone=True)
    }
    gained = {point for point in changed if _passes(after.get(point)) and not _passes(before.get(point), gone=True)}
    told = lost or gained or set(changed)
    action, category, disclosure = next(iter(changed))[:3]
    return ChangedGround(
        str(action), str(category), disclosure, _worst(was), _worst(now),
        len(lost), len(gained), len(changed) - len(lost) - len(gained),
        _named(told, _DATUM), _named(told, _RECIPIENT), _grounds(was, lost), _grounds(now, gained),
    )  # fmt: skip


def _passes(worths: frozenset[Worth] | None, *, gone: bool = False) -> bool:
    """Whether a point is proved; `gone` is what counts for one that is not there."""
    return gone if worths is None else all(verdict in PASSING for verdict, _ in worths)


def _worst(points: list[JudgedPoint]) -> Verdict | None:
    return max((one.worth[0] for one in points), key=ORDER.__getitem__, default=None)


def _named(points: Iterable[Point], field: int) -> tuple[str, ...]:
    return tuple(sorted({name for point in points if (name := point[field])}))


def _grounds(points: list[JudgedPoint], chosen: set[Point]) -> tuple[str, ...]:
    return tuple(sorted({name for one in points if one.point in chosen for name in one.grounds}))
