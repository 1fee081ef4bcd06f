"""The properties of CSS: which can hide text and are judged, which can and are not, which cannot."""

from __future__ import annotations

INHERITED = frozenset(
    "color visibility font-size font-family line-height letter-spacing word-spacing text-indent direction white-space "
    "-webkit-text-fill-color -webkit-text-stroke-width -webkit-text-stroke-color text-shadow -webkit-text-security "
    "writing-mode color-scheme font-size-adjust interactivity".split()
)
LENGTHS = {
    **dict.fromkeys("top right bottom left margin-top margin-right margin-bottom margin-left".split(), "auto"),
    **dict.fromkeys("padding-top padding-right padding-bottom padding-left text-indent".split(), ""),
    **dict.fromkeys(
        "width height min-width min-height".split(),
        "auto min-content max-content fit-content stretch -webkit-fill-available -webkit-min-content "
        "-webkit-max-content -webkit-fit-content intrinsic min-intrinsic",
    ),
    **dict.fromkeys(
        ("max-width", "max-height"),
        "none min-content max-content fit-content stretch -webkit-fill-available -webkit-min-content "
        "-webkit-max-content -webkit-fit-content",
    ),
    "font-size": "xx-small x-small small medium large x-large xx-large xxx-large smaller larger",
    "line-height": "normal",
    "letter-spacing": "normal",
    "word-spacing": "normal",
    "-webkit-text-stroke-width": "thin medium thick",
}
"""Properties whose value is one length, with the keywords that may stand for it."""
NUMBERS = {
    "opacity": "", "zoom": "normal reset", "z-index": "auto", "scale": "none", "-webkit-line-clamp": "none",
    "fill-opacity": "",
}  # fmt: skip
"""Properties whose value is numbers or percentages."""
COLOURS = frozenset(
    "color background-color -webkit-text-fill-color -webkit-text-stroke-color text-decoration-color".split()
)
_BOX = "content-box padding-box border-box"
KEYWORDS = {
    "display": "none contents block inline flow flow-root inline-block table inline-table flex inline-flex grid "
    "inline-grid list-item ruby ruby-text -webkit-box -webkit-inline-box -webkit-flex -webkit-inline-flex math "
    "table-row table-cell table-row-group table-header-group table-footer-group table-column table-column-group "
    "table-caption",
    "visibility": "visible hidden collapse",
    "content-visibility": "visible hidden auto",
    "position": "static relative absolute fixed sticky -webkit-sticky",
    "float": "none left right inline-start inline-end",
    "overflow-x": "visible hidden clip scroll auto overlay",
    "overflow-y": "visible hidden clip scroll auto overlay",
    "direction": "ltr rtl",
    "unicode-bidi": "normal embed isolate bidi-override isolate-override plaintext -webkit-isolate "
    "-webkit-isolate-override -webkit-plaintext",
    "-webkit-text-security": "none disc circle square",
    "mix-blend-mode": "normal multiply screen overlay darken lighten color-dodge color-burn hard-light soft-light "
    "difference exclusion hue saturation color luminosity plus-lighter plus-darker",
    "backface-visibility": "visible hidden",
    "text-decoration-line": "none underline overline line-through blink spelling-error grammar-error",
    "background-clip": f"text border-area {_BOX}",
    "white-space": "normal pre nowrap pre-wrap pre-line break-spaces collapse preserve preserve-breaks "
    "preserve-spaces wrap balance pretty stable",
    "contain": "none strict content size inline-size layout style paint",
    "animation-fill-mode": "none forwards backwards both",
    "animation-play-state": "running paused",
    "text-overflow": "clip ellipsis",
    "color-scheme": "normal light dark only",
    "writing-mode": "horizontal-tb vertical-rl vertical-lr sideways-rl sideways-lr lr lr-tb rl rl-tb tb tb-rl",
    "background-blend-mode": "normal",
}
"""Properties whose value is made of these keywords only, or of whatever else may stand there and is not judged."""
FUNCTIONS = {
    "transform": "none translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d "
    "rotate rotatex rotatey rotatez rotate3d skew skewx skewy matrix matrix3d perspective",
    "filter": "none opacity blur brightness contrast grayscale sepia saturate hue-rotate invert drop-shadow url",
    "clip-path": f"none inset circle ellipse polygon path rect xywh shape url {_BOX} margin-box fill-box stroke-box "
    "view-box",
    "clip": "auto rect",
}
"""Properties whose value is made of these keywords and functions; any other makes a browser drop the declaration."""
FREE = frozenset(
    "translate rotate background-image background-size background-repeat text-shadow mask-image "
    "-webkit-mask-box-image-source animation-name animation-duration animation-iteration-count animation-delay "
    "animation-direction font-family content box-shadow grid-template-rows grid-template-columns grid-auto-rows "
    "grid-auto-columns grid-area grid-row grid-column backdrop-filter".split()
)
"""Properties that are judged as far as they are understood; what a browser drops is not told apart."""
UNJUDGED = frozenset(
    "position-area position-visibility -webkit-box-reflect offset-path perspective initial-letter "
    "animation-timeline overlay shape-inside object-view-box block-ellipsis column-height "
    "interactivity text-fit stroke fill clip-rule "
    "r d appearance mso-hide font-size-adjust".split()
)
"""Properties that can hide text and are not worked out: only a value of `HARMLESS` is known to hide nothing."""
HARMLESS = frozenset(
    "none normal auto visible always baseline initial unset textfield button menulist checkbox radio listbox "
    "searchfield textarea menulist-button slider-horizontal meter progress-bar push-button".split()
)
JUDGED = frozenset((*LENGTHS, *NUMBERS, *COLOURS, *KEYWORDS, *FUNCTIONS, *FREE, *UNJUDGED))
INITIAL_WORDS = ("inherit", "initial", "unset", "revert", "revert-layer")
