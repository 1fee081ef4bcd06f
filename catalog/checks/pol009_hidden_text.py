"""Text in the policy's file that a reader of the policy does not see.

What is wrong: what readers do not see discloses nothing, whatever it says, and no statement can rest on it. That may be
a mistake of the page's author, a sentence that was struck out, or meant to deceive. A reader is somebody who opens the
page in a browser, in a window of 1280 × 800 pixels, and neither clicks nor points. Where a style may hide words and
this program cannot work out whether it does, the words prove nothing either, and nothing can be quoted across them.

Failing: `<p style="display:none">We sell your data.</p>`

Failing: `~~We sell your data.~~`

Passing: the paragraph without the style, or not there at all.

The fix: show the text, or take it out. A style sheet that is not in the file cannot be looked at: a note says so, and
words that are not known to be hidden count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from inventory.policy import HiddenText
from inventory.problem import Span

RULE = Rule("POL009", "hidden-text", "warning", judges_by=("statements", "policy"))
SHOWN = 60
MOST = 20
"""The most findings for one policy; what is over that is told in one more."""
_LINES = 5
_NEXT = {
    "hidden": "Show it, or take it out; what readers cannot see proves nothing.",
    "struck": "Take it out of the file, or take the strike off if it still holds.",
    "unclear": "Write that part of the page without this style, or keep the policy as Markdown or plain HTML; until "
    "then these words prove nothing, and nothing can be quoted across them.",
    "elsewhere": "Words that are not known to be hidden count. Look at the page in a browser, or save it with its "
    "styles in the file.",
}  # fmt: skip


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each reason why a policy's text is not seen, at the first such text."""
    for policy in assessed.prepared.inventory.policies:
        for texts in _groups(text for text in policy.text.hidden if text.kind != "aside"):
            first = texts[0]
            found = RULE.finding(_message(texts), _NEXT[first.kind], policy.text.document, where=policy.id)
            found = found._replace(span=Span(first.line, 1, first.line, 2))
            yield found._replace(severity="note") if first.kind == "elsewhere" else found


def _groups(hidden: Iterable[HiddenText]) -> list[list[HiddenText]]:
    """The texts by reason, in the order of the page."""
    groups: dict[tuple[str, str], list[HiddenText]] = {}
    for text in hidden:
        groups.setdefault((text.kind, text.why), []).append(text)
    found = list(groups.values())
    rest = [text for group in found[MOST:] for text in group]
    return [*found[:MOST], *([rest] if rest else [])]


def _message(texts: list[HiddenText]) -> str:
    first = texts[0]
    words = f"“{first.text if len(first.text) <= SHOWN else f'{first.text[:SHOWN]} …'}”"
    if first.kind == "elsewhere":
        more = f" and {len(texts) - 1} more" if len(texts) > 1 else ""
        return f"The page takes styles from elsewhere, which may hide some of its words: {words}{more}."
    if first.kind == "struck":
        return f"The text {words} {first.why}, so it says nothing{_more(texts)}."
    if first.kind == "unclear":
        return f"It cannot be told whether readers see {words}: the text {first.why}{_more(texts)}."
    return f"Readers cannot see {words}: the text {first.why}{_more(texts)}."


def _more(texts: list[HiddenText]) -> str:
    if len(texts) == 1:
        return ""
    lines = sorted({text.line for text in texts[1:]})
    listed = ", ".join(map(str, lines[:_LINES])) + (" …" if len(lines) > _LINES else "")
    some = "1 more text" if len(texts) == 2 else f"{len(texts) - 1} more texts"
    same = "the same reason" if all(text.why == texts[0].why for text in texts) else "other reasons"
    return f"; and {some} for {same}, on line{'s' if len(lines) > 1 else ''} {listed}"
