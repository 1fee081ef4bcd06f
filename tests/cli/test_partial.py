"""Registers, pages and drawings are refused for an inventory that was not read in full, or marked on every sheet."""

from __future__ import annotations

import datetime
import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from catalog.graph.flows import holdings
from catalog.justify.prepared import prepare
from inventory.load import load_inventory
from reports.diagram import paper
from reports.diagram.compose import Request, draw
from reports.encoders import pdf
from reports.incomplete import DRAFT, LABEL, partial_marks
from tests.catalog.diff.inventory.small import SMALL, Files, edited, write
from tests.cli.shell import Shell

DAY = datetime.date(2024, 1, 1)
BROKEN = "category: orders\ntitle: Orders\ntitle: Again\n"
WITH_A_BROKEN_FILE: Files = {**SMALL, "categories/orders.yaml": BROKEN}
CYCLE = "vocabulary.yaml", "broader: [personal-information]", "broader: [shoe-size]"
TOO_LARGE = "# " + "x" * (1024 * 1024) + "\n" + BROKEN

FAULTS: dict[str, tuple[Files, str]] = {
    "a tab": ({**SMALL, "categories/orders.yaml": "category:\n\torders\n"}, "categories/orders.yaml, line 2"),
    "a key twice": (WITH_A_BROKEN_FILE, "categories/orders.yaml, line 3"),
    "a misspelt key": (edited("recipients.yaml", "    domains:", "    domain:"), "recipients.yaml, line 9"),
    "a value of the wrong form": (
        edited("recipients.yaml", "    country: US\n    agreement: {type: dpa}\n", "    country: U\n"),
        "recipients.yaml, line 14",
    ),
    "an anchor": (edited("recipients.yaml", "name: Ticket", "name: &desk Ticket"), "recipients.yaml, line 11"),
    "an empty file": ({**SMALL, "categories/orders.yaml": ""}, "categories/orders.yaml, line 1"),
    "a file that is not there": (edited("inventory.yaml", "recipients.yaml", "receivers.yaml"), "inventory.yaml, line"),
    "a pattern that matches nothing": (
        edited("inventory.yaml", "categories/*.yaml", "[categories/*.yaml, more/*.yaml]"), "inventory.yaml, line",
    ),
    "a policy that is not there": (edited("inventory.yaml", "policy/privacy.md", "policy/private.md"), "private.md"),
    "a file too large": ({**SMALL, "categories/orders.yaml": TOO_LARGE}, "categories/orders.yaml, line 1"),
    "a vocabulary in a circle": (edited(*CYCLE), "vocabulary.yaml, line 2"),
    "a record that makes no sense": (
        edited("policy/statements.yaml", "    data: [collected-information]\n    recipients: [service-provider]\n",
               "    data: [collected-information]\n"), "policy/statements.yaml, line",
    ),
    "a disclosure that does not load": (
        edited("categories/account.yaml", "  - recipient: ticket-desk\n", "  - receiver: ticket-desk\n"),
        "categories/account.yaml, line",
    ),
}  # fmt: skip

COMMANDS: dict[str, tuple[str, ...]] = {
    **{f"report {name} as {ending}": ("report", name, "--output", f"out.{ending}")
       for name in ("ropa", "recipients", "matrix", "data", "due", "cookies")
       for ending in ("xlsx", "csv", "md", "html")},
    **{f"report laws as {ending}": ("report", "laws", "--laws", "gdpr", "--output", f"out.{ending}")
       for ending in ("xlsx", "csv", "md", "html")},
    "report audit as md": ("report", "audit", "--no-diagrams", "--output", "out.md"),
    "report audit as html": ("report", "audit", "--no-diagrams", "--output", "out.html"),
    "report html": ("report", "html", "--no-diagrams", "--output", "out.html"),
    "diagram as svg": ("diagram", "--output", "out.svg"),
    "diagram as dot": ("diagram", "--output", "out.dot"),
    "diagram as mermaid": ("diagram", "--output", "out.mmd"),
    "export graph as graphml": ("export", "graph", "--output", "out.graphml"),
    "export graph as json": ("export", "graph", "--output", "out.json"),
}  # fmt: skip
LISTINGS = {
    **{f"show {kind}": ("show", kind) for kind in ("categories", "clauses", "disclosures", "purposes", "recipients",
                                                   "statements")},
    "trace": ("trace", "email-address"),
}  # fmt: skip


@pytest.fixture
def inv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an inventory of which one file cannot be read; commands run beside it."""
    monkeypatch.chdir(tmp_path)
    return write(tmp_path / "inv", WITH_A_BROKEN_FILE)


@pytest.mark.parametrize(("files", "place"), FAULTS.values(), ids=FAULTS.keys())
def test_whatever_was_not_read_is_named(shell: Shell, tmp_path: Path, files: Files, place: str) -> None:
    folder, output = write(tmp_path / "inv", files), tmp_path / "out.md"
    output.write_text("of last week", encoding="utf-8")
    assert shell.run("report", "data", folder, "--output", output) == 2
    assert "The inventory could not be read in full, so nothing was written:\n" in shell.err
    assert place in shell.err
    assert "`inventory check`" in shell.err
    assert not output.exists()


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS.keys())
def test_nothing_is_written_of_a_part(shell: Shell, inv: Path, command: tuple[str, ...]) -> None:
    assert shell.run(*command, "--dir", inv) == 2
    assert "categories/orders.yaml, line 3" in shell.err
    assert sorted(file.name for file in inv.parent.iterdir()) == ["inv"]


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS.keys())
def test_a_part_is_marked_with_what_is_missing(shell: Shell, inv: Path, command: tuple[str, ...]) -> None:
    assert shell.run(*command, "--dir", inv, "--partial") == 0
    assert "this is partial" in shell.err
    text = text_of(inv.parent / command[-1])
    assert LABEL in text
    assert "categories/orders.yaml" in text


def text_of(file: Path) -> str:
    """The text of a report; of a workbook that of every sheet must hold the mark."""
    content = file.read_bytes()
    if file.suffix != ".xlsx":
        return re.sub("#(\\d+);", lambda found: chr(int(found[1])), content.decode())
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        sheets = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        assert sheets
        heads = [re.search("<oddHeader>&amp;L([^<]*)", sheet) for sheet in sheets]
        assert all(head is not None and LABEL in head[1] for head in heads)
        return book.read("xl/sharedStrings.xml").decode()


@pytest.mark.parametrize(("options", "classes"), [((), " partial"), (("--draft",), " partial draft")])
def test_every_printed_sheet_of_a_web_page_is_marked(
    shell: Shell, inv: Path, options: tuple[str, ...], classes: str
) -> None:
    """The style sheet puts the mark into the margin of each sheet, by these classes."""
    name = "recipients" if options else "ropa"
    assert shell.run("report", name, inv, "--format", "html", "--partial", *options) == 0
    assert f'<body class="sheets{classes}">' in shell.out
    for kind in ("partial", "draft", "partial-draft"):
        assert f"@page {kind} {{ @top-left {{ content:" in shell.out
    assert f'content: "{LABEL}"' in shell.out
    assert f'content: "{DRAFT}. {LABEL}"' in shell.out


def test_every_sheet_of_a_pdf_is_marked(inv: Path) -> None:
    inventory = load_inventory(inv)
    held, unread = holdings(prepare(inventory, DAY))
    marks = partial_marks(unread)
    diagram = draw(prepare(inventory, DAY), held, Request(marks=marks))
    assert json.loads(paper.typst_inputs(diagram, [])["diagram"])["mark"] == marks[0]
    assert "header: text(8pt" in paper.TYPST
    inputs = pdf.typst_inputs([], "Title", "stand", "2024-01-01", "x", marks)
    assert json.loads(inputs["document"])["marks"] == [pdf.printable(mark) for mark in marks]
    assert "d.marks.first()" in pdf.TYPST


@pytest.mark.parametrize("name", ["ropa", "matrix"])
def test_every_sheet_of_a_text_is_marked(shell: Shell, inv: Path, name: str) -> None:
    assert shell.run("report", name, inv, "--partial") == 0
    sheets = shell.out.split("\n## ")
    assert len(sheets) > 2
    assert all(LABEL in sheet for sheet in sheets)


def test_every_page_of_a_folder_is_marked_and_an_older_one_is_withdrawn(shell: Shell, inv: Path) -> None:
    pages = inv.parent / "pages"
    assert shell.run("report", "html", inv, "--no-diagrams", "--split", pages, "--partial") == 0
    assert all(LABEL in page.read_text(encoding="utf-8") for page in pages.iterdir())
    assert shell.run("report", "html", inv, "--no-diagrams", "--split", pages) == 2
    assert not (pages / "index.html").exists()


@pytest.mark.parametrize("command", LISTINGS.values(), ids=LISTINGS.keys())
def test_listings_are_refused_or_marked(shell: Shell, inv: Path, command: tuple[str, ...]) -> None:
    assert shell.run(*command, "--dir", inv) == 2
    assert shell.out == ""
    assert "categories/orders.yaml, line 3" in shell.err
    assert shell.run(*command, "--dir", inv, "--partial") == 0
    assert shell.out.startswith(LABEL)
    assert shell.run(*command, "--dir", inv, "--partial", "--json") == 0
    assert json.loads(shell.out)["partial"][0].startswith(LABEL)


def test_the_vocabulary_can_be_looked_up_while_an_inventory_is_mended(shell: Shell, inv: Path) -> None:
    assert shell.run("show", "vocabulary", "data", "email", "--dir", inv) == 0
    assert "categories/orders.yaml is at fault" in shell.err


def test_nothing_is_marked_where_everything_was_read(shell: Shell, tmp_path: Path) -> None:
    folder = write(tmp_path / "inv", SMALL)
    assert shell.run("report", "ropa", folder, "--partial") == 0
    assert shell.err == ""
    assert "PARTIAL" not in shell.out
    assert shell.run("show", "recipients", "--dir", folder, "--partial", "--json") == 0
    assert isinstance(json.loads(shell.out), list)


def test_of_very_many_faults_the_first_are_shown(shell: Shell, tmp_path: Path) -> None:
    orders = BROKEN.replace("title: Again\n", "") + "".join(f"key-{n}: x\n" for n in range(200))
    folder = write(tmp_path / "inv", {**SMALL, "categories/orders.yaml": orders})
    assert shell.run("report", "data", folder) == 2
    assert " more faults\n" in shell.err
    assert len(shell.err.splitlines()) < 20
