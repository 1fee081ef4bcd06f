"""`inventory diagram`: every format, every way to fail, and the same bytes each time."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from cli.diagram_files import png_file
from cli.fonts import without_font
from cli.rendering import RENDERER, RenderingError, draw_dot, find_renderer, typeset
from reports.diagram.model import Diagram
from reports.diagram.paper import TYPST, typst_inputs
from reports.diagram.paper_sheets import PaperSheet
from tests.cli.shell import APTIBLE, Shell
from tests.reports.diagram.drawing import hostile
from tests.reports.formats.naughty import naughty_strings

ROOT = Path(__file__).resolve().parents[2]
STARTS = {
    "svg": b'<?xml version="1.0" encoding="UTF-8"?>\n<svg ', "png": b"\x89PNG", "pdf": b"%PDF-1.7",
    "dot": b"digraph flows {", "gv": b"digraph flows {", "mmd": b"flowchart LR\n", "md": b"```mermaid\nflowchart LR\n",
}  # fmt: skip


def program(file: Path, text: str) -> str:
    """An executable shell script."""
    file.write_text(f"#!/bin/sh\n{text}\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return str(file)


@pytest.mark.parametrize("ending", list(STARTS))
def test_the_ending_of_the_file_chooses_the_format(shell: Shell, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"flows.{ending}"
    assert shell.run("diagram", APTIBLE, "--output", file) == 0
    assert (shell.out, shell.err) == ("", "")
    assert file.read_bytes().startswith(STARTS[ending])


def test_text_goes_to_standard_output(shell: Shell) -> None:
    assert shell.run("diagram", APTIBLE, "--format", "mermaid", "--focus", "recipient:bank") == 0
    assert "Aptible#44; Inc#46;" in shell.out or "Aptible, Inc#46;" in shell.out
    assert shell.out.endswith("classDef sensitive stroke:#8a3069,color:#8a3069\n")


def test_the_overview_needs_no_renderer(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cli.rendering.shutil.which", lambda *_, **__: None)
    assert shell.run("diagram", APTIBLE, "-o", tmp_path / "flows.svg") == 0
    assert b"who gets which personal data" in (tmp_path / "flows.svg").read_bytes()


def test_the_overview_is_one_tagged_page_of_paper(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "flows.pdf"
    assert shell.run("diagram", APTIBLE, "-o", file) == 0
    content = file.read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 1
    assert b"/StructTreeRoot" in content
    box = re.search(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", content)
    assert box is not None
    assert [round(float(length)) for length in box.groups()] == [842, 595]


def test_the_overview_as_png_and_pdf_names_the_extra_it_needs(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cli.rendering._has_typst", lambda: False)
    for ending in ("png", "pdf"):
        assert shell.run("diagram", APTIBLE, "-o", tmp_path / f"flows.{ending}") == 2
        assert f"{ending.upper()} needs the extra “pdf”: pip install 'clausemap[pdf]'" in shell.err
    assert list(tmp_path.iterdir()) == []


def test_what_a_waiver_or_a_comment_accepts_is_framed_in_the_overview(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("diagram", APTIBLE) == 0
    assert "a finding about it is accepted" not in shell.out
    source = tmp_path / "inventory"
    shutil.copytree(APTIBLE, source)
    (source / "waivers.yaml").write_text(
        "waivers:\n- {rule: DIS002, where: account/tips-unsubscribed, reason: The mailing ends in May, by: Ann,"
        " until: 2016-01-01}\n"
    )
    manifest = source / "inventory.yaml"
    manifest.write_text(manifest.read_text() + "\nwaivers: waivers.yaml\n")
    assert shell.run("diagram", source) == 0
    assert "a finding about it is accepted" in shell.out
    assert "waived until 2016-01-01" in shell.out


def test_data_without_a_focus_would_be_no_picture(shell: Shell) -> None:
    assert shell.run("diagram", APTIBLE, "--level", "data", "--format", "dot") == 2
    assert "say what they are to be shown of with --focus" in shell.err


def test_the_pdf_tells_every_arrow_in_words_and_is_tagged(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "bank.pdf"
    assert shell.run("diagram", APTIBLE, "--focus", "recipient:bank", "-o", file) == 0
    content = file.read_bytes()
    assert b"/MarkInfo" in content
    assert b"/StructTreeRoot" in content


def test_all_writes_an_overview_and_one_drawing_of_each_thing(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("diagram", APTIBLE, "--all", tmp_path, "--format", "dot") == 0
    names = {file.name for file in tmp_path.iterdir()}
    assert {"overview.dot", "category-account.dot", "recipient-bank.dot", "purpose-event-invitation.dot"} <= names
    assert len([name for name in names if name.startswith("recipient-")]) == 14
    assert shell.err == f"{len(names)} diagrams in {tmp_path}\n"
    assert (
        'label="Aptible, Inc.: purpose “Invitation to an event”\\l"'
        in (tmp_path / "purpose-event-invitation.dot").read_text()
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--level", "contxt"], "There is no level “contxt”. Did you mean “context”?"),
        (["--format", "jpeg"], "There is no format “jpeg”. Known are: svg, png, pdf, dot, mermaid."),
        (["--output", "flows.tiff"], "The ending of “flows.tiff” names no format"),
        (["--focus", "account"], "“account” is no focus: write it as in category:account."),
        (["--focus", "kategory:account"], "is no focus: write it as in category:account. Did you mean “category”?"),
        (["--focus", "category:acount"], "There is no data category “acount”. Did you mean “account”?"),
        (["--focus", "purpose:sell-data"], "There is nothing to draw: nothing flows there."),
        (["--renderer", "no-such-program"], "The renderer “no-such-program” is not found"),
    ],
)
def test_mistakes_end_with_2_and_the_next_step(shell: Shell, arguments: list[str], message: str) -> None:
    assert shell.run("diagram", APTIBLE, *arguments) == 2
    assert message in shell.err
    assert shell.out == ""


def test_nothing_readable_is_nothing_drawn(shell: Shell, tmp_path: Path) -> None:
    for file in APTIBLE.rglob("*.*"):
        target = tmp_path / file.relative_to(APTIBLE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(b"category: [" if file.parent.name == "categories" else file.read_bytes())
    assert shell.run("diagram", tmp_path, "--partial") == 2
    assert "There is nothing to draw: no data category could be read." in shell.err


def test_a_file_at_fault_is_told_in_the_picture_and_on_the_error_stream(shell: Shell, tmp_path: Path) -> None:
    for file in APTIBLE.rglob("*.*"):
        target = tmp_path / file.relative_to(APTIBLE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(b"category: [" if file.name == "content.yaml" else file.read_bytes())
    assert shell.run("diagram", tmp_path, "--format", "dot", "--partial") == 0
    assert "PARTIAL: not everything could be read" in shell.out
    assert "Not read: categories/content.yaml, line 1: " in shell.out
    assert "this is partial" in shell.err


def test_without_a_renderer_the_dot_text_is_written_all_the_same(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cli.rendering.shutil.which", lambda *_, **__: None)
    assert shell.run("diagram", APTIBLE, "--level", "context", "-o", tmp_path / "flows.svg") == 2
    assert "pip install graphviz-pure" in shell.err
    assert f"The drawing's DOT text is in {tmp_path / 'flows.dot'}." in shell.err
    assert (tmp_path / "flows.dot").read_text().startswith("digraph flows {")
    assert not (tmp_path / "flows.svg").exists()


def test_the_option_comes_before_the_environment_before_what_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, other = program(tmp_path / "mine", "true"), program(tmp_path / "other", "true")
    monkeypatch.delenv(RENDERER, raising=False)
    assert Path(find_renderer()).name.startswith("graphviz-pure")
    monkeypatch.setenv(RENDERER, other)
    assert find_renderer() == other
    assert find_renderer(mine) == mine
    monkeypatch.delenv(RENDERER)
    monkeypatch.setattr("cli.rendering.sysconfig.get_path", lambda _: str(tmp_path / "scripts"))
    monkeypatch.setenv("PATH", str(tmp_path))
    dot = program(tmp_path / "dot", "true")
    assert find_renderer() == dot


def test_a_renderer_is_judged_by_what_it_draws(tmp_path: Path) -> None:
    picture = "echo '<svg></svg>'"
    assert draw_dot("", "svg", program(tmp_path / "grumbling", f"{picture}; exit 1")) == b"<svg></svg>\n"
    for name, script, message in (
        ("silent", "exit 0", "silent drew no whole SVG: it said nothing"),
        ("broken", "echo '<svg>'; echo 'no memory' >&2", "broken drew no whole SVG: no memory"),
        ("slow", "exec sleep 20", "slow was not done after 0.3 seconds"),
    ):
        with pytest.raises(RenderingError) as caught:
            draw_dot("", "svg", program(tmp_path / name, script), seconds=0.3)
        assert message in str(caught.value)
    (tmp_path / "text").write_text("no program")
    with pytest.raises(RenderingError, match="cannot be started"):
        draw_dot("", "svg", str(tmp_path / "text"))


def on_one_sheet(diagram: Diagram) -> dict[str, str]:
    picture = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>"
    return typst_inputs(diagram, [PaperSheet(diagram, picture, 100.0)])


def test_no_name_becomes_typst() -> None:
    texts = [text for text in naughty_strings() if len(text) < 300]
    for start in range(0, len(texts), 200):
        pdf = typeset(TYPST, on_one_sheet(hostile(texts[start : start + 200])))
        assert pdf.startswith(b"%PDF-")
        assert not any(mark in pdf for mark in (b"/JavaScript", b"/JS", b"/URI", b"/Launch", b"/OpenAction"))


def test_names_in_any_script_are_printed() -> None:
    assert b"/StructTreeRoot" in typeset(TYPST, on_one_sheet(hostile(["株式会社", "שלום", "\U0001f600"])))


def test_a_png_shows_a_quote_in_any_script() -> None:
    """What no font has is drawn as boxes that are all the same: two names would give the same picture."""
    beyond = without_font("株式会社有限")
    if beyond:
        pytest.skip("this machine has no font for Japanese")
    pictures = {png_file(hostile([f"line 3: “{name}”"]), None) for name in ("株式会社", "有限会社")}
    assert len(pictures) == 2


def test_a_faulty_text_for_typst_is_an_error_of_rendering(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RenderingError, match="drew no whole PDF: "):
        typeset("#no-such-function()", {})
    monkeypatch.setattr("cli.rendering._has_typst", lambda: False)
    with pytest.raises(RenderingError, match=r"needs the extra “pdf”: pip install 'clausemap\[pdf\]'"):
        typeset("", {})


def test_names_that_would_share_a_file_get_files_of_their_own(shell: Shell, tmp_path: Path) -> None:
    source = tmp_path / "inventory"
    shutil.copytree(APTIBLE, source)
    category = source / "categories" / "account.yaml"
    text = category.read_text().replace("recipient: replay-vendor", "recipient: 'Bank'")
    category.write_text(text.replace("recipient: venture-fund", "recipient: '../bank'"))
    assert shell.run("diagram", source, "--all", tmp_path / "all", "--format", "mermaid") == 0
    names = sorted(file.name for file in (tmp_path / "all").glob("recipient-bank*"))
    assert names == ["recipient-bank-2.mmd", "recipient-bank-3.mmd", "recipient-bank.mmd"]


def test_pictures_go_to_a_pipe_and_into_no_folder_that_is_missing(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "clausemap", "diagram", str(APTIBLE), "--level", "context"]
    done = subprocess.run([*command, "-f", "png"], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.startswith(b"\x89PNG")
    nowhere = [*command, "-o", str(tmp_path / "missing" / "flows.svg")]
    failed = subprocess.run(nowhere, cwd=ROOT, capture_output=True, text=True, check=False)
    assert failed.returncode == 2
    assert "flows.svg” cannot be written: No such file or directory." in failed.stderr


def test_a_picture_is_not_printed_on_a_terminal(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert shell.run("diagram", APTIBLE, "--format", "png") == 2
    assert "name a file with --output" in shell.err


DRAW_ALL = """
import sys
from cli.main import main
for ending in ("svg", "png", "pdf", "dot", "mmd"):
    assert main(["diagram", sys.argv[1], "-o", f"{sys.argv[2]}/flows.{ending}"]) == 0
"""


@pytest.mark.slow
def test_the_same_bytes_under_any_hash_seed_and_time_zone(tmp_path: Path) -> None:
    seen: dict[str, set[str]] = {}
    for seed in range(6):
        zone = ("Pacific/Kiritimati", "America/Los_Angeles")[seed % 2]
        folder = tmp_path / str(seed)
        folder.mkdir()
        environment = os.environ | {"PYTHONHASHSEED": str(seed), "TZ": zone}
        command = [sys.executable, "-c", DRAW_ALL, str(APTIBLE), str(folder)]
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
        for file in folder.iterdir():
            seen.setdefault(file.name, set()).add(hashlib.sha256(file.read_bytes()).hexdigest())
    assert {name: len(digests) for name, digests in seen.items()} == {
        f"flows.{ending}": 1 for ending in ("svg", "png", "pdf", "dot", "mmd")
    }


def test_check_does_not_load_what_only_drawings_need() -> None:
    code = (
        "import json, sys\nfrom cli.main import main\n"
        f"main(['check', {str(APTIBLE)!r}, '--format', 'concise', '--output', {os.devnull!r}])\n"
        "print(json.dumps(sorted({'graphviz', 'typst', 'cli.rendering'} & set(sys.modules))))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == []
