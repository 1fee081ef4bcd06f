"""What a reader sees of a PDF counts, what is hidden is told, and what cannot be read is refused with advice."""

from __future__ import annotations

import io
import zlib

import pypdf
import pytest
import typst

from inventory.documents import DocumentRefusedError, pdf, transcribed
from inventory.policy import PolicyText, read_policy
from tests.inventory.documents.markdown_blocks import OWN, SEED, listed
from tests.inventory.documents.pdf_twin import pdf_twin


def policy_of(source: str) -> PolicyText:
    content = typst.compile(f"#set page(width: 16cm, height: 20cm)\n{source}".encode(), format="pdf")
    policy, problems = read_policy(transcribed(content, "p.pdf"), "p.pdf")
    assert problems == []
    return policy


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("policy", [OWN, SEED], ids=["own", "seed"])
def test_a_policy_has_the_same_clauses_in_columns_too(policy: str, columns: int) -> None:
    text = transcribed(pdf_twin(policy, columns), "notice.pdf")
    assert listed(text, "notice.pdf") == listed(policy, "notice.md")


def test_running_heads_are_set_aside_and_page_numbers_gone() -> None:
    policy, _ = read_policy(transcribed(pdf_twin(SEED), "p.pdf"), "p.pdf")
    assert [(one.why, one.text) for one in policy.hidden] == [("header", "Notice of a company")]


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("#text(fill: white)[We sell it.]", "is white on white"),
        ("#text(size: 1pt)[We sell it.]", "is too small to be read"),
        ("#place(dx: 40cm)[We sell it.]", "stands off the page"),
    ],
)
def test_hidden_words_prove_nothing(source: str, why: str) -> None:
    policy = policy_of(f"We collect your name.\n\n{source}")
    assert [one.text for one in policy.clauses] == ["We collect your name."]
    assert [(one.kind, one.text, one.why) for one in policy.hidden] == [("hidden", "We sell it.", why)]


def test_white_words_on_a_dark_ground_are_seen() -> None:
    policy = policy_of("#block(fill: black, inset: 8pt, text(fill: white)[We collect your name.])")
    assert [one.text for one in policy.clauses] == ["We collect your name."]


def test_a_paragraph_goes_on_over_the_page() -> None:
    words = " ".join(f"word{number}" for number in range(60))
    policy = policy_of(f"#v(16cm)\nWe collect {words}, and nothing else.\n\nWe keep it.")
    assert [one.text for one in policy.clauses] == [f"We collect {words}, and nothing else.", "We keep it."]


def locked() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_twin("We collect your name.")))
    writer.encrypt("secret")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"no PDF", "INV001"),
        (b"%PDF-1.7\nnothing", "INV001"),
        (typst.compile(b"#rect()", format="pdf"), "INV009"),
    ],
)
def test_what_cannot_be_read_is_refused_with_advice(content: bytes, code: str) -> None:
    with pytest.raises(DocumentRefusedError) as refusal:
        transcribed(content, "p.pdf")
    assert refusal.value.code == code
    assert refusal.value.help.endswith(".")


def test_a_scan_is_told_as_such() -> None:
    png = typst.compile(b"#set page(width: 9pt, height: 9pt)\n#rect()", format="png")
    with pytest.raises(DocumentRefusedError, match="scan"):
        transcribed(image_page(png), "p.pdf")


def image_page(png: bytes) -> bytes:
    data = ", ".join(map(str, png))
    return typst.compile(f"#image(bytes(({data})))".encode(), format="pdf")


def test_a_locked_file_is_told_as_such() -> None:
    with pytest.raises(DocumentRefusedError, match="password"):
        transcribed(locked(), "p.pdf")


def test_a_file_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_UNPACKED", 1 << 20)
    twice = zlib.compress(zlib.compress(bytes(2 << 20)))
    with pytest.raises(DocumentRefusedError, match="unpack") as refusal:
        transcribed(b"%PDF-1.7\n1 0 obj <</Length 9>> stream\n" + twice + b"\nendstream", "p.pdf")
    assert refusal.value.code == "INV010"


def test_a_table_without_drawn_cells_is_told_and_proves_nothing() -> None:
    cells = "[Mail Ltd], [sends our messages], [Host Ltd], [keeps our servers], [Pay Ltd], [charges your card]"
    policy = policy_of(
        f"We share your data.\n\n#table(columns: 2, stroke: none, column-gutter: 2cm, {cells})\n\nWe keep it."
    )
    assert [one.text for one in policy.clauses] == ["We share your data.", "We keep it."]
    assert {one.kind for one in policy.hidden} == {"unclear"}
    assert "charges your card" in [one.text for one in policy.hidden]
