from __future__ import annotations

from pathlib import Path

import pytest

from cli.editor import reading
from reports.editor.hover import hover
from tests.reports.editor.editing import ACCOUNT, APTIBLE, POLICY, STATEMENTS, Editing, editing

SHARE = "We share your name, email address and payment card with our service providers to provide our services."


@pytest.fixture
def small(tmp_path: Path) -> Editing:
    return editing(tmp_path)


def test_a_statement_shows_its_sentence_with_clause_and_line(small: Editing) -> None:
    shown = small.hover(STATEMENTS, "  sha|re:\n")
    assert shown.startswith("**statement** `share`: permits disclose of name, email-address and payment-card to ")
    assert f"> {SHARE}" in shown
    assert shown.endswith("`policy.md:13`, clause `who-gets-it`")
    assert small.hover(STATEMENTS, "We share your na|me") == shown


def test_a_statement_whose_sentence_is_lost_says_so(tmp_path: Path) -> None:
    text = "\n  lost:\n    quote: We do nothing.\n    informs: retention\n"
    shown = editing(tmp_path, f"# +++ statements.yaml{text}").hover(STATEMENTS, "  lo|st:")
    assert shown.endswith("The policy does not hold this sentence as quoted, or not in one clause alone.")


def test_a_clause_shows_its_text_where_it_is_named_and_where_it_stands(small: Editing) -> None:
    shown = small.hover(ACCOUNT, "listed_in: what-we-coll|ect")
    assert shown.startswith(
        "**clause** `what-we-collect`: Privacy Policy `›` What we collect\n\n> We collect your name"
    )
    assert "`policy.md:5`, clause `what-we-collect`\n\nStatements: `collect`." in shown
    assert small.hover(POLICY, "We collect your na|me") == shown
    assert small.hover(POLICY, "## What we| collect") == ""


def test_a_term_shows_what_it_is_a_kind_of(small: Editing) -> None:
    shown = small.hover(ACCOUNT, "    data: [payment-card, name, email-|address]")
    assert shown.startswith("**data type** `email-address`: Email address\n\nA kind of `contact-data`")
    assert small.hover(STATEMENTS, "service-pro|vider").startswith("**kind of recipient** `service-provider`")
    assert small.hover(ACCOUNT, "- id: ma|il").startswith("**disclosure** `account/mail`")


def test_an_own_term_shows_its_definition_and_hostile_text_stays_text(tmp_path: Path) -> None:
    own = "\nvocabulary:\n  data:\n    shoe-size: {label: '![x](http://x)', definition: <b>@all</b>, sensitive: true}\n"
    shown = editing(tmp_path, f"# +++ inventory.yaml{own}").hover("inventory.yaml", "shoe-|size")
    assert shown == "**data type** `shoe-size`: `![x](http://x)`\n\n`<b>@all</b>`\n\nSensitive."


def test_a_recipient_shows_its_declaration(small: Editing) -> None:
    shown = small.hover(ACCOUNT, "recipient: mail-h|ost")
    assert shown.startswith("**recipient** `mail-host`: Example Mail\n\n`infrastructure-provider`; processor, in `US`.")
    assert small.hover("recipients.yaml", "  mail-h|ost:") == shown


def test_a_proved_disclosure_shows_its_proof_in_short(small: Editing) -> None:
    shown = small.hover(ACCOUNT, "id: ma|il").split("\n\n")
    assert shown[:2] == [
        "**disclosure** `account/mail`",
        "**justified, broader: a sentence of the policy speaks of something broader that includes it**",
    ]
    assert "Disclosure of `payment-card`, `name` and `email-address` for `provide-services`: broader" in shown
    assert f"- recipient: `share` “{SHARE}” (`policy.md:13`)" in shown


def test_a_failing_disclosure_shows_what_comes_nearest(tmp_path: Path) -> None:
    text = "\n  - id: ads\n    recipient: mail-host\n    data: name\n    purposes: billing\n"
    shown = editing(tmp_path, f"# +++ categories/account.yaml{text}").hover(ACCOUNT, "id: a|ds")
    assert "**NOT JUSTIFIED, unjustified: no sentence of the policy permits it**" in shown
    assert "Disclosure of `name` for `billing`: unjustified" in shown
    assert f"- recipient: `share` “{SHARE}” (`policy.md:13`) – " in shown


def test_a_field_shows_what_it_is_for_and_a_category_what_it_holds(small: Editing) -> None:
    assert small.hover(ACCOUNT, "listed|_in: what") == "`listed_in`: The clause of the policy that lists this category."
    assert small.hover(STATEMENTS, "per|mits: use") == "`permits`: What the sentence permits."
    shown = small.hover(ACCOUNT, "category: acc|ount")
    assert shown == "**category** `account`: Account\n\nHolds `name`, `email-address` and `payment-card`."


def test_a_policy_a_rule_and_a_mechanism(tmp_path: Path) -> None:
    text = "\n  ignore: [OBS001]\n# +++ recipients.yaml\n    transfer: privacy-shield-eu-us\n"
    edited = editing(tmp_path, f"# +++ inventory.yaml{text}")
    assert edited.hover("inventory.yaml", "  priv|acy:").endswith("`policy.md`, in force from 2020-01-01.")
    assert edited.hover("inventory.yaml", "[OBS|001]").startswith("**rule** `OBS001`: undeclared-recipient-observed")
    assert edited.hover("recipients.yaml", "privacy-shield-|eu-us").startswith(
        "**transfer mechanism** `privacy-shield-eu-us`: "
    )


def test_what_nobody_knows_shows_nothing(small: Editing) -> None:
    assert small.hover(ACCOUNT, "title: Acc|ount") == "`title`: The category's name for readers."
    assert hover(*small.typed(ACCOUNT, "recipient: mail-host", "nonsense: mail-|host")) is None
    assert hover(*small.typed(ACCOUNT, "recipient: mail-host", "recipient: mail-host # |")) is None


@pytest.mark.parametrize("file", sorted(reading.known(APTIBLE).records))
def test_wherever_a_file_breaks_off_there_is_no_fail(file: str) -> None:
    edited = Editing(APTIBLE)
    text = edited.known.texts[file]
    ends = range(0, len(text), 97)
    parts = [(text[:end], text.count("\n", 0, end) + 1, end - text.rfind("\n", 0, end)) for end in ends]
    assert any(hover(edited.known, file, part, line, column) for part, line, column in parts)
