"""The page as HTML: one file that holds everything, or a folder of files for a large inventory.

Nothing is loaded from anywhere: a Content-Security-Policy forbids it, and lets only the page's own style sheet and
script run, by their hashes (W3C, Content Security Policy Level 3).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reports.inert import terminal_text
from reports.page.anchors import anchor
from reports.page.contents import Contents
from reports.page.links import Links, category_page
from reports.page.policy_text import CLAUSE_MEANING, TONES
from reports.page.terms import labels
from reports.phrases import MEANING
from reports.tool import TOOL

SECTIONS = {
    "overview": "Overview",
    "diagrams": "Data-flow diagrams",
    "register": "Register of disclosures",
    "categories": "Data categories",
    "policy": "Policy text",
    "statements": "Statements",
    "recipients": "Recipients",
    "findings": "Findings",
    "waivers": "Waivers",
    "evidence": "Conditions and evidence",
    "reading": "How to read this page",
}


def page(contents: Contents, diagrams: Mapping[str, str]) -> str:
    """The whole page in one file; `diagrams` are inline SVG documents by title."""
    return _render(contents, Links(contents, split=False), tuple(SECTIONS), diagrams, title="Privacy inventory")


def split_pages(contents: Contents, diagrams: Mapping[str, str]) -> dict[str, str]:
    """The page in several files, by name: an index with a short register, and one file for each category."""
    links = Links(contents, split=True)

    def part(title: str, *sections: str, **extra: Any) -> str:
        return _render(contents, links, sections, diagrams, title=title, split=True, **extra)

    pages = {
        "index.html": part("Privacy inventory", "overview", "diagrams", "register", "reading", compact=True),
        "policy.html": part("Policy and statements", "policy", "statements"),
        "recipients.html": part("Recipients", "recipients"),
        "findings.html": part("Findings and evidence", "findings", "waivers", "evidence"),
    }
    for holding in contents.holdings:
        rows = [row for row in contents.rows if row.category.id == holding.id]
        pages[category_page(holding.id)] = part(holding.title, "register", "categories", rows=rows, holdings=[holding])
    return pages


def _render(
    contents: Contents, links: Links, sections: tuple[str, ...], diagrams: Mapping[str, str], **extra: Any
) -> str:
    values: dict[str, Any] = {
        "split": False, "compact": False, "rows": contents.rows, "holdings": contents.holdings, "is_audit": False,
    }  # fmt: skip
    return environment().get_template("page.html").render(
        values | extra, c=contents, links=links, sections=sections, titles=SECTIONS,
        diagrams={title: Markup(svg) for title, svg in diagrams.items()},  # noqa: S704 - our own encoder's output
        style=_own("page.css"), script=_own("page.js"), policy=_security_policy(),
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
        anchor=anchor, tool=TOOL, meaning=MEANING, tones=TONES, clause_meaning=CLAUSE_MEANING, plural=_plural
    )
    return made


def _inert(value: Any) -> Any:
    if value is None:
        return ""
    return terminal_text(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _plural(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


@cache
def _own(name: str) -> Markup:
    """A file of ours to stand in the page as it is."""
    source, _, _ = environment().loader.get_source(environment(), name)  # type: ignore[union-attr]
    return Markup(source.strip())  # noqa: S704


@cache
def _security_policy() -> str:
    return (
        f"default-src 'none'; style-src {_hash('page.css')}; script-src {_hash('page.js')}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(name: str) -> str:
    digest = hashlib.sha256(_own(name).encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
