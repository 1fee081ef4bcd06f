"""Proposed statements: one or more a sentence, with the terms that the sentence names and the cues that were seen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from catalog.checks.support.cut_quotes import denial_left_out
from catalog.drafting import cues
from catalog.drafting.sentences import (
    introduction,
    is_only_label,
    last_sentence,
    sentences,
    topic,
    under_headings_in_disguise,
)
from catalog.drafting.sharing import Receiver, aim, hands_over, receivers, somebody
from catalog.drafting.terms import TermFinder
from catalog.drafting.ways import keeps, ways_given
from catalog.free_id import free_id
from catalog.justify.terms import COLLECTED
from inventory.policy import Clause, QuoteIndex, slug

LONGEST_ID = 48
OPEN_TO_ALL = ("public", "other-users")
"""Recipients to whom policies let data go only where the person concerned makes them visible."""
UMBRELLAS = ("personal-information", "sensitive-information")
SALE = "sell-data"
"""The purpose that a sentence denies which says that data are not sold: it forbids no other disclosure."""
UNKNOWN_KIND = "service-provider"
"""What a proposal says of a recipient whose kind the vocabulary has no word for."""
_BEFORE_RECIPIENT = re.compile(r"(?<!ubject )(?<!ursuant )(?<!ccording )(?<!ddition )\b(?:with|to)\b")
_BEFORE_PURPOSE = re.compile(r"\b(?:to|for|in order to|so that|in connection with)\b")
_ADVICE = re.compile(
    r"(?:please|if you (?:do|believe|feel|choose|become)|you (?:can|may (?!provide|submit))|we urge|for more)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposed statement. `terms` go by key of the statement, in their order there; `remarks` are cues to weigh."""

    id: str
    clause: Clause
    quote: str
    kind: str
    action: str
    terms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    ambiguous: bool = False


class Drafter:
    """Proposes statements for the clauses of one policy."""

    def __init__(self, finder: TermFinder, clauses: Sequence[Clause], taken: set[str] | None = None) -> None:
        self._finder = finder
        self._clauses = clauses
        self._heard = {clause.id: clause for clause in under_headings_in_disguise(clauses)}
        self._index = QuoteIndex(clauses)
        self._taken = set() if taken is None else taken

    def drafts(self) -> list[Draft]:
        """The proposals for every clause, in document order."""
        return [draft for clause in self._clauses for draft in self.of_clause(clause)]

    def of_clause(self, clause: Clause) -> list[Draft]:
        """The proposals for one clause; empty where nothing in it seems to permit, prohibit or undertake anything."""
        return [draft for _, drafts in self.by_sentence(clause) for draft in drafts]

    def by_sentence(self, clause: Clause) -> list[tuple[str, list[Draft]]]:
        """Every sentence of a clause with the proposals for it, which may be none."""
        heard = self._heard.get(clause.id, clause)
        heard = heard._replace(lead_in=introduction(heard.lead_in))
        return [(sentence, list(self._of_sentence(heard, sentence))) for sentence in sentences(clause)]

    def needs_reading(self, clause: Clause) -> bool:
        """Whether a clause without proposals speaks of collecting or sharing data, or is a table's row about data."""
        if clause.kind == "row":
            return bool(self._finder.find("data", clause.text))
        return self.speaks_of_data(clause, clause.text)

    def speaks_of_data(self, clause: Clause, text: str) -> bool:
        """Whether `text`, which stands in the clause, seems to speak of collecting or sharing data."""
        if is_only_label(clause):
            return False
        listed = clause.kind == "item" and cues.says("use", introduction(clause.lead_in))
        return listed or cues.moves_data(f"{clause.lead_in} {text}", topic(self._heard.get(clause.id, clause)))

    def topics(self, clause: Clause) -> list[str]:
        """What a clause without effect on flows may inform of, by its heading and its text."""
        if cues.is_date_line(clause.text):
            return []
        heading = self._finder.find("topics", clause.heading[-1]) if clause.heading else []
        kept = ["retention"] if keeps(clause.text) else []
        return list(dict.fromkeys([*kept, *heading, *self._finder.find("topics", clause.text)]))[:3]

    def _of_sentence(self, clause: Clause, sentence: str) -> Iterator[Draft]:
        context = f"{clause.lead_in} {sentence}".strip()
        if not self._index.find(sentence) or cues.explains(context) or sentence.endswith(":"):
            return
        if denial_left_out(sentence, clause):
            before = last_sentence(clause.lead_in)
            quote, found = f"{before} {sentence}".strip(), self._denied(clause._replace(lead_in=before), sentence)
        else:
            quote, found = sentence, [one for part in cues.parts(sentence) for one in self._of_part(clause, part)]
        ambiguous = len(self._index.find(quote)) > 1
        for draft in found:
            yield replace(draft, id=self._free(draft.id), clause=clause, quote=quote, ambiguous=ambiguous)

    def _denied(self, clause: Clause, sentence: str) -> list[Draft]:
        """What a list's item forbids whose introduction denies it, as in “We do not:”; it permits nothing."""
        whole = f"{clause.lead_in.rstrip(' :')} {sentence}"
        forbidden = cues.prohibited_action(whole)
        return [self._prohibition(clause, whole, forbidden)] if forbidden else []

    def _of_part(self, clause: Clause, part: str) -> Iterator[Draft]:
        forbidden = cues.prohibited_action(part)
        if forbidden is not None:
            yield self._prohibition(clause, part, forbidden)
        else:
            yield from self._duty(clause, part)
            yield from self._permissions(clause, part)

    def _prohibition(self, clause: Clause, sentence: str, action: cues.Action) -> Draft:
        terms = {"data": self._data(clause, sentence)}
        people = tuple(self._finder.find("subjects", sentence))
        if people:
            terms["subjects"] = people[-1:]
        if action == "disclose" and cues.only_sale_prohibited(sentence):
            terms |= self._if_found("recipients", sentence) | {"purposes": (SALE,)}
            return Draft(f"no-sale-{terms['data'][0]}", clause, sentence, "prohibits", action, terms)
        if action == "disclose":
            terms["recipients"] = tuple(self._finder.find("recipients", sentence)) or ("third-party",)
        if action != "collect":
            terms |= self._if_found("purposes", sentence)
        if cues.knowingly(sentence):
            terms["when"] = ("knowingly",)
        unless = cues.exception(sentence)
        said = f"exception_to: it says “{unless}”; what is permitted then is a statement with exception_to this one"
        remarks = (said,) if unless else ()
        return Draft(f"no-{action}-{terms['data'][0]}", clause, sentence, "prohibits", action, terms, remarks)

    def _duty(self, clause: Clause, sentence: str) -> Iterator[Draft]:
        duties = self._finder.find("duties", sentence) if cues.undertakes(sentence) else []
        about_changes = "change" in topic(clause).lower()
        if "notify" in sentence and not duties and about_changes and cues.undertakes(sentence):
            duties = ["notify-of-policy-change"]
        for duty in duties[:1]:
            yield Draft(duty, clause, sentence, "undertakes", duty)

    def _permissions(self, clause: Clause, sentence: str) -> Iterator[Draft]:
        heading = topic(clause)
        if cues.is_about_rights(heading) or _is_advice(sentence):
            return
        getting = [one for one in receivers(sentence) if self._finder.find("data", one.what)]
        if len(getting) > 1 or (getting and not hands_over(sentence)):
            yield from (self._reception(clause, sentence, one) for one in getting)
            return
        shares = cues.gives_away(sentence, f"{heading} {clause.label} {clause.lead_in}")
        recipients = self._recipients(clause, sentence) if shares or cues.says("disclose", clause.lead_in) else ()
        if recipients:
            yield self._disclosure(clause, sentence, recipients)
        if recipients and not (cues.others_collect(sentence) and sentence.startswith("We ")):
            return
        yield from self._collection(clause, sentence)
        yield from self._use(clause, sentence)

    def _recipients(self, clause: Clause, sentence: str) -> tuple[str, ...]:
        """Those whom the words that introduce a list name, where they speak of sharing; else the sentence's own."""
        introduced = self._finder.find("recipients", clause.lead_in) if cues.says("disclose", clause.lead_in) else []
        named = self._finder.find("recipients", " ".join(_BEFORE_RECIPIENT.split(sentence, maxsplit=1)[1:]))
        found = introduced or named or self._finder.find("recipients", sentence) or cues.others_in_general(sentence)
        return tuple(found) or ((UNKNOWN_KIND,) if somebody(sentence) else ())

    def _collection(self, clause: Clause, sentence: str) -> Iterator[Draft]:
        if not cues.collects(sentence, topic(clause), clause.lead_in) or cues.says("use", clause.lead_in):
            return
        named = tuple(self._finder.find("data", sentence))
        narrow = tuple(name for name in named if name not in UMBRELLAS) or named
        if narrow:
            sources = tuple(
                dict.fromkeys([*ways_given(sentence), *self._finder.find("sources", sentence, but_not="data")])
            )
            terms = {"data": narrow, **({"sources": sources} if sources else {})}
            subject = slug(clause.label or topic(clause)) or narrow[0]
            yield self._permission(clause, sentence, "collect", f"collect-{subject}", terms)

    def _use(self, clause: Clause, sentence: str) -> Iterator[Draft]:
        purposes = tuple(self._finder.find("purposes", sentence))
        if purposes and cues.says("use", f"{clause.lead_in} {sentence}"):
            terms = {"data": self._data(clause, _BEFORE_PURPOSE.split(sentence)[0]), "purposes": purposes}
            yield self._permission(clause, sentence, "use", f"use-{purposes[0]}", terms)

    def _disclosure(self, clause: Clause, sentence: str, recipients: tuple[str, ...]) -> Draft:
        head, *rest = _BEFORE_RECIPIENT.split(sentence, maxsplit=1)
        seen = "".join(f", {one.what}" for one in receivers(sentence))
        terms = {
            "data": self._data(clause, sentence if cues.others_collect(sentence) else head + seen),
            "recipients": recipients,
        }
        after = sentence if clause.lead_in else " ".join(_BEFORE_PURPOSE.split(" ".join(rest) or sentence)[1:])
        purposes = self._finder.find("purposes", after)
        if purposes:
            terms["purposes"] = tuple(purposes)
        if recipients[0] in OPEN_TO_ALL:
            terms["when"] = ("published-by-user",)
        remarks = self._to_choose(sentence, terms, somebody(sentence), aim(" to ".join(rest)))
        if terms["data"] == (COLLECTED,) and not cues.speaks_of_everything(f"{clause.lead_in} {sentence}"):
            remarks = ("data: no data that have a name in the vocabulary were found in it; which are meant?", *remarks)
        return self._permission(clause, sentence, "disclose", f"share-with-{recipients[0]}", terms, remarks)

    def _reception(self, clause: Clause, sentence: str, one: Receiver) -> Draft:
        kinds = tuple(self._finder.find("recipients", one.whom)) or (UNKNOWN_KIND,)
        terms = {"data": tuple(self._finder.find("data", one.what)), "recipients": kinds}
        terms |= self._if_found("purposes", one.aim)
        remarks = self._to_choose(one.whom, terms, one.whom, one.aim)
        return self._permission(clause, sentence, "disclose", f"share-with-{kinds[0]}", terms, remarks)

    def _to_choose(
        self, text: str, terms: dict[str, tuple[str, ...]], whom: str | None, done_for: str | None
    ) -> tuple[str, ...]:
        """What a person has to choose, as the vocabulary has no word for it."""
        remarks: list[str] = []
        named = UNKNOWN_KIND in self._finder.find("recipients", text)
        if whom and not named and terms["recipients"] == (UNKNOWN_KIND,):
            remarks.append(f"recipients: it says “{whom}”; which kind of recipient is that?")
        if done_for and "purposes" not in terms:
            remarks.append(f"purposes: it says “{done_for}”; which purpose is that?")
        return tuple(remarks)

    def _data(self, clause: Clause, part: str) -> tuple[str, ...]:
        """The data that the words introducing a list, or this part of the sentence, name; or all that is collected."""
        for text in (clause.lead_in, part):
            named = self._finder.find("data", text)
            narrow = [name for name in named if name not in UMBRELLAS]
            if cues.speaks_of_everything(text) and not narrow:
                return (COLLECTED,)
            if named:
                return tuple(named)
        return (COLLECTED,)

    def _permission(
        self, clause: Clause, sentence: str, action: str, name: str, terms: dict[str, tuple[str, ...]],
        chosen: Sequence[str] = (),
    ) -> Draft:  # fmt: skip
        remarks = list(chosen)
        consent = cues.consent(f"{clause.lead_in} {sentence}")
        if consent and action != "collect":
            terms["when"] = ("consent",)
            remarks.append(f"when: it says “{consent}”; is that the condition, and the only one?")
        opened = cues.open_list(sentence)
        if opened:
            remarks.append(f"such_as: it says “{opened}”; is the list open, and as far as which broader term?")
        return Draft(name, clause, sentence, "permits", action, terms, tuple(remarks))

    def _if_found(self, dimension: str, sentence: str) -> dict[str, tuple[str, ...]]:
        found = tuple(self._finder.find(dimension, sentence))
        return {dimension: found} if found else {}

    def _free(self, wanted: str) -> str:
        name = free_id(wanted[:LONGEST_ID].rstrip("-"), self._taken)
        self._taken.add(name)
        return name


def _is_advice(sentence: str) -> bool:
    """Whether the sentence tells readers what they may do themselves, or asks something of them."""
    return _ADVICE.match(sentence) is not None
