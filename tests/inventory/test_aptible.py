"""The worked example: every clause read, every goal proved, and nothing found but what is true."""

import datetime
import hashlib
import shutil
from collections import Counter
from pathlib import Path

import pytest

from catalog.checking.assessment import Assessment, assess
from catalog.findings.finding import Finding
from catalog.findings.locate import Locator
from inventory.load import load_inventory

EXAMPLE = Path(__file__).parents[2] / "inventory" / "aptible"
POLICY_SHA256 = "45148fb1eac5593357689cad9ca6dcd914d5bb99503525609186b0ce6268b8d6"
IN_FORCE = datetime.date(2014, 11, 3)
SAFE_HARBOR_ENDED = datetime.date(2015, 10, 6)

COLLECTED = ("account", "content", "cookies", "logs", "submissions", "third-party-data")
REMARKS = {
    *(("RET001", category) for category in (*COLLECTED, "aggregate")),
    ("DIS010", "account/support"),
    ("DIS010", "submissions/support"),
    ("POL004", "collect-about-others"),
    ("POL004", "transfer-consent"),
    ("POL004", "use-notified"),
    ("POL005", "explains-safeguards"),
    ("POL008", "delete-children"),
    ("POL008", "resolve-complaints"),
    ("POL008", "tell-of-ownership-change"),
    ("POL011", "no-children"),
    ("POL011", "opt-out"),
    *(("POL021", statement) for statement in ("admin-account", "admin-content", "use-communicate", "use-transactions")),
    *(("POL024", statement) for statement in ("collect-about-others", "collect-cookies", "publish-content")),
}
"""What is to be said about the policy itself: warnings and notes, no errors."""


@pytest.fixture(scope="module")
def in_force() -> Assessment:
    return check(EXAMPLE)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "aptible"))


def check(root: Path, day: datetime.date = IN_FORCE) -> Assessment:
    return assess(load_inventory(root), day, keep_goals=True)


def found(assessment: Assessment) -> Counter[tuple[str, str]]:
    return Counter((finding.code, finding.where) for finding in assessment.findings)


def errors(assessment: Assessment) -> list[Finding]:
    return [finding for finding in assessment.findings if finding.severity == "error"]


def verdicts(assessment: Assessment) -> dict[str, str]:
    return {d.id: d.verdict for category in assessment.categories for d in category.disclosures}


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def add_disclosure(file: Path, *lines: str) -> int:
    """Append a disclosure to a category; gives the line on which its first line stands."""
    text = file.read_text(encoding="utf-8")
    file.write_text(text + "  - " + "\n    ".join(lines) + "\n", encoding="utf-8")
    return text.count("\n") + 1


def test_the_policy_is_the_published_text() -> None:
    document = EXAMPLE / "policy" / "privacy-policy.md"
    assert hashlib.sha256(document.read_bytes()).hexdigest() == POLICY_SHA256


def test_the_manifest_speaks_of_the_day_the_policy_takes_effect() -> None:
    inventory = load_inventory(EXAMPLE)
    assert inventory.problems == ()
    assert inventory.manifest.settings.as_of == IN_FORCE
    assert inventory.manifest.policies["privacy"].effective == IN_FORCE


def test_the_six_categories_of_the_policy_and_the_aggregates_made_of_them(in_force: Assessment) -> None:
    derived = {c.entry.id: c.entry.record.derived_from for c in in_force.categories}
    assert derived == {**dict.fromkeys(COLLECTED, ()), "aggregate": ("logs", "cookies")}


def test_each_category_stands_where_the_policy_lists_it(in_force: Assessment) -> None:
    lines = {clause.clause.id: clause.clause.line for clause in in_force.assessed.clauses}
    listed = {c.entry.id: lines[c.entry.record.listed_in or ""] for c in in_force.categories}
    assert listed == {
        "account": 31, "content": 33, "submissions": 35, "logs": 38, "cookies": 40, "third-party-data": 43,
        "aggregate": 83,
    }  # fmt: skip


def test_every_clause_is_read(in_force: Assessment) -> None:
    counted = Counter(clause.verdict for clause in in_force.assessed.clauses)
    assert counted == {
        "used": 25, "read": 16, "unused": 3, "unevidenced": 3, "dangling": 1, "guarding": 1, "kept": 1,
    }  # fmt: skip
    assert sum(counted.values()) == 50


def test_every_goal_is_proved(in_force: Assessment) -> None:
    goals = [(action, *key, j.verdict) for c in in_force.categories for action, key, j in c.goals() if not j.passes]
    transfers = [(goal, j.verdict) for c in in_force.categories for goal, j in c.transfer if not j.passes]
    assert (goals, transfers) == ([], [])
    assert sum(summary.proved for summary in in_force.assessed.summaries) == 655


def test_every_disclosure_cites_its_sentence_and_passes(in_force: Assessment) -> None:
    disclosures = [d for category in in_force.categories for d in category.disclosures]
    assert [d.id for d in disclosures if not d.record.cites] == []
    assert Counter(d.verdict for d in disclosures) == {"broader": 36, "open-list": 2}


def test_two_disclosures_rest_on_an_open_list(in_force: Assessment) -> None:
    open_lists = {name for name, verdict in verdicts(in_force).items() if verdict == "open-list"}
    assert open_lists == {"account/support", "submissions/support"}


def test_what_is_found_is_true_of_the_policy_and_no_error(in_force: Assessment) -> None:
    assert found(in_force) == dict.fromkeys(REMARKS, 1)
    assert errors(in_force) == []
    assert in_force.exit_code == 0


def test_the_transfer_from_the_european_union_ends_with_safe_harbor() -> None:
    assessment = check(EXAMPLE, SAFE_HARBOR_ENDED)
    transfers = {(g.category, g.region): j.verdict for c in assessment.categories for g, j in c.transfer}
    assert transfers == {
        **{(category, "EU"): "not-in-force" for category in COLLECTED},
        **{(category, "CH"): "exact" for category in COLLECTED},
    }
    assert found(assessment) == dict.fromkeys(REMARKS | {("TRN002", category) for category in COLLECTED}, 1)
    assert assessment.exit_code == 1


def test_safe_harbor_holds_on_its_last_day() -> None:
    assert check(EXAMPLE, SAFE_HARBOR_ENDED - datetime.timedelta(days=1)).exit_code == 0


def test_nothing_is_justified_before_the_policy_takes_effect() -> None:
    assessment = check(EXAMPLE, IN_FORCE - datetime.timedelta(days=1))
    assert [s.proved for s in assessment.assessed.summaries] == [0] * 7


def test_an_undeclared_recipient_is_found_on_its_very_line(copy: Path) -> None:
    line = add_disclosure(copy / "categories/logs.yaml", "recipient: session-recorder", "purposes: [analyze-usage]")
    assessment = check(copy)
    (finding,) = errors(assessment)
    assert (finding.code, finding.file, finding.where) == (
        "REF001", "categories/logs.yaml", "logs/session-recorder/1",
    )  # fmt: skip
    (located,) = Locator(copy).locate([finding])
    assert (located.span.line, located.source) == (line, "  - recipient: session-recorder")
    assert found(assessment) == dict.fromkeys(REMARKS | {(finding.code, finding.where)}, 1)
    assert assessment.exit_code == 1


def test_card_details_must_not_go_to_analytics(copy: Path) -> None:
    add_disclosure(
        copy / "categories/account.yaml",
        "id: card-analytics", "recipient: analytics-provider-co", "data: [payment-card]", "purposes: [analyze-usage]",
    )  # fmt: skip
    assessment = check(copy)
    assert verdicts(assessment)["account/card-analytics"] == "unjustified"
    assert [(f.code, f.where) for f in errors(assessment)] == [("DIS001", "account/card-analytics")]


def test_hosting_must_carve_out_payment_information(copy: Path) -> None:
    carved_out = "excluding: [payment-information]      # it goes"
    replace(copy / "categories/account.yaml", carved_out, "excluding: [minors-data]  # it goes")
    assert verdicts(check(copy))["account/hosting"] == "unjustified"


def test_content_of_end_users_is_not_the_readers_information(copy: Path) -> None:
    add_disclosure(
        copy / "categories/content.yaml",
        "id: health", "recipient: infrastructure-provider-co", "data: [personal-health-information]",
        "purposes: [provide-services]",
    )  # fmt: skip
    assert verdicts(check(copy))["content/health"] == "unjustified"


def test_a_partner_gets_no_personal_information_without_consent(copy: Path) -> None:
    add_disclosure(
        copy / "categories/account.yaml",
        "id: partner", "recipient: business-partner", "data: [email-address]", "purposes: [partner-news]",
    )  # fmt: skip
    assert verdicts(check(copy))["account/partner"] == "unjustified"


def test_a_company_name_is_not_covered_by_consent(copy: Path) -> None:
    replace(
        copy / "categories/account.yaml",
        "recipient: consented-third-party\n    data: [name, email-address]",
        "recipient: consented-third-party\n    data: [name, company-name]",
    )
    assert verdicts(check(copy))["account/with-consent"] == "unjustified"


def test_no_marketing_to_those_who_opted_out(copy: Path) -> None:
    add_disclosure(
        copy / "categories/account.yaml",
        "id: unsubscribed", "recipient: marketing-provider-co", "data: [email-address]",
        "purposes: [marketing-messages]", "conditions: {opted-out: {evidence: evidence/consents.md}}",
    )  # fmt: skip
    assessment = check(copy)
    assert verdicts(assessment)["account/unsubscribed"] == "prohibited"
    assert assessment.assessed.statements["opt-out"].verdict == "violated"


@pytest.mark.parametrize(
    ("evidence", "unmet"),
    [
        ("consents", {"account/with-consent"}),
        ("publications", {"content/made-public", "content/shared-with-users"}),
        ("emergencies", {"account/emergency"}),
        ("corporate-transactions", {f"{category}/business-transfer" for category in COLLECTED}),
        (
            "legal-disclosures",
            {
                "account/legal-request", "account/enforcement", "account/safety", "account/claims",
                "content/legal-request", "logs/legal-request", "logs/attack-report",
            },
        ),
    ],
)  # fmt: skip
def test_a_condition_without_its_register_is_not_held(copy: Path, evidence: str, unmet: set[str]) -> None:
    (copy / "evidence" / f"{evidence}.md").unlink()
    failing = {name for name, verdict in verdicts(check(copy)).items() if verdict not in ("broader", "open-list")}
    assert failing == unmet


def test_illustrations_say_that_they_are() -> None:
    pages = [*(EXAMPLE / "evidence").glob("*.md"), *(EXAMPLE / "agreements").glob("*.md")]
    titles = [page.read_text(encoding="utf-8").splitlines()[0] for page in pages]
    assert [title for title in titles if not title.endswith(" (illustration)")] == []
    assert len(titles) == 7


def test_the_lock_holds_every_clause_as_it_is_read() -> None:
    (policy,) = load_inventory(EXAMPLE).policies
    assert policy.lock is not None
    assert [(entry.id, entry.record.hash) for entry in policy.lock.clauses] == [
        (clause.id, clause.digest) for clause in policy.text.clauses
    ]


def test_a_changed_sentence_differs_from_the_lock(copy: Path) -> None:
    assert "POL002" not in {code for code, _ in found(check(copy))}
    replace(copy / "policy/privacy-policy.md", "Your privacy is important to us", "Your privacy was important to us")
    changed = [finding for finding in errors(check(copy)) if finding.code == "POL002"]
    assert [(finding.where, finding.file) for finding in changed] == [("privacy-policy-2", "policy/privacy-policy.md")]
