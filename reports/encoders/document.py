"""A document as a value: blocks one after the other, which each format sets in its own way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reports.encoders.sheet import Cell, Register


@dataclass(frozen=True, slots=True)
class CrossReference:
    """Words that lead to another place of the document, the one with the anchor `to`; plain words if there is none."""

    text: str
    to: str


@dataclass(frozen=True, slots=True)
class LinkedCell:
    """A cell of a table with cross-references after its text; others lead to it by its `anchor`."""

    text: str
    see: Sequence[CrossReference] = ()
    anchor: str = ""

    def __str__(self) -> str:
        return in_a_row(self.text, self.see)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, of level 1 for the document's title; cross-references lead to it by its `anchor`.

    One of level 2 begins a page of its own, unless it is `on_same_page`.
    """

    level: int
    text: str
    anchor: str = ""
    on_same_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `lead` is said first and stands out, the cross-references `see` come last."""

    text: str
    lead: str = ""
    see: Sequence[CrossReference] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list of short texts."""

    texts: Sequence[str]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of the policy, and where they stand: at the place in the document with the anchor `to`, if it has one."""

    words: str
    place: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table under its column headings; `widths` are shares of the page, all alike where there are none."""

    columns: Sequence[str]
    rows: Sequence[Sequence[Cell | LinkedCell]]
    widths: Sequence[float] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as SVG under a heading of level 3, with one line about it, and what it shows in words.

    One of a `whole_page` brings its own title and margins, and is as large as a landscape A4 page; any other has its
    `width` in points.
    """

    title: str
    about: str
    svg: str
    words: str
    whole_page: bool = False
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class SignatureLines:
    """Lines to sign on paper, one for each of the `roles`."""

    roles: Sequence[str]


Block = Heading | Paragraph | Items | Quotation | Table | Picture | SignatureLines
Document = Sequence[Block]


SIGNED_WITH = ("Role", "Name and function", "Date", "Signature")


def in_a_row(text: str, see: Iterable[CrossReference]) -> str:
    """A text and the words of its cross-references after it."""
    return " ".join(part for part in (text, "; ".join(one.text for one in see)) if part)


def of_register(register: Register) -> Iterator[Block]:
    """A register as a document: each sheet a section."""
    yield Heading(1, register.title)
    yield from notices(register.marks)
    yield Paragraph(register.stand)
    for sheet in register.sheets:
        if sheet.only_in_workbook:
            continue
        yield Heading(2, sheet.title)
        yield from notices(register.marks[:1])
        yield Paragraph(sheet.about)
        if sheet.rows:
            yield Table(sheet.columns, sheet.rows)
        else:
            yield Paragraph("There are none.")


def notices(marks: Iterable[str]) -> Iterator[Block]:
    """The marks of what is missing, each in a paragraph that stands out."""
    yield from (Paragraph("", lead=mark) for mark in marks)
