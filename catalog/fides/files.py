"""The files of an inventory that Fides manifests become: categories, words of its own, the rules as a policy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.drafting.yaml_text import visible
from catalog.fides.importing import DeclaredCategory, FidesImport
from catalog.fides.prohibiting import CATEGORIES, NOTHING, Denial
from catalog.reading.denial_words import has_denial_word
from inventory.policy import read_policy, slug
from inventory.policy.sentences import sentences_of
from inventory.strict_yaml import Value
from inventory.yaml_edit import entry_lines

POLICY, STATEMENTS, VOCABULARY = "policy/fides-policies.md", "policy/fides-statements.yaml", "fides-vocabulary.yaml"
POLICY_ID = "fides"
ALLOWED = "Fides allows the collection and the use of whatever a system declares and no rule denies."
_SIGNS = str.maketrans({
    "_": "-", "*": "+", "`": "'", "<": "(", ">": ")", "[": "(", "]": ")", "#": "no. ", "|": "/", "\\": "/", "&": "and",
    "~": "-",
})  # fmt: skip
_OVERRULED: Value = {
    "by": "inventory import fides",
    "reason": "The manifest's own fields say what this sentence repeats; nobody has to read it.",
}


def category_text(one: DeclaredCategory, clause: str | None, policies: Sequence[str] = ()) -> str:
    """Return the file of one category; `clause` is where the policy lists it, `policies` those that govern it."""
    origin = f"# {one.declaration.where}: what the system {one.system.key} declares"
    lines = [visible(origin), *(f"# {visible(remark)}" for remark in one.remarks)]
    record = dict(one.record)
    placed = {"listed_in": clause} if clause else {}
    record = {"category": record.pop("category"), "title": record.pop("title"), **placed, **record}
    record |= {"policies": list(policies)} if policies else {}
    return _text([*lines, *(line for key, value in record.items() for line in entry_lines(key, value, 0))])


def vocabulary_text(found: FidesImport) -> str:
    """Return the vocabulary of the terms that no built-in term equals."""
    lines = ["# Keys of the Fides taxonomy that no built-in term equals, and what Fides does not state."]
    for dimension, terms in found.vocabulary.items():
        lines.append(f"{dimension}:")
        lines += [line for name, term in terms.items() for line in entry_lines(name, term, 2)]
    return _text(lines)


def policy_text(found: FidesImport, source: str) -> str:
    """Return the rules, and what the systems declare, as a document: the sentences repeat the manifest's fields."""
    lines = [
        "# Fides policies",
        "",
        f"These sentences repeat what {_prose(source)} says; they were not written for readers.",
    ]
    lines += ["", "## What the systems declare", ""]
    lines += [f"- {declared_sentence(one)}" for one in found.categories]
    if found.manifest.rules:
        lines += ["", "## What is allowed", "", ALLOWED]
    for key, name, description in found.manifest.policies:
        lines += ["", f"## Policy {_prose(name)}", ""]
        lines += [_prose(description), ""] if description else []
        lines += [f"- {denied_sentence(one)}" for one in found.denials if one.rule.policy == key]
    return _text(lines)


def declared_sentence(one: DeclaredCategory) -> str:
    """Return what a declaration says, as a sentence."""
    keys = ", ".join(dict.fromkeys(key for group in one.groups for key in group))
    subjects = ", ".join(one.declaration.subjects) or "people who are not named"
    return _prose(f"{one.system.key}, {one.id}: {keys} of {subjects}, for {one.declaration.use}.")


def denied_sentence(one: Denial) -> str:
    """Return what a rule denies, as a sentence."""
    rule = one.rule
    parts = ((rule.categories, "data"), (rule.uses, "use"), (rule.subjects, "subjects"))
    said = "; ".join(f"{word} {match.match.lower()} of {', '.join(match.values)}" for match, word in parts)
    description = f" {rule.description}" if rule.description else ""
    return _prose(f"Rule {rule.name} denies: {said}.{description}")


def statements_text(found: FidesImport, source: str, *, permits: bool) -> str:
    """Return the statements of the rules, and where nothing else `permits`, of what Fides allows."""
    statements: dict[str, tuple[list[str], dict[str, Value]]] = {}
    if permits and found.manifest.rules and found.categories:
        held: list[Value] = list(dict.fromkeys(str(name) for one in found.categories for name in one.record["data"]))
        statements["fides-allows-collection"] = [], {"permits": "collect", "data": held}
        statements["fides-allows-use"] = [], {"permits": "use", "data": ["collected-information"]}
    for number, one in enumerate(found.denials, 1):
        if one.by != NOTHING:
            name = f"{slug(one.rule.name)[:40].strip('-') or 'rule'}-{number}"
            stated: dict[str, Value] = {dimension: list(terms) for dimension, terms in one.stated.items()}
            statements[name] = list(_origin(one)), {"prohibits": "use", **stated}
    lines = [f"policy: {POLICY_ID}", "statements:"] if statements else [f"policy: {POLICY_ID}"]
    denied = iter(one for one in found.denials if one.by != NOTHING)
    for name, (origin, said) in statements.items():
        quote = ALLOWED if "permits" in said else denied_sentence(next(denied))
        lines += [f"  {name}:", *(f"    # {line}" for line in origin)]
        record: dict[str, Value] = {"quote": quote, **said, "overruled": _OVERRULED}
        lines += [line for key, value in record.items() for line in entry_lines(key, value, 4)]
    return _text([*lines, *_read_marks(found, source)])


def _read_marks(found: FidesImport, source: str) -> Iterator[str]:
    """The clauses that say nothing about flows: what systems declare, how the document came about."""
    policy, _ = read_policy(policy_text(found, source), POLICY)
    quoted = {ALLOWED, *(denied_sentence(one) for one in found.denials if one.by != NOTHING)}
    made = [*map(declared_sentence, found.categories), *map(denied_sentence, found.denials)]
    misread = {text for text in made if has_denial_word(text)}  # made of fields: no sentence that anybody wrote
    unquoted = [clause for clause in policy.clauses if clause.text not in quoted]
    if unquoted:
        yield "read:"
    for clause in unquoted:
        sentences: list[Value] = [sentence.text for sentence in sentences_of(clause)]
        mark: dict[str, Value] = {"sentences": sentences, "reason": "It repeats fields of the manifest."}
        if clause.text in misread:
            mark["overruled"] = _OVERRULED
        yield from entry_lines(clause.id, mark, 2)


def _origin(one: Denial) -> Iterator[str]:
    yield visible(f"{one.rule.where}: rule {one.rule.name}")
    if one.by == CATEGORIES:
        yield "names the categories that break the rule today: Fides judges all that a declaration names at once"


def clause_ids(found: FidesImport, source: str) -> dict[str, str]:
    """By category, the clause of the document in which its declaration stands."""
    policy, _ = read_policy(policy_text(found, source), POLICY)
    by_text = {clause.text: clause.id for clause in policy.clauses}
    said = {one.id: declared_sentence(one) for one in found.categories}
    return {name: by_text[text] for name, text in said.items() if text in by_text}


def _prose(text: str) -> str:
    """A text that Markdown shows as it is: signs that it would read as markup become others."""
    return visible(text).translate(_SIGNS)


def _text(lines: Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
