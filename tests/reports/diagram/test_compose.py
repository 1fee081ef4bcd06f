"""What a drawing shows: every declared flow, none that nobody declared, and how each came out."""

from __future__ import annotations

import pytest

from catalog.explain.questions import UnknownNameError
from catalog.graph.flows import holding
from inventory.load import read_category
from reports.diagram.compose import LEVELS, Level, Request, draw
from reports.diagram.model import Diagram
from tests.reports.diagram.drawing import between, case, drawn, for_purpose, named

ACCOUNT = "Account and Profile Information"


def cluster_of(diagram: Diagram, name: str) -> str:
    labels = {cluster.id: cluster.label for cluster in diagram.clusters}
    return labels[named(diagram, name).cluster or ""]


def test_says_on_which_policy_and_day_it_speaks() -> None:
    diagram = drawn()
    assert diagram.title == "Aptible, Inc.: flows of personal data"
    assert diagram.subtitle.startswith(
        "Judged as of 2015-09-01 by policy “privacy”, version 2.1, in force from 2014-11-03"
    )
    assert diagram.summary == (
        "26 disclosures of 7 data categories to 14 recipients: 13 proved, 2 by an open list or vaguely, "
        "11 not proved in full. Own use not proved in full."
    )
    assert diagram.remarks == ()


def test_writes_data_and_sentence_on_a_proved_arrow_and_links_to_the_sentence() -> None:
    diagram = drawn()
    (edge,) = for_purpose(diagram, ACCOUNT, "Payment verification")
    assert edge.tone == "proved"
    assert edge.sensitive
    assert edge.lines == ("▲ Bank account", "for Payment verification", "line 70b")
    assert edge.leads_to == "70b"
    assert edge.disclosures == ("account/debit-check",)
    assert "line 70b: “We provide your payment information to our service providers" in edge.tip
    (sentence,) = [s for s in diagram.sentences if s.number == edge.sentences[0]]
    assert (sentence.statement, sentence.place) == ("share-payment", "line 70b")


@pytest.mark.parametrize(
    ("purpose", "tone", "line"),
    [
        ("Product tips", "failing", "× prohibited: line 87b forbids"),
        ("Security alert", "failing", "× miscited"),
        ("Billing in general", "failing", "× partial"),
        ("Comply with law", "failing", "× unmet-condition"),
        ("Purchase confirmation", "loose", "open list, lines 50, 70c"),
        ("Enable access and use", "proved", "○ only on condition: Express consent"),
    ],
)
def test_shows_how_each_flow_came_out(purpose: str, tone: str, line: str) -> None:
    (edge,) = for_purpose(drawn(), ACCOUNT, purpose)
    assert (edge.tone, edge.lines[-1]) == (tone, line)


def test_a_prohibition_is_what_a_prohibited_arrow_links_to() -> None:
    diagram = drawn()
    (edge,) = for_purpose(diagram, ACCOUNT, "Product tips")
    (sentence,) = [s for s in diagram.sentences if s.number in edge.sentences]
    assert sentence.quote.startswith("You may opt out of receiving promotional communications")
    assert edge.leads_to == sentence.number


def test_an_arrow_to_a_recipient_leads_to_the_sentence_about_the_recipient() -> None:
    (edge,) = for_purpose(drawn(), ACCOUNT, "Purchase confirmation")
    assert edge.sentences == ("50", "70c")
    assert edge.leads_to == "70c"


def test_purposes_stand_on_arrows_so_that_no_way_through_is_invented() -> None:
    diagram = drawn()
    for edge in diagram.edges:
        if len(edge.disclosures) == 1:
            (name,) = edge.disclosures
            (flows,) = [[f for f in one.flows if f.name == name] for one in case()[1] if one.id == name.split("/")[0]]
            data = {datum for flow in flows for datum in flow.data}
            assert {flow.name for flow in flows} == {name}
            assert bool(data) == (edge.lines[0] != "nothing")
    shown = {name for edge in diagram.edges for name in edge.disclosures}
    declared = {flow.name for holding in case()[1] for flow in holding.flows if flow.action == "disclose"}
    assert shown == declared


def test_recipients_stand_by_role_and_country_and_people_by_who_they_are() -> None:
    diagram = drawn()
    assert cluster_of(diagram, "Example Bank") == "Processors, on its behalf · US"
    assert cluster_of(diagram, "replay-vendor") == "Recipients that nobody declared"
    assert named(diagram, "replay-vendor").tone == "failing"
    assert cluster_of(diagram, "Chat window") == "About: Visitor of the website"
    assert [c.label for c in diagram.clusters if c.kind == "organisation"] == ["Within Aptible, Inc."]


def test_marks_sensitive_data_and_says_so() -> None:
    diagram = drawn()
    assert diagram.any_sensitive
    assert named(diagram, ACCOUNT).sensitive
    assert named(diagram, ACCOUNT).lines[1].startswith("▲ Bank account")
    assert not named(diagram, "Other submissions").sensitive
    assert not drawn(focus=("category", "submissions")).any_sensitive


def test_notes_transfers_on_the_category() -> None:
    assert "transfer from EU to US: proved" in named(drawn(), "Cookies and Other Tracking Technologies").lines


def test_context_has_one_box_for_the_organisation() -> None:
    diagram = drawn("context")
    (own,) = [node for node in diagram.nodes if node.shape == "organisation"]
    assert own.lines[0] == "7 data categories, 17 data types"
    assert own.lines[-1] == "× own use not proved in 1 category"
    assert own.tone == "failing"
    assert {edge.tail for edge in diagram.edges if edge.head != own.id} == {own.id}
    assert [edge.tone for edge in between(diagram, own.lines[0], "Press")] == ["failing", "proved"]
    assert diagram.remarks == ()


def test_data_that_fare_alike_share_a_box() -> None:
    diagram = drawn(focus=("category", "logs"))
    boxes = [node.lines for node in diagram.nodes if node.shape == "data"]
    assert boxes == [("Clickstream",), ("Device identifier",), ("Locale",)]
    assert {node.shape for node in diagram.nodes} == {"source", "data", "own-use", "recipient"}


def test_a_large_category_names_all_its_data_on_the_arrows() -> None:
    diagram = drawn(focus=("category", "account"))
    (edge,) = for_purpose(diagram, ACCOUNT, "Content delivery")
    assert ", ".join(edge.lines).startswith("Company name, Email address")
    assert "+" not in " ".join(edge.lines)
    assert diagram.remarks == ()


def test_a_recipient_has_what_it_gets_and_where_that_came_from() -> None:
    diagram = drawn(focus=("recipient", "bank"))
    assert diagram.title == "Aptible, Inc.: recipient “Example Bank”"
    assert {name for edge in diagram.edges for name in edge.disclosures} == {
        "account/debit-check",
        "account/debit-billing",
    }
    assert [node.lines for node in diagram.nodes if node.shape == "data"] == [("▲ Bank account",)]
    assert not [node for node in diagram.nodes if node.shape == "own-use"]
    for same in ("Example Bank", "payment-processor"):
        assert drawn(focus=("recipient", same)).edges == diagram.edges


def test_a_purpose_a_clause_and_a_data_type_cut_to_what_concerns_them() -> None:
    purpose = drawn(focus=("purpose", "event-invitation"))
    assert {n for e in purpose.edges for n in e.disclosures} == {
        "account/invitations",
        "account/invitations-unsubscribed",
    }
    clause = drawn(focus=("clause", "with-your-express-consent"))
    assert {n for e in clause.edges for n in e.disclosures} == {"account/chat-login", "account/chat-company"}
    assert drawn(focus=("clause", "share-consent")).edges == clause.edges
    data = drawn(focus=("data", "bank-account"))
    assert {n for e in data.edges for n in e.disclosures} == {
        "account/debit-check", "account/debit-billing", "account/debit-promotion",
    }  # fmt: skip


def test_a_clause_about_transfers_only_has_no_arrows() -> None:
    for level in ("category", "data", "context"):
        diagram = drawn(level, focus=("clause", "u-s-e-u-u-s-swiss-safe-harbor-compliance"))
        assert diagram.edges == ()


def test_a_transfer_without_ground_is_marked_on_every_box_of_its_data() -> None:
    prepared, held = case()
    (cookies,) = [holding for holding in held if holding.id == "cookies"]
    flows = tuple(
        flow._replace(verdict="not-in-force", rests_on=()) if flow.action == "transfer" else flow
        for flow in cookies.flows
    )
    for level in LEVELS:
        diagram = draw(prepared, [cookies._replace(flows=flows)], Request(level))
        words = [line for node in diagram.nodes for line in node.lines] + [
            cluster.label for cluster in diagram.clusters
        ]
        assert any("× transfer from EU to US: not-in-force" in line for line in words)
        own = [node for node in diagram.nodes if node.shape in ("data", "category", "organisation")]
        assert [node.tone for node in own] == ["failing"]
        assert diagram.summary.endswith("Transfer to other countries not proved in full.")


def test_a_disclosure_without_goals_is_drawn_as_what_it_is() -> None:
    prepared, _ = case()
    (entry, _, _) = read_category(prepared.inventory.root, "categories/submissions.yaml")
    assert entry is not None
    (disclosure,) = entry.record.disclosures
    nothing = disclosure.model_copy(update={"excluding": tuple(datum.type for datum in entry.record.data)})
    record = entry.record.model_copy(update={"disclosures": (nothing,)})
    diagram = draw(prepared, [holding(prepared.judge.judge(entry._replace(record=record)))])
    (edge,) = for_purpose(diagram, "Other submissions", "Respond to requests")
    assert (edge.tone, edge.lines) == ("failing", ("nothing", "for Respond to requests", "× undeclared"))


def test_a_long_list_of_categories_is_cut_short() -> None:
    prepared, held = case()
    many = [
        one._replace(id=f"{one.id}-{number}", title=f"{one.title} {number}") for one in held for number in range(30)
    ]
    diagram = draw(prepared, many)
    (own,) = [node for node in diagram.nodes if node.shape == "organisation"]
    assert "+202 more" in own.lines
    assert diagram.remarks[0].startswith(
        "Simplified: there would be more than 150 arrows, so all data categories stand"
    )


@pytest.mark.parametrize(
    ("kind", "name", "hint"),
    [
        ("category", "acount", "There is no data category “acount”. Did you mean “account”?"),
        ("recipient", "bnak", "There is no recipient “bnak”. Did you mean “bank”?"),
        ("purpose", "billin", "There is no purpose “billin”. Did you mean “billing”?"),
        ("clause", "share-consnt", "There is no clause “share-consnt”. Did you mean “share-consent”?"),
        ("data", "bank-acount", "There is no data type “bank-acount”. Did you mean “bank-account”?"),
    ],
)
def test_a_focus_on_nothing_says_what_was_probably_meant(kind: str, name: str, hint: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        drawn(focus=(kind, name))
    assert str(caught.value) == hint


@pytest.mark.parametrize(
    ("most", "remark"),
    [
        (40, "purposes are left out and recipients are grouped by kind."),
        (30, "all data categories stand in one box, purposes are left out and recipients are grouped by kind."),
        (15, "all data categories stand in one box, purposes are left out and recipients are grouped by role."),
    ],
)
def test_too_many_arrows_are_bundled_and_the_drawing_says_so(most: int, remark: str) -> None:
    diagram = drawn(most_edges=most)
    assert diagram.remarks == (
        f"Simplified: there would be more than {most} arrows, so {remark} "
        "Draw one thing in full with --focus, or each with --all.",
    )
    assert len(diagram.edges) <= max(most, 16)


def test_names_owe_nothing_to_the_inventory() -> None:
    diagram = drawn()
    assert [node.id for node in diagram.nodes] == [f"n{number}" for number in range(1, len(diagram.nodes) + 1)]
    assert [edge.id for edge in diagram.edges] == [f"e{number}" for number in range(1, len(diagram.edges) + 1)]


KINDS = ("court", "law-enforcement", "lawyer", "regulator")


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_every_kind_of_a_recipient_is_named_in_the_context(number: int) -> None:
    prepared, held = case()
    tax = prepared.inventory.recipients["tax-office"]
    record = tax.record.model_copy(update={"kinds": KINDS[:number]})
    recipients = {**prepared.inventory.recipients, "tax-office": tax._replace(record=record)}
    changed = prepared._replace(inventory=prepared.inventory._replace(recipients=recipients))
    diagram = draw(changed, held, Request("context"))
    words = [", ".join(node.lines).replace(",,", ",") for node in diagram.nodes if node.shape == "recipient"]
    labels = prepared.inventory.vocabulary["recipients"]
    expected = ", ".join(sorted(labels[kind].record.label for kind in KINDS[:number]))
    assert expected in words


def test_what_is_accepted_stands_on_its_arrow() -> None:
    prepared, held = case()
    accepted = {"account/tips-unsubscribed": ("DIS002 waived until 2016-01-01",)}
    diagram = draw(prepared, held, Request(accepted=accepted))
    (edge,) = for_purpose(diagram, ACCOUNT, "Product tips")
    assert edge.lines[-1] == "□ accepted: DIS002 waived until 2016-01-01"
    assert sum("accepted" in line for one in diagram.edges for line in one.lines) == 1


@pytest.mark.parametrize("level", LEVELS)
def test_who_gets_it_onward_has_an_arrow_from_whom_it_comes(level: Level) -> None:
    prepared, held = case()
    (account,) = [one for one in held if one.id == "account"]
    flow = next(flow for flow in account.flows if flow.name == "account/debit-check")
    onward = flow._replace(recipient="trade-press", way=(flow.recipient, "trade-press"))
    diagram = draw(prepared, [account._replace(onward=(onward,))], Request(level))
    boxes = {node.id: node.shape for node in diagram.nodes}
    (edge,) = [edge for edge in diagram.edges if boxes[edge.tail] == "recipient"]
    assert boxes[edge.head] == "recipient"
    assert edge.lines[0] == "▲ Bank account"
