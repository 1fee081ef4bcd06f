"""Questions about flows, in the names that people type: which flows they mean, or which name was probably meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from catalog.explain.explanation import ExplainedFlow, flows
from catalog.justify.judged import JudgedCategory, JudgedDisclosure
from catalog.justify.listed import company_key
from catalog.justify.prepared import Prepared
from catalog.justify.terms import COLLECTED
from inventory.entry import Entry
from inventory.schema import Disclosure
from inventory.suggestion import did_you_mean

SUPPOSED = "supposed"


class UnknownNameError(LookupError):
    """A name that means nothing in the inventory; the message says which was probably meant."""

    def __init__(self, kind: str, name: str, known: Iterable[str], otherwise: str) -> None:
        super().__init__(f"There is no {kind} “{name}”. {did_you_mean(name, known, otherwise)}")


@dataclass(frozen=True, slots=True)
class PossibleCategory:
    """A category that holds the data, and the purposes for which the policy as it stands would permit it."""

    category: str
    data: tuple[str, ...]
    purposes: tuple[str, ...]


class Questions:
    """Questions about the judged categories of one preparation."""

    def __init__(self, prepared: Prepared, categories: Sequence[JudgedCategory]) -> None:
        self._prepared = prepared
        self._categories = categories

    def disclosure(self, name: str) -> list[ExplainedFlow]:
        """The disclosure called category/id, or by its id alone where only one has it; raises UnknownNameError."""
        ids = [disclosure.id for category in self._categories for disclosure in category.disclosures]
        wanted = [name] if name in ids else [one for one in ids if one.partition("/")[2] == name]
        if len(wanted) != 1:
            known = wanted or [*ids, *(one.partition("/")[2] for one in ids)]
            otherwise = (
                f"Several are called so: {', '.join(wanted)}." if wanted else "See `inventory show disclosures`."
            )
            raise UnknownNameError("disclosure", name, known, otherwise)
        found = flows(self._prepared, self._categories, lambda _, d: d.id == wanted[0], lambda _, __: True)
        return list(found)

    def flow(self, data: str, recipient: str) -> list[ExplainedFlow]:
        """Every declared disclosure of the data, or of something below it, to the recipient or to one of the kind.

        So is one by which the recipient gets them onward.
        """
        self.require_data(data)
        names = self.recipients(recipient)
        return list(flows(
            self._prepared, self._categories, lambda _, d: not names.isdisjoint(_reached(d)),
            lambda category, datum: self._is_below(category, datum, data), names.__contains__,
        ))  # fmt: skip

    def supposed(self, data: str, recipient: str, purposes: Sequence[str]) -> list[ExplainedFlow]:
        """What would come of disclosing the data to each of these recipients for the purposes, category by category."""
        self.require_data(data)
        known = self._prepared.inventory.vocabulary["purposes"]
        for purpose in purposes:
            if purpose not in known:
                raise UnknownNameError("purpose", purpose, known, "See `inventory show purposes`.")
        return [
            flow
            for category in self._categories
            for name in sorted(self.recipients(recipient))
            for flow in self._suppose(category, data, name, purposes)
        ]

    def possible(self, data: str, recipient: str) -> list[PossibleCategory]:
        """For each category that holds the data, the purposes that a disclosure of it would be justified for."""
        return [_possible(flow) for flow in self.supposed(data, recipient, self._purposes_spoken_of())]

    def require_data(self, term: str) -> None:
        """Raises UnknownNameError where `term` is no data type, category or `collected-information`."""
        known = {*self._prepared.inventory.vocabulary["data"], *(c.entry.id for c in self._categories), COLLECTED}
        known |= {datum.type for category in self._categories for datum in category.entry.record.data}
        if term not in known:
            raise UnknownNameError("data type", term, known, "See `inventory show categories`.")

    def recipients(self, name: str) -> frozenset[str]:
        """The ids of the recipients that `name` means: an id, a company's name, or a kind; raises UnknownNameError."""
        declared = self._prepared.inventory.recipients
        used = {name for category in self._categories for d in category.disclosures for name in _reached(d)}
        if name in declared or name in used:
            return frozenset({name})
        by_name = frozenset(e.id for e in declared.values() if company_key(name) == company_key(e.record.name))
        if by_name:
            return by_name
        kinds = self._prepared.inventory.vocabulary["recipients"]
        if name not in kinds:
            names = (entry.record.name for entry in declared.values())
            raise UnknownNameError(
                "recipient", name, {*declared, *used, *kinds, *names}, "See `inventory show recipients`."
            )
        return frozenset(self._prepared.terms.recipients.below(name) & declared.keys())

    def _is_below(self, category: JudgedCategory, datum: str, term: str) -> bool:
        return term in self._prepared.terms.data.above(category.entry.id, datum)

    def _suppose(
        self, category: JudgedCategory, data: str, recipient: str, purposes: Sequence[str]
    ) -> Iterator[ExplainedFlow]:
        record = category.entry.record
        held = tuple(datum.type for datum in record.data if self._is_below(category, datum.type, data))
        if not held or not purposes:
            return
        disclosure = Disclosure.model_validate(
            {"id": SUPPOSED, "recipient": recipient, "data": list(held), "purposes": list(purposes)}
        )
        entry = Entry(category.entry.id, record.model_copy(update={"disclosures": (disclosure,)}), category.entry.file)
        judged = self._prepared.judge.judge(entry)
        judged = judged._replace(disclosures=[d._replace(path=("category",)) for d in judged.disclosures])
        yield from flows(self._prepared, [judged], lambda _, __: True, lambda _, __: True)

    def _purposes_spoken_of(self) -> tuple[str, ...]:
        """Every declared purpose that a permission names, or that lies below one it names."""
        tree = self._prepared.terms.purposes
        named = (term for norm in self._prepared.norms if norm.permits for term in norm.stated.get("purposes", ()))
        below = {purpose for term in named for purpose in tree.below(term)}
        return tuple(sorted(below & self._prepared.inventory.vocabulary["purposes"].keys()))


def _reached(disclosure: JudgedDisclosure) -> Iterator[str]:
    """Everybody whom data of a disclosure reach."""
    yield disclosure.record.recipient
    yield from (onward.recipient for onward in disclosure.onward)


def _possible(flow: ExplainedFlow) -> PossibleCategory:
    """The purposes for which all data and all people of a supposed flow pass."""
    goals = [(key, judged.passes) for key, judged in flow.disclosure.goals]
    failing = {key[2] for key, passes in goals if not passes}
    purposes = tuple(dict.fromkeys(key[2] for key, _ in goals if key[2] not in failing))
    return PossibleCategory(flow.category.entry.id, tuple(dict.fromkeys(key[0] for key, _ in goals)), purposes)
