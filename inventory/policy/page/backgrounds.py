"""What is behind an element's text: colours, gradients, pictures."""

from __future__ import annotations

from inventory.policy.page.colours import Colour, colour_of, colours_in, may_be_colour, over
from inventory.policy.page.sight import Sight
from inventory.policy.page.styles import colour_value
from inventory.policy.page.values import Scale, components, is_length, keyword, number, split_at_commas

_MOST = 8


def paint(sight: Sight) -> None:
    """Lay the element's own background over what is behind it."""
    style = sight.style
    if not style.names() & {"background-color", "background-image", "box-shadow"}:
        return
    if style.value("background-blend-mode") and style.word("background-blend-mode") != "normal":
        sight.unclear_background = style.text("background-blend-mode")
    below, above = _colour(sight), _images(sight)
    if style.words("background-clip")[-1:] == ["text"]:
        sight.painted = tuple(above or below) or None
        return
    for shades, covers_all in ((below, True), (above, not _is_sized(sight)), (_shadows(sight), False)):
        if shades:
            found = [over(shade, ground) for ground in sight.behind for shade in shades]
            kept = () if covers_all else sight.behind
            sight.behind = tuple(dict.fromkeys([*kept, *found]))[:_MOST]
            sight.own_background = sight.own_background or any(shade.alpha > 0.7 for shade in shades)


def _is_sized(sight: Sight) -> bool:
    """Whether a picture may leave part of the element bare."""
    words = set(sight.style.words("background-repeat"))
    sized = sight.style.value("background-size") is not None and sight.style.word("background-size") != "auto"
    return sized or bool({"no-repeat", "repeat-x", "repeat-y"} & words)


def _shadows(sight: Sight) -> list[Colour]:
    """The colours of shadows inside the element that reach as far as its text may."""
    value = sight.style.value("box-shadow")
    shades: list[Colour] = []
    for shadow in split_at_commas(value.tokens) if value else ():
        bare = components(shadow)
        lengths = [number([token], Scale(sight.style.em)) for token in bare if is_length(token)]
        if any(keyword([token]) == "inset" for token in bare) and any(abs(length or 99) > 8 for length in lengths):
            shades += [colour for token in bare if may_be_colour(token) and (colour := colour_of(token)) is not None]
    return shades


def _colour(sight: Sight) -> list[Colour]:
    colour, _ = colour_value(sight.style, "background-color")
    if sight.style.value("background-color") is None:
        return []
    if colour is None:
        sight.unclear_background = sight.style.text("background-color")
    return [colour] if colour is not None and colour.alpha > 0 else []


def _images(sight: Sight) -> list[Colour]:
    value = sight.style.value("background-image")
    shades: list[Colour] = []
    for token in components(value.tokens) if value else ():
        if (token.type == "ident" and keyword([token]) == "none") or token.type == "literal":
            continue
        found = list(colours_in([token]))
        if found and None not in found:
            shades += [shade for shade in found if shade is not None]
        elif not _is_small(sight):
            _note_picture(sight, str(getattr(token, "value", "")))
    return shades


def _is_small(sight: Sight) -> bool:
    """Whether a picture is drawn once at its own size, as signs beside a text are."""
    repeat = sight.style.words("background-repeat")
    sized = sight.style.value("background-size")
    covers = sized is not None and bool({"cover", "contain"} & set(sight.style.words("background-size")))
    return "no-repeat" in repeat and not covers


def _note_picture(sight: Sight, address: str) -> None:
    if address.strip().lower().startswith("data:"):
        sight.unclear_background = sight.style.text("background-image")
    sight.picture = sight.style.text("background-image")
