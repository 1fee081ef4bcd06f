"""Parts of the policy's page that are no policy text, and were set aside.

What is wrong: perhaps nothing. Navigation, lists of contents, cookie banners, headers, footers and sidebars are set
aside, and what stands outside of the part that the page marks as its main one. No statement can quote it, and nobody
has to read it. Where a sentence of it denies something, as “We never sell your data” in a footer does, this is a
warning.

Failing: a saved page with a menu and a footer.

Passing: the same with `also_read: [navigation, footer]` beside the policy in inventory.yaml: then they are clauses like
any other.

The fix: look whether anything of it belongs to the policy. If so, name its part in `also_read`; if not, leave it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.checking.assessed import Assessed
from catalog.counting import counted
from catalog.findings.finding import Finding, Quoted, Rule
from catalog.reading.quoted import PolicySentenceReader
from inventory.model import Policy
from inventory.policy import Clause, HiddenText
from inventory.problem import Span

RULE = Rule("POL022", "not-policy-text", "note", judges_by=("policy",))
SHOWN = 60
_NAMES = {
    "outside": "text outside of the main part",
    "cookie-banner": "a cookie banner",
    "contents": "a list of contents",
    "header": "the page's header",
    "footer": "the page's footer",
    "sidebar": "a sidebar",
}


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each policy of whose page something was set aside, at the first such text."""
    prepared = assessed.prepared
    for policy in prepared.inventory.policies:
        aside = [text for text in policy.text.hidden if text.kind == "aside"]
        if aside:
            yield _finding(policy, aside, _denials(prepared.sayings.readers[policy.id], policy, aside))


def _finding(policy: Policy, aside: Sequence[HiddenText], denials: Sequence[HiddenText]) -> Finding:
    parts = list(dict.fromkeys(text.why for text in aside))
    told = "; ".join(_told(part, [text for text in aside if text.why == part]) for part in parts)
    if denials:
        told += (
            f". Among it is a sentence that denies something: “{_short(denials[0].text)}”, on line {denials[0].line}"
        )
    found = RULE.finding(
        f"Not read as policy text: {told}.",
        f"Where it belongs to the policy, write “also_read: [{', '.join(parts)}]” beside “{policy.id}”.",
        policy.text.document, where=policy.id, severity="warning" if denials else "note",
        quotes=tuple(Quoted(text.text, policy.text.document, text.line, "was set aside") for text in denials[:3]),
    )  # fmt: skip
    line = (denials or aside)[0].line
    return found._replace(span=Span(line, 1, line, 2))


def _told(part: str, texts: Sequence[HiddenText]) -> str:
    first = f"from line {texts[0].line}: “{_short(texts[0].text)}”"
    return f"{_NAMES.get(part, part)} ({counted(len(texts), 'text')}, {first})"


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …"


def _denials(reader: PolicySentenceReader, policy: Policy, aside: Sequence[HiddenText]) -> list[HiddenText]:
    """The texts in which a sentence forbids something for sure; a link's few words (“Do not sell my data”) are none."""
    found = []
    for number, text in enumerate(aside):
        clause = Clause(
            f"/aside/{number}", policy.text.document, text.line, text.line, (), "", "", text.text, "paragraph"
        )
        sentences = reader.sentences(clause) if text.text.rstrip().endswith((".", "!", "。")) else []
        if any(said.effect == "prohibits" and said.sure for one in sentences for said in one.reading.said):
            found.append(text)
    return found
