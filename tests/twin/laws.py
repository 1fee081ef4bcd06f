"""Goals of law: each requirement for each thing that it speaks of (law.md, "Goals of law")."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from tests.twin.goals import data_of, disclose_goals, disclosures_of, use_goals
from tests.twin.grounds import concerns, declared, is_special, named, packs, rests_on_consent
from tests.twin.judging import ORDER, PASSES, Judge
from tests.twin.records import Statement, Window, as_list, day, load
from tests.twin.terms import DIMENSIONS_OF, Goal
from tests.twin.transfers import Transfer, adequate
from tests.twin.whose import in_force, original, own_policies

DIMENSIONS_OF["inform"] = ("data", "subjects", "purposes", "recipients")
IMPLIED = {"collect": "collection", "use": "use", "disclose": "sharing", "transfer": "transfers"}
GIVEN = ("data-subject", "automatic-collection", "end-user-submission")
Verdict = tuple[str, float | None]
LawKey = tuple[str, str | None, str | None]


class Unit(NamedTuple):
    """A datum about somebody for a purpose to a recipient, as far as a requirement goes into it, or a transfer."""

    data: str = ""
    subjects: str = ""
    purposes: str = ""
    recipients: str = ""
    sources: str = ""
    country: str = ""
    region: str = ""


class Laws:
    """`result` are the verdicts of all other goals, by kind and key; `gone` are the replaced policies."""

    def __init__(self, judge: Judge, result: dict[str, dict[Any, Any]]) -> None:
        self.judge = judge
        self.result = result
        manifest = load(judge.inventory.root / "inventory.yaml")
        self.facts: dict[str, Any] = manifest.get("facts") or {}
        self.organisation: dict[str, Any] = manifest["organisation"]
        self.packs = packs(judge.inventory.root)
        laws = as_list(manifest.get("laws"))
        self.named = [p for law in laws for p in self.packs.values() if law in (p["law"], p["pack"])]

    def goals(self) -> dict[LawKey, tuple[Verdict, tuple[str, ...]]]:
        """Verdict and lacking data of each requirement, item and category."""
        found: dict[LawKey, tuple[Verdict, tuple[str, ...]]] = {}
        for name, pack, asked in self.asked():
            if asked["per"] == "once":
                if self.applies_once(asked):
                    field = self.stated(asked["field"], {}, Unit()) if asked.get("field") else None
                    verdict = field or self.told(asked, {}, Unit())
                    found[name, None, None] = verdict, ()
                continue
            for category in self.judge.inventory.categories.values():
                if concerns(self.judge, pack, category):
                    for item, judged in self.by_item(pack, asked, category).items():
                        found[name, item, category["category"]] = merged(judged)
        return found

    def asked(self) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
        """The requirements in force; one that stands for other packs is asked as theirs, on its own days."""
        for pack in self.named:
            for name, asked in pack["requirements"].items():
                window = asked.get("in_force") or {}
                if not Window(day(window.get("from")), day(window.get("until"))).holds(self.judge.as_of):
                    continue
                if not asked.get("same_as"):
                    yield f"{pack['pack']}/{name}", pack, asked
                for other in as_list(asked.get("same_as")):
                    for inner, meant in self.packs[other]["requirements"].items():
                        yield f"{pack['pack']}/{name}.{inner}", pack, meant

    def unread(self) -> set[str]:
        """Requirements that ask what the proving sentence states: which one of several proves is no matter here."""
        return {name for name, _, asked in self.asked() if asked.get("states")}

    def by_item(
        self, pack: dict[str, Any], asked: dict[str, Any], category: dict[str, Any]
    ) -> dict[str, list[tuple[Unit, Verdict]]]:
        ways = as_list(asked.get("proved_by"))
        own: dict[Unit, list[Verdict]] = {}
        for way in ways:
            each: dict[Unit, list[Verdict]] = {}
            for unit, verdict in self.proved(way, category):
                each.setdefault(unit, []).append(verdict)
            for unit, verdicts in each.items():  # "the item's own goals are proved": all of them
                if self.is_about(pack, unit):
                    own.setdefault(unit, []).append(max(verdicts, key=badness))
        plain = "topic" in ways or "field" in ways
        if not own and plain:
            own = {unit: [] for unit in self.plain(asked["per"], category)}
        found: dict[str, list[tuple[Unit, Verdict]]] = {}
        for unit, verdicts in own.items():
            if self.is_about(pack, unit) and self.applies(asked, category, unit):
                told = [self.plainly(asked, category, unit)] if plain and not any(passing(verdicts)) else []
                best = min([*verdicts, *told], key=badness)
                found.setdefault(item_of(asked["per"], category, unit), []).append((unit, best))
        return found

    def plainly(self, asked: dict[str, Any], category: dict[str, Any], unit: Unit) -> Verdict:
        field = asked.get("field")
        return self.stated(field, category, unit) if field else self.told(asked, category, unit)

    def proved(self, way: str, category: dict[str, Any]) -> Iterator[tuple[Unit, Verdict]]:
        """The units that have goals of their own, with their verdicts."""
        name = category["category"]
        if way == "disclose":
            for (own, disclosure, *about, path), verdict in self.result["disclose"].items():
                if own == name:
                    whole = next(raw for n, raw in disclosures_of(category) if n == disclosure)
                    yield Unit(about[0], about[1], about[2], path[-1] if path else whole["recipient"]), verdict
        for key, verdict in self.result[way].items() if way in self.result and way != "disclose" else ():
            if key[0] != name:
                continue
            if way == "collect":
                yield Unit(key[1], key[2], sources=key[3]), verdict
            elif way == "transfer":
                yield Unit(recipients=key[3] or "", country=key[2], region=key[1]), verdict
            else:
                yield Unit(*key[1:4]), verdict

    def plain(self, per: str, category: dict[str, Any]) -> list[Unit]:
        """What is asked one by one: "`per: category` goes datum by datum and is told by category"."""
        if per == "transfer":
            return [unit for unit, _ in self.proved("transfer", category)]
        if per == "recipient":
            goals = [g for _, raw in disclosures_of(category) for g in disclose_goals(self.judge.terms, category, raw)]
        else:
            goals = list(use_goals(category))
        depth = {"category": 2, "purpose": 3, "recipient": 4}[per]
        each = [[goal.terms.get(d, "") for d in DIMENSIONS_OF["inform"]][:depth] for goal in goals]
        return list(dict.fromkeys(Unit(*about) for about in each))

    def is_about(self, pack: dict[str, Any], unit: Unit) -> bool:
        terms, people = self.judge.terms, as_list(pack.get("subjects"))
        if unit.data and "personal-information" not in terms.above("data", unit.data):
            return False
        return not unit.subjects or not people or any(p in terms.above("subjects", unit.subjects) for p in people)

    # ---- What applies

    def applies(self, asked: dict[str, Any], category: dict[str, Any], unit: Unit) -> bool:
        return any(self.is_so(when, category, unit) for when in as_list(asked.get("applies_when", "always")))

    def applies_once(self, asked: dict[str, Any]) -> bool:
        conditions = as_list(asked.get("applies_when", "always"))
        if any(when == "always" or self.facts.get(when) not in (None, [], "no", "false") for when in conditions):
            return True
        units = [
            (c, unit) for c in self.judge.inventory.categories.values() for unit in [Unit(), *self.plain("purpose", c)]
        ]
        return any(self.is_so(when, category, unit) for when in conditions for category, unit in units)

    def is_so(self, when: str, category: dict[str, Any], unit: Unit) -> bool:
        fact = self.facts.get(when)
        if isinstance(fact, list):
            names = {category["category"], unit.recipients, unit.data}
            names |= set(self.judge.terms.above("purposes", unit.purposes)) if unit.purposes else set()
            if names & set(fact):
                return True
        if when.startswith("basis-"):
            return self.rests_on(when.removeprefix("basis-"), category, unit)
        if when.startswith("source-"):
            held = data_of(category)
            sources = [unit.sources] if unit.sources else held[unit.data]["sources"] if unit.data in held else as_list(
                category.get("sources"))  # fmt: skip
            given = [any(g in self.judge.terms.above("sources", s) for g in GIVEN) for s in sources]
            return (when == "source-data-subject") in given
        if when == "sensitive-data":
            above = self.judge.terms.above("data", unit.data) if unit.data else {}
            known = self.judge.inventory.vocabulary["data"]
            return any((known.get(term) or {}).get("sensitive") == "true" for term in above)
        if when == "has-recipients":
            return bool(unit.recipients or category.get("disclosures"))
        if when == "has-transfers":
            return any(True for _ in self.proved("transfer", category))
        if when == "transfer-without-adequacy":
            ways = [Transfer(category, *key[1:]) for key in self.result["transfer"] if key[0] == category["category"]]
            mine = [w for w in ways if unit.country in ("", w.country) and unit.recipients in ("", w.recipient or "")]
            return not all(adequate(self.judge, way) for way in mine)
        return when == "always" or fact in ("yes", "true")

    def rests_on(self, basis: str, category: dict[str, Any], unit: Unit) -> bool:
        held = data_of(category)
        purposes = [unit.purposes] if unit.purposes else [p for own in held.values() for p in own["purposes"]]
        special = any(is_special(self.judge.terms, d) for d in ([unit.data] if unit.data else held))
        for purpose in purposes:
            for key in ("basis", "special_basis") if special else ("basis",):
                name = named(declared(self.judge.terms, category.get(key), purpose))
                if name and basis in self.judge.terms.above("bases", name):
                    return True
                if name and basis == "consent" and rests_on_consent(self.judge.terms, name):
                    return True
        return False

    # ---- What is told or stated

    def told(self, asked: dict[str, Any], category: dict[str, Any], unit: Unit) -> Verdict:
        """Each of the topics has to be told; where some are, it is partial."""
        each = [self.told_of(topic, category, unit) for topic in as_list(asked["topic"])]
        worst = max(each, key=lambda one: ORDER.index(one[0]))
        if worst[0] == "unjustified" and any(one[0] in PASSES for one in each):
            return "partial", None
        return worst

    def told_of(self, topic: str, category: dict[str, Any], unit: Unit) -> Verdict:
        """ "some statement or `read:` entry in force informs of topic t ⊑ q's topic …"."""
        inventory = self.judge.inventory
        own = own_policies(inventory, category) if category else []
        everything = [original(inventory, p) for p in inventory.policies]
        if category and not own and all(one == everything[0] for one in everything):
            own = [everything[0]]
        mine = {p for p in inventory.policies if not category or original(inventory, p) in own}
        verdicts = [self.told_by(s, category, unit) for s in self.informing(topic) if s.policy in mine]
        verdicts += [
            ("exact", 0.0) if self.stands(policy) else ("not-in-force", None)
            for policy, topics in self.marks() if policy in mine and self.names(topic, topics)
        ]  # fmt: skip
        return min([("unjustified", None), *verdicts], key=badness)

    def told_by(self, statement: Statement, category: dict[str, Any], unit: Unit) -> Verdict:
        """ "each dimension it states covers i; where it covers a part: `partial`"."""
        terms = {d: v for d in DIMENSIONS_OF["inform"] if (v := getattr(unit, d))}
        goal = Goal("inform", category.get("category", ""), terms, {})
        plain = dataclasses.replace(
            statement, kind="informs", raw={k: v for k, v in statement.raw.items() if k != "such_as"}
        )
        relations = {d: self.judge.terms.relation(plain, d, goal) for d in terms if category and d in statement.terms}
        kinds = [relation.kind for relation in relations.values()]
        if "none" in kinds:
            return "unjustified", None
        if "narrower" in kinds:
            return "partial", None
        if not self.judge.in_force(statement):
            return "not-in-force", None
        vague = max((self.judge.terms.vagueness(*pair) for pair in relations.items()), default=0.0)
        return "broader" if "broader" in kinds else "exact", vague

    def informing(self, topic: str) -> Iterator[Statement]:
        for statement in self.judge.inventory.statements.values():
            if statement.quoted and self.names(topic, topics_of(statement)):
                yield statement

    def names(self, topic: str, topics: Iterable[str]) -> bool:
        return any(topic in self.judge.terms.above("topics", told) for told in topics)

    def marks(self) -> Iterator[tuple[str, list[str]]]:
        """The clauses that somebody marked as read, with their topics."""
        inventory = self.judge.inventory
        for policy, about in inventory.policies.items():
            content = load(inventory.root / about["statements"])
            for clause, topics in (content.get("read") or {}).items():
                if clause in inventory.clauses[policy]:
                    yield policy, as_list(topics)

    def stands(self, policy: str) -> bool:
        return policy not in self.judge.replaced and in_force(self.judge.inventory, policy, self.judge.as_of)

    def stated(self, field: str, category: dict[str, Any], unit: Unit) -> Verdict:
        """ "`field`: the inventory states it"."""
        recipient = self.judge.inventory.recipients.get(unit.recipients) or {}
        found = {
            "inventory": True,
            "organisation.contact": self.organisation.get("contact"),
            "category.retention": category.get("retention"),
            "recipient.country": recipient.get("country") or recipient.get("role") == "internal",
        }[field]
        return ("exact", 0.0) if found else ("undeclared", None)


def topics_of(statement: Statement) -> list[str]:
    """What it informs of, and what it tells by what it permits or grounds."""
    told = as_list(statement.raw.get("informs"))
    if statement.kind == "permits":
        told.append(IMPLIED[statement.action])
        told += ["source"] if statement.action == "collect" and statement.raw.get("sources") else []
    return told + (["lawful-basis"] if statement.kind == "grounds" else [])


def passing(verdicts: Iterable[Verdict]) -> Iterator[bool]:
    return (verdict in PASSES for verdict, _ in verdicts)


def badness(verdict: Verdict) -> tuple[int, float]:
    return ORDER.index(verdict[0]), verdict[1] or 0.0


def item_of(per: str, category: dict[str, Any], unit: Unit) -> str:
    if per == "transfer":
        return f"{unit.recipients or 'organisation'} {unit.country}"
    return {"purpose": unit.purposes, "recipient": unit.recipients}.get(per) or str(category["category"])


def merged(units: list[tuple[Unit, Verdict]]) -> tuple[Verdict, tuple[str, ...]]:
    """As bad as the worst; partial where some are proved and nothing speaks of others."""
    bad = [unit.data for unit, (verdict, _) in units if verdict not in PASSES]
    worst = max((verdict for _, (verdict, _) in units), key=ORDER.index)
    if worst == "unjustified" and len(bad) < len(units):
        worst = "partial"
    vague = max((vagueness for _, (_, vagueness) in units if vagueness is not None), default=None)
    return (worst, None if bad else vague), tuple(sorted({data for data in bad if data}))
