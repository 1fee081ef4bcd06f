"""Rules in a package of a company's own: found where installed, counted like others, named where at fault."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

import clausemap
from catalog.checking import company_checks as company
from catalog.checking import registry
from catalog.findings import rule_codes
from inventory.entry_points import EntryPoint, entry_points
from inventory.model import CannotCheck
from tests.catalog.diff.inventory.small import SMALL, edited, write
from tests.cli.shell import Shell

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "company-rules"
POINT = EntryPoint("country-without-adequacy", "acme_privacy_rules.country_without_adequacy", "acme-privacy-rules")
ABROAD = edited(
    "recipients.yaml", "    country: US\n    agreement: {type: dpa}", "    country: IN\n    agreement: {type: dpa}"
)
GOOD = '''"""A page."""
from clausemap.rules import Rule
RULE = Rule("ACME009", "own", "error")
def check(assessed):
    {body}
'''


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[object]:
    """`install(points, **modules)`: as if packages offered these, with modules of these texts to be imported."""
    caches = (registry.all_checks, registry._category_checks, rule_codes.rules)

    def begin(points: list[EntryPoint], **modules: str) -> None:
        folder = tmp_path / "site"
        folder.mkdir()
        for name, text in modules.items():
            (folder / f"{name}.py").write_text(text, encoding="utf-8")
            monkeypatch.delitem(sys.modules, name, raising=False)
        monkeypatch.syspath_prepend(str(folder))
        monkeypatch.syspath_prepend(str(EXAMPLE))
        monkeypatch.setattr(company, "entry_points", lambda _: points)
        for cached in caches:
            cached.cache_clear()

    yield begin
    for cached in caches:
        cached.cache_clear()
    for name in [name for name in sys.modules if name.startswith("acme")]:
        del sys.modules[name]


def test_a_company_rule_is_found_documented_and_counts_like_any_other(
    install: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install([POINT])  # type: ignore[operator]
    shell = Shell(capsys)
    assert shell.run("rule", "ACME001") == 0
    assert shell.out.startswith(
        "ACME001 country-without-adequacy (warning)\n\nA recipient in a country without adequacy"
    )
    write(tmp_path / "inv", ABROAD)
    assert shell.run("check", tmp_path / "inv", "--select", "ACME", "--format", "json") == 1
    found = [one for one in json.loads(shell.out)["findings"] if one["code"] == "ACME001"]
    line = ABROAD["recipients.yaml"].splitlines().index("    country: IN") + 1
    assert ("ticket-desk", line) in [(one["where"], one["location"]["line"]) for one in found]
    for country, counts in (("IE", False), ("JP", True), ("IN", True)):
        text = ABROAD["recipients.yaml"].replace("country: IN", f"country: {country}")
        write(tmp_path / "inv", {"recipients.yaml": text})
        shell.run("check", tmp_path / "inv", "--select", "ACME001", "--format", "json", "--as-of", "2018-06-01")
        about = {one["where"] for one in json.loads(shell.out)["findings"] if one["code"] == "ACME001"}
        assert ("ticket-desk" in about) is counts, country


def test_it_is_waived_and_lowered_like_any_other(
    install: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install([POINT])  # type: ignore[operator]
    shell = Shell(capsys)
    waiver = "waivers:\n  - {rule: ACME001, where: ticket-desk, reason: Approved., until: 2024-09-01}\n"
    waived = edited("waivers.yaml", "waivers:\n", waiver, ABROAD)
    write(tmp_path, edited("inventory.yaml", "settings:\n", "settings:\n  severity: {ACME001: note}\n", waived))
    shell.run("check", tmp_path, "--format", "json", "--fail-on", "error")
    document = json.loads(shell.out)
    assert ("ACME001", "ticket-desk") in [(one["code"], one["where"]) for one in document["waived"]]
    assert {one["severity"] for one in document["findings"] if one["code"] == "ACME001"} <= {"note"}
    assert not [one for one in document["findings"] if one["code"] == "WVR002" and one["where"] == "ticket-desk"]
    comment = ABROAD["recipients.yaml"].replace("country: IN", "country: IN  # inventory: ignore ACME001: Approved.")
    write(tmp_path, ABROAD | {"recipients.yaml": comment})
    shell.run("check", tmp_path, "--format", "json")
    told = [(one["code"], one["by"], one["where"]) for one in json.loads(shell.out)["waived"]]
    assert ("ACME001", "comment", "ticket-desk") in told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("import no_such_module_anywhere\n", "cannot be imported"),
        ('"""A page."""\n', "has no RULE"),
        (GOOD.format(body="yield").replace('"""A page."""', ""), "no docstring"),
        (GOOD.format(body="yield").replace("def check", "def verify"), "neither `check(assessed)`"),
        (GOOD.format(body="yield").replace("ACME009", "DIS901"), "“DIS901” is none of its own"),
        (GOOD.format(body="yield").replace("ACME009", "acme9"), "“acme9” is none of its own"),
        (GOOD.format(body="yield").replace('"error"', '"fatal"'), "has no RULE"),
    ],
)
def test_a_package_without_the_form_of_a_check_is_refused(
    install: object, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    install([EntryPoint("own", "acme_own", "acme")], acme_own=text)  # type: ignore[operator]
    shell = Shell(capsys)
    write(tmp_path / "inv", SMALL)
    assert shell.run("check", tmp_path / "inv") == 2
    assert said in shell.err
    assert "of the package acme" in shell.err


def test_two_packages_cannot_share_a_code(install: object) -> None:
    points = [EntryPoint("one", "acme_own", "acme"), EntryPoint("two", "acme_other", "other")]
    text = GOOD.format(body="yield from ()")
    install(points, acme_own=text, acme_other=text)  # type: ignore[operator]
    with pytest.raises(CannotCheck, match="that of a rule of acme, too"):
        registry.all_checks()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("yield {}['gone']", "crashed: KeyError: 'gone'"),
        ("yield 'a text'", "yielded what is no finding of its own: 'a text'"),
        ('yield Rule("DIS001", "own", "error").finding("m", "h", "f")', "yielded what is no finding of its own"),
        ("return 1", "crashed: TypeError"),
    ],
)
def test_a_check_that_crashes_or_misbehaves_is_told_with_its_package(
    install: object, tmp_path: Path, capsys: pytest.CaptureFixture[str], body: str, said: str
) -> None:
    install([EntryPoint("own", "acme_own", "acme")], acme_own=GOOD.format(body=body))  # type: ignore[operator]
    shell = Shell(capsys)
    write(tmp_path / "inv", SMALL)
    assert shell.run("check", tmp_path / "inv") == 3
    assert said in shell.err
    assert "The rule ACME009 of the package acme " in shell.err
    assert "fault of clausemap" not in shell.err


def test_entry_points_are_read_from_the_metadata_of_packages(tmp_path: Path) -> None:
    metadata = tmp_path / "acme_privacy_rules-1.0.dist-info"
    metadata.mkdir()
    (metadata / "entry_points.txt").write_text(
        f"[console_scripts]\nacme = acme:main\n\n[clausemap.checks]\n# one\n{POINT.name} = {POINT.module}\n", "utf-8"
    )
    (tmp_path / "other-2.dist-info").mkdir()
    folders = [str(tmp_path), str(tmp_path / "nowhere")]
    assert entry_points("clausemap.checks", folders) == [POINT]
    assert entry_points("clausemap.other", folders) == []


def test_what_lies_where_a_command_is_started_is_never_run(tmp_path: Path) -> None:
    metadata = tmp_path / "evil-1.0.dist-info"
    metadata.mkdir()
    (metadata / "entry_points.txt").write_text("[clausemap.checks]\nevil = evil\n", "utf-8")
    (tmp_path / "evil.py").write_text("raise SystemExit('the module evil was run')\n", "utf-8")
    environment = {**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", "clausemap", "rule"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.install
def test_the_example_works_where_it_is_installed(tmp_path: Path) -> None:
    """In the command, and in the library, which has the program under other names."""
    venv.create(tmp_path / "env", with_pip=False)
    python = tmp_path / "env" / "bin" / "python"
    where = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    (Path(where) / "borrowed.pth").write_text(f"{sysconfig.get_path('purelib')}\n{ROOT}\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", "--quiet"]
    subprocess.run([*pip, "--no-build-isolation", str(EXAMPLE)], check=True, timeout=180)
    write(tmp_path / "inv", ABROAD)
    run = [python, "-m", "clausemap", "check", tmp_path / "inv", "--select", "ACME", "--format", "concise"]
    done = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert "ACME001 “Ticket Desk Ltd” is in IN" in done.stdout, done.stderr
    code = "import clausemap; print(*sorted({one.code for one in clausemap.check('inv', select='ACME').findings}))"
    done = subprocess.run([python, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert "ACME001" in done.stdout, done.stderr


def test_the_library_names_what_a_rule_needs() -> None:
    from clausemap import rules

    for name in rules.__all__:
        assert getattr(rules, name) is not None
    with pytest.raises(AttributeError):
        _ = rules.no_such_name  # type: ignore[attr-defined]
    assert clausemap.InventoryError
