"""Selectors: matched by cssselect2, and three-valued where it does not know one that a browser knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import cssselect2
import tinycss2

from inventory.policy.page.limits import TooMuchWorkError
from inventory.policy.page.tree import Element
from inventory.policy.page.values import Token, Tokens, split_at_commas

_NEVER = frozenset(
    "hover active focus focus-visible focus-within visited target target-within current past future playing paused "
    "seeking buffering stalled muted volume-locked user-valid user-invalid fullscreen picture-in-picture popover-open "
    "modal autofill -webkit-autofill -webkit-full-screen host has-slotted active-view-transition in-range out-of-range "
    "indeterminate blank xr-overlay target-current interest-source interest-target -webkit-drag".split()
)
"""Pseudo-classes that hold only once somebody has done something, or hold for no element with text."""
_MAYBE = frozenset(
    "default valid invalid required optional read-only read-write placeholder-shown defined dir open state "
    "nth-last-of-type muted heading host-context -webkit-any-link lang nth-col nth-last-col is where has not "
    "nth-child nth-last-child checked enabled disabled".split()
)
"""Pseudo-classes that browsers know; where cssselect2 cannot tell, they may hold."""
_PSEUDO_ELEMENTS = frozenset(
    "first-line first-letter before after marker placeholder selection backdrop details-content file-selector-button "
    "cue grammar-error spelling-error target-text highlight part slotted view-transition scroll-marker column".split()
)
_TEXT_PARTS = frozenset(("", "before", "after", "first-line", "first-letter", "details-content", "slotted", "part"))
_BUDGET = 1_500_000
_OF_A_CHILD = 4


class Selector(NamedTuple):
    """One selector: what cssselect2 compiled, the pseudo-element it ends in, and whether it surely holds if it does."""

    compiled: Any
    part: str
    certain: bool


class Selectors(NamedTuple):
    """The selectors of a rule; none where a browser drops the rule."""

    each: tuple[Selector, ...]


class Matched(cssselect2.ElementWrapper):  # type: ignore[misc]
    """An element as selectors see it: siblings are walked rather than kept, and steps are counted."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        parent = self.parent
        self.steps: list[int] = parent.steps if parent is not None else [0]

    @property
    def previous_siblings(self) -> Iterator[Matched]:
        """The siblings before it, nearest first."""
        sibling = self.previous
        while sibling is not None:
            self.step()
            yield sibling
            sibling = sibling.previous

    @property
    def ancestors(self) -> Iterator[Matched]:
        """The elements around it, innermost first."""
        parent = self.parent
        while parent is not None:
            self.step()
            yield parent
            parent = parent.parent

    def iter_children(self) -> Iterator[Matched]:
        """The elements directly within."""
        for child in super().iter_children():
            self.step(_OF_A_CHILD)
            yield child

    def step(self, count: int = 1) -> None:
        """Count a comparison, or what takes as long as several."""
        self.steps[0] += count
        if self.steps[0] > _BUDGET:
            raise TooMuchWorkError


def matched_root(root: Element) -> Matched:
    """The root as selectors see it."""
    return Matched.from_html_root(root)  # type: ignore[no-any-return]


def nested(prelude: Tokens, parent: Tokens) -> Tokens:
    """The selector of a rule inside another, with `&` written out (CSS Nesting)."""
    whole = tinycss2.parse_one_component_value(f":is({tinycss2.serialize(parent)})".removeprefix(":"))
    colon = tinycss2.ast.LiteralToken(0, 0, ":")
    space = tinycss2.ast.WhitespaceToken(0, 0, " ")
    parts: list[Token] = []
    for number, part in enumerate(split_at_commas(prelude)):
        if number:
            parts.append(tinycss2.ast.LiteralToken(0, 0, ","))
        if _has_ampersand(part):
            parts += _replaced(part, [colon, whole])
        else:
            parts += [colon, whole, space, *part]
    return parts


def _has_ampersand(tokens: Iterable[Token]) -> bool:
    return any(
        (token.type == "literal" and token.value == "&")
        or (token.type == "function" and _has_ampersand(token.arguments))
        for token in tokens
    )


def _replaced(tokens: Iterable[Token], parent: list[Token]) -> list[Token]:
    found: list[Token] = []
    for token in tokens:
        if token.type == "literal" and token.value == "&":
            found += parent
        elif token.type == "function" and _has_ampersand(token.arguments):
            arguments = _replaced(token.arguments, parent)
            found.append(tinycss2.ast.FunctionBlock(0, 0, token.name, arguments))
        else:
            found.append(token)
    return found


def names_asked(tokens: Tokens) -> Iterator[str]:
    """The classes and ids that must be there for a selector to hold; those in brackets are left out."""
    for place, token in enumerate(tokens):
        if token.type == "hash" or (
            token.type == "ident" and place and tokens[place - 1].type == "literal" and tokens[place - 1].value == "."
        ):
            yield token.value


def selectors_of(prelude: Tokens, quirky: bool = False) -> Selectors:
    """The selectors of a rule's prelude; one that no browser knows takes the rule with it.

    In quirks mode names of classes and ids are compared in lower case, as the tree has them then.
    """
    prelude = _lower_names(prelude) if quirky else prelude
    found: list[Selector] = []
    for part in split_at_commas(prelude):
        selector = _compiled(part) or _understood_in_part(part)
        if selector is None:
            return Selectors(())
        if selector.part in _TEXT_PARTS and not selector.compiled.never_matches:
            found.append(selector)
    return Selectors(tuple(found))


def _lower_names(tokens: Tokens) -> list[Token]:
    return [_lower_name(token, tokens[place - 1] if place else None) for place, token in enumerate(tokens)]


def _lower_name(token: Token, before: Token | None) -> Token:
    if token.type == "ident" and before is not None and before.type == "literal" and before.value == ".":
        return tinycss2.ast.IdentToken(0, 0, token.value.lower())
    if token.type == "hash":
        return tinycss2.ast.HashToken(0, 0, token.value.lower(), token.is_identifier)
    if token.type == "function":
        return tinycss2.ast.FunctionBlock(0, 0, token.name, _lower_names(token.arguments))
    return token


def _compiled(tokens: Tokens, certain: bool = True) -> Selector | None:
    try:
        (compiled,) = cssselect2.compile_selector_list(_statically(tokens))
    except (
        cssselect2.SelectorError,
        NotImplementedError,
        ValueError,
        SyntaxError,
        RecursionError,
        TypeError,
        MemoryError,
    ):
        return None
    part = str(compiled.pseudo_element or "")
    return Selector(compiled, part, certain and part != "details-content")


def _statically(tokens: Tokens) -> list[Token]:
    """The selector with old spellings in today's, and states of a page in use as one that never holds."""
    out: list[Token] = []
    for place, token in enumerate(tokens):
        after_colon = place > 0 and tokens[place - 1].type == "literal" and tokens[place - 1].value == ":"
        if after_colon and token.type == "ident" and token.lower_value == "open":
            out[-1:] = [tinycss2.parse_one_component_value("[open]")]
        else:
            out.append(_static(token) if after_colon else token)
    return out


def _static(token: Token) -> Token:
    """A pseudo-class as cssselect2 knows it."""
    if token.type == "ident" and token.lower_value in _NEVER:
        return tinycss2.ast.IdentToken(0, 0, "hover")
    if token.type == "function":
        old = token.lower_name in ("-webkit-any", "-moz-any", "matches")
        return tinycss2.ast.FunctionBlock(0, 0, "is" if old else token.lower_name, _statically(token.arguments))
    return token


def _understood_in_part(tokens: Tokens) -> Selector | None:
    """The selector without the pseudo-classes that are not understood: it holds for more elements than is meant."""
    kept: list[Token] = []
    place = 0
    tokens = list(tokens)
    while place < len(tokens):
        token = tokens[place]
        if not (token.type == "literal" and token.value == ":"):
            kept.append(token)
            place += 1
            continue
        is_element = place + 1 < len(tokens) and tokens[place + 1].type == "literal"
        place += 2 if is_element else 1
        if place >= len(tokens) or not _is_known(tokens[place], is_element):
            return None
        place += 1
    if not any(token.type not in ("whitespace", "comment") for token in kept):
        kept = [tinycss2.ast.LiteralToken(0, 0, "*")]
    return _compiled(kept, certain=False)


def _is_known(token: Token, is_element: bool) -> bool:
    if token.type not in ("ident", "function"):
        return False
    name = token.lower_value if token.type == "ident" else token.lower_name
    return name.startswith("-webkit-") or name in (
        _PSEUDO_ELEMENTS if is_element else _NEVER | _MAYBE | _PSEUDO_ELEMENTS
    )


def names_in(selectors: Sequence[Selector]) -> Iterator[tuple[str, str]]:
    """For each selector the id, class or tag of its subject, to look it up by: kind and name."""
    for selector in selectors:
        compiled = selector.compiled
        if compiled.id is not None:
            yield "id", compiled.id
        elif compiled.class_name is not None:
            yield "class", compiled.class_name
        elif compiled.local_name is not None:
            yield "tag", compiled.lower_local_name
        else:
            yield "any", ""
