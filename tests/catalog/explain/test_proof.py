"""Proofs of goals that pass, and the sentences that come nearest to those that fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.checking.assessment import Assessment
from catalog.explain.proof import MOST_MISSES, ConditionShown, Miss, ProofLeg, ProofSentence, Prover
from catalog.justify.circumstances import NOTHING_AROUND, Circumstances
from catalog.justify.relation import Relation
from tests.catalog.small import assessed, category, disclosure, more

SHARE = "We share your name, email address and payment card with our service providers to provide our services."
STATEMENTS = "# +++ statements.yaml\n"


def misses(found: Assessment, name: str, place: int = 0) -> list[Miss]:
    judged = disclosure(found, name)
    record = category(found, name.split("/", maxsplit=1)[0]).entry.record
    key, judgement = judged.goals[place]
    around = found.prepared.judge.circumstances_of(record, judged.record)
    return Prover(found.prepared).misses("disclose", record.category, key, judgement, around)


def seen(found: list[Miss]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(m.sentence.statement if m.sentence else "", m.leg, m.obstacle, m.about) for m in found]


def test_a_sentence_with_its_clause_and_line(tmp_path: Path) -> None:
    prover = Prover(assessed(tmp_path).prepared)
    assert prover.sentence("share") == ProofSentence("share", "who-gets-it", SHARE, "policy.md", 13)
    assert prover.sentence("share") is prover.sentence("share")


def test_a_sentence_that_is_lost(tmp_path: Path) -> None:
    lost = f"\n{STATEMENTS}  it: {{quote: We never said so, informs: scope}}\n"
    prover = Prover(assessed(tmp_path, lost).prepared)
    assert prover.sentence("it") == ProofSentence("it", None, "We never said so", "policy.md", None)


def test_the_one_leg_of_a_disclosure_whose_permission_states_purposes(tmp_path: Path) -> None:
    found = assessed(tmp_path)
    prover = Prover(found.prepared)
    (leg,) = prover.proof("disclose", disclosure(found, "account/mail").goals[0][1])
    assert (leg.leg, leg.sentence, leg.conditions, leg.mechanism) == ("recipient", prover.sentence("share"), (), None)
    assert leg.relations == {
        "data": Relation("exact", 0, "payment-card"),
        "subjects": Relation("exact", 0, "customer-user"),
        "recipients": Relation("broader", 2, "service-provider", 0.5),
        "purposes": Relation("exact", 0, "provide-services"),
    }


def test_collection_and_use_have_one_leg(tmp_path: Path) -> None:
    found = assessed(tmp_path)
    account = category(found, "account")
    prover = Prover(found.prepared)
    (collected,), (used,) = prover.proof("collect", account.collect[0][1]), prover.proof("use", account.use[0][1])
    assert (collected.leg, list(collected.relations)) == ("collection", ["data", "subjects", "sources"])
    assert (used.leg, used.sentence) == ("purpose", prover.sentence("use"))


BY_CONSENT = f"""
{STATEMENTS}  hand-over:
    quote: We share your name
    permits: disclose
    data: date-of-birth
    recipients: press
    when: [consent, notice-given]
  use-birthday: {{quote: We use your information, permits: use, data: date-of-birth}}
# +++ recipients.yaml
  gazette: {{name: Example Gazette, kinds: press, role: third-party, country: US}}
"""
HELD = """conditions:
      consent: {evidence: "https://example.org/c"}
      notice-given: {evidence: evidence.md}
    purposes: provide-services
"""


def by_consent(held: str = "purposes: provide-services\n") -> str:
    text = more("date-of-birth", "gazette").split("  - {id")[0]
    return f"{text}  - id: it\n    recipient: gazette\n    {held}{BY_CONSENT}"


def test_both_legs_of_a_disclosure_with_conditions(tmp_path: Path) -> None:
    found = assessed(tmp_path, by_consent(HELD))
    prover = Prover(found.prepared)
    recipient, purpose = prover.proof("disclose", disclosure(found, "more/it").goals[0][1])
    assert (recipient.leg, recipient.sentence) == ("recipient", prover.sentence("hand-over"))
    assert recipient.conditions == (ConditionShown("consent"), ConditionShown("notice-given"))
    assert "purposes" not in recipient.relations
    assert (purpose.leg, purpose.sentence, purpose.conditions) == ("purpose", prover.sentence("use-birthday"), ())


def test_a_failing_goal_has_no_proof(tmp_path: Path) -> None:
    found = assessed(tmp_path, by_consent())
    assert Prover(found.prepared).proof("disclose", disclosure(found, "more/it").goals[0][1]) == []


def test_what_passes_or_is_undeclared_misses_nothing(tmp_path: Path) -> None:
    found = assessed(tmp_path, more(to="nobody"))
    assert (misses(found, "account/mail"), misses(found, "more/it")) == ([], [])


def test_the_conditions_that_are_not_held(tmp_path: Path) -> None:
    partly = HELD.replace("      notice-given: {evidence: evidence.md}\n", "")
    found = misses(assessed(tmp_path, by_consent(partly)), "more/it")
    assert seen(found) == [("hand-over", "recipient", "condition", ("notice-given",))]


PRESS = """
# +++ recipients.yaml
  gazette: {name: Example Gazette, kinds: press, role: third-party, country: US}
"""


def press(name: str, *more: str, data: str = "name", quote: str = "We share your name") -> str:
    said = (f"data: {data}", *more) if any(m.startswith("recipients") for m in more) else (
        f"data: {data}", "recipients: press", *more)  # fmt: skip
    return f"  {name}: {{quote: {quote}, permits: disclose, {', '.join(said)}}}\n"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (press("it", "purposes: marketing"), ("it", "recipient", "dimension", ("purposes",))),
        (press("it", "purposes: marketing", data="phone-number"), None),
        (press("it", quote="We never said so"), ("it", "recipient", "quote", ())),
        (press("it", "until: 2024-06-01"), ("it", "recipient", "not-in-force", ())),
        (press("it", "when: consent"), ("it", "recipient", "condition", ("consent",))),
        (press("it", "when: consent, residual: true"), ("it", "recipient", "condition", ("consent",))),
        (press("it", "purposes: hosting"), ("it", "recipient", "partial", ("purposes",))),
        (press("it") + press("special", "purposes: marketing, displaces: it"), ("it", "recipient", "displaced", ())),
    ],
)  # fmt: skip
def test_an_obstacle(said: str, expected: tuple[str, str, str, tuple[str, ...]] | None, tmp_path: Path) -> None:
    found = seen(misses(assessed(tmp_path, more(to="gazette") + PRESS + STATEMENTS + said), "more/it"))
    assert [miss for miss in found if miss[0] == "it"] == ([expected] if expected else [])
    assert ("share", "recipient", "dimension", ("recipients",)) in found


def test_what_is_not_cited(tmp_path: Path) -> None:
    cited = more().replace("provide-services}", "provide-services, cites: it}")
    found = misses(assessed(tmp_path, cited + STATEMENTS + press("it")), "more/it")
    assert seen(found) == [
        ("share", "recipient", "not-cited", ()), ("it", "recipient", "dimension", ("recipients",))
    ]  # fmt: skip


FORBIDDEN = (
    STATEMENTS
    + press("hand-over", "recipients: mail-host", data="date-of-birth")
    + "  use-it: {quote: We use your information, permits: use, data: date-of-birth, purposes: marketing}\n"
    + "  no-use: {quote: We keep your information, prohibits: use, data: date-of-birth}\n"
    + "  no-press: {quote: We keep your information, prohibits: disclose, data: date-of-birth}\n"
)


def test_prohibitions_lead_and_the_leg_follows(tmp_path: Path) -> None:
    found = misses(assessed(tmp_path, more("date-of-birth") + FORBIDDEN), "more/it")
    assert seen(found) == [
        ("no-press", "recipient", "prohibition", ()),
        ("share", "recipient", "dimension", ("data",)),
        ("no-use", "purpose", "prohibition", ()),
        ("use-it", "purpose", "dimension", ("purposes",)),
    ]


def test_a_prohibition_that_the_permission_is_an_exception_to_stands_in_nobodys_way(tmp_path: Path) -> None:
    text = FORBIDDEN.replace("recipients: mail-host", "recipients: mail-host, exception_to: no-press")
    found = misses(assessed(tmp_path, more("date-of-birth") + text), "more/it")
    assert "no-press" not in [miss[0] for miss in seen(found)]
    assert seen(found)[1:] == [
        ("no-use", "purpose", "prohibition", ()),
        ("use-it", "purpose", "dimension", ("purposes",)),
    ]


def test_the_nearest_come_first_and_not_all(tmp_path: Path) -> None:
    said = "".join(
        press(name, "purposes: marketing", data=data)
        for name, data in (("vague", "personal-information"), ("near", "contact-data"), ("very", "email-address"))
    )
    far = "".join(press(f"far-{n}", "recipients: partner", data="email-address") for n in range(MOST_MISSES))
    found = misses(assessed(tmp_path, more("email-address", "gazette") + PRESS + STATEMENTS + said + far), "more/it")
    names = [miss[0] for miss in seen(found)]
    assert len(names) == MOST_MISSES
    assert names.index("very") == 0 < names.index("near")
    assert "vague" not in names[: names.index("near")]
    assert [name for name in names if name.startswith(("far", "share"))][:3] == ["share", "far-0", "far-1"]


ABROAD = more().replace("purposes: provide-services\ndis", "purposes: provide-services\nregions: EU\ndis")


def transfer(said: str) -> str:
    return f"{ABROAD}{STATEMENTS}  it: {{quote: We keep your information, permits: transfer{said}}}\n"


@pytest.mark.parametrize(
    ("said", "obstacle", "about", "mechanism"),
    [
        (", mechanism: safe-harbor-eu-us", "not-in-force", (), "safe-harbor-eu-us"),
        (", when: [consent, notice-given]", "condition", ("notice-given",), None),
    ],
)
def test_a_missed_transfer(
    said: str, obstacle: str, about: tuple[str, ...], mechanism: str | None, tmp_path: Path
) -> None:
    found = assessed(tmp_path, transfer(said))
    ((_, judged),) = category(found, "more").transfer
    prover = Prover(found.prepared)
    around = Circumstances(held=frozenset({"consent"}))
    assert prover.transfer_misses(judged, around) == [
        Miss(prover.sentence("it"), "transfer", obstacle, about, mechanism)  # type: ignore[arg-type]
    ]
    assert prover.transfer_proof(judged) == []


def test_a_missed_transfer_whose_quote_is_lost(tmp_path: Path) -> None:
    found = assessed(tmp_path, transfer("").replace("We keep your information", "We never said so"))
    ((_, judged),) = category(found, "more").transfer
    (miss,) = Prover(found.prepared).transfer_misses(judged, NOTHING_AROUND)
    assert (miss.obstacle, miss.about) == ("quote", ())


def test_a_proved_transfer_by_a_statement(tmp_path: Path) -> None:
    said = ABROAD.replace("disclosures:", "conditions: {consent: {evidence: evidence.md}}\ndisclosures:")
    found = assessed(tmp_path, transfer(", when: consent").replace(ABROAD, said))
    ((_, judged),) = category(found, "more").transfer
    prover = Prover(found.prepared)
    assert prover.transfer_misses(judged, NOTHING_AROUND) == []
    assert prover.transfer_proof(judged) == [
        ProofLeg("transfer", prover.sentence("it"), {}, (ConditionShown("consent"),), None)
    ]


def test_transfers_to_recipients_rest_on_mechanisms(tmp_path: Path) -> None:
    abroad = """
# +++ recipients.yaml
  far-host:
    name: Far Host
    kinds: infrastructure-provider
    role: processor
    country: IN
    agreement: {type: dpa}
    transfer: [MECHANISM]
"""
    text = more(to="far-host").replace("disclosures", "regions: EU\ndisclosures")
    for mechanism, proved in (
        ("standard-contractual-clauses-2021", True),
        ("standard-contractual-clauses-2010", False),
    ):
        found = assessed(tmp_path / mechanism, text + abroad.replace("MECHANISM", mechanism))
        judged = next(j for goal, j in category(found, "more").transfer if goal.recipient)
        prover = Prover(found.prepared)
        leg = [ProofLeg("transfer", None, {}, (), mechanism)] if proved else []
        miss = [] if proved else [Miss(None, "transfer", "not-in-force", (), mechanism)]
        assert (prover.transfer_proof(judged), prover.transfer_misses(judged, NOTHING_AROUND)) == (leg, miss)
