"""Basis goals: on which legal basis a category's data serve each purpose, and whether the policy says so.

GDPR Art. 13(1)(c) asks it of each purpose; data of special categories need an exception of Art. 9(2) besides. What
rests on consent may only be given to others where consent is on record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from catalog.justify.bases import CONSENT, FIELDS, BasisBook, Field
from catalog.justify.basis_duties import BasisDuties
from catalog.justify.circumstances import Circumstances
from catalog.justify.engine import UNDECLARED, Engine, Judgement
from catalog.justify.goals import Goal
from catalog.justify.grounds import SPECIAL
from catalog.justify.holding import Holding
from catalog.justify.judged import Judged, JudgedDisclosure, Key
from catalog.justify.special_data import SpecialData
from catalog.justify.verdicts import worse
from inventory.model import Vocabulary
from inventory.schema import Category, Disclosure

PERSONAL = "personal-information"
About = tuple[str, str, str]
"""Datum, subject and purpose."""

CircumstancesOf = Callable[[Category, Disclosure | None], Circumstances]


class BasisGoals:
    """Unfolds and judges the basis goals of categories, where a law asks for a basis."""

    def __init__(self, engine: Engine, vocabulary: Vocabulary, duties: BasisDuties, book: BasisBook) -> None:
        self._engine = engine
        self._terms = engine.comparison.terms
        self._vocabulary = vocabulary
        self._duties = duties
        self._book = book
        self._special = SpecialData(vocabulary, self._terms.data.types)

    def judge(
        self, holding: Holding, around: Circumstances, use: Judged, disclosures: Sequence[JudgedDisclosure]
    ) -> Judged:
        """The basis goals of a category, with those of its disclosures' purposes; none where no law asks."""
        category = holding.category
        if not self._duties or not self._duties.asking(category.regions):
            return []
        asked = self._asked(holding, use, disclosures)
        purposes = dict.fromkeys(about[2] for about in asked)
        bases = {(purpose, field): self._declared(category, purpose, field) for purpose in purposes for field in FIELDS}
        recall = self._engine.memory("ground", category.category, around).get
        return [
            (key, (recall(key) or self._engine.judge(Goal("ground", category.category, *key), around))
             if known and key[5] else UNDECLARED)
            for about, known in asked.items()
            for key in self._keys(about, bases)
        ]  # fmt: skip

    def _asked(self, holding: Holding, use: Judged, disclosures: Sequence[JudgedDisclosure]) -> Mapping[About, bool]:
        """Of what a basis is asked, and whether datum, subject and purpose are all declared."""
        purposes, found = self._vocabulary["purposes"], dict[About, bool]()
        every = [*use, *(goal for disclosure in disclosures for goal in disclosure.goals)]
        for (datum, subject, purpose, *_), _ in every:
            proper = dict(holding.subjects.get(datum, ())).get(subject)
            if proper is not None and PERSONAL in self._terms.data.types.above(datum):
                found.setdefault((datum, subject, purpose), proper and purpose in purposes)
        return found

    def _keys(self, about: About, bases: Mapping[tuple[str, Field], str]) -> Iterator[Key]:
        yield (*about, "", "", bases[about[2], "basis"], "")
        if self._special.holds(about[0]):
            basis = bases[about[2], "special_basis"]
            yield (*about, "", "", basis if self._terms.bases.covers(SPECIAL, basis) else "", "special")

    def _declared(self, category: Category, purpose: str, field: Field) -> str:
        found = self._book.find(category, purpose, field)
        return found.declared.basis if found is not None and found.declared.basis in self._vocabulary["bases"] else ""

    def gated(
        self, holding: Holding, ground: Judged, disclosures: list[JudgedDisclosure], circumstances_of: CircumstancesOf
    ) -> list[JudgedDisclosure]:
        """The disclosures, those goals unmet that rest on a consent of which none is on record for the disclosure."""
        # The basis comes before the exception of the same goal, and the first of them is told.
        resting = {key[:3]: key[5] for key, _ in reversed(ground) if self._book.is_consent(key[5])}
        if not resting:
            return disclosures
        return [
            self._gated(one, holding.category, resting, circumstances_of(holding.category, one.record))
            for one in disclosures
        ]

    def _gated(
        self, disclosure: JudgedDisclosure, category: Category, resting: Mapping[Key, str], around: Circumstances
    ) -> JudgedDisclosure:
        goals = [self._gate(category.category, goal, resting, around) for goal in disclosure.goals]
        onward = tuple(
            one._replace(goals=[self._gate(category.category, goal, resting, around) for goal in one.goals])
            for one in disclosure.onward
        )
        gated = disclosure._replace(goals=goals, onward=onward)
        return gated._replace(verdicts=frozenset([judged.verdict for _, judged in gated.all_goals()]))

    def _gate(
        self, category: str, goal: tuple[Key, Judgement], resting: Mapping[Key, str], around: Circumstances
    ) -> tuple[Key, Judgement]:
        key, judged = goal
        basis = resting.get(key[:3])
        if basis is None or CONSENT in around.at(Goal("disclose", category, *key)).held:
            return goal
        verdict = worse(judged.verdict, "unmet-condition")
        vagueness = None if judged.passes else judged.vagueness
        return key, judged._replace(verdict=verdict, vagueness=vagueness, lacks_consent=basis)
