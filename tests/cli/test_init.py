"""`inventory init`: from nothing to a failing and then a passing check."""

from pathlib import Path

import pytest

from catalog.checking.assessment import Assessment, assess
from inventory.load import load_inventory
from tests.catalog.drafting.kept import all_kept
from tests.cli.shell import APTIBLE, Shell

POLICY = APTIBLE / "policy" / "privacy-policy.md"


def checked(folder: Path) -> Assessment:
    import datetime

    return assess(load_inventory(folder), datetime.date(2024, 6, 1), keep_goals=True)


def keep_everything(folder: Path) -> None:
    for file in folder.rglob("*.yaml"):
        file.write_text(all_kept(file.read_text(encoding="utf-8")), encoding="utf-8")


def drafted(shell: Shell, folder: Path, policy: Path = POLICY, *options: str) -> Path:
    assert shell.run("init", folder, "--policy", policy, *options) == 0
    return folder


def test_drafts_an_inventory_that_loads_and_justifies_nothing(shell: Shell, tmp_path: Path) -> None:
    folder = drafted(shell, tmp_path / "new")
    assert "Read 50 clauses; drafted " in shell.out
    assert "inventory.yaml says: Aptible, Inc., country US, domain aptible.com." in shell.out
    assert f"  inventory check {folder}\n  inventory show clauses {folder}\n  inventory policy keep --sure" in shell.out
    assert f"Then read {folder / 'policy' / 'statements.yaml'}, keep what is right" in shell.out
    assessment = checked(folder)
    assert {finding.code for finding in assessment.findings if finding.severity == "error"} == {
        "COL001", "USE001"
    }  # fmt: skip
    assert sum(summary.proved for summary in assessment.assessed.summaries) == 0
    assert (folder / "policy/privacy-policy.md").read_bytes() == POLICY.read_bytes()


def test_proves_every_goal_once_the_proposals_are_kept(shell: Shell, tmp_path: Path) -> None:
    folder = drafted(shell, tmp_path / "new")
    keep_everything(folder)
    assessment = checked(folder)
    summaries = assessment.assessed.summaries
    assert sum(summary.proved for summary in summaries) == sum(summary.goals for summary in summaries) > 40
    assert {finding.code for finding in assessment.findings if finding.severity == "error"} <= {"REC001"}
    assert "account-and-profile-information/our-service-provider/1" in {
        disclosure.id for category in assessment.categories for disclosure in category.disclosures
    }


def test_reads_the_sentences_of_the_policy(shell: Shell, tmp_path: Path) -> None:
    folder = drafted(shell, tmp_path / "new")
    keep_everything(folder)
    statements = {entry.id: entry.record for entry in load_inventory(folder).policies[0].statements}
    account = next(s for s in statements.values() if s.quote.startswith("Information we collect includes your name"))
    assert account.data == ("name", "username", "postal-address", "email-address", "phone-number", "payment-card")
    payment = statements["share-with-service-provider-2"]
    assert (payment.permits, payment.data, payment.purposes) == (
        "disclose", ("payment-information",), ("payment-processing",)
    )  # fmt: skip
    children = statements["no-collect-personal-information"]
    assert (children.prohibits, children.subjects, children.when) == ("collect", ("child-under-13",), ("knowingly",))
    assert statements["notify-of-policy-change"].undertakes == "notify-of-policy-change"
    consent = next(s for s in statements.values() if "when we have your consent" in s.quote)
    assert (consent.permits, consent.when) == ("disclose", ("consent",))


def test_says_whom_the_policy_names_and_when_it_names_nobody(shell: Shell, tmp_path: Path) -> None:
    named = (drafted(shell, tmp_path / "new") / "recipients.yaml").read_text(encoding="utf-8")
    assert "The policy names these kinds: give each" in named
    assert "#   our-service-provider:\n#     ## clause service-providers" in named
    policy = tmp_path / "p.md"
    policy.write_text("# P\n\nWe collect your email address.\n", encoding="utf-8")
    nobody = (drafted(shell, tmp_path / "other", policy) / "recipients.yaml").read_text(encoding="utf-8")
    assert "The policy seems to name nobody, so this is an example: give each" in nobody
    assert "#   our-service-provider:\n" in nobody
    assert "## clause" not in nobody


def test_tells_open_lists_as_comments_to_weigh(shell: Shell, tmp_path: Path) -> None:
    text = (drafted(shell, tmp_path / "new") / "policy/statements.yaml").read_text(encoding="utf-8")
    assert "    ## such_as: it leaves the list of data open; as far as which broader term?\n" in text


def test_takes_names_from_the_command_line(shell: Shell, tmp_path: Path) -> None:
    options = ("--organisation", "Zürich: “Söhne” & Co", "--country", "CH", "--domain", "z.example")
    organisation = load_inventory(drafted(shell, tmp_path / "new", POLICY, *options)).manifest.organisation
    assert (organisation.name, organisation.country, organisation.domains) == (
        "Zürich: “Söhne” & Co", "CH", ("z.example",)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Our Policy.HTML", "<h1>Privacy</h1><p>We collect your email address to provide our services.</p>"),
        ("p.txt", "Privacy\n\nWe collect your email address to provide our services.\n"),
        (
            "p.md",
            "# P\n\nWe collect your email\u200b address to \u202eprovide services: \"yes\" # no, 'x' {a} [b].\n",
        ),
        ("q.md", "# P\n\nNothing here is understood.\n"),
        ("r.md", "We collect your email address.\n\nWe collect your email address.\n"),
    ],
)
def test_drafts_without_faults_of_form_from_any_policy(shell: Shell, tmp_path: Path, name: str, text: str) -> None:
    policy = tmp_path / name
    policy.write_text(text, encoding="utf-8")
    folder = drafted(shell, tmp_path / "new", policy)
    for keep in (False, True):
        if keep:
            keep_everything(folder)
        codes = {finding.code for finding in checked(folder).findings}
        assert codes.isdisjoint({"INV001", "INV002", "INV003", "INV004", "INV005", "POL001", "POL010", "COL002"})
        assert not {code for code in codes if code.startswith("REF") and code != "REF007"}


def test_reads_a_policy_that_lies_in_its_place_already(shell: Shell, tmp_path: Path) -> None:
    policy = tmp_path / "policy" / "privacy.md"
    policy.parent.mkdir()
    policy.write_text("# P\n\nWe collect your email address.\n", encoding="utf-8")
    drafted(shell, tmp_path, policy)
    assert policy.read_text(encoding="utf-8").startswith("# P")
    assert load_inventory(tmp_path).policies[0].text.document == "policy/privacy.md"


def test_overwrites_nothing_and_leaves_nothing_behind(shell: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "old"
    (folder / "categories").mkdir(parents=True)
    (folder / "recipients.yaml").write_text("mine\n", encoding="utf-8")
    for options in (["--policy", POLICY], ["--example", "aptible"], []):
        assert shell.run("init", folder, *options) == 2
        assert f"“{folder / 'recipients.yaml'}” is there already, so nothing was written." in shell.err
    assert sorted(path.name for path in folder.rglob("*")) == ["categories", "recipients.yaml"]
    assert (folder / "recipients.yaml").read_text(encoding="utf-8") == "mine\n"


def test_leaves_nothing_behind_where_writing_fails(shell: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "half"
    folder.mkdir()
    (folder / "policy").write_text("a file where a folder has to be", encoding="utf-8")
    assert shell.run("init", folder) == 2
    assert "Nothing was written" in shell.err
    assert [path.name for path in folder.iterdir()] == ["policy"]


def test_copies_the_worked_example(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("init", "--example", "aptible", tmp_path / "a") == 0
    assert "Wrote the worked example aptible" in shell.out
    assert load_inventory(tmp_path / "a").manifest.organisation.name == "Aptible, Inc."
    assert shell.run("init", "--example", "aptibel", tmp_path / "b") == 2
    assert "There is no example “aptibel”. Did you mean “aptible”?" in shell.err
    assert shell.run("init", "--example", "aptible", "--policy", POLICY) == 2
    assert "leave the other options out" in shell.err


def test_writes_a_sample_that_passes_and_fails_as_it_says(shell: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "sample"
    assert shell.run("init", folder, "--organisation", "Bäckerei: Co", "--country", "DE", "--domain", "b.example") == 0
    assert load_inventory(folder).manifest.organisation.name == "Bäckerei: Co"
    assert checked(folder).findings == []
    file = folder / "categories/account.yaml"
    file.write_text(file.read_text().replace("[name, email-address] ", "[name, email-address, payment-card] "))
    assert [finding.code for finding in checked(folder).findings] == ["DIS001"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--policy", "nowhere.md"], "“nowhere.md” cannot be read as a policy: "),
        (["--policy", __file__], "A policy cannot be read from a file that ends in '.py'."),
        (["--country", "Germany"], "“Germany” is no country code. Did you mean “DE”?"),
        (["--country", "UK"], "“UK” is no country code. Did you mean “GB”?"),
        (["--country", "de"], "“de” is no country code. Did you mean “DE”?"),
        (["--country", "XX"], "“XX” is no country code. Write its two-letter ISO 3166-1 code, such as US."),
    ],
)
def test_says_why_it_cannot_begin(shell: Shell, tmp_path: Path, options: list[str], message: str) -> None:
    assert shell.run("init", tmp_path / "new", *options) == 2
    assert message in shell.err
    assert not (tmp_path / "new").exists()
