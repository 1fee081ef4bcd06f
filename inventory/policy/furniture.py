"""Tells a page's furniture from the policy: navigation, contents lists, cookie banners, headers and footers.

Whatever is set aside is kept and told of: nothing a page shows is lost in silence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Literal, get_args

from inventory.policy.block import Block
from inventory.policy.label import LONGEST_HEADING, is_sentence
from inventory.policy.model import HiddenText
from inventory.policy.normal import slug

Part = Literal["navigation", "contents", "cookie-banner", "header", "footer", "sidebar", "outside"]
"""What may be set aside; `outside` is text beside the main part of a page."""
PARTS: tuple[Part, ...] = get_args(Part)
FEWEST = 3
"""Links in a row that make a list of contents or a menu."""
_LONGEST_BANNER = 2500
_LEADER = re.compile(r"(?P<title>\S.*?)\s*(?:[.·…_]{3,}|(?:\.\s){3,})\s*(?:\d{1,3}|[ivxl]{1,6})$")
_NUMBER = re.compile(r"^(?:section-|article-|part-)?(?:\d+-)+")
_CONTENTS = frozenset(
    "contents table-of-contents on-this-page in-this-policy quick-links jump-to inhalt inhaltsverzeichnis sommaire "
    "table-des-matieres indice contenido tabla-de-contenido contenidos indice-dei-contenuti inhoud inhoudsopgave "
    "conteudo sumario spis-tresci innehall indhold".split()
)


def set_aside(blocks: Sequence[Block], kept: Collection[str] = ()) -> tuple[list[Block], list[HiddenText]]:
    """The blocks of the policy itself, and what else the page shows, by part; `kept` names parts that count as policy.

    The blocks that stay are the same ones, with the block that introduces each found at its new place. Where all would
    be set aside, nothing is.
    """
    parts = _parts_of(blocks)
    parts = ["" if part in kept else part for part in parts]
    if not any(parts) or not any(
        not part and block.kind != "heading" for part, block in zip(parts, blocks, strict=True)
    ):
        return list(blocks), []
    moved: dict[int, int] = {}
    stay: list[Block] = []
    for index, (block, part) in enumerate(zip(blocks, parts, strict=True)):
        if not part:
            moved[index] = len(stay)
            intro = block.intro
            stay.append(block if intro is None else block._replace(intro=moved.get(intro)))
    aside = [
        HiddenText(block.text, block.line, part, "aside") for block, part in zip(blocks, parts, strict=True) if part
    ]
    return stay, aside


def _parts_of(blocks: Sequence[Block]) -> list[str]:
    """For each block the part by which it is set aside, or an empty text."""
    has_main = _is_main_known(blocks)
    title = next((i for i, block in enumerate(blocks) if block.kind == "heading"), -1)
    own_title = any(block.kind == "heading" and block.level == 1 and block.part == "main" for block in blocks)
    short_banner = sum(len(block.text) for block in blocks if block.part == "cookie-banner") <= _LONGEST_BANNER
    found: list[str] = []
    for index, block in enumerate(blocks):
        part = _by_place(block, has_main, short_banner)
        if part and block.kind == "heading" and block.level == 1 and not own_title and block.part in ("", "header"):
            part = "" if index == title or block.part == "header" else part
        found.append(part)
    for index, part in list(_lists(blocks, found)):
        found[index] = part
    return found


def _is_main_known(blocks: Sequence[Block]) -> bool:
    """Whether the page marks its main part, and the policy stands in it."""
    main = sum(len(block.text) for block in blocks if block.part == "main" and block.kind != "heading")
    beside = sum(len(block.text) for block in blocks if block.part in ("", "sidebar"))
    return main > beside


def _by_place(block: Block, has_main: bool, short_banner: bool) -> str:
    is_prose = not block.linked and _is_prose(block)
    match block.part:
        case "navigation" | "contents":
            return "" if is_prose else block.part
        case "cookie-banner":
            return "cookie-banner" if short_banner else ""
        case "footer":
            return "footer"
        case "header":
            return "header" if has_main or (not is_prose and block.kind != "heading") else ""
        case "sidebar":
            return "sidebar" if has_main or block.linked else ""
        case "":
            return "outside" if has_main else ""
    return ""


def _is_prose(block: Block) -> bool:
    """Whether it may say something: it is a sentence, or a row of a table."""
    return block.kind == "row" or (
        block.kind != "heading" and (len(block.text.split()) > 12 or is_sentence(block.text))
    )


def _lists(blocks: Sequence[Block], found: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Lists of contents and of links: each place and its part."""
    last = {_title(block.text): index for index, block in enumerate(blocks) if block.kind == "heading"}
    entries = ["" if part else _entry(blocks, index, last) for index, part in enumerate(found)]
    for kind, members in groupby(range(len(blocks)), entries.__getitem__):
        indexes = list(members)
        if kind and len(indexes) >= FEWEST:
            yield from ((index, kind) for index in indexes)
            before = indexes[0] - 1
            if before >= 0 and _announces_contents(blocks[before].text):
                yield before, "contents"


def _title(text: str) -> str:
    """A heading as a list of contents may have it: without its number."""
    if len(text) > LONGEST_HEADING:
        return ""
    return _NUMBER.sub("", slug(text)) or slug(text)


def _announces_contents(text: str) -> bool:
    return len(text) < LONGEST_HEADING and slug(text) in _CONTENTS


def _entry(blocks: Sequence[Block], index: int, last: Mapping[str, int]) -> str:
    """What the block would be an entry of, were there enough of them.

    A list that a sentence introduces says something: what is collected may well be listed, and explained below.
    """
    block = blocks[index]
    if block.kind == "row" or len(block.text) > LONGEST_HEADING:
        return ""
    leader = _LEADER.match(block.text)
    if block.kind == "heading" and not leader:
        return ""
    if not leader and block.intro is not None and not _announces_contents(blocks[block.intro].text):
        return ""
    title = _title(leader["title"] if leader else block.text)
    if leader or block.linked == "here" or (title and last.get(title, -1) > index):
        return "contents"
    return "navigation" if block.linked == "site" and block.kind == "item" else ""
