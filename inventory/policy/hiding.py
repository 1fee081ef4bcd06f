"""Which elements a browser does not show, and which hold code instead of text."""

from __future__ import annotations

import re
from collections.abc import Mapping

NEVER_SHOWN = frozenset(
    "audio base canvas datalist frameset head iframe noembed noframes noscript object param rp script style template "
    "title video".split()
)
_NOT_WORTH_A_WORD = frozenset(("head", "title", "base", "param", "rp"))
_STYLES = {
    "display": re.compile(r"none\b"),
    "visibility": re.compile(r"(?:hidden|collapse)\b"),
    "content-visibility": re.compile(r"hidden\b"),
    "opacity": re.compile(r"0*\.?0*%?$"),
    "font-size": re.compile(r"0*\.?0+(?:[a-z]+|%)?$"),
}


def why_hidden(tag: str, attributes: Mapping[str, str]) -> str:
    """What hides the element (`hidden`, `display:none`, `template`, …), or an empty string if it is shown.

    A style sheet is not looked at here.
    """
    if tag in NEVER_SHOWN or (tag == "dialog" and "open" not in attributes):
        return tag
    if not attributes:
        return ""
    if "hidden" in attributes:
        return "hidden"
    return hiding_style(attributes["style"]) if "style" in attributes else ""


def is_reported(why: str) -> bool:
    """Whether text hidden for this reason is worth telling: a page's title and its like are not meant to be prose."""
    return why not in _NOT_WORTH_A_WORD


def hiding_style(style: str) -> str:
    """The first of the CSS declarations that keeps an element off the page, or an empty string."""
    for declaration in style.lower().replace("!important", "").split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        if name in _STYLES and value and _STYLES[name].match(value):
            return f"{name}:{value}"
    return ""
