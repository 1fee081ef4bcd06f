"""What forms do to files: the same YAML, as `check` on the terminal judges it, and nothing unseen is written over."""

from __future__ import annotations

import difflib
import re
from pathlib import Path
from urllib.parse import quote

from cli.main import main
from tests.cli.review.asking import Asking
from tests.cli.shell import Shell

STATEMENTS = "policy/statements.yaml"


def changed(desk: Asking) -> dict[str, list[str]]:
    """The lines that the sitting took out of each file and put in."""
    return {
        name: [line for line in difflib.unified_diff(old.split("\n"), new.split("\n"), lineterm="", n=0)
               if not line.startswith(("---", "+++", "@@"))]
        for name, (old, new) in desk.sitting.desk.changed().items()
    }  # fmt: skip


def sentence(desk: Asking, words: str) -> str:
    """The key of the sentence that holds these words."""
    return next(one.key for one in desk.sitting.look().sentences if words in one.text)


def test_every_view_is_shown(desk: Asking) -> None:
    for view, words in {
        "sentences": "sentence by sentence", "holdings": "What we hold", "recipients": "Who gets which data",
        "todo": "not declared", "changes": "Nothing yet",
    }.items():  # fmt: skip
        answer = desk.get(f"/{view}")
        assert (answer.status, words in answer.text) == (200, True), view
        assert 'role="status"' in answer.text


def test_each_sentence_has_a_panel(desk: Asking) -> None:
    for one in desk.sitting.look().sentences:
        assert desk.get(f"/sentences?at={quote(one.key)}").status == 200, one.key


def test_one_edit_changes_its_lines_and_can_be_taken_back(desk: Asking) -> None:
    page = desk.get("/holdings")
    answer = desk.post("/category", page, category="logs", title="Logs", subjects=["visitor", "customer-user"],
                       sources="registration", purposes=["provide-services"], retention="P1Y")  # fmt: skip
    assert answer.status == 303
    lines = changed(desk)
    assert list(lines) == ["categories/logs.yaml"]
    assert "+title: Logs" in lines["categories/logs.yaml"]
    assert desk.post("/undo", desk.get("/holdings")).status == 200
    assert changed(desk) == {}


def test_saving_a_page_as_it_is_changes_nothing(desk: Asking) -> None:
    for judged in desk.sitting.look().assessment.categories:
        record = judged.entry.record
        desk.post("/category", desk.get("/holdings"), category=judged.entry.id, title=record.title,
                  subjects=list(record.subjects), sources=list(record.sources), purposes=list(record.purposes),
                  retention=record.retention.period if record.retention else "")  # fmt: skip
    for name, entry in desk.sitting.look().inventory.recipients.items():
        known = entry.record
        held = known.agreement
        desk.post("/recipient", desk.get("/recipients"), recipient=name, name=known.name, kinds=list(known.kinds),
                  role=known.role, country=known.country or "", services=known.services or "",
                  **{"agreement-type": held.type if held else "", "agreement-signed": held.signed or "" if held else "",
                     "agreement-expires": held.expires or "" if held else "",
                     "agreement-document": ", ".join(map(str, held.document)) if held else ""})  # fmt: skip
    assert changed(desk) == {}


def test_terms_are_found_by_what_people_call_them(desk: Asking) -> None:
    page = desk.get("/holdings")
    assert desk.post("/datum", page, category="account", place="", data="E-mail address", do="save").status in (
        303,
        409,
    )
    answer = desk.post("/datum", page, category="account", place="", data="Shoe size", do="save")
    assert answer.status == 409
    assert "“Shoe size” is no known term here." in answer.text
    assert "Or add “Shoe size” as a term of your own" in answer.text


def test_a_section_read_as_a_whole_is_kept_in_one_step(tmp_path: Path) -> None:
    policy = tmp_path / "policy.md"
    policy.write_text("# Privacy Policy\n\n## Rights\n\n- Ask us.\n- Write to us.\n- Payment processors answer too.\n")
    assert main(["init", str(tmp_path / "new"), "--policy", str(policy), "--organisation", "A", "--country", "US"]) == 0
    desk = Asking(tmp_path / "new")
    page = desk.get("/sentences")
    assert "2 sentences here drafted as saying nothing" in page.text, "who names a recipient is read alone"
    assert desk.post("/section", page, keep=page.field("keep")).status == 303
    (kept,) = desk.sitting.look().inventory.policies
    assert len(kept.read) == 2
    assert desk.post("/section", desk.get("/sentences"), keep="rights.1").status == 409


def test_a_term_of_the_companys_own_can_be_added_in_place(desk: Asking) -> None:
    answer = desk.post(
        "/term", desk.get("/holdings"), dimension="data", label="Shoe size", broader="Personal information"
    )
    assert answer.status == 303
    (lines,) = changed(desk).values()
    assert lines == ["+  shoe-size: {label: Shoe size, broader: [personal-information]}"]
    assert (
        desk.post("/datum", desk.get("/holdings"), category="account", place="", data="shoe size", do="save").status
        == 303
    )


def test_an_edit_in_an_editor_meanwhile_is_not_written_over(desk: Asking) -> None:
    page = desk.get("/holdings")
    file = desk.sitting.desk.root / "categories" / "account.yaml"
    mine = file.read_text().replace("title: Account", "title: My own account")
    file.write_text(mine)
    answer = desk.post("/category", page, category="account", title="Another", subjects="customer-user",
                       purposes="provide-services")  # fmt: skip
    assert (answer.status, "was changed elsewhere" in answer.text, file.read_text()) == (409, True, mine)
    assert "My own account" in answer.text
    again = desk.post("/datum", answer, category="account", place="", data="ip-address", do="save")
    assert again.status == 303
    assert "title: My own account" in file.read_text()


def test_a_change_of_another_file_is_no_hindrance_and_is_seen(desk: Asking) -> None:
    page = desk.get("/holdings")
    other = desk.sitting.desk.root / "categories" / "logs.yaml"
    other.write_text(other.read_text().replace("title: ", "title: Newer "))
    assert desk.post("/datum", page, category="account", place="", data="ip-address", do="save").status == 303
    assert "Newer" in desk.get("/holdings").text


def test_a_step_after_which_somebody_else_wrote_is_not_taken_back(desk: Asking) -> None:
    desk.post("/datum", desk.get("/holdings"), category="account", place="", data="ip-address", do="save")
    file = desk.sitting.desk.root / "categories" / "account.yaml"
    file.write_text(file.read_text() + "# mine\n")
    answer = desk.post("/undo", desk.get("/holdings"))
    assert (answer.status, "was not taken back" in answer.text) == (409, True)
    assert file.read_text().endswith("# mine\n")


def test_a_statement_is_changed_tried_split_and_taken_out(desk: Asking) -> None:
    entry = next(one for one in desk.sitting.look().inventory.policies[0].statements if one.id == "share-payment")
    key = next(one.key for one in desk.sitting.look().sentences if "share-payment" in one.statements)
    fields = {
        "at": key, "statement": entry.id, "kind": "permits:disclose", "data": [*entry.record.data, "health-data"],
        "recipients": list(entry.record.recipients), "purposes": list(entry.record.purposes),
    }  # fmt: skip
    tried = desk.post("/try", desk.get(f"/sentences?at={quote(key)}"), **fields)
    assert tried.status == 200
    assert "POL014" in tried.text
    assert "Kept like this: " in tried.text
    assert changed(desk) == {}
    assert desk.post("/statement", desk.get(f"/sentences?at={quote(key)}"), do="keep", **fields).status == 303
    assert any("health-data" in line for line in changed(desk)[STATEMENTS])
    assert desk.post("/statement", desk.get(f"/sentences?at={quote(key)}"), do="split", **fields).status == 303
    assert desk.sitting.look().inventory.policies[0].drafts[0].id == "share-payment-2"
    gone = {**fields, "statement": "share-payment-2"}
    assert desk.post("/statement", desk.get(f"/sentences?at={quote(key)}"), do="delete", **gone).status == 303
    assert desk.sitting.look().inventory.policies[0].drafts == ()


def test_a_new_vendor_is_looked_up_added_and_disclosed_to(desk: Asking) -> None:
    found = desk.get("/recipients?look=sendgrid")
    service = re.search(r"service=([\w-]+)#new", found.text)
    assert service is not None
    form = desk.get(f"/recipients?look=sendgrid&service={service[1]}")
    assert "from the catalogue: check it" in form.text
    answer = desk.post("/recipient", form, recipient="", name="Mail Sender Ltd", kinds="email-delivery-provider",
                       role="processor", country="ie", services="Sends mail", **{"agreement-type": "dpa"})  # fmt: skip
    assert (answer.status, answer.headers["location"]) == (303, "/recipients?added=mail-sender-ltd")
    page = desk.get("/recipients?added=mail-sender-ltd")
    assert 'name="recipient" list="terms-recipient" data-one value="Mail Sender Ltd"' in page.text
    added = desk.post("/disclosure", page, category="account", place="", recipient="Mail Sender Ltd",
                      data=["email-address"], purposes="communicate", do="save")  # fmt: skip
    assert added.status == 303
    assert "+  - recipient: mail-sender-ltd" in changed(desk)["categories/account.yaml"]
    assert "Mail Sender Ltd" in desk.get("/recipients").text


def test_what_the_page_says_is_what_check_says(desk: Asking, shell: Shell) -> None:
    desk.post("/datum", desk.get("/holdings"), category="account", place="", data="precise-location", do="save")
    text = desk.get("/todo").text
    shell.run("check", desk.sitting.desk.root)
    verdict = re.search(r"\d+ of \d+ points checked", shell.out)
    assert verdict is not None
    assert verdict[0] in text


def test_an_edit_that_could_not_be_read_is_not_written(desk: Asking) -> None:
    page = desk.get("/recipients")
    answer = desk.post("/recipient", page, recipient="", name="X Ltd", kinds="payment-processor", role="processor",
                       country="IE", **{"agreement-type": "dpa", "agreement-signed": "yesterday"})  # fmt: skip
    assert (answer.status, "Nothing was written" in answer.text) == (409, True)
    assert changed(desk) == {}


def test_changes_are_told_as_diff_tells_them_and_git_is_only_shown(desk: Asking) -> None:
    desk.post("/datum", desk.get("/holdings"), category="account", place="", data="ip-address", do="save")
    text = desk.get("/changes").text
    assert "ip-address" in text
    assert "git add -- categories/account.yaml" in text
    assert "+  - ip-address" in text


def test_a_broken_manifest_is_told_and_nothing_is_offered(desk: Asking) -> None:
    page = desk.get("/holdings")
    manifest = desk.sitting.desk.root / "inventory.yaml"
    manifest.write_text("organisation: [\n")
    answer = desk.get("/sentences")
    assert "cannot be checked" in answer.text
    assert "<form" not in answer.text
    told = desk.post("/category", page, category="logs", title="Logs")
    assert (told.status, "cannot be checked" in told.text) == (200, True)


def test_nothing_but_the_files_is_stored(desk: Asking, tmp_path: Path) -> None:
    before = {path.relative_to(tmp_path) for path in tmp_path.rglob("*")}
    desk.post("/datum", desk.get("/holdings"), category="account", place="", data="ip-address", do="save")
    desk.get("/changes")
    assert {path.relative_to(tmp_path) for path in tmp_path.rglob("*")} == before
