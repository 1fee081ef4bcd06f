"""A look at a page as a browser shows it: for every text whether a reader sees it, and if not, why."""

from __future__ import annotations

from dataclasses import dataclass, field

from inventory.policy.page.backgrounds import paint
from inventory.policy.page.boxes import clip_of, place
from inventory.policy.page.browser_defaults import attribute_styles
from inventory.policy.page.cascade import Cascade, SelectorRule
from inventory.policy.page.causes import Cause, doubtful, hidden, unclear
from inventory.policy.page.colours import DARK_CANVAS, WHITE
from inventory.policy.page.covers import Covers
from inventory.policy.page.drawings import outside_of_drawing
from inventory.policy.page.effects import is_clipped_away, opacity_of, scales_of, taken_away
from inventory.policy.page.generated import shows_words, unlike_the_rest
from inventory.policy.page.letters import Placed, line_height, strike, unseen, width_of
from inventory.policy.page.motion import after_motion, moving
from inventory.policy.page.selectors import Matched, Selectors, matched_root
from inventory.policy.page.sheets import Sheets, StyleRule, sheets_of
from inventory.policy.page.sight import FAR, Fade, Sight
from inventory.policy.page.styles import Style, computed
from inventory.policy.page.tree import Element, Page, TextRun

_BLOCKS_INSIDE = ("flex", "inline-flex", "grid", "inline-grid", "-webkit-box", "-webkit-flex")
_CUTS_STRIKE = ("inline-block", "inline-table", "inline-flex", "inline-grid")


@dataclass(slots=True)
class Look:
    """What is seen: causes of unseen texts by `id` of the text, of whole elements by `id` of the element, and the
    elements that show words of the style sheet before or after their own."""

    texts: dict[int, Cause] = field(default_factory=dict)
    elements: dict[int, Cause] = field(default_factory=dict)
    before: set[int] = field(default_factory=set)
    after: set[int] = field(default_factory=set)
    elsewhere: list[str] = field(default_factory=list)


def look_at(page: Page) -> Look:
    """Which texts of a page are seen.

    Rules under conditions that cannot be told are left out first, then all put in: what only then is hidden is unclear.
    """
    sheets = sheets_of(page)
    certain = [_surely(rule) for rule in sheets.rules if rule.certain]
    look = _Looker(page, certain, sheets).finish()
    look.elsewhere = sheets.elsewhere
    if certain != sheets.rules:
        _add_doubts(look, _Looker(page, sheets.rules, sheets).finish())
    return look


def _surely(rule: StyleRule) -> StyleRule:
    if all(selector.certain for selector in rule.selectors.each):
        return rule
    return rule._replace(selectors=Selectors(tuple(one for one in rule.selectors.each if one.certain)))


def _add_doubts(look: Look, other: Look) -> None:
    for causes, others in ((look.texts, other.texts), (look.elements, other.elements)):
        for key, cause in others.items():
            causes.setdefault(key, doubtful(cause))
    look.before |= other.before
    look.after |= other.after


class _Looker:
    """One pass over the tree, parents before children."""

    def __init__(self, page: Page, rules: list[StyleRule], sheets: Sheets) -> None:
        self._cascade = Cascade(rules, page.is_quirky)
        self._keyframes = sheets.keyframes
        self._registered = sheets.registered
        self._scheme = _scheme_of(page)
        self._look = Look()
        self._covers = Covers()
        self._pen = 0.0
        self._line = 0.0
        self._line_height = 18.4
        self._waiting: list[tuple[Sight, Sight]] = []
        self._styles: dict[tuple[object, ...], tuple[Style, Cause | None]] = {}
        self._walk(matched_root(page.root), None)

    def finish(self) -> Look:
        for text, cause in self._covers.covered():
            self._look.texts.setdefault(text, cause)
        return self._look

    def _walk(self, element: Matched, parent: Sight | None) -> None:
        sight = self._enter(element, parent)
        if sight.display == "none" or (sight.gone and sight.gone.kind == "hidden"):
            self._look.elements[id(sight.element)] = sight.gone or hidden("is not shown", "display: none")
        else:
            self._inside(element, sight)
        self._leave(sight)

    def _inside(self, element: Matched, sight: Sight) -> None:
        folded = sight.element.tag == "details" and "open" not in sight.element.attrib
        summary = next((child for child in sight.element if child.tag == "summary"), None) if folded else None
        shadow = any("shadowrootmode" in child.attrib for child in sight.element if child.tag == "template")
        if shadow:
            sight.gone = sight.gone or unclear("<template shadowrootmode>")
        children = element.iter_children()
        for node in sight.element.content:
            if isinstance(node, TextRun):
                self._text(sight, node, folded)
                continue
            child = next(children)
            if folded and node is not summary:
                self._look.elements[id(node)] = _FOLDED
            else:
                self._walk(child, sight)

    def _enter(self, element: Matched, parent: Sight | None) -> Sight:
        entries = self._cascade.matching(element)
        inherited = parent.style if parent else None
        style, motion = self._style(element, entries, inherited)
        sight = _sight_of(element.etree_element, style, parent)
        sight.gone = sight.gone or motion
        sight.first_text = self._covers.order
        _collapse_column(sight)
        _set_chosen(sight)
        if not sight.is_inline:
            self._end_line()
        place(sight, self._pen)
        if not sight.is_inline or sight.position != "static":
            self._pen = sight.box.top
        if parent is None:
            _set_canvas(sight, self._scheme)
        _set_surroundings(sight)
        self._pseudo_elements(sight, element, entries)
        return sight

    def _style(self, element: Matched, entries: list[SelectorRule], parent: Style | None) -> tuple[Style, Cause | None]:
        """The element's style, the same for all of the same parent to which the same is said."""
        hints = attribute_styles(element.etree_element)
        said = (id(parent), *map(id, entries), element.etree_element.get("style"), *(hint.text for hint in hints))
        if said not in self._styles:
            ranked = self._cascade.ranked(element, entries, "")
            style = computed(ranked, parent, self._registered)
            frames, motion = moving(style, self._keyframes)
            if frames:
                style = computed(after_motion(ranked, frames), parent, self._registered)
            self._styles[said] = (style, motion)
        return self._styles[said]

    def _pseudo_elements(self, sight: Sight, element: Matched, entries: list[SelectorRule]) -> None:
        for part in {entry.part for entry in entries if entry.part}:
            style = computed(self._cascade.ranked(element, entries, part), sight.style)
            if part in ("before", "after"):
                if shows_words(sight, style):
                    (self._look.before if part == "before" else self._look.after).add(id(sight.element))
                self._cover_by(sight, style)
            elif part in ("first-line", "first-letter"):
                sight.gone = sight.gone or unlike_the_rest(sight, style)

    def _cover_by(self, sight: Sight, style: Style) -> None:
        """A pseudo-element that is laid over the text of its element."""
        if (
            style.value("content") is None
            or style.words("content") in (["none"], ["normal"])
            or style.word("display") == "none"
        ):
            return
        box = _sight_of(Element(" ", {}, 0, is_foreign=False), style, sight)
        if box.position in ("absolute", "fixed") and not box.gone:
            place(box, self._pen)
            _set_surroundings(box)
            if box.own_background and not any(fade.opacity < 0.7 for fade in box.fades):
                self._waiting.append((sight, box))

    def _leave(self, sight: Sight) -> None:
        if not sight.is_inline and sight.display != "none":
            self._end_line()
            bottom = max(self._pen, sight.box.top)
            inner = sight.box.height if sight.box.height is not None else bottom - sight.box.top
            lifted = sight.box.top - sight.flow_top if sight.position == "static" else sight.margin_top
            end = sight.flow_top + max(lifted, -FAR) + inner + sight.below
            self._pen = sight.flow_top if sight.out_of_flow else end
            sight.below = inner
            self._covers.add_box(sight)
            self._covers.add_grid_item(sight)
        elif sight.position != "static":
            self._pen = sight.flow_top
        for owner, box in [waiting for waiting in self._waiting if waiting[0] is sight]:
            self._covers.add_cover(box, self._covers.order)
            self._waiting.remove((owner, box))

    def _end_line(self) -> None:
        if self._line:
            self._pen += self._line_height
            self._line = 0.0

    def _text(self, sight: Sight, node: TextRun, folded: bool) -> None:
        if not node.data.strip():
            return
        if folded:
            self._look.texts[id(node)] = _FOLDED
            return
        placed = self._placed(sight, node.data)
        cause = outside_of_drawing(sight, node.data) if sight.element.is_foreign else None
        cause = cause or unseen(sight, placed)
        if cause:
            self._look.texts[id(node)] = cause
        else:
            self._covers.add_text(id(node), placed, sight)

    def _placed(self, sight: Sight, data: str) -> Placed:
        """Where the text stands, and the pen after it."""
        style, room = sight.style, max(sight.box.width, 1.0)
        wide = width_of(data, style.em, style.length("letter-spacing", style.em, 0.0) or 0.0)
        indent = style.length("text-indent", sight.box.width, 0.0) or 0.0
        self._line_height = line_height(style)
        left = sight.box.left + (indent if not self._line else min(indent, 0.0))
        top = self._pen
        one_line = bool({"nowrap", "pre"} & set(style.words("white-space")))
        lines, self._line = (0, self._line + wide) if one_line else divmod(self._line + wide, room)
        self._pen += min(lines, 100_000) * self._line_height
        self._line = max(self._line, 0.01)
        return Placed(data, left, left + wide, top, self._pen + self._line_height)


def _collapse_column(sight: Sight) -> None:
    """A collapsed column takes cells of the rows that follow with it; which ones is not worked out."""
    if sight.element.tag in ("col", "colgroup") and sight.style.word("visibility") == "collapse":
        around = sight.parent
        while around is not None and around.element.tag in ("colgroup", "table"):
            around.gone = around.gone or unclear(sight.style.text("visibility"))
            around = around.parent


def _sight_of(element: Element, style: Style, parent: Sight | None) -> Sight:
    sight = Sight(element, style, parent)
    sight.display = style.word("display", "inline") or "inline"
    if len(style.words("display")) > 1:
        sight.display = "inline" if "inline" in style.words("display") else "block"
    position = style.word("position", "static").removeprefix("-webkit-")
    sight.position = position if position and sight.display != "contents" else "static"
    floats = style.word("float", "none") not in ("none", "")
    inside = parent is not None and parent.display in _BLOCKS_INSIDE
    sight.out_of_flow = sight.position in ("absolute", "fixed") or (floats and not inside)
    if sight.is_inline and sight.display != "contents" and (sight.out_of_flow or inside):
        sight.display = "block"
    if parent is not None:
        _inherit(sight, parent)
    sight.gone = sight.gone or taken_away(sight)
    return sight


def _inherit(sight: Sight, parent: Sight) -> None:
    sight.gone, sight.clips, sight.fades = parent.gone, parent.clips, parent.fades
    sight.behind, sight.picture, sight.painted = parent.behind, parent.picture, parent.painted
    sight.unclear_background = parent.unclear_background
    sight.zoom, sight.zoom_text, sight.chosen = parent.zoom, parent.zoom_text, parent.chosen
    holder, fixed = parent, parent.holds_fixed
    sight.holds_absolute = holder if holder.holds_placed else holder.holds_absolute
    sight.holds_fixed = holder if holder.holds_all else fixed
    if not sight.out_of_flow and sight.display not in _CUTS_STRIKE:
        sight.struck = parent.struck
    if sight.position == "absolute":
        sight.clips = sight.holds_absolute.clips if sight.holds_absolute else ()
    elif sight.position == "fixed":
        sight.clips = sight.holds_fixed.clips if sight.holds_fixed else ()


def _set_chosen(sight: Sight) -> None:
    """Of a list that unfolds only the chosen entry is seen."""
    element = sight.element
    if (
        element.tag == "select"
        and "multiple" not in element.attrib
        and (element.get("size") or "1").strip() in ("1", "0", "")
    ):
        options = list(element.iter("option"))
        marked = [option for option in options if "selected" in option.attrib]
        open_ = [option for option in options if "disabled" not in option.attrib]
        sight.chosen = (marked[-1:] or open_[:1] or [element])[0]
    elif element.tag == "option" and sight.chosen is not None and sight.chosen is not element:
        sight.gone = sight.gone or hidden("is folded away until somebody opens the list", "<select>")


def _set_surroundings(sight: Sight) -> None:
    """What the element does to its own text and to all within: strikes, scales, fades, clips, backgrounds."""
    style = sight.style
    sight.struck = strike(sight) or sight.struck
    behind = sight.behind
    if sight.display == "contents":
        return
    paint(sight)
    opacity = opacity_of(style)
    if opacity is None:
        sight.gone = sight.gone or unclear(style.text("opacity"))
    elif opacity < 1:
        sight.fades = (Fade(opacity, behind, style.text("opacity") or style.text("filter")), *sight.fades)
    _set_zoom(sight)
    clip = clip_of(sight)
    if clip:
        sight.clips = (*sight.clips, clip)
    _set_old_clip(sight)
    _set_layer(sight)


def _scheme_of(page: Page) -> list[str]:
    """The colour scheme that a `meta` element asks for."""
    for element in page.root.iter("meta"):
        if (element.get("name") or "").lower() == "color-scheme":
            return (element.get("content") or "").lower().split()
    return []


def _set_canvas(sight: Sight, scheme: list[str]) -> None:
    words = sight.style.words("color-scheme") or scheme
    if "dark" in words and "light" not in words:
        sight.behind = (DARK_CANVAS,)
        if not sight.style.colour_text:
            sight.style.colour = WHITE


def _set_zoom(sight: Sight) -> None:
    style = sight.style
    zoom = style.length("zoom", 1.0, 1.0)
    if zoom is None:
        sight.gone = sight.gone or unclear(style.text("zoom"))
    elif zoom > 0 and zoom != 1:
        sight.zoom, sight.zoom_text = sight.zoom * zoom, style.text("zoom")
    if not sight.is_inline:
        scales = scales_of(style)
        if scales and min(map(abs, scales)) < 1:
            sight.zoom *= min(map(abs, scales))
            sight.zoom_text = style.text("transform") or style.text("scale")


def _set_old_clip(sight: Sight) -> None:
    """`clip: rect(…)`, which concerns only what is placed absolutely."""
    if sight.position in ("absolute", "fixed"):
        shut = is_clipped_away(sight.style)
        if shut is not None:
            text = sight.style.text("clip")
            sight.gone = sight.gone or (hidden("is clipped away", text) if shut else unclear(text))


def _set_layer(sight: Sight) -> None:
    """Its place above or below others; below, and behind the background of an element around it, it is not seen."""
    level = sight.style.length("z-index", None, 0.0) or 0.0
    in_flexible = sight.parent is not None and sight.parent.display in _BLOCKS_INSIDE
    if sight.position != "static" or (in_flexible and level):
        sight.layer = level
    around = sight.parent
    while sight.layer is not None and sight.layer < 0 and around is not None:
        if around.own_background and not around.parent_is_root:
            sight.gone = sight.gone or hidden("lies under what is behind it", sight.style.text("z-index"))
        if (around.layer is not None and around.style.value("z-index")) or around.holds_all:
            return
        around = around.parent


_FOLDED = hidden("is folded away until somebody opens it", "<details>")
