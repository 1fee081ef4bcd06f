"""What a policy says about itself: whose it is, which version, since when, under which domain."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from dataclasses import dataclass

from inventory.countries import COUNTRIES
from inventory.legal_names import LEGAL_NAME
from inventory.policy import PolicyText

_LEGAL_NAME = re.compile(rf"\b({LEGAL_NAME})")
_ITSELF = re.compile(r"(?:^|[.\n] ?)([A-Z][\w&’' -]{1,40}?) \((?:collectively,? )?[\"“']?(?:[Ww]e|[Uu]s|[Oo]ur)\b")
"""“Acme ("we," "us," or "our") …”: how a policy says whose it is."""
UNNAMED = "Your organisation"
"""What an inventory is of, as long as nobody has said whose it is."""
_POLICY_TITLE = re.compile(r"\b(?:privacy|data protection|policy|notice|statement|gdpr)\b", re.IGNORECASE)
_VERSION = re.compile(r"\bversion:?\s+(\d+(?:\.\d+)*)", re.IGNORECASE)
_DATED = re.compile(
    r"\b(?:effective|in force|last (?:updated|revised|modified)|date)\b[^.\d]{0,40}?"
    r"(\w+ \d{1,2},? \d{4}|\d{1,2} \w+ \d{4}|\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_FORMS = ("%B %d %Y", "%b %d %Y", "%d %B %Y", "%d %b %Y", "%Y-%m-%d")
_EMAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
_SITE = re.compile(r"\bhttps?://(?:www\.)?([\w-]+(?:\.[\w-]+)+)|\bwww\.([\w-]+(?:\.[\w-]+)+)")
_PLACES = (
    (r"\b(?:hosted|located|based|established|incorporated|headquartered) in the (?:United States|U\.S\.|USA)", "US"),
    (r"\bUnited Kingdom\b|\bICO\b|\bEngland\b", "GB"), (r"\bGermany\b", "DE"), (r"\bFrance\b", "FR"),
    (r"\bNetherlands\b", "NL"), (r"\bIreland\b", "IE"), (r"\bCanada\b", "CA"), (r"\bAustralia\b", "AU"),
    (r"\bSweden\b", "SE"), (r"\bSwitzerland\b", "CH"), (r"\bSpain\b", "ES"), (r"\bAustria\b", "AT"),
    (r"\bUnited States\b|\bU\.S\.|\bCalifornia\b(?! (?i:resident|consumer|privacy|law|civil|online))", "US"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Facts:
    """What was found; a name or a country is always assumed, the rest may be missing."""

    organisation: str
    country: str
    domain: str | None
    version: str | None
    effective: datetime.date | None


def facts_of(policy: PolicyText) -> Facts:
    """The facts that a policy's text shows, by patterns: a first guess to be corrected."""
    said = "\n".join(clause.text for clause in policy.clauses)
    return Facts(_organisation(policy, said), _country(said), _domain(said), _version(said), _effective(said))


def _organisation(policy: PolicyText, said: str) -> str:
    legal = _LEGAL_NAME.search(" \n ".join([*policy.headings, said]))
    if legal:
        return legal[1].strip()
    itself = _ITSELF.search(said)
    if itself:
        return itself[1].strip()
    title = next((heading for heading in policy.headings if not _POLICY_TITLE.search(heading)), "")
    return title if policy.headings[:1] == (title,) and title else UNNAMED


def _country(said: str) -> str:
    for pattern, country in _PLACES:
        if re.search(pattern, said) and country in COUNTRIES:
            return country
    return "US"


def _domain(said: str) -> str | None:
    hosts = Counter(host.lower() for host in _EMAIL.findall(said))
    hosts.update(one.lower() for pair in _SITE.findall(said) for one in pair if one)
    return hosts.most_common(1)[0][0].strip(".") if hosts else None


def _version(said: str) -> str | None:
    found = _VERSION.search(said)
    return found[1] if found else None


def _effective(said: str) -> datetime.date | None:
    for found in _DATED.finditer(said):
        for form in _FORMS:
            try:
                return datetime.datetime.strptime(found[1].replace(",", ""), form).date()  # noqa: DTZ007 - a day
            except ValueError:
                continue
    return None
