"""What is known of an element: where it stands, what clips it, and what is behind its text."""

from __future__ import annotations

from dataclasses import dataclass, field

from inventory.policy.page.causes import Cause
from inventory.policy.page.colours import WHITE, Colour
from inventory.policy.page.styles import Style
from inventory.policy.page.tree import Element
from inventory.policy.page.values import HEIGHT, WIDTH

FAR = 1e9
"""A length without end, in pixels."""


@dataclass(slots=True)
class Box:
    """Where an element's content is estimated to stand, in pixels from the page's top left; `height` if it is fixed."""

    left: float = 0.0
    top: float = 0.0
    width: float = WIDTH
    height: float | None = None


@dataclass(slots=True, frozen=True)
class Clip:
    """A box outside of which nothing is seen. A reader can scroll to what is right of or below one that scrolls."""

    left: float
    right: float
    top: float
    bottom: float
    scrolls_x: bool
    scrolls_y: bool
    text: str


@dataclass(slots=True, frozen=True)
class Fade:
    """A group shown at less than full opacity over what is behind it."""

    opacity: float
    behind: tuple[Colour, ...]
    text: str


@dataclass(slots=True)
class Sight:
    """An element's state. `gone` holds for all within; `off` for what is placed in relation to it."""

    element: Element
    style: Style
    parent: Sight | None = None
    display: str = "block"
    position: str = "static"
    box: Box = field(default_factory=Box)
    gone: Cause | None = None
    off: Cause | None = None
    struck: Cause | None = None
    clips: tuple[Clip, ...] = ()
    fades: tuple[Fade, ...] = ()
    behind: tuple[Colour, ...] = (WHITE,)
    picture: str = ""
    unclear_background: str = ""
    painted: tuple[Colour, ...] | None = None
    zoom: float = 1.0
    zoom_text: str = ""
    holds_absolute: Sight | None = None
    holds_fixed: Sight | None = None
    layer: float | None = None
    chosen: Element | None = None
    flow_top: float = 0.0
    margin_top: float = 0.0
    below: float = 0.0
    out_of_flow: bool = False
    first_text: int = 0
    own_background: bool = False
    areas: list[tuple[str, int, int]] = field(default_factory=list)
    before: bool = False
    after: bool = False

    @property
    def is_inline(self) -> bool:
        """Whether it is a mere stretch of a line: sizes, clipping and transforms do not apply."""
        return self.display in ("inline", "contents", "ruby", "ruby-text")

    @property
    def parent_is_root(self) -> bool:
        """Whether it is the root or stands directly in it."""
        return self.parent is None or self.parent.parent is None

    @property
    def holds_all(self) -> bool:
        """Whether what is placed in relation to the window is placed in relation to it instead."""
        style = self.style
        return not self.is_inline and (
            any(style.word(name, "none") != "none" for name in ("transform", "filter", "translate", "scale", "rotate"))
            or bool({"paint", "layout", "strict", "content"} & set(style.words("contain")))
        )

    @property
    def holds_placed(self) -> bool:
        """Whether what is placed absolutely within is placed in relation to it."""
        return self.position != "static" or self.holds_all


VIEWPORT = Box(0.0, 0.0, WIDTH, HEIGHT)
