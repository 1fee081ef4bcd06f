"""Nothing outside the inventory's folder is read or written, whatever path a file or an option names."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.safety.room import Change, Place, Room, adding, all_of, linked, reading

MANIFEST = "inventory.yaml"
ACCOUNT = "categories/account.yaml"
SECRET = "a-secret-that-nothing-prints"
OUTSIDE = (
    "../secret/file.yaml",
    "../secret/*.yaml",
    "../inv/policy.md",
    "categories/../../secret/file.yaml",
    "/etc/hostname",
    "/dev/zero",
    "~/file.yaml",
    "file:///etc/hostname",
    "..",
    "/",
)
LINKED_FROM_CONDITIONS = "    conditions: {express-consent: {evidence: "
DUTY = "  tell:\n    quote: We will tell you.\n    undertakes: notify-of-ownership-change\n    evidence: "


def named_by_manifest(old: str, new: str) -> Change:
    return reading(MANIFEST, old, new)


def fields(path: str) -> dict[str, tuple[Change, Place, int]]:
    """By field that holds a path: how `path` gets there, where that is reported, and the exit code."""
    quoted = f"'{path}'"
    effective = "    effective: 2020-01-01\n"
    return {
        "categories": (named_by_manifest("categories/*.yaml", quoted), (MANIFEST, 8, "INV001"), 2),
        "recipients": (named_by_manifest("s: recipients.yaml", f"s: {quoted}"), (MANIFEST, 9, "INV001"), 1),
        "document": (named_by_manifest("policy.md", quoted), (MANIFEST, 4, "INV001"), 1),
        "statements": (named_by_manifest("statements.yaml", quoted), (MANIFEST, 5, "INV001"), 1),
        "lock": (named_by_manifest(effective, f"{effective}    lock: {quoted}\n"), (MANIFEST, 7, "INV001"), 1),
        "incorporates": (
            named_by_manifest(effective, f"{effective}    incorporates: {quoted}\n"), (MANIFEST, 7, "INV001"), 1,
        ),
        "vocabulary": (adding(MANIFEST, f"vocabulary: {quoted}\n"), (MANIFEST, 12, "INV001"), 1),
        "waivers": (adding(MANIFEST, f"waivers: {quoted}\n"), (MANIFEST, 12, "INV001"), 1),
        "activities": (adding(MANIFEST, f"activities: {quoted}\n"), (MANIFEST, 12, "INV001"), 1),
        "agreement": (
            reading("recipients.yaml", "2023-01-01", f"2023-01-01, document: {quoted}"),
            ("recipients.yaml", 7, "INV007"), 1,
        ),
        "condition": (adding(ACCOUNT, f"{LINKED_FROM_CONDITIONS}{quoted}}}}}\n"), (ACCOUNT, 14, "INV007"), 1),
        "duty": (
            all_of(adding("policy.md", "\nWe will tell you.\n"), adding("statements.yaml", f"{DUTY}{quoted}\n")),
            ("statements.yaml", 24, "INV007"), 1,
        ),
    }  # fmt: skip


class Watch:
    """The files opened while it is `on`; Python tells of every one, also of those opened by its libraries."""

    def __init__(self) -> None:
        self.on = False
        self.opened: list[str] = []
        sys.addaudithook(self.note)

    def note(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.on and event in ("open", "os.scandir", "os.listdir") and isinstance(arguments[0], str | bytes | Path):
            self.opened.append(os.path.realpath(os.fsdecode(arguments[0])))

    @contextmanager
    def __call__(self) -> Iterator[list[str]]:
        self.opened = []
        self.on = True
        try:
            yield self.opened
        finally:
            self.on = False


watched = Watch()


@pytest.fixture
def guarded(room: Room) -> Room:
    """The inventory beside a folder that must not be looked into."""
    (room.folder / "secret").mkdir()
    (room.folder / "secret" / "file.yaml").write_text(f"category: {SECRET}\n{(room.inv / ACCOUNT).read_text()}")
    return room


def everything_below(folder: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("field", fields(""))
@pytest.mark.parametrize("path", OUTSIDE)
def test_a_path_that_leaves_the_folder(guarded: Room, field: str, path: str) -> None:
    change, (file, line, code), exit_code = fields(path)[field]
    change(guarded.inv)
    before = everything_below(guarded.folder)
    with watched() as opened:
        outcome = guarded.check()
    assert outcome.code == exit_code
    assert {code, "INV009"} & {c for f, n, c in outcome.places if (f, n) == (file, line)}
    assert not [name for name in opened if name.startswith((f"{guarded.folder}/secret", "/etc/hostname", "/dev/"))]
    assert SECRET not in outcome.out + outcome.err
    assert everything_below(guarded.folder) == before


@pytest.mark.parametrize("field", fields(""))
def test_leaving_is_reported_once_where_the_path_stands(guarded: Room, field: str) -> None:
    change, place, _ = fields("../secret/file.yaml")[field]
    change(guarded.inv)
    outcome = guarded.check()
    assert place in outcome.places
    assert [code for file, line, code in outcome.places if (file, line) == place[:2]] == [place[2]]
    assert not [file for file, _, _ in outcome.places if ".." in file]


@pytest.mark.parametrize(
    ("link", "target"),
    [(ACCOUNT, "../../secret/file.yaml"), ("categories/second.yaml", "/etc/hostname"),
     ("policy.md", "../secret/file.yaml"),
     ("statements.yaml", "../secret/file.yaml"), ("recipients.yaml", "/dev/zero")],
)  # fmt: skip
def test_a_link_that_leaves_the_folder(guarded: Room, link: str, target: str) -> None:
    linked(link, target)(guarded.inv)
    with watched() as opened:
        outcome = guarded.check()
    assert outcome.code == (2 if link == ACCOUNT else 1)
    assert (link, 1, "INV001") in outcome.places
    assert "leaves the inventory's folder." in outcome.out + outcome.err
    assert not [name for name in opened if name.startswith((f"{guarded.folder}/secret", "/etc/hostname", "/dev/"))]


def test_a_folder_behind_a_link_is_not_entered(guarded: Room) -> None:
    (guarded.inv / ACCOUNT).rename(guarded.folder / "secret" / "account.yaml")
    (guarded.inv / "categories").rmdir()
    (guarded.inv / "categories").symlink_to("../secret")
    outcome = guarded.check()
    assert outcome.code == 2
    assert {("categories", 1, "INV001"), (MANIFEST, 8, "INV009")} == outcome.places
    assert SECRET not in outcome.err


def test_the_manifest_is_no_way_out(guarded: Room) -> None:
    (guarded.inv / MANIFEST).rename(guarded.folder / "secret" / "real.yaml")
    linked(MANIFEST, "../secret/real.yaml")(guarded.inv)
    outcome = guarded.check()
    assert (outcome.code, outcome.places) == (2, {(MANIFEST, 1, "INV001")})


@pytest.mark.parametrize("option", ["--since", "--as-of", "--select", "--ignore", "--fail-on", "--format"])
def test_options_are_no_way_to_write(guarded: Room, option: str) -> None:
    subprocess.run(["git", "init", "-q"], cwd=guarded.folder, check=True)
    before = everything_below(guarded.folder)
    outcome = guarded.check(f"{option}=--output=stolen")
    assert (outcome.code, outcome.out) == (2, "")
    assert "--output=stolen" in outcome.err
    assert everything_below(guarded.folder) == before


def test_of_giant_evidence_only_the_beginning_is_read(guarded: Room) -> None:
    place = guarded.inv / "evidence.md"
    adding(ACCOUNT, f"{LINKED_FROM_CONDITIONS}evidence.md}}}}\n")(guarded.inv)
    for beginning, code in ((b"Consent is asked for.", 0), (b"", 1)):
        place.write_bytes(beginning)
        os.truncate(place, 1 << 40)
        assert guarded.check().code == code
