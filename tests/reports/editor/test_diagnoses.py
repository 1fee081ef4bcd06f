from __future__ import annotations

from pathlib import Path

import pytest

from catalog.checking.assessment import assess
from cli.editor.reading import checked
from inventory.load import load_inventory
from inventory.problem import Span
from inventory.strict_yaml import load
from reports.editor.actions import Action, actions
from reports.editor.diagnoses import Diagnosis
from tests.inventory.small import written
from tests.reports.editor.editing import ACCOUNT, APTIBLE

ADS = "\n  - id: ads\n    recipient: mail-hst\n    data: name   # what we give\n    purposes: billing\n"


def found(root: Path, text: str) -> list[Diagnosis]:
    return checked(written(root, text))


def done(one: Diagnosis, root: Path) -> list[Action]:
    return list(actions(one, (root / one.file).read_text(encoding="utf-8")))


def applied(action: Action, root: Path) -> str:
    lines = (root / action.file).read_text(encoding="utf-8").split("\n")
    line = lines[action.span.line - 1]
    lines[action.span.line - 1] = line[: action.span.column - 1] + action.text + line[action.span.end_column - 1 :]
    return "\n".join(lines)


def test_an_editor_is_told_every_finding_of_the_check() -> None:
    inventory = load_inventory(APTIBLE)
    day = inventory.manifest.settings.as_of
    assert day is not None
    known = sorted(
        (f.code, f.file, f.severity, f"{f.message}\n{f.help}")
        for f in assess(inventory, day, keep_goals=False).findings
    )
    assert sorted((d.code, d.file, d.severity, d.message) for d in checked(APTIBLE)) == known
    assert len(known) > 10


def test_a_finding_has_its_place_its_help_and_the_sentences_it_quotes(tmp_path: Path) -> None:
    text = "\n  never:\n    quote: We do not share your name.\n    prohibits: disclose\n    data: name\n"
    policy = "\n# +++ policy.md\n\nWe do not share your name.\n"
    one = next(d for d in found(tmp_path, f"# +++ statements.yaml{text}{policy}") if d.code.startswith("DIS00"))
    assert (one.file, one.severity) == (ACCOUNT, "error")
    assert (10, 9) <= one.span[:2] < one.span[2:] < (14, 1)
    first, second = one.message.split("\n")
    assert first.startswith("The policy prohibits giving name of customer-user to mail-host")
    assert second.startswith("Stop it, or correct the inventory")
    assert ("policy.md", Span(19, 1, 19, 27)) in [(remark.file, remark.span) for remark in one.remarks]
    assert any(remark.text.startswith("“We do not share your name.”") for remark in one.remarks)


def test_broken_yaml_is_a_finding_at_its_line(tmp_path: Path) -> None:
    (one,) = (d for d in found(tmp_path, "# +++ recipients.yaml\n  x: [\n") if d.file == "recipients.yaml")
    assert (one.code, one.span.line) == ("INV001", 8)


def test_a_manifest_at_fault_and_an_inventory_without_categories_are_told_there(tmp_path: Path) -> None:
    (one,) = found(tmp_path / "a", "# +++ inventory.yaml\nnonsense: 1\n")
    assert (one.code, one.file, one.span) == ("INV003", "inventory.yaml", Span(12, 1, 12, 9))
    told = found(tmp_path / "b", "# --- categories/account.yaml\n")
    assert [(d.code, d.file, d.span.line) for d in told] == [("INV009", "inventory.yaml", 8)]


def test_a_rule_that_there_is_not_is_told_in_the_settings(tmp_path: Path) -> None:
    (one,) = (d for d in found(tmp_path, "# +++ inventory.yaml\n  ignore: [POL, DIS0001]\n") if d.code == "INV004")
    assert (one.file, one.span) == ("inventory.yaml", Span(12, 17, 12, 24))
    assert one.message.startswith("No rule is called “DIS0001”.\nDid you mean “DIS001”")
    assert one.message.endswith("? `inventory rule` lists all of them.")
    (meant,) = actions(one, (tmp_path / "inventory.yaml").read_text(encoding="utf-8"))
    assert (meant.text, meant.is_preferred) == ("DIS001", True)


def test_what_concerns_no_file_is_told_where_the_manifest_begins(tmp_path: Path) -> None:
    root = written(tmp_path)
    (root / "vocabulary.yaml").symlink_to("/nowhere")
    with (root / "inventory.yaml").open("a", encoding="utf-8") as manifest:
        manifest.write("vocabulary: vocabulary.yaml\n")
    told = [d for d in checked(root) if d.code == "INV001"]
    assert [(d.file, d.span) for d in told] == [("inventory.yaml", Span(1, 1, 1, 1))]
    assert told[0].message.startswith("vocabulary.yaml: ")


def test_a_misspelt_name_is_put_right(tmp_path: Path) -> None:
    one = next(d for d in found(tmp_path, f"# +++ {ACCOUNT}{ADS}") if d.code == "REF001")
    meant, ignored = done(one, tmp_path)
    assert (meant.title, meant.is_preferred) == ("Write “mail-host” instead of “mail-hst”", True)
    assert "    recipient: mail-host\n    data: name   #" in applied(meant, tmp_path)
    assert not ignored.is_preferred


def test_a_comment_accepts_a_finding_once_its_reason_is_written(tmp_path: Path) -> None:
    ads = ADS.replace("hst", "host")
    one = next(d for d in found(tmp_path, f"# +++ {ACCOUNT}{ads}") if d.code == "DIS001")
    (ignored,) = done(one, tmp_path)
    assert ignored.title == "Ignore DIS001 here: write the reason"
    without = applied(ignored, tmp_path)
    (tmp_path / ACCOUNT).write_text(without, encoding="utf-8")
    assert {"DIS001", "INV004"} <= {d.code for d in checked(tmp_path)}
    (tmp_path / ACCOUNT).write_text(without.replace("DIS001: ", "DIS001: asked counsel"), encoding="utf-8")
    assert {"DIS001", "INV004"}.isdisjoint({d.code for d in checked(tmp_path)})


@pytest.mark.parametrize(
    ("code", "file", "span", "text"),
    [
        ("WVR002", "a.yaml", Span(1, 1, 1, 2), "a: b\n"),
        ("POL006", "policy.md", Span(1, 1, 1, 2), "a: b\n"),
        ("DIS001", "a.yaml", Span(9, 1, 9, 2), "a: b\n"),
        ("DIS001", "a.yaml", Span(2, 3, 2, 4), "a: >-\n  text\n  text\n"),
        ("DIS001", "a.yaml", Span(1, 4, 1, 5), "a: b # inventory: ignore DIS001: known\n"),
        ("INV001", "a.yaml", Span(1, 4, 1, 5), "a: [\n"),
    ],
)
def test_where_a_comment_would_be_none_it_is_not_offered(code: str, file: str, span: Span, text: str) -> None:
    assert list(actions(Diagnosis(file, span, "error", code, ""), text)) == []


def test_a_name_with_quotes_or_over_lines_is_left_to_its_author() -> None:
    for span, text in (
        (Span(1, 4, 1, 9), "a: 'b c'\n"),
        (Span(1, 4, 2, 3), "a: b\n  c\n"),
        (Span(9, 1, 9, 2), "a: b\n"),
    ):
        one = Diagnosis("a.yaml", span, "error", "REF001", "", "x")
        assert [action for action in actions(one, text) if action.is_preferred] == []
    assert load("a: b\n  c\n", "a.yaml")[0] == {"a": "b c"}
