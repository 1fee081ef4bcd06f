"""A disclosure that rests on a sentence broader than the settings allow.

What is wrong: the sentence covers the disclosure only through terms far above it. How much broader it is goes from 0,
where it names the very thing, to 1, an open list; `max_vagueness` is the most that passes. The measure follows
PoliCheck's distinction of clear and vague disclosures (Andow and others, 2020).

Failing: with `max_vagueness: 0.5`, an IP address given to an analytics provider under "We share personal information
with third parties."

Passing: the same under "We share your IP address with analytics providers."

The fix: have the policy name the data, recipients and purposes more closely, or raise `max_vagueness`.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.explain.proof import Prover
from catalog.findings.finding import EVERY_PART, Finding, Quoted, Rule
from catalog.justify.judged import JudgedCategory, JudgedDisclosure
from catalog.justify.prepared import Prepared

RULE = Rule("DIS009", "too-vague", "error", judges_by=EVERY_PART)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each disclosure with a passing goal that is proved too vaguely."""
    most = prepared.inventory.manifest.settings.max_vagueness
    if most >= 1.0:
        return
    for disclosure in category.disclosures:
        vagueness = disclosure.vagueness
        if vagueness is not None and vagueness > most:
            yield RULE.finding(
                f"The sentence that permits “{disclosure.id}” is too vague: it is broader by {vagueness:.2f}, "
                f"and the settings allow {most:.2f} (0 names the very thing, 1 is an open list).",
                "Have the policy name the data, the recipient or the purpose more closely.",
                category.entry.file, disclosure.path, where=disclosure.id, on_key=True,
                quotes=_sentence(prepared, disclosure, vagueness),
            )  # fmt: skip


def _sentence(prepared: Prepared, disclosure: JudgedDisclosure, vagueness: float) -> tuple[Quoted, ...]:
    judged = next(judged for _, judged in disclosure.all_goals() if judged.vagueness == vagueness)
    own = judged.permit.vagueness if judged.permit else 0.0
    vaguest = judged.leg if judged.leg is not None and own < vagueness else judged
    if vaguest.permit is None:
        return ()
    said = Prover(prepared).sentence(vaguest.permit.norm.id)
    return (Quoted(said.quote, said.document, said.line or 0, f"{said.statement} is the vaguest part of the proof"),)
