"""A term of the project's vocabulary that takes the place of a built-in one.

What is wrong: the built-in term means something else now. A kind of recipient that is put below another one is
permitted by every sentence about that one; a mechanism or a law whose days or areas are changed lets transfers pass
that it would not. That is a warning, and an error where a mechanism holds for longer or for more than the built-in one,
or a law asks for less.

Failing: `mechanisms: {privacy-shield-eu-us: {label: Privacy Shield, origins: [EEA], destinations: [US]}}`, without the
day on which it ended.

Passing: a mechanism or term of your own, under a name of its own.

The fix: give it another name. Words that your policy uses for a built-in term need none: say so with “words” on the
statement.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from catalog.cache.built_in import compiled_vocabulary
from catalog.checking.assessed import Assessed
from catalog.checks.support.references import BUILT_IN
from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Rule
from inventory.entry import Entry
from inventory.model import Vocabulary
from inventory.schema import Mechanism, Regime
from inventory.vocabulary_reader import DIMENSIONS, assemble

RULE = Rule("VOC001", "built-in-redefined", "warning", judges_by=("vocabulary",))
HARMLESS = frozenset({"label", "definition", "source", "text", "fides", "dpv"})
"""Fields that change no verdict and no reading."""
NEVER, ALWAYS = datetime.date.max, datetime.date.min


def check(assessed: Assessed) -> Iterator[Finding]:
    """Find each term, mechanism and law of the project that replaces a built-in one by something else."""
    own = [entry for by_name in _sections(assessed.prepared.inventory.vocabulary).values() for entry in by_name.values()
           if not entry.file.startswith(BUILT_IN)]  # fmt: skip
    if not own:
        return
    built_in = _sections(assemble(compiled_vocabulary(), [])[0])
    for entry in own:
        first = built_in[str(entry.path[-2])].get(entry.id)
        fields = _changed(first.record, entry.record) if first else []
        if first and fields:
            yield _finding(entry, fields, laxer=_is_laxer(first.record, entry.record))


def _sections(vocabulary: Vocabulary) -> dict[str, Mapping[str, Entry[Any]]]:
    terms: dict[str, Mapping[str, Entry[Any]]] = {dimension: vocabulary[dimension] for dimension in DIMENSIONS}
    return terms | {"mechanisms": vocabulary.mechanisms, "regimes": vocabulary.regimes}


def _changed(built_in: Any, own: Any) -> list[str]:
    fields: Mapping[str, Any] = type(own).model_fields
    return [field.alias or name for name, field in fields.items() if _differs(name, built_in, own)]


def _differs(name: str, built_in: Any, own: Any) -> bool:
    """Return whether a field says something else; to leave words out by which a term is known lets nothing pass."""
    before, after = getattr(built_in, name), getattr(own, name)
    if name == "synonyms":
        return not set(after) <= set(before)
    return name not in HARMLESS and before != after


def _is_laxer(built_in: Any, own: Any) -> bool:
    """Return whether transfers pass by the project's mechanism or law that would not pass by the built-in one."""
    if isinstance(own, Mechanism):
        wider = not (_within(own.origins, built_in.origins) and _within(own.destinations, built_in.destinations))
        longer = (own.until or NEVER) > (built_in.until or NEVER) or (own.begins or ALWAYS) < (
            built_in.begins or ALWAYS
        )
        return wider or longer or own.adequacy > built_in.adequacy
    if isinstance(own, Regime):
        shorter = (own.until or NEVER) < (built_in.until or NEVER) or (own.begins or ALWAYS) > (
            built_in.begins or ALWAYS
        )
        return shorter or not _within(built_in.area, own.area)
    return False


def _within(some: Sequence[str], others: Sequence[str]) -> bool:
    return set(map(str, some)) <= set(map(str, others))


def _finding(entry: Entry[Any], fields: Sequence[str], *, laxer: bool) -> Finding:
    what = {"mechanisms": "mechanism", "regimes": "law"}.get(str(entry.path[-2]), "term")
    so = ": transfers pass by it that would not" if laxer else ""
    return RULE.finding(
        f"The built-in {what} “{entry.id}” is replaced by another one, which differs in {listing(fields)}{so}.",
        "Give it a name of its own, or take it out.",
        entry.file, entry.path, where=entry.id, on_key=True, severity="error" if laxer else "warning",
    )  # fmt: skip
