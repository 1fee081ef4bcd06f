"""The page as HTML: one file that holds everything, or a folder of files for a large inventory.

Nothing is loaded from anywhere: a Content-Security-Policy forbids it, and lets only the page's own style sheet and
script run, by their hashes (W3C, Content Security Policy Level 3).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from catalog.counting import counted
from inventory.schema.evidence import in_short
from reports.diagram.matrix.style import style_sheet
from reports.discover.discover_report import TITLES as OUTCOME_TITLES
from reports.history.labels import event_chip
from reports.incomplete import DRAFT, LABEL
from reports.inert import terminal_text
from reports.laws.listing import NO_ADVICE
from reports.laws.rows import SEEN, alike, by_requirement, in_total, place_of
from reports.marked_quote import marked_quote
from reports.page.anchors import anchor
from reports.page.any_drawing import AnyDrawing
from reports.page.contents import Contents
from reports.page.links import Links, category_page
from reports.page.policy_text import CLAUSE_MEANING, TONES
from reports.page.register import CELL_HEADS
from reports.page.sightings import sightings_shown
from reports.page.terms import labels
from reports.phrases import ACTIONS, LEGS, MEANING, MOST_MISSES, breadth_in_words
from reports.tool import TOOL
from reports.why_blocks import not_found, said_in_words

TITLE = "Privacy inventory"
SECTIONS = {
    "overview": "Overview",
    "diagrams": "Data-flow diagrams",
    "register": "Register of disclosures",
    "categories": "Data categories",
    "laws": "What laws ask",
    "policy": "Policy text",
    "statements": "Statements",
    "recipients": "Recipients",
    "observed": "Observed in evidence",
    "history": "History",
    "findings": "Findings",
    "waivers": "Waivers",
    "evidence": "Conditions and evidence",
    "reading": "How to read this page",
}


def page(contents: Contents, drawings: Sequence[AnyDrawing], *, unfolded: bool = False) -> str:
    """The whole page in one file; `unfolded` for the bound report: everything open, nothing to filter, no script."""
    links = Links(contents, split=False)
    return _render(contents, links, tuple(SECTIONS), drawings, title=TITLE, unfolded=unfolded)


def split_pages(contents: Contents, drawings: Sequence[AnyDrawing]) -> dict[str, str]:
    """The page in several files, by name: an index with a short register, and one file for each category."""
    links = Links(contents, split=True)

    def part(title: str, *sections: str, drawings: Sequence[AnyDrawing] = (), **extra: Any) -> str:
        return _render(contents, links, sections, drawings, title=title, split=True, **extra)

    whole = [drawing for drawing in drawings if drawing.category is None]
    pages = {
        "index.html": part(TITLE, "overview", "diagrams", "register", "reading", compact=True, drawings=whole),
        "policy.html": part("Policy and statements", "policy", "statements"),
        "recipients.html": part("Recipients", "recipients", "observed"),
        "findings.html": part("Findings and evidence", "findings", "waivers", "evidence"),
    }
    if contents.laws:
        pages["laws.html"] = part("What laws ask", "laws")
    if contents.history:
        pages["history.html"] = part("History", "history")
    for holding in contents.holdings:
        pages[category_page(holding.id)] = part(
            holding.title, "diagrams", "register", "categories",
            rows=[row for row in contents.rows if row.category.id == holding.id],
            holdings=[holding],
            drawings=[drawing for drawing in drawings if drawing.category == holding.id],
        )  # fmt: skip
    return pages


def _render(
    contents: Contents, links: Links, sections: Sequence[str], drawings: Sequence[AnyDrawing], **extra: Any
) -> str:
    values: dict[str, Any] = {
        "split": False, "compact": False, "unfolded": False, "rows": contents.rows, "holdings": contents.holdings,
    }  # fmt: skip
    seen = sightings_shown(contents.observed, contents.history.seen if contents.history else ())
    optional = (("diagrams", drawings), ("laws", contents.laws), ("observed", seen), ("history", contents.history))
    absent = {name for name, there in optional if not there}
    shown = [name for name in sections if name not in absent]
    return environment().get_template("page.html").render(
        values | extra, c=contents, marks=contents.marks, seen=seen, links=links, sections=shown, titles=SECTIONS,
        diagrams=[(one.title, Markup(one.linked(links)), one.kind) for one in drawings],  # noqa: S704 - made by us
        style=page_style(), script=own_file("page.js"),
        policy=security_policy(page_style(), with_script=not extra.get("unfolded", False)),
    )  # fmt: skip


@cache
def environment() -> Environment:
    """Templates that escape everything, fail on what is missing, and show what is invisible."""
    made = Environment(
        loader=PackageLoader("reports.page"), autoescape=True, undefined=StrictUndefined, finalize=_inert,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.filters["labels"] = labels
    made.globals.update(
        ACTIONS=ACTIONS,
        CELL_HEADS=CELL_HEADS,
        LEGS=LEGS,
        MOST_MISSES=MOST_MISSES,
        breadth_in_words=breadth_in_words,
        anchor=anchor,
        tool=TOOL,
        meaning=MEANING,
        tones=TONES,
        clause_meaning=CLAUSE_MEANING,
        plural=counted,
        outcome_titles=OUTCOME_TITLES,
        not_found=not_found,
        in_short=in_short,
        marked_quote=marked_quote,
        said_in_words=said_in_words,
        event_chip=event_chip,
        mark_classes=_mark_classes,
        law_seen=SEEN,
        not_legal_advice=NO_ADVICE,
        in_total=in_total,
        by_requirement=by_requirement,
        alike=alike,
        place_of=place_of,
    )
    return made


def _mark_classes(marks: Sequence[str]) -> str:
    """The classes by which a printed page is marked on every sheet, each after a space."""
    first = marks[0] if marks else ""
    return "".join(f" {name}" for name, words in (("partial", LABEL), ("draft", DRAFT)) if words in first)


def _inert(value: Any) -> Any:
    """What a page shows of a value; how a program writes what has no words of its own is for nobody to read."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value if isinstance(value, Markup) else terminal_text(value)
    own_words = any("__str__" in vars(one) for one in type(value).__mro__[:-1])
    wordless = not own_words and not isinstance(value, int | float)
    if wordless or isinstance(value, tuple | list | dict | set | frozenset):
        raise TypeError(f"a page shows words, numbers and days, and was given a {type(value).__name__}")
    return value


@cache
def own_file(name: str) -> Markup:
    """A file of ours to stand in the page as it is."""
    source, _, _ = environment().loader.get_source(environment(), name)  # type: ignore[union-attr]
    return Markup(source.strip())  # noqa: S704


@cache
def page_style() -> Markup:
    """The style sheet of a page with drawings."""
    return own_file("page.css") + Markup("\n" + style_sheet())  # noqa: S704 - made by us


@cache
def security_policy(style: str, *, with_script: bool = True) -> str:
    """What a page may load: nothing; and what may run or style it: only what is ours."""
    script = f"script-src {_hash(own_file('page.js'))}; " if with_script else ""
    return f"default-src 'none'; style-src {_hash(style)}; {script}base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
