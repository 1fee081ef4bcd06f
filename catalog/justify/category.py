"""Judging a category: its goals unfolded from what the inventory says, each with its verdict."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from catalog.justify.bases import BasisBook
from catalog.justify.basis_duties import NO_DUTIES, BasisDuties
from catalog.justify.basis_goals import BasisGoals
from catalog.justify.circumstances import NO_CONSENTS, NOTHING_AROUND, Circumstances, Consents, circumstances
from catalog.justify.denial import Denials, Flowing
from catalog.justify.derivation import DERIVATION, Derivations, Find
from catalog.justify.engine import UNDECLARED, Engine, Judgement
from catalog.justify.evidence import EvidenceLookup
from catalog.justify.goals import Goal
from catalog.justify.holding import Holding
from catalog.justify.judged import Judged, JudgedCategory, JudgedDisclosure, JudgedOnward, Key
from catalog.justify.norms import Norm
from catalog.justify.onward import OnwardWays, Received, Way
from catalog.justify.sending import sent_data
from catalog.justify.transfer import TransferGoal, TransferJudgement, Transfers, transfer_goals
from inventory.entry import Entry
from inventory.model import Vocabulary
from inventory.named_disclosures import named_disclosures
from inventory.problem import Path
from inventory.schema import Category, Disclosure, Recipient

Judge = tuple[Callable[[Key], Judgement | None], Callable[[Key], Judgement]]
"""What is known of a goal already, and what to ask where nothing is: to ask first would be a call for each goal."""

Stage = tuple[Circumstances, Judge]


class CategoryJudge:
    """Unfolds and judges categories against one set of statements, recipients and terms."""

    def __init__(
        self,
        engine: Engine,
        transfers: Transfers,
        vocabulary: Vocabulary,
        recipients: Mapping[str, Entry[Recipient]],
        evidence: EvidenceLookup,
        home: str,
        day: datetime.date,
        ways: OnwardWays,
        find_category: Find = lambda _: None,
        denials: Denials | None = None,
        withheld: Callable[[JudgedCategory], JudgedCategory] | None = None,
        duties: BasisDuties = NO_DUTIES,
        book: BasisBook | None = None,
    ) -> None:
        self.engine = self._engine = engine
        self._denials = denials
        self._transfers = transfers
        self._vocabulary = vocabulary
        self._recipients = recipients
        self._evidence = evidence
        self._home = home
        self._day = day
        self.ways = ways
        self._derivations = Derivations(find_category, engine.comparison.terms)
        self._withheld = withheld
        self.book = book or BasisBook(engine.comparison.terms)
        self._bases = BasisGoals(engine, vocabulary, duties, self.book)
        self._stages: dict[tuple[tuple[str, ...], str], Stage] = {}
        self._purposes: dict[tuple[str, ...], tuple[tuple[str, bool], ...]] = {}

    def judge(self, entry: Entry[Category], left_out: Sequence[Path] = ()) -> JudgedCategory:
        """All goals of a category; `left_out` are the paths of disclosures that could not be read."""
        category = entry.record
        holding = Holding(category, self._vocabulary)
        around = self.circumstances_of(category, None)
        collect = self._collection(holding, around)
        use = self._use(holding, around)
        disclosures = [self._disclosure(holding, *named) for named in named_disclosures(category, left_out)]
        ground = self._bases.judge(holding, around, use, disclosures)
        disclosures = self._bases.gated(holding, ground, disclosures, self.circumstances_of)
        verdicts = frozenset([judged.verdict for _, judged in chain(collect, use, ground)])
        verdicts = verdicts.union(*[disclosure.verdicts for disclosure in disclosures])
        transfer = self._transfer(holding, around, disclosures)
        judged = JudgedCategory(entry, collect, use, disclosures, transfer, verdicts, ground)
        return self._withheld(judged) if self._withheld else judged

    def circumstances_of(self, category: Category, disclosure: Disclosure | None) -> Circumstances:
        """What holds around the goals of a disclosure or, with None, around collection, use and transfer."""
        conditions = category.conditions if disclosure is None else disclosure.conditions
        consents = self._consents(category)
        special = conditions or category.excluding or consents is not NO_CONSENTS
        if not (special or (disclosure and (disclosure.excluding or disclosure.cites))):
            return NOTHING_AROUND
        excluding = frozenset(category.excluding) | frozenset(disclosure.excluding if disclosure else ())
        cites = frozenset(disclosure.cites if disclosure else ())
        hierarchy = self._engine.comparison.terms.conditions
        found = circumstances(conditions, excluding, cites, hierarchy, self._evidence, self._day)
        return found if consents is NO_CONSENTS else found._replace(consents=consents)

    def has_consents(self, category: Category) -> bool:
        """Whether a record of consent stands with a legal basis of the category."""
        return self._consents(category) is not NO_CONSENTS

    def _consents(self, category: Category) -> Consents:
        """For what consent is on record as the legal basis."""
        return self.book.consents_of(category, self._evidence.holds)

    def circumstances_onward(self, category: Category, disclosure: Disclosure, way: Way) -> Circumstances:
        """What holds around the goals for who gets data of a disclosure onward: citations only for who lies under.

        A citation is about the recipient that the disclosure names, and about those who stand in its place.
        """
        return self.circumstances_of(category, self._said_of(disclosure, way))

    def _said_of(self, disclosure: Disclosure, way: Way) -> Disclosure:
        under = not disclosure.cites or self.ways.lies_under(way)
        return disclosure if under else disclosure.model_copy(update={"cites": ()})

    def ground_ended(self, judged: TransferJudgement) -> bool:
        """Whether a transfer fails because a mechanism that covers it had ended on the day (its end is exclusive)."""
        ends = [g.mechanism.record.until for g in judged.grounds if g.status == "stale" and g.mechanism is not None]
        return any(until is not None and until <= self._day for until in ends)

    def fitting_mechanisms(self, goal: TransferGoal) -> list[str]:
        """The mechanisms that cover a transfer and are in force on the day, those made for its country first."""
        return self._transfers.fitting(goal)

    def _collection(self, holding: Holding, around: Circumstances) -> Judged:
        recall, judge = self._judge_in("collect", holding.category.category, around)
        declared = holding.vocabulary["sources"]
        category = holding.category
        usual = category.sources or ((DERIVATION,) if category.derived_from else ())
        before = self._derivations.is_collected_before
        return [
            (key, recall(key) or judge(key) if proper and source in declared else UNDECLARED)
            for name, datum in holding.held.items()
            for subject, proper in holding.subjects[name]
            if not (category.derived_from and before(category, name, subject))
            for source in dict.fromkeys(datum.sources or usual)
            for key in ((name, subject, "", "", source),)
        ]

    def _use(self, holding: Holding, around: Circumstances) -> Judged:
        recall, judge = self._judge_in("use", holding.category.category, around)
        usual = self._declared(holding.category.purposes)
        return [
            (key, recall(key) or judge(key) if proper and declared else UNDECLARED)
            for name, datum in holding.held.items()
            for subject, proper in holding.subjects[name]
            for purpose, declared in (self._declared(datum.purposes) if datum.purposes else usual)
            for key in ((name, subject, purpose, "", ""),)
        ]

    def _declared(self, purposes: tuple[str, ...]) -> tuple[tuple[str, bool], ...]:
        """Each of the purposes once, and whether it is declared; many records name the same ones."""
        known = self._purposes.get(purposes)
        if known is None:
            declared = self._vocabulary["purposes"]
            known = self._purposes[purposes] = tuple([(name, name in declared) for name in dict.fromkeys(purposes)])
        return known

    def _judge_in(self, action: str, category: str, around: Circumstances) -> Judge:
        """The judge of goals of one action in one category, which remembers."""

        def judge(key: Key) -> Judgement:
            return self._engine.judge(Goal(action, category, *key), around)

        return self._engine.memory(action, category, around).get, judge

    def _stage(self, category: Category, disclosure: Disclosure) -> Stage:
        """The circumstances of a disclosure and the judge of its goals; disclosures that cite alike share theirs."""
        if disclosure.conditions or disclosure.excluding or category.excluding or self.has_consents(category):
            around = self.circumstances_of(category, disclosure)
            return around, self._judge_in("disclose", category.category, around)
        shared = (disclosure.cites, category.category if self._engine.has_own_memory(category.category) else "")
        known = self._stages.get(shared)
        if known is None:
            around = self.circumstances_of(category, disclosure)
            known = self._stages[shared] = around, self._judge_in("disclose", category.category, around)
        return known

    def _disclosure(self, holding: Holding, name: str, path: Path, disclosure: Disclosure) -> JudgedDisclosure:
        category = holding.category.category
        _, (recall, judge) = self._stage(holding.category, disclosure)
        recipient = disclosure.recipient
        declared = recipient in self._recipients
        # Recipients of the same kinds share their judgements unless a statement names one of them.
        like = self._engine.stand_in(recipient) if declared else recipient
        purposes = self._declared(disclosure.purposes)
        goals: Judged = [
            (
                (data, subject, purpose, recipient, ""),
                recall(key) or judge(key) if declared and proper and known else UNDECLARED,
            )
            for data in sent_data(holding.category, disclosure, self._engine.comparison.terms.data)
            for subject, proper in holding.subjects_of(data, disclosure)
            for purpose, known in purposes
            for key in ((data, subject, purpose, like, ""),)
        ]
        verdicts = frozenset([judged.verdict for _, judged in goals])
        if recipient not in self.ways.passing:
            return JudgedDisclosure(f"{category}/{name}", disclosure, path, goals, verdicts)
        onward = tuple(self._onward(holding, disclosure, goals))
        verdicts = verdicts.union(judged.verdict for one in onward for _, judged in one.goals)
        return JudgedDisclosure(f"{category}/{name}", disclosure, path, goals, verdicts, onward)

    def _onward(self, holding: Holding, disclosure: Disclosure, direct: Judged) -> Iterator[JudgedOnward]:
        """The goals for those who get data of a disclosure onward: one for each of its own whose datum reaches them."""
        category = holding.category.category
        passed: dict[Way, Judged] = {}
        for goal in direct:
            for way in self.ways.from_recipient(disclosure.recipient, category, goal[0][0]).values():
                passed.setdefault(way, []).append(goal)
        for way, found in passed.items():
            _, (recall, judge) = self._stage(holding.category, self._said_of(disclosure, way))
            term = self.ways.term(way)
            like = self._engine.stand_in(term)
            declared = way[-1] in self._recipients
            goals: Judged = [
                (
                    (data, subject, purpose, term, ""),
                    recall(own) or judge(own) if declared and judged is not UNDECLARED else UNDECLARED,
                )
                for (data, subject, purpose, _, _), judged in found
                for own in ((data, subject, purpose, like, ""),)
            ]
            yield JudgedOnward(way, goals)

    def _transfer(
        self, holding: Holding, around: Circumstances, disclosures: Sequence[JudgedDisclosure]
    ) -> list[tuple[TransferGoal, TransferJudgement]]:
        """The ways to other countries for which a law asks for a ground, or which a sentence denies."""
        category = holding.category
        reached = self._reached(category.category, disclosures)
        recipients = [self._recipients[name] for name in reached if name in self._recipients]
        ways = transfer_goals(category.category, category.regions, self._home, recipients, self._day)
        flowing = _flowing(holding, disclosures) if ways and self._denials else {}
        return [
            (way, self._judge_transfer(way, around, reached, denying))
            for way in ways
            for denying in (self._denying(way, flowing, around),)
            if denying or self._transfers.regimes.ask(way.region, way.country)
        ]

    def _denying(
        self, way: TransferGoal, flowing: Mapping[str | None, Sequence[Flowing]], around: Circumstances
    ) -> tuple[Norm, ...]:
        if not self._denials:
            return ()
        some = flowing.get(way.recipient, ())
        return self._denials.against(way.category, way.region, way.country, some, around)

    def _reached(self, category: str, disclosures: Sequence[JudgedDisclosure]) -> dict[str, list[Received]]:
        """Everybody whom data of a category reach, directly or onward, with the ways on which they do."""
        disclosed = [(one.record.recipient, {key[0] for key, _ in one.goals}) for one in disclosures]
        found: dict[str, list[Received]] = {}
        for received in self.ways.received(category, disclosed):
            found.setdefault(received.recipient, []).append(received)
        return found

    def _judge_transfer(
        self,
        goal: TransferGoal,
        around: Circumstances,
        reached: Mapping[str, Sequence[Received]],
        denying: tuple[Norm, ...],
    ) -> TransferJudgement:
        if goal.recipient is None:
            return self._transfers.judge(goal, around, None, (), denying)
        over = self.ways.covering_processors(reached[goal.recipient])
        return self._transfers.judge(goal, around, self._recipients[goal.recipient].record, over, denying)


def _flowing(holding: Holding, disclosures: Sequence[JudgedDisclosure]) -> Mapping[str | None, Sequence[Flowing]]:
    """What of a category goes to each recipient, onward ones included; under None, what the organisation holds."""
    carved_out = frozenset(holding.category.excluding)
    held = frozenset((name, subject) for name, found in holding.subjects.items() for subject, _ in found)
    sent: dict[str | None, list[Flowing]] = {None: [Flowing(held, carved_out)]}
    for one in disclosures:
        excluding = carved_out.union(one.record.excluding)
        to = [(one.record.recipient, one.goals), *((onward.recipient, onward.goals) for onward in one.onward)]
        for recipient, goals in to:
            pairs = frozenset((key[0], key[1]) for key, _ in goals)
            sent.setdefault(recipient, []).append(Flowing(pairs, excluding))
    return sent
