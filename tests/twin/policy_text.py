"""A small reader of simple Markdown policies: headings, paragraphs, bullet items."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True)
class Clause:
    """One citable block: its id, its own text, and the text of the paragraph that introduces its list."""

    id: str
    text: str
    lead_in: str = ""


def normalised(text: str) -> str:
    """Ignoring white space, quote style and link targets (format.md, `quote`)."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text).replace("**", "")
    for curly, straight in {"“": '"', "”": '"', "‘": "'", "’": "'"}.items():
        text = text.replace(curly, straight)
    return " ".join(text.split())


def slug(text: str) -> str:
    """Slug: NFKD, marks dropped, lower case, every run of other than a-z0-9 a hyphen, trimmed (policy.md)."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def clauses_of(markdown: str, stem: str, taken: set[str]) -> list[Clause]:
    """The clauses of one document; `taken` holds the ids used so far in all policies and grows."""
    clauses: list[Clause] = []
    heading, intro, item = slug(stem), Clause("", ""), 0
    for kind, text in blocks(markdown):
        if kind == "heading":
            heading, intro, item = slug(normalised(text)), Clause("", ""), 0
            continue
        bold = re.match(r"\*\*(.+?)\*\*", text)
        item = item + 1 if kind == "item" else 0
        wanted = heading
        if kind == "item" and intro.id:
            wanted = f"{intro.id}-item-{item}"
        if bold:
            wanted = slug(bold.group(1))
        clause = Clause(free(wanted, taken), normalised(text), intro.text if kind == "item" else "")
        clauses.append(clause)
        if kind == "paragraph":
            intro = clause
    return clauses


def free(wanted: str, taken: set[str]) -> str:
    """Taken already: -2, -3, … in document order (policy.md)."""
    name, n = wanted, 1
    while name in taken:
        n += 1
        name = f"{wanted}-{n}"
    taken.add(name)
    return name


def blocks(markdown: str) -> list[tuple[str, str]]:
    """(kind, text) with kind heading, paragraph or item; front matter is left out."""
    markdown = re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.DOTALL)
    found: list[tuple[str, str]] = []
    open_block = False
    for line in markdown.split("\n"):
        if not line.strip():
            open_block = False
        elif line.startswith("#"):
            found.append(("heading", line.lstrip("#").strip()))
            open_block = False
        elif re.fullmatch(r"=+|-+", line.strip()) and open_block:
            found[-1] = ("heading", found[-1][1])
            open_block = False
        elif line.startswith("- "):
            found.append(("item", line[2:]))
            open_block = True
        elif open_block:
            found[-1] = (found[-1][0], found[-1][1] + " " + line)
        else:
            found.append(("paragraph", line))
            open_block = True
    return found


def places(clauses: list[Clause], quote: str) -> list[str]:
    """Ids of the clauses that hold the quote; lead-in and item count as one text, and a match
    wholly inside a lead-in counts for the lead-in's own clause (policy.md)."""
    wanted = normalised(quote)
    found = []
    for clause in clauses:
        whole = f"{clause.lead_in} {clause.text}".strip()
        at = whole.rfind(wanted)
        if at >= 0 and at + len(wanted) > len(clause.lead_in):
            found.append(clause.id)
    return found
