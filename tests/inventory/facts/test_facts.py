"""Facts of code and settings: what holds, what is broken, and what is never shown, followed or waited for."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from catalog.justify.evidence import EvidenceLookup
from inventory.facts.outcome import EvidenceOutcome
from inventory.facts.repository_files import RepositoryFiles
from inventory.schema.evidence import item_from
from inventory.source import EvidenceFolder

SECRET = "hunter2-s3cr3t"
FILES = {
    "src/mail.py": "# def later\ndef unsubscribe():\n    return 'not a # comment'\n",
    "src/old/ads.py": f"send_to_advertiser('{SECRET}')\n",
    "app.json": f'{{"a": [{{"b": 30}}], "password": "{SECRET}", "flag": true, "x.y": {{"z": "on"}},}} // end\n',
    "app.yaml": "a: &one {b: 30}\nc: *one\nnothing:\n",
    "app.toml": "[a]\nb = 30\nflag = true\nwhen = 2024-01-01\n",
    "app.ini": "top = 1\n[log]\nKeep.IP = no\n[a.b]\nc: 30\n",
    "app.properties": f"log.ip=false\npassword={SECRET}\n",
    "twice.ini": "[a]\nb = 1\nb = 2\n",
    "page.html": "<script src='https://WWW.Counting.Example/x.js'></script>\n",
    ".env": f"TOKEN={SECRET}\nexport DSN='x'\n",
    "main.tf": """\
resource "aws_s3_bucket_lifecycle_configuration" "logs" {
  rule {
    expiration { days = 90 }
  }
  rule {
    expiration { days = 30 }
  }
}
resource "aws_db_instance" "main" {
  storage_encrypted = true # "false"
  name              = "x-${var.name}"
  retention         = 7
  regions           = ["eu-west-1", "eu-central-1"]
}
""",
}


@pytest.fixture
def top(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def outcome(top: Path, written: dict[str, Any]) -> EvidenceOutcome:
    return EvidenceLookup(EvidenceFolder(top), lambda: RepositoryFiles(top)).outcome(item_from(written))


HOLDING = [
    {"setting": "app.ini", "key": "log.Keep.IP", "is": "no"},
    {"setting": "app.ini", "key": "a.b.c", "at_most": "30"},
    {"setting": "app.ini", "key": "top", "is": "1"},
    {"setting": "app.ini", "key": "log.keep.ip", "exists": "false"},
    {"setting": "app.properties", "key": "log.ip", "is": "false"},
    {"code": "page.html", "absent": "counting.example"},
    {"code": "page.html", "contains": "COUNTING.example", "any_case": "true"},
    {"code": "src/mail.py", "contains": "def unsubscribe"},
    {"code": "src/**/*.py", "contains": ["def unsubscribe", "send_to_advertiser"]},
    {"code": "src/mail.py", "contains": "# def later", "comments": "true"},
    {"code": "src/mail.py", "absent": "def later", "comments": "false"},
    {"code": "src/**", "absent": "send_to_advertiser", "except": "src/old"},
    {"setting": "app.json", "key": "a.0.b", "is": "30"},
    {"setting": "app.json", "key": "a.0.b", "is": "30.0"},
    {"setting": "app.json", "key": "x.y.z", "is": "on"},
    {"setting": "app.json", "key": "flag", "is": "true"},
    {"setting": "app.yaml", "key": "c.b", "at_most": "30", "at_least": "30"},
    {"setting": "app.yaml", "key": "nothing", "exists": "true"},
    {"setting": "app.toml", "key": "a.when", "is": "2024-01-01"},
    {"setting": ".env", "key": "DSN", "exists": "true"},
    {"setting": "main.tf", "key": "aws_db_instance.main.storage_encrypted", "is": "true"},
    {"setting": "main.tf", "key": "aws_db_instance.retention", "is": "7"},
    {"setting": "main.tf", "key": "aws_db_instance.main.regions.1", "is": "eu-central-1"},
    {"setting": "main.tf", "key": "aws_s3_bucket_lifecycle_configuration.rule.1.expiration.days", "is": "30"},
]
BROKEN = [
    ({"code": "page.html", "absent": "counting.example", "any_case": "true"}, "page.html, line 1"),
    ({"setting": "app.properties", "key": "password", "is": "x"}, "not shown"),
    ({"setting": "twice.ini", "key": "a.b", "is": "1"}, "something twice (line 3)"),
    ({"code": "src/mail.py", "contains": "def later"}, "outside of comments"),
    ({"code": "src/mail.py", "absent": "def later"}, "src/mail.py, line 1"),
    ({"code": "src/**", "absent": "send_to_advertiser"}, "src/old/ads.py, line 1"),
    ({"code": "lib/**", "absent": "x"}, "names no file"),
    ({"code": "src/gone.py", "contains": "x"}, "names no file"),
    ({"setting": "app.json", "key": "a.0.b", "is": "31"}, "is 30, not 31"),
    ({"setting": "app.json", "key": "password", "is": "x"}, "not shown"),
    ({"setting": "app.json", "key": "a", "is": "x"}, "no single value"),
    ({"setting": "app.json", "key": "gone", "is": "x"}, "is not there"),
    ({"setting": "main.tf", "key": "aws_db_instance.name", "is": "x"}, "worked out elsewhere"),
    ({"setting": "main.tf", "key": "aws_s3_bucket_lifecycle_configuration.days", "is": "90"}, "not one setting"),
    ({"setting": ".env", "key": "TOKEN", "is": SECRET}, "only names are read"),
    ({"setting": "src/mail.py", "key": "a", "is": "x"}, "only JSON"),
    ({"setting": "gone.json", "key": "a", "is": "x"}, "cannot be read"),
]


@pytest.mark.parametrize("written", HOLDING, ids=str)
def test_holds(top: Path, written: dict[str, Any]) -> None:
    assert outcome(top, written) == ("holds", "")


@pytest.mark.parametrize(("written", "says"), BROKEN, ids=str)
def test_broken(top: Path, written: dict[str, Any], says: str) -> None:
    state, detail = outcome(top, written)
    assert (state, says in detail) == ("broken", True), detail
    assert SECRET not in detail.replace(str(written.get("is")), "")


def test_no_link_is_followed(top: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "far.py").write_text("def far(): ...\n", encoding="utf-8")
    (outside / "far.json").write_text('{"a": "1"}', encoding="utf-8")
    (top / "src" / "linked").symlink_to(outside)
    (top / "far.json").symlink_to(outside / "far.json")
    assert "link" in outcome(top, {"code": "src/linked/far.py", "contains": "def far"}).detail
    assert outcome(top, {"code": "src/**/*.py", "contains": "def far"}).state == "broken"
    assert "link" in outcome(top, {"code": "src/**/*.py", "absent": "nothing at all"}).detail
    assert "link" in outcome(top, {"setting": "far.json", "key": "a", "is": "1"}).detail


@pytest.mark.parametrize("path", ["../x.py", "/etc/passwd", "src/../../x.py"])
def test_nothing_outside_is_read(top: Path, path: str) -> None:
    (top.parent / "x.py").write_text("text\n", encoding="utf-8")
    assert outcome(top, {"code": path, "contains": "text"}).state == "missing"
    assert outcome(top, {"setting": path, "key": "a", "is": "1"}).state == "missing"


def test_hostile_texts_take_no_time(top: Path) -> None:
    (top / "long.py").write_text("a" * 2_000_000 + "\n" + '"' * 200_000, encoding="utf-8")
    (top / "deep.json").write_text("[" * 100_000, encoding="utf-8")
    (top / "deep.tf").write_text("a {\n" * 10_000, encoding="utf-8")
    (top / "wide.yaml").write_text("a.a: {a.a: {a.a: 1}}\n", encoding="utf-8")
    start = time.monotonic()
    assert outcome(top, {"code": "long.py", "contains": "a" * 1_000 + "b"}).state == "broken"
    assert outcome(top, {"code": "**/*a*a*a*a*a*a*b", "contains": "x"}).state == "broken"
    assert outcome(top, {"setting": "deep.json", "key": "a", "is": "1"}).state == "broken"
    assert outcome(top, {"setting": "deep.tf", "key": "a", "is": "1"}).state == "broken"
    assert outcome(top, {"setting": "wide.yaml", "key": ".".join("a" * 200), "is": "1"}).state == "broken"
    assert time.monotonic() - start < 10
