"""What each thing of the old state is called in the new one: a change of name alone is no change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from typing import NamedTuple

from catalog.diff.inventory.pairing import Pairs, pair
from catalog.diff.inventory.state import HeldCategory, State
from catalog.justify.listed import company_key
from inventory.entry import Entry
from inventory.model import Vocabulary
from inventory.schema import Mechanism, Recipient, Term

FORMERLY = " (before)"
"""Marks the old meaning of a name that means something else now."""

NameMap = Mapping[str, str]


class Renames(NamedTuple):
    """For each kind of name the new one of each old one that differs; `terms` goes by dimension.

    Categories' ids stand among the data terms as well, recipients' ids among the recipient terms.
    """

    terms: Mapping[str, NameMap]
    statements: NameMap
    clauses: NameMap

    @property
    def none_differ(self) -> bool:
        """Whether everything is called what it was."""
        return not (self.statements or self.clauses or any(self.terms.values()))

    def all(self, dimension: str, names: Iterable[str]) -> tuple[str, ...]:
        """Names of one dimension as they are now."""
        known = self.terms.get(dimension, {})
        return tuple(known.get(name, name) for name in names)

    def one(self, dimension: str, name: str) -> str:
        """One name as it is now."""
        return self.terms.get(dimension, {}).get(name, name)


def renamed_terms(old: Vocabulary, new: Vocabulary) -> dict[str, dict[str, str]]:
    """The project's own terms that have the same content under another id, by dimension."""
    found: dict[str, dict[str, str]] = {}
    for dimension, terms in old.terms.items():
        names = _renamed(terms, new.terms[dimension])
        if names:
            found[dimension] = names
    names = _renamed_mechanisms(old.mechanisms, new.mechanisms)
    return {**found, "mechanisms": names} if names else found


def _renamed(old: Mapping[str, Entry[Term]], new: Mapping[str, Entry[Term]]) -> dict[str, str]:
    """Found from the top down: a term whose broader term is renamed as well has the same content all the same."""
    names: dict[str, str] = {}
    gone, came = [e for e in old.values() if e.id not in new], [e for e in new.values() if e.id not in old]

    def content(entry: Entry[Term]) -> Hashable:
        broader = tuple(sorted(names.get(name, name) for name in entry.record.broader))
        term = entry.record
        return (
            term.label,
            broader,
            term.sensitive,
            term.definition,
            tuple(sorted(term.synonyms)),
            term.fides,
            term.dpv,
        )

    while gone and came:
        pairs = pair(gone, came, [content])
        if not pairs.both:
            break
        names.update((was.id, now.id) for was, now in pairs.both)
        gone, came = pairs.gone, pairs.new
    return names


def _renamed_mechanisms(old: Mapping[str, Entry[Mechanism]], new: Mapping[str, Entry[Mechanism]]) -> dict[str, str]:
    def content(entry: Entry[Mechanism]) -> Hashable:
        m = entry.record
        return (m.label, frozenset(m.origins), frozenset(m.destinations), m.begins, m.until)

    gone, came = [e for e in old.values() if e.id not in new], [e for e in new.values() if e.id not in old]
    return {was.id: now.id for was, now in pair(gone, came, [content]).both}


def pair_recipients(old: State, new: State) -> Pairs[Entry[Recipient]]:
    """Recipients that are the same company in both states; an id that passes to another company is not the same."""
    before, after = old.inventory.recipients, new.inventory.recipients
    kept = {name for name in before if name in after and _same_company(before[name].record, after[name].record)}
    rest = pair(
        [entry for name, entry in before.items() if name not in kept],
        [entry for name, entry in after.items() if name not in kept],
        [lambda entry: company_key(entry.record.name)],
    )
    return Pairs([*((before[name], after[name]) for name in before if name in kept), *rest.both], rest.gone, rest.new)


def _same_company(one: Recipient, other: Recipient) -> bool:
    """Of two with one id: a longer name is a more exact one (“SendGrid”, “Twilio SendGrid”), another name another."""
    names, others = ([set(company_key(name).split()) for name in (r.name, *r.aliases)] for r in (one, other))
    akin = any(mine <= theirs or theirs <= mine for mine in names for theirs in others)
    return akin or bool(set(one.domains) & set(other.domains))


def recipient_names(pairs: Pairs[Entry[Recipient]], taken: Iterable[str]) -> dict[str, str]:
    """The new ids of recipients; an old id that belongs to another company now is marked as the former one."""
    names = {was.id: now.id for was, now in pairs.both if was.id != now.id}
    ids = set(taken)
    return names | {entry.id: entry.id + FORMERLY for entry in pairs.gone if entry.id in ids}


def pair_categories(old: Iterable[HeldCategory], new: Iterable[HeldCategory]) -> Pairs[HeldCategory]:
    """Categories by id, then by what they hold about whom for what (the old ones' terms as they are called now)."""

    def content(category: HeldCategory) -> Hashable:
        record = category.entry.record
        data = frozenset(datum.type for datum in record.data)
        lists = (record.subjects, record.sources, record.purposes)
        return (record.title, data, *(frozenset(terms) for terms in lists))

    return pair(old, new, [lambda category: category.id, content])


def renamed_clauses(old: State, new: State) -> dict[str, str]:
    """The clauses whose text stands under another id now; a text that stands in several is left alone."""

    def once(state: State) -> dict[str, str]:
        clauses = [clause for policy in state.inventory.policies for clause in policy.text.clauses]
        times = Counter(clause.digest for clause in clauses)
        return {clause.digest: clause.id for clause in clauses if times[clause.digest] == 1}

    before, after = once(old), once(new)
    return {name: after[text] for text, name in before.items() if after.get(text, name) != name}
