"""What each statement and each clause comes to."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.justify.verdicts import PASSING
from tests.catalog.small import assessed, category, disclosure, more

ROWS = [
    ("collect", "", "used", 3),
    ("use", "", "used", 6),
    ("share", "", "used", 3),
    ("it", "{quote: We share your name, permits: use, data: date-of-birth}", "unused", 0),
    ("it", "{quote: We keep your information, prohibits: use, data: date-of-birth}", "guarding", 0),
    ("it", "{quote: We keep your information, prohibits: use, data: payment-card}", "violated", 2),
    ("it", "{quote: We never said so, permits: use, data: name}", "lost", None),
    ("it", "{quote: We never said so, informs: scope}", "lost", None),
    ("it", "{quote: 'your name, email address and payment card', permits: use, data: name}", "unused", 0),
    ("it", "{quote: We share your name, permits: use, data: name, until: 2024-06-01}", "stale", None),
    ("it", "{quote: We share your name, prohibits: use, data: name, from: 2024-06-02}", "stale", None),
    ("it", "{quote: We share your name, permits: transfer, mechanism: safe-harbor-eu-us}", "stale", None),
    ("it", "{quote: We share your name, undertakes: notify-of-breach, evidence: evidence.md}", "kept", None),
    ("it", "{quote: We share your name, undertakes: notify-of-breach, evidence: gone.md}", "unevidenced", None),
    ("it", "{quote: We share your name, undertakes: notify-of-breach}", "unevidenced", None),
    ("it", "{quote: We share your name, informs: scope}", "read", None),
    ("it", "{quote: We share your name, promises: retention}", "read", None),
    ("it", "{quote: We share your name, promises: deletion}", "dangling", None),
    ("it", "{quote: We share your name, informs: deletion, promises: deletion}", "dangling", None),
]


@pytest.mark.parametrize(("name", "said", "verdict", "uses"), ROWS, ids=[f"{r[0]} {r[2]} {r[1]}" for r in ROWS])
def test_a_statement(name: str, said: str, verdict: str, uses: int | None, tmp_path: Path) -> None:
    added = f"\n# +++ statements.yaml\n  it: {said}\n" if said else ""
    found = assessed(tmp_path, added).assessed.statements[name]
    assert (found.id, found.verdict, found.uses) == (name, verdict, uses)


INFORMING = "  informs: {quote: We use your information, informs: [deletion, access]MORE}\n"


@pytest.mark.parametrize(
    ("more", "dangling"), [("", ("objection",)), (", until: 2024-06-01", ("deletion", "objection"))]
)
def test_what_is_promised_is_informed_of_by_another_statement_in_force(
    more: str, dangling: tuple[str, ...], tmp_path: Path
) -> None:
    promise = "  it: {quote: We share your name, promises: [deletion, retention, objection]}\n"
    text = f"\n# +++ statements.yaml\n{promise}{INFORMING.replace('MORE', more)}"
    assert assessed(tmp_path, text).assessed.statements["it"].dangling == dangling


def test_uses_are_counted_over_categories(tmp_path: Path) -> None:
    found = assessed(tmp_path, more())
    assert {name: s.uses for name, s in found.assessed.statements.items()} == {"collect": 4, "use": 7, "share": 4}


def test_a_summary_counts_what_the_goals_say(tmp_path: Path) -> None:
    found = assessed(tmp_path, more("[name, date-of-birth]") + "regions: EU\n")
    summary = next(s for s in found.assessed.summaries if s.id == "more")
    judged = category(found, "more")
    goals = [j for _, _, j in judged.goals()]
    assert summary.goals == len(goals) + 1 == 7
    assert summary.proved == sum(j.verdict in PASSING for j in goals) == 4
    assert summary.used == {0: 1, 1: 2, 2: 1}
    assert (summary.data, summary.disclosures, summary.listed_in) == (("name", "date-of-birth"), 1, "what-we-collect")
    assert summary.sent == {"mail-host": {"name", "date-of-birth"}}
    assert (summary.file, summary.derived_from, summary.violated, summary.problems) == (
        "categories/more.yaml", (), {}, ()
    )  # fmt: skip
    assert {f.code for f in summary.findings} == {"COL001", "DIS001", "RET001", "TRN001"}


def test_a_transfer_counts_as_used_and_proved(tmp_path: Path) -> None:
    transfer = "# +++ statements.yaml\n  transfer: {quote: We share your name, permits: transfer}\n"
    found = assessed(tmp_path, f"{more()}regions: EU\n{transfer}")
    summary = next(s for s in found.assessed.summaries if s.id == "more")
    assert (summary.goals, summary.proved, summary.used[3]) == (4, 4, 1)
    assert found.assessed.statements["transfer"].uses == 1


def test_what_is_carved_out_is_not_sent(tmp_path: Path) -> None:
    text = more("[name, email-address]").replace("provide-services}", "provide-services, excluding: name}")
    summary = next(s for s in assessed(tmp_path, text).assessed.summaries if s.id == "more")
    assert summary.sent == {"mail-host": {"email-address"}}
    assert [key[0] for key, _ in disclosure(assessed(tmp_path), "more/it").goals] == ["email-address"]
