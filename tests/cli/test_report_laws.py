"""`inventory report laws`: what proves each requirement for each thing, what lacks, and how far texts were seen."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import NamedTuple

import pytest

from catalog.law.packs import built_in
from tests.catalog.diff.inventory.small import SMALL, write
from tests.cli.shell import Shell

EXAMPLE = Path(__file__).resolve().parents[2] / "inventory" / "aptible"
LAWS = "gdpr@2018-05-25"


class Point(NamedTuple):
    result: str
    sentence: str
    place: str
    missing: str
    text: str


def points(shell: Shell, folder: Path, laws: str) -> dict[tuple[str, str, str], Point]:
    """The list of the report by requirement, thing and category."""
    assert shell.run("report", "laws", folder, "--laws", laws, "--format", "csv") == 0
    rows = csv.DictReader(io.StringIO(shell.out))
    return {
        (row["Id"], row["For"], row["Data category"]): Point(
            row["Result"], row["Sentence of the policy"], row["Place"], row["What is missing"], row["Text of the law"]
        )
        for row in rows
    }


def test_what_is_proved_has_its_sentence_and_line(shell: Shell) -> None:
    found = points(shell, EXAMPLE, LAWS)
    use = found["gdpr-13/purposes", "Develop new products", "Web Logs and Analytics Information"]
    assert use.result == "proved"
    assert "Develop new products, services, features" in use.sentence
    assert use.place == "policy/privacy-policy.md, line 48"
    assert use.missing == ""


def test_what_is_missing_says_what_and_how_to_mend_it(shell: Shell) -> None:
    found = points(shell, EXAMPLE, LAWS)
    kept = [point for (name, _, _), point in found.items() if name == "gdpr-13/retention"]
    assert {point.result for point in kept} == {"missing"}
    assert all("No sentence in force says so" in point.missing for point in kept)
    assert all("informs: [retention]" in point.missing for point in kept)
    assert all(not point.sentence and not point.place for point in kept)


def test_every_point_says_how_far_the_text_was_seen(shell: Shell) -> None:
    packs = built_in()
    for (name, _, _), point in points(shell, EXAMPLE, LAWS).items():
        pack, _, requirement = name.partition("/")
        assert point.text == packs[pack].record.requirements[requirement].text


@pytest.mark.parametrize("format", ["md", "html"])
def test_day_packs_policy_and_no_advice_are_stated(shell: Shell, format: str) -> None:
    assert shell.run("report", "laws", EXAMPLE, "--laws", LAWS, "--format", format) == 0
    text = shell.out.replace("`", "")
    for said in ("2018-05-25", "gdpr-13, gdpr-14, gdpr-30", "no legal advice", "version 2.1", "nobody has answered"):
        assert said in text


def test_it_is_written_as_a_tagged_pdf(shell: Shell, tmp_path: Path) -> None:
    pytest.importorskip("typst", reason="typst sets PDF; it is not installed")
    output = tmp_path / "laws.pdf"
    assert shell.run("report", "laws", EXAMPLE, "--laws", LAWS, "--output", output) == 0
    assert output.read_bytes().startswith(b"%PDF-")
    assert b"/StructTreeRoot" in output.read_bytes()


def test_without_a_law_nothing_is_written(shell: Shell, tmp_path: Path) -> None:
    output = tmp_path / "laws.md"
    assert shell.run("report", "laws", EXAMPLE, "--output", output) == 2
    assert "laws: [gdpr, ccpa]" in shell.err
    assert not output.exists()


def test_laws_set_aside_or_not_yet_in_force_are_told(shell: Shell, tmp_path: Path) -> None:
    manifest = SMALL["inventory.yaml"] + "laws: [ccpa]\nlaws_set_aside: {caloppa: Open to companies only.}\n"
    folder = write(tmp_path / "inv", {**SMALL, "inventory.yaml": manifest})
    assert shell.run("report", "laws", folder, "--as-of", "2019-12-31") == 0
    assert "set aside: Open to companies only" in shell.out
    assert "not in force on the day: from 2020-01-01" in shell.out.replace("`", "")


def test_a_wrong_format_is_refused(shell: Shell) -> None:
    assert shell.run("report", "laws", EXAMPLE, "--laws", "gdpr", "--format", "docx") == 2
    assert "There is no format “docx”" in shell.err
