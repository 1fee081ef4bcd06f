"""What a style sheet adds to an element: words before and after it, and other styles for its first line or letter."""

from __future__ import annotations

from inventory.policy.page.causes import Cause, unclear
from inventory.policy.page.colours import can_be_told_apart, over
from inventory.policy.page.sight import Sight
from inventory.policy.page.styles import Style
from inventory.policy.page.values import components


def shows_words(sight: Sight, style: Style) -> bool:
    """Whether a pseudo-element shows letters or digits: words that are in no text of the page."""
    value = style.value("content")
    if value is None or style.word("display") == "none" or style.word("visibility") in ("hidden", "collapse"):
        return False
    if style.em < 1 or style.length("opacity", 1.0, 1.0) == 0:
        return False
    for token in components(value.tokens):
        if token.type == "string" and any(letter.isalnum() for letter in token.value):
            return True
        if token.type == "function" and token.lower_name == "attr":
            name = components(token.arguments)[:1]
            said = sight.element.attrib.get(str(name[0].value).lower(), "") if name and name[0].type == "ident" else "?"
            if any(letter.isalnum() for letter in said):
                return True
    return False


def unlike_the_rest(sight: Sight, style: Style) -> Cause | None:
    """Whether the first line or letter of the element is shown so that it cannot be read."""
    if style.em < 5 <= sight.style.em:
        return unclear(style.em_text)
    if style.colour is None:
        return unclear(style.colour_text)
    if style.colour_text and not all(can_be_told_apart(over(style.colour, ground), ground) for ground in sight.behind):
        return unclear(style.colour_text)
    return None
