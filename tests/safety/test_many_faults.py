"""A megabyte of faults, of every kind: bounded time, the first ones in full, the others counted, and never a success.

Each kind is one file of at most 1 MiB. Seen on a busy machine of 2 cores, seconds of CPU for the whole check in one
process, before and after: unknown keys 9 and 0.5; 90,000 unknown keys never ended and 1.5; unknown terms more than 60
and 1.6; one list of unknown terms 72 and 0.8; unknown purposes 10 and 1.2; unused waivers more than 60 and 1.3;
repeated waivers 6 and 1.0; bad values 2.4; misspelt fields 1.1; lost quotes 1.3; repeated keys 0.6; hidden characters
0.6; every other kind less than 2.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from catalog.findings.many_alike import MOST_ALIKE
from cli.main import main
from inventory.many_faults import MOST_FAULTS
from tests.safety.room import Room, adding, all_of, holding, reading

MANY = 10_000
MOST_SECONDS = 4.0
"""Twice what a quiet machine may take: this bounds orders of magnitude, not percents."""
CATEGORY = "categories/account.yaml"
MIB = 1 << 20

Change = Callable[[Path], object]


def many(name: str, line: Callable[[int], str], count: int = MANY) -> Change:
    """`count` lines at the end of a file, or as many as fit."""
    return lambda inv: adding(name, _fitting(line, count, MIB - (inv / name).stat().st_size))(inv)


def _fitting(line: Callable[[int], str], count: int, room: int) -> str:
    lines = (line(number) for number in range(count))
    text, size = [], 0
    for one in lines:
        size += len(one.encode("utf-8", "surrogatepass")) + 1
        if size > room:
            break
        text.append(one)
    return "\n".join(text) + "\n"


def statement(number: int, **fields: str) -> str:
    told = {"quote": "We collect your name, email address and payment card from you.", "permits": "collect",
            "data": "name", "sources": "data-subject"} | fields  # fmt: skip
    return f"  s{number}: {{{', '.join(f'{key}: {value}' for key, value in told.items())}}}"


def recipient(number: int, key: str = "r", **fields: str) -> str:
    told = {"name": "A", "kinds": "infrastructure-provider", "role": "processor", "country": "US"} | fields
    return f"  {key}{number}: {{{', '.join(f'{name}: {value}' for name, value in told.items())}}}"


def waiver(number: int, **fields: str) -> str:
    told = {"rule": "DIS001", "where": f"account/x{number}", "reason": "A", "until": "2030-01-01"} | fields
    return f"  - {{{', '.join(f'{name}: {value}' for name, value in told.items())}}}"


def names(word: str) -> str:
    return ", ".join(f"{word}{number}" for number in range(MANY))


def disclosure(number: int, recipient: str = "mail-host", data: str = "name", rest: str = "") -> str:
    return f"  - {{id: d{number}, recipient: {recipient}, data: {data}, purposes: provide-services{rest}}}"


HELD = "    data: [payment-card, name, email-address]"

WAIVERS = all_of(adding("inventory.yaml", "waivers: waivers.yaml\n"), holding("waivers.yaml", "waivers:\n"))
LISTED = reading("inventory.yaml", "    effective", "    incorporates: list.md\n    effective")
READ = "  how-long-we-keep-it: [retention]"
KINDS: dict[str, Change] = {
    "unknown keys": many("recipients.yaml", lambda n: f"    key-{n}: x"),
    "90,000 unknown keys": many("recipients.yaml", lambda n: f"    k{n}: x", 90_000),
    "unknown keys like a field": many("recipients.yaml", lambda n: f"    kindes{n}: x"),
    "unknown keys of the manifest": many("inventory.yaml", lambda n: f"key-{n}: x"),
    "unknown keys of the settings": many("inventory.yaml", lambda n: f"  key-{n}: x"),
    "unknown keys in disclosures": many(CATEGORY, lambda n: disclosure(n, rest=", ke: x")),
    "records without a field": many("recipients.yaml", lambda n: f"  r{n}: {{name: A}}"),
    "misspelt fields": many("recipients.yaml", lambda n: f"  r{n}: {{name: A, kind: saas, rol: processor}}"),
    "bad values": many("recipients.yaml", lambda n: f"  r{n}: {{name: A, kinds: x, role: X, country: ZZ}}"),
    "bad dates": many("recipients.yaml", lambda n: f"  r{n}: {{name: A, kinds: x, role: processor, since: 20{n}}}"),
    "identifiers that are none": many("recipients.yaml", lambda n: recipient(n, "R ")),
    "one long identifier": adding("recipients.yaml", f"  {'x' * 900_000}: {{name: A}}\n"),
    "repeated keys": many("recipients.yaml", lambda n: "    role: processor"),
    "repeated records": many("recipients.yaml", lambda n: "  mail-host: {name: A}"),
    "repeated keys, the shortest": holding(CATEGORY, "a: b\n" * 200_000),
    "repeated ids": many(CATEGORY, lambda n: disclosure(1)),
    "anchors": many("recipients.yaml", lambda n: f"    k{n}: &a{n} x"),
    "tags": many("recipients.yaml", lambda n: f"    k{n}: !t x"),
    "aliases": many("recipients.yaml", lambda n: f"    k{n}: *a"),
    "merge keys": many("recipients.yaml", lambda n: "    <<: x"),
    "escapes that hide": many("recipients.yaml", lambda n: f'    k{n}: "\\u202e"'),
    "hidden characters": many("recipients.yaml", lambda n: f"    k{n}: a\u202eb"),
    "nothing but hidden characters": adding("recipients.yaml", "# " + "\u200b" * 300_000 + "\n"),
    "unknown recipients": many(CATEGORY, lambda n: disclosure(n, recipient=f"mail-hots-{n}")),
    "unknown terms": many(CATEGORY, lambda n: disclosure(n, data=f"emial-address-{n}")),
    "one list of unknown terms": reading(CATEGORY, HELD, f"    data: [{names('nam')}]"),
    "one list of unknown terms about stated people": reading(
        CATEGORY, HELD, f"    data: [{names('nam')}]\n    subjects: customer-user",
    ),
    "one list of unknown people": reading(CATEGORY, "    data: [pay", f"    subjects: [{names('x')}]\n    data: [pay"),
    "unknown purposes": many(CATEGORY, lambda n: disclosure(n).replace("provide-services", f"provide-servces{n}")),
    "unknown statements": many(CATEGORY, lambda n: disclosure(n, rest=f", justified_by: shre{n}")),
    "unknown data of statements": many("statements.yaml", lambda n: statement(n, data=f"emial{n}")),
    "unknown recipients of statements": many("statements.yaml", lambda n: statement(n, recipients=f"servce{n}")),
    "lost quotes": many("statements.yaml", lambda n: statement(n, quote=f"We take your nose{n}, email address, card")),
    "one long lost quote": reading("statements.yaml", "from you.", "from you " + "and your house " * 20_000 + "."),
    "unfounded disclosures": many(CATEGORY, lambda n: disclosure(n, data="payment-card")),
    "unused statements": many("statements.yaml", lambda n: statement(n, data="phone-number")),
    "unknown waived rules": all_of(WAIVERS, many("waivers.yaml", lambda n: waiver(n, rule=f"ABC{n % 1000:03}"))),
    "unused waivers": all_of(WAIVERS, many("waivers.yaml", lambda n: waiver(n, where=f"acount/x{n}"))),
    "repeated waivers": all_of(WAIVERS, many("waivers.yaml", lambda n: waiver(n, where="account/mail"))),
    "ended waivers": all_of(WAIVERS, many("waivers.yaml", lambda n: waiver(n, until="2020-01-01"))),
    "ignore comments for nothing": many(CATEGORY, lambda n: "# inventory: ignore DIS001: because"),
    "ignore comments without a reason": many(CATEGORY, lambda n: "# inventory: ignore DIS001"),
    "ignore comments for unknown rules": many(CATEGORY, lambda n: "# inventory: ignore XYZ999: because"),
    "unlisted recipients": all_of(
        holding("list.md", "- Example Mail\n"), LISTED,
        many("recipients.yaml", lambda n: recipient(n, name=f"Exampel Mial {n}"), 5_000),
    ),
    "listed but not declared": all_of(
        holding("list.md", "- Example Mail\n" + "".join(f"- Exampel Mial {n}\n" for n in range(MANY))),
        LISTED,
    ),
    "confusable names": many("recipients.yaml", lambda n: recipient(n, name=f"\u0415\u0445ample {n}")),
    "names alike, each written otherwise": many(
        "recipients.yaml", lambda n: recipient(n, name="Vi11age " + f"{n:014b}".replace("0", "l").replace("1", "I"))
    ),
    "names alike": many("recipients.yaml", lambda n: recipient(n, name="Example Mai1")),
    "categories read": many("statements.yaml", lambda n: f"  # x{n}"),
    "unknown clauses read": reading("statements.yaml", READ, "\n".join(f"  lng-{n}: [retention]" for n in range(MANY))),
    "unclosed brackets": adding(CATEGORY, "  - [" * 20_000),
    "unclosed quotes": adding(CATEGORY, "\n  - {id: \"" * 20_000),
    "wrong indents": many(CATEGORY, lambda n: " " * (n % 7) + f"- x{n}: y"),
    "tabs": many(CATEGORY, lambda n: f"\tk{n}: x"),
}  # fmt: skip
SOUND = {"categories read", "unfounded disclosures"}
WARNINGS = {"ignore comments for nothing", "ignore comments for unknown rules", "unused statements"}


def checked(room: Room) -> tuple[int, str, float]:
    """Exit code, the last line of the report, and the seconds of CPU that the check took."""
    output = room.folder / "out.txt"
    before = time.process_time()
    code = main(["check", str(room.inv), "--format", "concise", "--output", str(output)])
    seconds = time.process_time() - before
    return code, output.read_text() if output.exists() else "", seconds


@pytest.mark.parametrize("kind", KINDS)
def test_a_megabyte_of_faults_takes_no_time(room: Room, kind: str) -> None:
    KINDS[kind](room.inv)
    code, report, seconds = checked(room)
    assert code in ((0, 1) if kind in WARNINGS else (0,) if kind in SOUND else (1, 2))
    assert seconds <= MOST_SECONDS
    assert report.count("\n") < 3_000


def test_the_others_are_counted(room: Room) -> None:
    KINDS["unknown keys"](room.inv)
    code, report, _ = checked(room)
    assert code == 1
    assert report.count("INV003") == MOST_FAULTS + 1
    assert "INV003 and 9,950 more such faults in this file, from here on." in report
    assert "\n10,00" in report
    assert " errors, " in report


def test_findings_that_are_only_counted_count(room: Room) -> None:
    """Each may be accepted where it stands; one that is left decides the exit code, shown or not."""
    comment = "  # inventory: ignore REF001: b"
    many(CATEGORY, lambda n: disclosure(n, recipient=f"mail-hots-{n}"), 2_000)(room.inv)
    code, report, _ = checked(room)
    assert code == 1
    assert f"and {2_000 - MOST_ALIKE:,} more findings REF001 in this file, from here on." in report
    text = (room.inv / CATEGORY).read_text().replace("provide-services}", f"provide-services}}{comment}")
    (room.inv / CATEGORY).write_text(text)
    assert checked(room)[0] == 0
    (room.inv / CATEGORY).write_text(text[: text.rindex(comment)] + "\n")
    code, report, _ = checked(room)
    assert code == 1
    assert report.count("REF001") == 1


def test_a_prohibition_among_very_many_faults_counts_as_unread(room: Room) -> None:
    """Faults that are only counted may be in any record of the file, so nothing rests on what else it says."""
    faulty = (statement(number, permits="colect") for number in range(200))
    never = statement(900, quote="We never.", permits="disclose").replace("permits: disclose", "prohibitz: disclose")
    adding("statements.yaml", "\n".join([*faulty, never, ""]))(room.inv)
    code, report, _ = checked(room)
    assert code == 1
    assert "more such faults in this file" in report
    (told,) = (line for line in report.splitlines() if "points checked" in line)
    assert " 0 of 12 points checked are proved" in told
