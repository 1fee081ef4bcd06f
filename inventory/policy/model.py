"""The records that reading a policy yields: clauses a lawyer would point at, and text that readers cannot see."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from inventory.policy.normal import normalise, sha256_of
from inventory.problem import Span

ClauseKind: TypeAlias = Literal["paragraph", "item", "row", "heading"]


class Clause(NamedTuple):
    """One block of visible text: a paragraph, a list item, a table row, or a heading that promises something by itself.

    `line` and `end_line` count from 1 and include both ends; `column` counts characters from 1. `heading` is the
    path of headings above, outermost first. `lead_in` is the text of the paragraph (or parent item) that introduces
    the list, else empty. `label` is the bold lead-in or first cell without its final colon or stop, else empty.
    `text` has its white space collapsed; link targets and other markup are gone. Of a table row, `cells` are its cells
    and `header` those of the row of headings above it, both empty where there are none.
    """

    id: str
    document: str
    line: int
    end_line: int
    heading: tuple[str, ...]
    lead_in: str
    label: str
    text: str
    kind: ClauseKind
    column: int = 1
    cells: tuple[str, ...] = ()
    header: tuple[str, ...] = ()

    @property
    def beginning(self) -> Span:
        """Its first character, where what is found about it stands."""
        return Span(self.line, self.column, self.line, self.column + 1)

    @property
    def full_text(self) -> str:
        """Lead-in and text as the one text in which a quote is looked for."""
        return f"{self.lead_in} {self.text}" if self.lead_in else self.text

    @property
    def digest(self) -> str:
        """The clause's identity: SHA-256, in hexadecimal, of its own text after `normalise`."""
        return sha256_of(normalise(self.text))


HiddenKind: TypeAlias = Literal["hidden", "struck", "unclear", "elsewhere", "aside"]


class HiddenText(NamedTuple):
    """Text that counts for nothing because readers do not see it, or because that cannot be told.

    `why` goes on from "this text", such as "is moved off the page (`left: -9999px`)". Of `elsewhere` the text is the
    address of a style sheet that is not in the file, and may hide anything. Readers see what is set `aside`, such as a
    menu: `why` is then the part of the page that it is.
    """

    text: str
    line: int
    why: str
    kind: HiddenKind = "hidden"


class PolicyText(NamedTuple):
    """A policy document as read: clauses and headings in document order, hidden texts, SHA-256 of the text as UTF-8."""

    document: str
    clauses: tuple[Clause, ...]
    hidden: tuple[HiddenText, ...]
    sha256: str
    headings: tuple[str, ...] = ()


class ListedRecipient(NamedTuple):
    """A name with the line it stands on (from 1), and what the list says of country and services, in its own words.

    `above` holds the headings over it and the paragraph before its table or list, `also` the other names that its row
    gives it, and `facts` what other columns say, each by the name that `listed_columns` has for such a column.
    """

    name: str
    line: int
    country: str = ""
    services: str = ""
    above: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All names that the list gives, the first one first."""
        return (self.name, *self.also)
