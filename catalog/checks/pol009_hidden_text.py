"""Text in the policy's file that a reader of the policy cannot see.

What is wrong: what is hidden discloses nothing, whatever it says, and nobody should rely on it. It may be a mistake of
the page's author, or meant to deceive.

Failing: `<p style="display:none">We sell your data.</p>`

Passing: the paragraph without the style, or not there at all.

The fix: show the text, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from inventory.problem import Span

RULE = Rule("POL009", "hidden-text", "warning")
SHOWN = 60


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each hidden text of a policy."""
    for policy in assessed.prepared.inventory.policies:
        for hidden in policy.text.hidden:
            shown = hidden.text if len(hidden.text) <= SHOWN else f"{hidden.text[:SHOWN]} …"
            found = RULE.finding(
                f"Readers cannot see this text ({hidden.why}): “{shown}”",
                "Show it, or take it out; what readers cannot see discloses nothing.",
                policy.text.document, where=policy.id,
            )  # fmt: skip
            yield found._replace(span=Span(hidden.line, 1, hidden.line, 2))
