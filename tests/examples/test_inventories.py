"""The example inventories pass, each with the laws and packages that it is there to show."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.shell import Shell

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capsys)


@pytest.fixture
def gdpr(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLES / "gdpr-company", tmp_path / "privacy"))


def test_the_company_in_the_european_union_is_complete(shell: Shell, gdpr: Path) -> None:
    assert shell.run("check", gdpr, "--format", "json") == 0
    report = json.loads(shell.out)
    assert [one["code"] for one in report["findings"] if one["severity"] != "note"] == []
    assert report["goals"]["ground"]
    assert {one["verdict"] for one in report["goals"]["ground"]} <= {"exact", "broader"}
    assert report["goals"]["law"]


def test_every_report_of_the_company_can_be_written(shell: Shell, gdpr: Path, tmp_path: Path) -> None:
    names = {file.stem for file in (EXAMPLES.parent / "cli" / "commands" / "report").glob("[a-z]*.py")}
    for name in sorted(names - {"cookies"}):
        draft = ["--draft"] if name == "recipients" else []
        assert shell.run("report", name, gdpr, *draft, "--output", tmp_path / f"{name}.html") == 0, (name, shell.err)
    page = (tmp_path / "html.html").read_text(encoding="utf-8")
    assert '<span class="leg-name">Legal basis</span> is proved by' in page


def test_a_sentence_taken_out_is_missed(shell: Shell, gdpr: Path) -> None:
    sentence = (
        "Our data protection officer is reached at dpo@lindenhof.example or at our address, with the words “Data "
        "protection officer”.\n"
    )
    policy = gdpr / "policy/privacy.md"
    text = policy.read_text(encoding="utf-8")
    assert sentence in text
    policy.write_text(text.replace(sentence, ""), encoding="utf-8")
    assert shell.run("check", gdpr, "--format", "json") == 1
    assert "gdpr-13/dpo" in {one["where"] for one in json.loads(shell.out)["findings"] if one["code"] == "LAW001"}


def test_the_services_under_one_policy_pass(shell: Shell, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "monorepo", tmp_path / "all")
    (tmp_path / "all" / ".git").mkdir()
    assert shell.run("check", "--all", tmp_path / "all") == 0, shell.out
    assert shell.out.startswith("3 inventories: 3 pass, 0 fail; 0 errors, 0 warnings")
