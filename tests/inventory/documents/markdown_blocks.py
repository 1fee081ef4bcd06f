"""A Markdown policy as plain blocks, from which its twins in other formats are made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

import inventory
from inventory.policy import read_policy
from inventory.policy.prepare import split_front_matter

Words = list[tuple[str, bool]]
"""Stretches of text, each with whether it is bold."""


@dataclass
class Node:
    """A heading (`level`), paragraph, item (`depth` lists around it, less one), or table of `rows` (a header first)."""

    kind: str
    words: Words = field(default_factory=list)
    level: int = 0
    depth: int = 0
    rows: list[list[Words]] = field(default_factory=list)


def nodes_of(markdown: str) -> list[Node]:
    """The blocks of a policy that has headings, paragraphs, lists, tables and bold words."""
    tokens = MarkdownIt("commonmark").enable("table").parse(split_front_matter(markdown)[0])
    found: list[Node] = []
    depth, starts = -1, False
    for place, token in enumerate(tokens):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type == "list_item_open":
            starts = True
        elif token.type == "table_open":
            found.append(Node("table"))
        elif token.type == "tr_open":
            found[-1].rows.append([])
        elif token.type == "inline":
            _add(found, tokens[place - 1], _words(token.children or []), depth, starts)
            starts = False
    return found


def _add(found: list[Node], opener: Token, words: Words, depth: int, starts: bool) -> None:
    if opener.type in ("th_open", "td_open"):
        found[-1].rows[-1].append(words)
    elif opener.type == "heading_open":
        found.append(Node("heading", words, level=int(opener.tag[1])))
    elif depth < 0:
        found.append(Node("paragraph", words))
    else:
        found.append(Node("item" if starts else "continued", words, depth=depth))


def _words(children: Sequence[Token]) -> Words:
    words: Words = []
    bold = 0
    for child in children:
        bold += {"strong_open": 1, "strong_close": -1}.get(child.type, 0)
        if child.type in ("text", "code_inline"):
            words.append((child.content, bold > 0))
        elif child.type in ("softbreak", "hardbreak"):
            words.append((" ", bold > 0))
    return words


def plain(words: Words) -> str:
    """The text without its looks."""
    return " ".join("".join(text for text, _ in words).split())


Listed = list[tuple[str, ...]]


def listed(text: str, document: str) -> Listed:
    """What must be the same of twins: each clause with its id, headings, lead-in, label, cells and header."""
    policy, problems = read_policy(text, document)
    assert problems == []
    return [
        (one.kind, one.id, *one.heading, one.lead_in, one.label, one.text, *one.cells, *one.header)
        for one in policy.clauses
    ]


OWN = """# Notice of the Larkfield bicycle hire

We, Larkfield Cycles, explain here what we do with your data. It is short.

## What we collect

We collect the following when you hire:

- your **name** and email address;
- your phone number, which we use:
  - to call you when a bicycle is ready, and
  - to tell you of a recall;
- payment data.

**Cookies:** We set one cookie, `cart`, that lasts 30 days. It holds no name.

**Your rights**

You may ask us what we hold about you *at any time*; we answer within 30 days.

## Who gets it

We share your name and address with these companies only:

| Company | What for | Where |
|---|---|---|
| Parcel Post Ltd | deliveries to your door | Ireland |
| Mail*Works & Sons | booking confirmations | the U.S. |
| C-Pay | card payments | Germany |

We do not sell your data. We never give your card number to anybody but **C-Pay**.

### Children

1. We do not knowingly collect data from children under 13.
2. Parents may write to us at privacy@larkfield.example.

## How long we keep it

We keep your bookings for two years (see section 2.1), and then delete them.
"""


SEED = next((Path(inventory.__file__).parent / "aptible/policy").glob("*.md")).read_text(encoding="utf-8")

_WORDS = st.text("abc Déß", min_size=1, max_size=12).map(str.strip).filter(lambda text: text and text[0].isalpha())
_SENTENCE = st.builds("We {} your {} data, and {} it.".format, _WORDS, _WORDS, _WORDS)
_BOLD = st.builds("**{}:** {}".format, st.builds("The {}x".format, _WORDS), _SENTENCE)
_LIST = st.lists(_SENTENCE, min_size=1, max_size=3).map(lambda items: "\n".join(f"- {one}" for one in items))
_TABLE = st.lists(st.tuples(_SENTENCE, _SENTENCE), min_size=1, max_size=3).map(
    lambda rows: "\n".join(
        ["| Who gets it | What for |", "|---|---|", *(f"| {one} | {other} |" for one, other in rows)]
    )
)
_TITLE = st.builds("The {}x".format, _WORDS)
_HEADING = st.one_of(st.builds("## {}".format, _TITLE), st.builds("## {}\n\n### {}".format, _TITLE, _TITLE))
_LED = st.builds("We give your data, and name, to:\n\n{}".format, _LIST)
POLICIES = st.lists(st.one_of(_SENTENCE, _BOLD, _LED, _TABLE, _HEADING), min_size=1, max_size=8).map(
    lambda blocks: "\n\n".join(["# Notice", "We say here what we do.", *blocks]) + "\n"
)
"""Random policies in Markdown."""
