"""What a name means, in the words that stand beside it in an editor: a headline, and Markdown below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from catalog.checking.registry import all_checks
from catalog.explain.wording import listing
from inventory.policy import Clause
from inventory.schema import BasisTerm
from reports.editor.known import Known
from reports.editor.pointing import PointedName
from reports.editor.spaces import VOCABULARY, Space
from reports.escaping.markdown import code, prose
from reports.listings.clauses import meaning as in_short
from reports.rule import first_line

SINGULAR: dict[Space, str] = {
    "data": "data type", "purposes": "purpose", "recipients": "kind of recipient", "subjects": "data subject",
    "sources": "source", "conditions": "condition", "duties": "duty", "topics": "topic", "events": "event",
    "bases": "legal basis",
        "mechanisms": "transfer mechanism", "recipient": "recipient", "statement": "statement", "clause": "clause",
    "category": "category", "policy": "policy", "rule": "rule", "disclosure": "disclosure",
}  # fmt: skip


class Meaning(NamedTuple):
    """A name explained: in a few words, and in paragraphs of Markdown."""

    title: str
    paragraphs: tuple[str, ...]


def meaning_of(known: Known, target: PointedName) -> Meaning | None:
    """What a known name means; None for a disclosure, of which only its proof tells anything."""
    if target.space in VOCABULARY:
        return _mechanism(known, target.name) if target.space == "mechanisms" else _term(known, target)
    tell = _TELLERS.get(target.space)
    return tell(known, target.name) if tell else None


def quoted(text: str, clause: Clause | None, line: int | None) -> Iterator[str]:
    """A sentence of the policy as a block quote, then where it stands."""
    yield f"> {prose(' '.join(text.split()))}"
    if clause is None or line is None:
        yield "The policy does not hold this sentence as quoted, or not in one clause alone."
    else:
        yield f"{code(f'{clause.document}:{line}')}, clause {code(clause.id)}"


def _term(known: Known, target: PointedName) -> Meaning:
    entry = known.inventory.vocabulary[target.space][target.name]
    said = entry.record
    lines = [prose(said.definition)] if said.definition else []
    tree = known.prepared.terms
    if target.space in ("data", "subjects", "sources", "recipients", "purposes", "conditions", "bases"):
        above = tree.conditions if target.space == "conditions" else tree.plain(target.space)
        parents = [name for name in above.above(target.name) if name != target.name]
        lines += [f"A kind of {_names(parents)}."] if parents else []
    elif said.broader:
        lines.append(f"A kind of {_names(said.broader)}.")
    if said.sensitive or (target.space == "data" and known.prepared.sensitive(target.name)):
        lines.append("Sensitive.")
    lines += _in_law(said) if isinstance(said, BasisTerm) else []
    lines += [f"Also called {prose(listing(said.synonyms, 12))}."] if said.synonyms else []
    return Meaning(said.label, tuple(lines))


def _in_law(said: BasisTerm) -> Iterator[str]:
    yield from [f"{prose(said.source)}{f', from {said.begins} on' if said.begins else ''}."] if said.source else []
    yield from [f"No longer in force from {said.until} on."] if said.until else []


def _mechanism(known: Known, name: str) -> Meaning:
    said = known.inventory.vocabulary.mechanisms[name].record
    lines = [f"From {_names(said.origins)} to {_names(said.destinations)}."]
    lines += [f"In force from {said.begins}."] if said.begins else []
    lines += [f"No longer in force from {said.until} on."] if said.until else []
    lines += [prose(said.source)] if said.source else []
    return Meaning(said.label, tuple(lines))


def _recipient(known: Known, name: str) -> Meaning:
    said = known.inventory.recipients[name].record
    country = f"in {code(said.country)}" if said.country else "country not stated"
    lines = [f"{_names(said.kinds)}; {said.role}, {country}."]
    lines += [f"Services: {prose(said.services)}"] if said.services else []
    if said.agreement:
        days = [f"{word} {day}" for word, day in
                (("signed", said.agreement.signed), ("expires", said.agreement.expires)) if day]  # fmt: skip
        lines.append(f"Agreement: {', '.join([prose(said.agreement.type), *days])}.")
    lines += [f"Transfers rest on {_names(said.mechanisms)}."] if said.transfer else []
    return Meaning(said.name, tuple(lines))


def _statement(known: Known, name: str) -> Meaning:
    clause, said = known.prepared.anchors[name].clause, known.prepared.statements[name].record
    return Meaning(in_short(said), tuple(quoted(said.quote, clause, known.prover.sentence(name).line)))


def _clause(known: Known, name: str) -> Meaning:
    clause = known.clauses[name]
    title = " › ".join((*clause.heading, *((clause.label,) if clause.label else ())))
    stated = known.statements_of.get(name)
    said_by = [f"Statements: {_names(stated)}."] if stated else ["No statement quotes it."]
    return Meaning(title, (*quoted(clause.full_text, clause, clause.line), *said_by))


def _category(known: Known, name: str) -> Meaning:
    content = known.mapping(known.category_files[name])
    data = content.get("data")
    entries = data if isinstance(data, list) else [data]
    held = [str(entry.get("type")) if isinstance(entry, dict) else str(entry) for entry in entries if entry]
    return Meaning(str(content.get("title", name)), (f"Holds {_names(held)}.",) if held else ())


def _policy(known: Known, name: str) -> Meaning:
    entry = known.inventory.manifest.policies[name]
    days = [f"in force from {entry.effective}"] if entry.effective else []
    version = [f"version {prose(entry.version)}"] if entry.version else []
    return Meaning(entry.document, (", ".join([code(entry.document), *version, *days]) + ".",))


def _rule(known: Known, name: str) -> Meaning | None:
    check = next((check for check in all_checks() if check.rule.code == name), None)
    if check is None:
        return None
    about = " ".join(check.documentation.strip().split("\n\n")[1].split()) if "\n\n" in check.documentation else ""
    return Meaning(f"{check.rule.name} ({check.rule.severity})", (prose(first_line(check)), prose(about)))


_TELLERS: dict[Space, Callable[[Known, str], Meaning | None]] = {
    "recipient": _recipient,
    "statement": _statement,
    "clause": _clause,
    "category": _category,
    "policy": _policy,
    "rule": _rule,
}


def _names(names: object) -> str:
    listed = list(dict.fromkeys(map(str, names)))  # type: ignore[call-overload]
    return listing((code(name) for name in listed), 12)
