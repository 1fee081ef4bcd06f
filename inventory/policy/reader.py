"""Reads a policy document, whatever its format, into clauses."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePosixPath

from inventory.policy.clauses import build_clauses
from inventory.policy.furniture import set_aside
from inventory.policy.model import PolicyText
from inventory.policy.normal import sha256_of
from inventory.policy.outcome import DocumentFault, DocumentReading
from inventory.policy.prepare import normal_lines
from inventory.problem import Problem, Span

MARKDOWN = (".md", ".mdx", ".markdown")
WRITTEN_DOWN = (".docx", ".pdf")
LARGEST = 1024 * 1024
"""The largest document that is read, in bytes of UTF-8."""
MOST_BLOCKS = 10_000
"""The most headings and clauses that a document may have."""
SUFFIXES = (".md", ".mdx", ".markdown", ".html", ".htm", ".txt", ".docx", ".pdf", ".rst", ".mhtml", ".mht", ".json")


def read_policy(
    text: str, document: str, taken: set[str] | None = None, kept: Collection[str] = ()
) -> tuple[PolicyText, list[Problem]]:
    """The clauses of a policy, and what is wrong with it.

    `document` is the file's path relative to the inventory's root; its suffix says the format. `taken` holds the
    clause ids of the policies read before and gets those of this one. `kept` names parts of a page, such as `footer`,
    that belong to the policy and would else be set aside (`inventory.policy.furniture`). Problems: INV004 for another
    format, INV010 for a document that is too large or too deep, INV001 for front matter without an end, INV009 for no
    clause.
    """
    taken = set() if taken is None else taken
    reading = _read(text, document)
    if len(reading.blocks) > MOST_BLOCKS:
        reading = DocumentReading(fault=_too_many_blocks())
    blocks, aside = set_aside(reading.blocks, kept)
    clauses, headings = build_clauses(blocks, document, normal_lines(text).split("\n"), taken)
    fault = reading.fault or (None if clauses else _no_clause())
    policy = PolicyText(document, clauses, (*reading.hidden, *aside), sha256_of(text), headings)
    return policy, [_problem(fault, document)] if fault else []


def _read(text: str, document: str) -> DocumentReading:
    suffix = PurePosixPath(document).suffix.lower()
    if suffix not in SUFFIXES:
        return DocumentReading(fault=_unknown_format(suffix))
    if len(text) > LARGEST or len(text.encode("utf-8", "surrogatepass")) > LARGEST:
        return DocumentReading(fault=_too_large())
    if suffix in MARKDOWN:
        from inventory.policy.markdown import read_markdown

        return read_markdown(text)
    if suffix == ".txt":
        from inventory.policy.plain import read_plain

        return read_plain(text)
    if suffix == ".json":
        from inventory.policy.strings import read_strings

        return read_strings(text)
    if suffix == ".rst":
        from inventory.policy.restructured import read_restructured

        return read_restructured(text)
    if suffix in WRITTEN_DOWN:
        from inventory.policy.transcribed import read_transcript

        return read_transcript(text)
    from inventory.policy.html import read_html

    return read_html(text)


def _problem(fault: DocumentFault, document: str) -> Problem:
    span = Span(fault.line, 1, fault.line, 1)
    return Problem(code=fault.code, message=fault.message, help=fault.help, file=document, span=span)


def _unknown_format(suffix: str) -> DocumentFault:
    message = f"A policy cannot be read from a file that ends in '{suffix}'."
    return DocumentFault(
        "INV004", message,
        f"Formats that are read: {', '.join(SUFFIXES)}. Convert the document first: open it (.doc, .pages, .odt) "
        "in its program and save it as .docx, HTML or plain text.",
    )  # fmt: skip


def _too_large() -> DocumentFault:
    return DocumentFault("INV010", "The document is larger than 1 MiB.", "Split it, or name only the policy itself.")


def _no_clause() -> DocumentFault:
    message = "The document has no paragraph, list item or table row that a reader would see."
    return DocumentFault("INV009", message, "Name the file that holds the policy's text.")


def _too_many_blocks() -> DocumentFault:
    message = f"The document has more than {MOST_BLOCKS} headings, paragraphs, list items and table rows."
    return DocumentFault("INV010", message, "Split it, or name only the policy itself.")
