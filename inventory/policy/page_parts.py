"""Which part of a page something stands in: its main part, a footer, the navigation, by element, role or usual name."""

from __future__ import annotations

import re
from collections.abc import Mapping

_BY_TAG = {"nav": "navigation", "main": "main", "article": "main", "footer": "footer", "header": "header",
           "aside": "sidebar"}  # fmt: skip
_BY_ROLE = {"navigation": "navigation", "main": "main", "article": "main", "contentinfo": "footer", "banner": "header",
            "menubar": "navigation", "menu": "navigation", "complementary": "sidebar",
            "doc-toc": "contents"}  # fmt: skip
_COOKIES = re.compile(
    r"(?:^|[-_ ])(?:cookies?|consent|gdpr|ccpa)[-_]?(?:alert|banner|bar|box|consent|dialog|disclaimer|law|manager|"
    r"message|modal|notice|notification|overlay|pop-?up|prompt|settings|toast|wall)\b|\bonetrust-|cybotcookiebot|"
    r"\bcc-(?:window|banner)\b|\bcky-consent|\bcmplz-|\bdidomi-|\busercentrics|\btruste_|\bosano-cm|\biubenda-cs-|"
    r"\bcookieconsent\b|\bcookiebanner\b",
    re.IGNORECASE,
)
"""Names that consent managers, and those who write their own, give to the box that asks for consent to cookies."""


def _named(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^| )(?:{words})(?= |$)")


_NAMED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("navigation", _named(r"(?:(?:site|main|top|primary|mobile|global|header)-?)?(?:nav(?:bar|igation|-menu)?|menu)")),
    ("navigation", _named(r"breadcrumbs?|skip-?(?:link|nav|to-content)|pagination")),
    ("contents", _named(r"toc|table-?of-?contents|ez-toc-container|on-this-page")),
    ("footer", _named(r"(?:(?:site|page|main|global)-?)?footer(?:-sections|-wrapper)?")),
    ("header", _named(r"(?:site|page|global)-?header")),
    ("sidebar", _named(r"(?:(?:site|page|left|right)-?)?sidebar")),
)


class PageParts:
    """Told of every block element that opens and closes; knows the part that what stands here belongs to."""

    def __init__(self) -> None:
        self._open: list[str] = [""]

    @property
    def current(self) -> str:
        """The part: `navigation`, `contents`, `cookie-banner`, `main`, `footer`, `header`, `sidebar`, or empty."""
        return self._open[-1]

    def enter(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A block element with its attributes."""
        self._open.append(_inside(self._open[-1], _part_of(tag, attributes)))

    def leave(self) -> None:
        """The end of a block element that was entered."""
        if len(self._open) > 1:
            self._open.pop()


def _part_of(tag: str, attributes: Mapping[str, str]) -> str:
    if attributes:
        names = f"{attributes.get('id', '')} {attributes.get('class', '')}"
        if _COOKIES.search(names):
            return "cookie-banner"
        said = _BY_ROLE.get(attributes.get("role", "").lower()) or _BY_TAG.get(tag)
        if said:
            return said
        spelt = names.lower().replace("_", "-") if len(names) > 2 else ""
        return next((part for part, pattern in _NAMED if spelt and pattern.search(spelt)), "")
    return _BY_TAG.get(tag, "")


def _inside(around: str, own: str) -> str:
    """The part of an element within another part: what frames an article of its own is the article's."""
    if around in ("navigation", "contents", "cookie-banner") or not own:
        return around
    if around in ("main", "footer") and own not in ("navigation", "contents", "cookie-banner"):
        return around
    return own
