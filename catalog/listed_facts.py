"""What a list says of a recipient beyond name, country and services, as fields of a record and as remarks.

Nothing is invented: words that are not plainly a day, a role, a mechanism or an address become remarks.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from catalog.drafting.recipient_roles import role_in
from catalog.listed_dates import day_in
from inventory.policy import ListedRecipient
from inventory.policy.listed_facts import (
    AGREEMENT,
    ALIAS,
    CONTACT,
    DATA,
    EXPIRES,
    KIND,
    PLACE,
    ROLE,
    SERVICES,
    SIGNED,
    TRANSFER,
    WEBSITE,
)

NEW_CLAUSES = datetime.date(2021, 6, 27)
OLD_CLAUSES_END = datetime.date(2022, 12, 27)
"""From and until when standard contractual clauses can only be those of 2021 (Implementing Decision (EU) 2021/914)."""
_NOTHING = re.compile(
    r"\W*(?:no|none|n/?a|nein|keine?r?|non|aucune?|nee|geen|nessun[oa]?|nenhuma?|ningun[oa]?|tbd|open|offen|pending|-)?\W*",
    re.IGNORECASE,
)
_IS_SO = re.compile(
    r"(?:\W|\d|\b(?:yes|ja|oui|s[ií]|sim|true|x|dpa|avv?|adv|vertrag|data processing (?:agreement|addendum)"
    r"|art(?:icle|ikel)?"
    r"|done|signed|executed|concluded|in place|in force|valid|available|vorhanden|unterzeichnet|abgeschlossen|signé"
    r"|firmado"
    r"|firmato|ondertekend|assinado|on|am|le|el|vom|of|de|since|seit|from|the|st|nd|rd|th"
    r"|jan\w*|fe[bv]\w*|fév\w*|mar\w*|mär\w*|a[pv]r\w*|abr\w*|ma[iyg]\w*|mei|jui?n\w*|giu\w*|jui?l\w*|lug\w*|a[uogû]\w*"
    r"|sep\w*|set\w*|o[ckt]t?\w*|nov\w*|d[eéi][cz]\w*)\b|✓|✔|☑)+",
    re.IGNORECASE,
)
"""Words that say only that there is an agreement, and when: “pending”, “requested” and the like are none of them."""
_HOST = re.compile(r"(?:https?://)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,24})(?=[/:?#\s,;)]|$)", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,24}", re.IGNORECASE)
_CLAUSES = re.compile(
    r"\bsccs?\b|standard(?:ised)? contractual|model clauses|standardvertragsklausel|standarddatenschutzklausel"
    r"|clauses contractuelles|cl[aá]usulas contractua|clausole contrattuali|modelcontract",
    re.IGNORECASE,
)
_MECHANISMS = (
    ("data-privacy-framework-uk-us", r"\buk[- ](?:extension|us|u\.s\.)|uk[- ]us data bridge"),
    ("data-privacy-framework-ch-us", r"swiss[- ]u\.?s\.? (?:dpf|data privacy)"),
    ("data-privacy-framework-eu-us", r"(?:\beu|e\.u\.)[- –]+u\.?s\.?[- ](?:dpf|data privacy framework)"),
    ("binding-corporate-rules", r"\bbcrs?\b|binding corporate rules|verbindliche interne datenschutzvorschriften"),
    ("uk-idta", r"\bidta\b|international data transfer agreement"),
    ("uk-addendum", r"\buk addendum\b"),
    ("privacy-shield-eu-us", r"privacy shield"),
)  # fmt: skip


class RecipientFacts(NamedTuple):
    """Fields of a recipient's record as far as a list says them; `remarks` are what has no field or is not plain."""

    role: str | None = None
    agreement: tuple[tuple[str, str], ...] = ()
    transfer: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    contact: str | None = None
    aliases: tuple[str, ...] = ()
    kind_words: str = ""
    more_services: str = ""
    remarks: tuple[str, ...] = ()


def facts_of(listed: ListedRecipient, today: datetime.date, month_first: bool | None) -> RecipientFacts:
    """Return what the further columns of one row say; `today` is the day the list is taken over on.

    `month_first` says how the days of its column are written (see `listed_dates`).
    """
    said = _by_fact(listed)
    remarks: list[str] = []
    agreement = _agreement(said, month_first, remarks)
    signed = next((datetime.date.fromisoformat(text) for key, text in agreement if key == "signed"), None)
    transfer = tuple(_transfer(said.get(TRANSFER, []), signed, today, remarks))
    roles = [(role_in(text), text) for text in (*said.get(ROLE, []), listed.services)]
    remarks += [f"role: {text}" for role, text in roles[:-1] if role is None]
    remarks += [f"{fact}: {text}" for fact in (DATA, PLACE) for text in said.get(fact, [])]
    return RecipientFacts(
        next((role for role, _ in roles if role), None), agreement, transfer,
        tuple(_domains(said.get(WEBSITE, []), remarks)), _contact(said.get(CONTACT, []), remarks),
        tuple(name for name in (*listed.also, *said.get(ALIAS, [])) if not name.startswith(f"{listed.name} ")),
        " ".join(said.get(KIND, [])), "; ".join(said.get(SERVICES, [])), tuple(remarks),
    )  # fmt: skip


def _by_fact(listed: ListedRecipient) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for fact, text in listed.facts:
        found.setdefault(fact, []).append(text)
    return found


def _agreement(said: dict[str, list[str]], month_first: bool | None, remarks: list[str]) -> tuple[tuple[str, str], ...]:
    """The agreement's type and days; a word that is neither yes, no nor a day becomes a remark."""
    found: dict[str, str] = {}
    for fact in (SIGNED, AGREEMENT, EXPIRES):
        for text in said.get(fact, []):
            day = day_in(text, month_first=month_first)
            if not _IS_SO.fullmatch(text):
                remarks.append(f"{fact}: {text}")
            elif day is not None:
                found.setdefault("expires" if fact == EXPIRES else "signed", day.isoformat())
            elif fact != EXPIRES and not any(letter.isdigit() for letter in text):
                found.setdefault("type", "dpa")
            else:
                remarks.append(f"{fact}: {text}")
    if not found:
        return ()
    return (("type", found.pop("type", "dpa")), *sorted(found.items(), reverse=True))


def _transfer(
    texts: list[str], signed: datetime.date | None, today: datetime.date, remarks: list[str]
) -> Iterator[str]:
    """The mechanisms that the words name; which clauses were signed is only certain by their day."""
    for text in texts:
        named = [mechanism for mechanism, pattern in _MECHANISMS if re.search(pattern, text, re.IGNORECASE)]
        if _CLAUSES.search(text):
            if "2021" in text or (signed or today) >= (NEW_CLAUSES if signed else OLD_CLAUSES_END):
                named.append("standard-contractual-clauses-2021")
            else:
                remarks.append(f"transfer: {text} (decide which clauses were signed)")
                continue
        yield from dict.fromkeys(named)
        if not named and not _NOTHING.fullmatch(text):
            remarks.append(f"transfer: {text}")


def _domains(texts: list[str], remarks: list[str]) -> Iterator[str]:
    for text in texts:
        hosts = [host.lower() for host in _HOST.findall(_MAIL.sub("", text))]
        yield from dict.fromkeys(hosts)
        if not hosts and not _NOTHING.fullmatch(text):
            remarks.append(f"website: {text}")


def _contact(texts: list[str], remarks: list[str]) -> str | None:
    said = [text for text in texts if not _NOTHING.fullmatch(text)]
    remarks += [f"contact: {text}" for text in said[1:]]
    return said[0] if said else None
