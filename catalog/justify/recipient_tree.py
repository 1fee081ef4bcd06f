"""The recipient dimension: recipients below their kinds and the terms of their role, onward recipients below others.

An onward recipient stands under the one that passed data on to it where it processes for it: who processes for a
processor processes for the company (GDPR Art. 28(4)).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from catalog.justify.hierarchy import Hierarchy, distances

LISTED = "listed"
ROLE_TERMS: dict[str, tuple[str, ...]] = {
    "processor": ("service-provider", "sub-processor"),
    "controller": ("third-party",),
    "third-party": ("third-party",),
}
"""The kinds that a role stands for in the words of policies."""


def listed_in(policy: str) -> str:
    """Return the term above every recipient that stands in a document which this policy incorporates."""
    return f"{LISTED} ({policy})"


def is_listed(term: str) -> bool:
    """Whether a term is that of the recipients in the documents of a policy."""
    return term == LISTED or term.startswith(f"{LISTED} (")


PROCESSING = frozenset({"processor", "internal"})
"""The roles of those who process for whoever gave them the data: what they pass on is the company's concern."""


class RecipientTree(Hierarchy):
    """Kinds, recipients and, once they are named by `onward`, recipients that get data by way of another."""

    def __init__(
        self, kinds: Mapping[str, Sequence[str]], recipients: Mapping[str, Sequence[str]], roles: Mapping[str, str]
    ) -> None:
        lists = {term: () for terms in recipients.values() for term in terms if is_listed(term)}
        self._by_kind: dict[str, Sequence[str]] = {**kinds, **lists, **recipients}
        self._roles = roles
        of_role = {
            name: tuple([term for term in ROLE_TERMS.get(role, ()) if term in kinds]) for name, role in roles.items()
        }
        super().__init__({**self._by_kind, **{name: (*recipients[name], *of_role[name]) for name in of_role}})
        self._onward: dict[str, tuple[str, str]] = {}
        self._as_prohibited = _AsProhibited(self)

    def onward(self, recipient: str, via: str) -> str:
        """Return the term of `recipient` as one that gets data by way of the recipient `via`."""
        term = f"{recipient} (via {via})"
        self._onward[term] = (recipient, via)
        return term

    def lies_under(self, recipient: str) -> bool:
        """Whether an onward recipient stands where the one stands that passed data on to it."""
        return self._roles.get(recipient) in PROCESSING

    def above(self, term: str) -> dict[str, int]:
        """Every term that covers `term`, with its distance; a role's terms count only where no kind reaches them."""
        known = self._above.get(term)
        if known is None:
            known = self._above[term] = self._work_out(term)
        return known

    def _work_out(self, term: str) -> dict[str, int]:
        onward = self._onward.get(term)
        if onward is not None:
            return self.above_onward(term, under=self.lies_under(onward[0]))
        found = distances(term, self._broader)
        return {**found, **distances(term, self._by_kind)} if term in self._roles else found

    def above_onward(self, term: str, under: bool) -> dict[str, int]:
        """What lies above an onward recipient: its own terms and, if it lies `under` the other, those of that one.

        The other itself lies at distance 1, its terms at its own distances; being listed is not handed on.
        """
        recipient, via = self._onward[term]
        found = {term: 0, **self.above(recipient)}
        for upper, distance in self.above(via).items() if under else ():
            if not is_listed(upper):
                found[upper] = min(found.get(upper, distance or 1), distance or 1)
        return found

    def below(self, term: str) -> frozenset[str]:
        """Every term that `term` covers, itself included."""
        onward = self._onward.get(term)
        return super().below(term) if onward is None else super().below(onward[0]) | {term}

    def for_prohibitions(self) -> Hierarchy:
        """The terms as prohibitions see them: an onward recipient lies under the other whatever its role."""
        return self._as_prohibited

    def identities(self, term: str) -> tuple[str, ...]:
        """The recipients by whose names a sentence could mean `term`; its own comes first."""
        return self._onward.get(term, (term,))

    def is_onward(self, term: str) -> bool:
        """Whether `term` is a recipient that gets data by way of another."""
        return term in self._onward


class _AsProhibited(Hierarchy):
    """The same terms, where an onward recipient lies under the one that passed data on to it whatever its role."""

    def __init__(self, tree: RecipientTree) -> None:
        super().__init__({})
        self._tree = tree

    def __contains__(self, term: str) -> bool:
        return term in self._tree

    def parents(self, term: str) -> Sequence[str]:
        return self._tree.parents(term)

    def above(self, term: str) -> dict[str, int]:
        if not self._tree.is_onward(term):
            return self._tree.above(term)
        known = self._above.get(term)
        if known is None:
            known = self._above[term] = self._tree.above_onward(term, under=True)
        return known

    def below(self, term: str) -> frozenset[str]:
        return self._tree.below(term)

    def height(self, term: str) -> int:
        return self._tree.height(term)

    def identities(self, term: str) -> tuple[str, ...]:
        return self._tree.identities(term)
