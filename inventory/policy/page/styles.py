"""Computed styles: the cascade's outcome with variables put in, words such as `inherit` resolved, and font sizes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

import tinycss2

from inventory.policy.page.cascade import Ranked
from inventory.policy.page.colours import BLACK, Colour, colour_of
from inventory.policy.page.declarations import longhands, uses_variables
from inventory.policy.page.properties import INHERITED
from inventory.policy.page.values import ROOT_SIZE, Scale, Token, Tokens, components, keyword, number

_FONT_SIZES = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0, "xx-large": 32.0,
    "xxx-large": 48.0,
}  # fmt: skip
_MOST_TOKENS, _DEEPEST = 400, 24


class Value(NamedTuple):
    """A property's value, what the page says for it, and the font size at the element that says it."""

    tokens: Tokens
    text: str
    em: float
    is_known: bool = True


class _UnclearError(Exception):
    """A variable that leads too far to be followed."""


class Style:
    """The values of an element's properties; those that are inherited come from the elements around it."""

    __slots__ = ("_values", "colour", "colour_text", "em", "em_text", "root", "unclear", "variables")

    def __init__(self, parent: Style | None) -> None:
        inherited: dict[str, Value] = parent._values if parent else {}
        self._values: dict[str, Value] = {name: value for name, value in inherited.items() if name in INHERITED}
        self.variables: Mapping[str, Tokens] = parent.variables if parent else {}
        self.unclear = ""
        self.root: float = parent.root if parent else ROOT_SIZE
        self.em: float = parent.em if parent else ROOT_SIZE
        self.em_text: str = parent.em_text if parent else ""
        self.colour: Colour | None = parent.colour if parent else BLACK
        self.colour_text: str = parent.colour_text if parent else ""

    def value(self, name: str) -> Value | None:
        """The value, if any was said."""
        return self._values.get(name)

    def names(self) -> Set[str]:
        """The properties of which something was said."""
        return self._values.keys()

    def text(self, name: str) -> str:
        """What the page says for the property, or an empty string."""
        value = self._values.get(name)
        return value.text if value else ""

    def word(self, name: str, initial: str = "") -> str:
        """The value as one keyword; `initial` if nothing was said, an empty string if it is no keyword."""
        value = self._values.get(name)
        return keyword(value.tokens) if value else initial

    def words(self, name: str) -> list[str]:
        """Every keyword of the value."""
        value = self._values.get(name)
        return [str(token.lower_value) for token in components(value.tokens) if token.type == "ident"] if value else []

    def length(self, name: str, whole: float | None, initial: float | None = None) -> float | None:
        """The value in pixels, or as a plain number; `initial` if nothing was said or a keyword stands there."""
        value = self._values.get(name)
        if value is None:
            return initial
        if value.is_known and keyword(value.tokens):
            return initial
        return number(value.tokens, Scale(value.em, whole, self.root))

    def is_unclear(self, name: str, whole: float | None = 1.0) -> bool:
        """Whether something is said for the property that cannot be worked out."""
        value = self._values.get(name)
        if value is None or (value.is_known and keyword(value.tokens)):
            return False
        return not value.is_known or number(value.tokens, Scale(value.em, whole, self.root)) is None

    def put(self, name: str, value: Value) -> None:
        """Set a property."""
        self._values[name] = value

    def drop(self, name: str) -> None:
        """Back to the property's initial value."""
        self._values.pop(name, None)


def computed(
    ranked: Mapping[str, Sequence[Ranked]], parent: Style | None, registered: Mapping[str, Tokens] | None = None
) -> Style:
    """The style of an element from its ranked declarations and its parent's style.

    `registered` are the variables that have a value before any is set.
    """
    style = Style(parent)
    if registered and parent is None:
        style.variables = registered
    own = {name: each for name, each in ranked.items() if name.startswith("--")}
    if own:
        style.variables = {**style.variables, **{name: each[0].declaration.value for name, each in own.items()}}
    names = [name for name in ranked if not name.startswith("--")]
    for name in sorted(names, key=lambda name: (name != "font-size", name != "color")):
        _settle(style, name, ranked[name], parent)
    if parent is None:
        style.root = style.em
    return style


def _settle(style: Style, name: str, each: Sequence[Ranked], parent: Style | None) -> None:
    for place, ranked in enumerate(each):
        declaration = ranked.declaration
        tokens, known = _filled(style, name, ranked)
        word = keyword(tokens) if tokens else "unset"
        if not known:
            style.unclear = declaration.text
            return
        if word in ("revert", "revert-layer"):
            lower = [other for other in each[place + 1 :] if _is_reverted_to(word, ranked, other)]
            if lower:
                _settle(style, name, lower, parent)
            else:
                _inherit(style, name, parent, name in INHERITED)
            return
        if word in ("inherit", "unset", "initial"):
            _inherit(style, name, parent, word == "inherit" or (word == "unset" and name in INHERITED))
            return
        value = Value(tokens, declaration.text, style.em, known)
        if name == "font-size":
            _set_font_size(style, value)
        elif name == "color":
            _set_colour(style, value)
        else:
            style.put(name, value)
        return


def _is_reverted_to(word: str, ranked: Ranked, other: Ranked) -> bool:
    if word == "revert":
        return other.weight[0] == 0
    return other.weight[0] < ranked.weight[0] or other.weight[2] != ranked.weight[2]


def _inherit(style: Style, name: str, parent: Style | None, inherits: bool) -> None:
    if name == "font-size":
        style.em, style.em_text = (parent.em, parent.em_text) if inherits and parent else (ROOT_SIZE, "")
    elif name == "color":
        style.colour, style.colour_text = (parent.colour, parent.colour_text) if inherits and parent else (BLACK, "")
    else:
        value = parent.value(name) if inherits and parent else None
        if value is None:
            style.drop(name)
        else:
            style.put(name, value)


def _set_font_size(style: Style, value: Value) -> None:
    word = keyword(value.tokens)
    if word in ("smaller", "larger"):
        style.em *= 1.2 if word == "larger" else 1 / 1.2
        style.em_text = style.em_text or value.text
        return
    size = _FONT_SIZES.get(word) if word else number(value.tokens, Scale(style.em, style.em, style.root))
    style.em, style.em_text = (0.0 if size is None or not value.is_known else size), value.text


def _set_colour(style: Style, value: Value) -> None:
    (token,) = components(value.tokens)[:1] or [None]
    if token is None or keyword([token]) == "currentcolor":
        return
    style.colour = colour_of(token) if value.is_known else None
    style.colour_text = value.text


def colour_value(style: Style, name: str) -> tuple[Colour | None, bool]:
    """A property's colour (nothing if it cannot be worked out), and whether anything but `currentcolor` is said."""
    value = style.value(name)
    bare = components(value.tokens) if value else []
    if value is None or (bare and keyword(bare[:1]) == "currentcolor"):
        return style.colour, False
    return (colour_of(bare[0]) if bare and value.is_known else None), True


def _filled(style: Style, name: str, ranked: Ranked) -> tuple[Tokens, bool]:
    """The value with variables put in, empty if that makes it invalid; and whether it could be worked out."""
    declaration = ranked.declaration
    if not uses_variables(declaration.value):
        return declaration.value, True
    try:
        tokens = _substituted(declaration.value, style.variables, ())
    except _UnclearError:
        return declaration.value, False
    if tokens is None:
        return [], True
    for longhand in longhands(declaration.name, _parsed_again(tokens), declaration.text, False, False):
        if longhand.name == name:
            return longhand.value, True
    return [], True


def _parsed_again(tokens: Tokens) -> Tokens:
    """Numbers and signs that a variable brings may join into other tokens; so they are read as text once more."""
    again: Tokens = tinycss2.parse_component_value_list(tinycss2.serialize(tokens), skip_comments=True)
    return again


def _substituted(tokens: Tokens, variables: Mapping[str, Tokens], within: tuple[str, ...]) -> list[Token] | None:
    """The tokens with every `var()` replaced; nothing if one has no value and no fallback.

    `within` are the variables whose values are being worked out: one that leads back to itself has no value.
    """
    if len(within) > _DEEPEST:
        raise _UnclearError
    out: list[Token] = []
    for token in tokens:
        if token.type == "function" and token.lower_name == "var":
            found = _variable(token, variables, within)
            if found is None:
                return None
            out += found
        elif token.type == "function":
            arguments = _substituted(token.arguments, variables, (*within, ""))
            if arguments is None:
                return None
            out.append(tinycss2.ast.FunctionBlock(0, 0, token.name, arguments))
        elif token.type == "() block":
            content = _substituted(token.content, variables, (*within, ""))
            if content is None:
                return None
            out.append(tinycss2.ast.ParenthesesBlock(0, 0, content))
        else:
            out.append(token)
        if len(out) > _MOST_TOKENS:
            raise _UnclearError
    return out


def _variable(token: Token, variables: Mapping[str, Tokens], within: tuple[str, ...]) -> list[Token] | None:
    bare = components(token.arguments)
    name = bare[0].value if bare and bare[0].type == "ident" else ""
    value = None if name in within else variables.get(name)
    if value is not None and keyword(value) not in ("initial", "unset", "inherit", "revert"):
        found = _substituted(value, variables, (*within, name))
        if found is not None:
            return found
    comma = next((n for n, part in enumerate(token.arguments) if part.type == "literal" and part.value == ","), None)
    return None if comma is None else _substituted(token.arguments[comma + 1 :], variables, within)
