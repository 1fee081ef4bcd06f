"""Nothing accepts what was not judged, and whatever is accepted is counted in every output."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from lxml import etree

from tests.safety.room import Change, Room, adding, all_of, holding, reading

ACCOUNT = "categories/account.yaml"
WAIVERS = adding("inventory.yaml", "waivers: waivers.yaml\n")
UNPROVED = reading(ACCOUNT, "[name, email-address, payment-card]", "[name, email-address, payment-card, date-of-birth]")
REASON = "Under way until June."


def waived(rule: str = "COL001", where: str = "account", reason: str = REASON, until: str = "2024-12-31") -> Change:
    line = f"  - {{rule: {rule}, where: {where}, reason: {reason}, until: {until}}}\n"
    return all_of(WAIVERS, holding("waivers.yaml", f"waivers:\n{line}"))


def settings(text: str) -> Change:
    return adding("inventory.yaml", f"  {text}\n")


def document(room: Room, *options: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(room.check("--format", "json", *options).out)
    return found


def codes(room: Room) -> set[str]:
    return {finding["code"] for finding in document(room)["findings"]}  # type: ignore[attr-defined]


UNREAD = {
    "INV001": adding(ACCOUNT, "---\nb: c\n"),
    "INV002": adding(ACCOUNT, "title: Another\n"),
    "INV003": adding(ACCOUNT, "nonsense: 1\n"),
    "INV004": adding(ACCOUNT, "regions: [UK]\n"),
    "INV005": reading(ACCOUNT, "title: Account", "title: &a Account"),
}
OTHER = holding("categories/other.yaml", "category: other\ntitle: Other\nlisted_in: what-we-collect\nsubjects: customer-user\nsources: data-subject\ndata: name\npurposes: provide-services\n")  # fmt: skip  # noqa: E501


@pytest.mark.parametrize("code", UNREAD)
def test_no_comment_waiver_or_setting_accepts_what_was_not_read(room: Room, code: str) -> None:
    room.change(all_of(OTHER, UNREAD[code], settings(f"select: [DIS]\n  ignore: [{code}, INV]"), waived(code)))
    (room.inv / ACCOUNT).write_text(
        "\n".join(f"{line}  # inventory: ignore {code}: known" for line in (room.inv / ACCOUNT).read_text().split("\n"))
    )
    outcome = room.check("--fail-on", "error", "--ignore", code)
    assert outcome.code == 1
    assert code in {place[2] for place in room.check("--format", "concise").places}


@pytest.mark.parametrize("rule", [*UNREAD, "INV009", "INV010", "REF008", "WVR001", "WVR002"])
def test_a_waiver_of_what_cannot_be_accepted_is_told(room: Room, rule: str) -> None:
    room.change(waived(rule))
    outcome = room.check("--format", "concise")
    assert outcome.code == 1
    assert f"waivers.yaml:2:12: INV004 {rule} cannot be accepted" in outcome.out


def test_a_comment_of_what_cannot_be_accepted_is_told(room: Room) -> None:
    room.change(reading(ACCOUNT, "title: Account", "title: Account  # inventory: ignore INV001: known"))
    outcome = room.check("--format", "concise")
    assert outcome.code == 1
    assert "INV004 INV001 cannot be accepted" in outcome.out


@pytest.mark.parametrize("reason", ['""', '" "', '"\u00a0"', '"--- ."', '"\u2014"'])
def test_a_waiver_without_a_reason_in_words_does_not_count(room: Room, reason: str) -> None:
    room.change(all_of(UNPROVED, waived(reason=reason)))
    assert room.check().code == 1
    assert {"INV004", "COL001"} <= codes(room)


@pytest.mark.parametrize("reason", ["-", "...", "\u00a0\u2014"])
def test_a_comment_without_a_reason_in_words_does_not_count(room: Room, reason: str) -> None:
    with_comment = f"date-of-birth]  # inventory: ignore COL001: {reason}"
    room.change(all_of(UNPROVED, reading(ACCOUNT, "date-of-birth]", with_comment)))
    assert {"INV004", "COL001"} <= codes(room)


@pytest.mark.parametrize("until", ["9999-12-31", "2026-06-03"])
def test_a_waiver_without_an_end_in_sight_does_not_count(room: Room, until: str) -> None:
    room.change(all_of(UNPROVED, waived(until=until)))
    assert {"INV004", "COL001"} <= codes(room)


def test_a_waiver_of_two_years_counts(room: Room) -> None:
    room.change(all_of(UNPROVED, waived(until="2026-06-02")))
    assert codes(room).isdisjoint({"INV004", "COL001"})


@pytest.mark.parametrize(
    "text",
    [
        'title: "Account # inventory: ignore COL001: no comment"',
        "title: 'Account # inventory: ignore COL001: no comment'",
    ],
)
def test_a_comment_sign_inside_a_text_accepts_nothing(room: Room, text: str) -> None:
    data = text.replace("title: ", "").replace("Account", "date-of-birth")
    room.change(all_of(UNPROVED, reading(ACCOUNT, "date-of-birth]", f"{{type: date-of-birth, note: {data}}}]")))
    assert "COL001" in codes(room)


def test_a_comment_sign_inside_a_block_of_text_accepts_nothing(room: Room) -> None:
    block = "data:\n  - name\n  - note: |\n      # inventory: ignore COL001: no comment\n    type: date-of-birth\n"
    room.change(reading(ACCOUNT, "data: [name, email-address, payment-card]\n", block))
    assert "COL001" in codes(room)
    assert "WVR002" not in codes(room)


@pytest.mark.parametrize("setting", ['ignore: [""]', 'select: [""]', "select: [X]", "ignore: [DIS0001]", 'ignore: " "'])
def test_a_setting_that_names_no_rule_stops_the_check(room: Room, setting: str) -> None:
    room.change(settings(setting))
    assert room.check().code == 2


def test_a_setting_that_names_no_rule_stops_discover(room: Room) -> None:
    room.change(all_of(settings('ignore: [""]'), holding("hosts.txt", "mail.example\n")))
    assert room.run("discover", "inv/hosts.txt", "--dir", "inv").code == 2


FORMATS: dict[str, Callable[[str], bool]] = {
    "full": lambda out: f"waived: COL001 account: {REASON}" in out and out.endswith("; 1 finding waived\n"),
    "concise": lambda out: out.endswith("; 1 finding waived\n"),
    "github": lambda out: out.endswith("; 1 finding waived\n"),
    "markdown": lambda out: "1 finding waived" in out and "Under way until June" in out,
    "junit": lambda out: REASON in "".join(etree.fromstring(out.encode()).xpath("//skipped/text()")),
    "sarif": lambda out: (
        [each["suppressions"][0]["kind"] for each in json.loads(out)["runs"][0]["results"] if each["suppressions"]]
        == ["external"]
    ),
    "json": lambda out: [(each["by"], each["reason"]) for each in json.loads(out)["waived"]] == [("waiver", REASON)],
}


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_waived_stands_in_every_output(room: Room, format: str) -> None:
    room.change(all_of(UNPROVED, waived()))
    outcome = room.check("--format", format)
    assert outcome.code == 0
    assert FORMATS[format](outcome.out), outcome.out


def test_gitlab_has_no_place_and_the_error_stream_says_it(room: Room) -> None:
    room.change(all_of(UNPROVED, waived()))
    assert "1 finding waived" in room.check("--format", "gitlab").err


def test_what_the_settings_leave_out_is_counted(room: Room) -> None:
    room.change(all_of(UNPROVED, settings("ignore: [COL001]")))
    outcome = room.check("--format", "concise")
    assert (outcome.code, outcome.out.endswith("; 1 finding not selected\n")) == (0, True)
    assert document(room)["summary"]["not_selected"] == 1  # type: ignore[index]
