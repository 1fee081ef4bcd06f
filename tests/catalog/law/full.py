"""An inventory that states everything that any law asks, and what is taken out of it for a requirement to fail."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from catalog.justify.hierarchy import distances
from inventory.schema import LawPack
from inventory.vocabulary_reader import assemble, built_in_vocabulary

DAY = "2028-01-01"
COUNTRY = {"EEA": "DE", "": "DE"}
SUBJECTS = ["customer-user"]
SOURCES = ["registration", "data-broker-source"]
PURPOSES = ["provide-services", "advertising"]
TOPICS = {name: entry.record.broader for name, entry in assemble(built_in_vocabulary(), [])[0]["topics"].items()}
ABOVE = {topic: frozenset(distances(topic, TOPICS)) for topic in TOPICS}
DATA = ["email-address", "health-data"]


def topics_of(packs: Mapping[str, Any]) -> list[str]:
    """Every topic that a requirement names."""
    found = (t for e in packs.values() for r in e.record.requirements.values() for t in r.topic)
    return list(dict.fromkeys(found))


def write_full(folder: Path, pack: LawPack, topics: list[str], facts: list[str], without: Iterable[str] = ()) -> Path:
    """Write the inventory for the people whom a pack protects, less what is `without`; returns its folder.

    `without` are of the form `topic NAME` (and all below it), `permits EFFECT`, `grounds` and `field NAME`.
    """
    region = pack.regions[0] if pack.regions else "EEA"
    country = COUNTRY.get(region, region)
    out = frozenset(without)
    said = _statements(topics, out)
    policy = "# Privacy Policy\n\n" + "\n\n".join(one["quote"] for one in said.values()) + "\n"
    files = {
        "inventory.yaml": _manifest(country, pack, facts, out),
        "policy.md": policy,
        "consent.md": "The form, and where the answers are kept.\n",
        "statements.yaml": {"policy": "privacy", "statements": said},
        "recipients.yaml": {
            "recipients": {
                "mailer": {
                    "name": "Mailer",
                    "kinds": ["email-delivery-provider"],
                    "role": "third-party",
                    **({} if "field recipient.country" in out else {"country": "IN"}),
                    **({} if "field transfer.ground" in out else {"transfer": ["standard-contractual-clauses-2021"]}),
                }
            }
        },
        "categories/account.yaml": {
            "category": "account",
            "title": "Account",
            "regions": [country],
            "subjects": list(pack.subjects) or SUBJECTS,
            "sources": SOURCES,
            "data": DATA,
            "purposes": PURPOSES,
            "basis": "contract",
            "special_basis": {"basis": "explicit-consent", "record": "consent.md"},
            **({} if "field category.retention" in out else {"retention": {"period": "P1Y"}}),
            "disclosures": [{"recipient": "mailer", "data": DATA, "purposes": PURPOSES}],
        },
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        text = content if isinstance(content, str) else json.dumps(content, indent=1)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def _manifest(country: str, pack: LawPack, facts: list[str], out: frozenset[str]) -> dict[str, Any]:
    stated = {"contact": "1 Street", "security_measures": "Encryption"}
    organisation = {
        "name": "Example",
        "country": country,
        **{key: value for key, value in stated.items() if f"field organisation.{key}" not in out},
    }
    effective = "2020-01-01" if "field policy.effective" in out else "2027-06-01"
    return {
        "organisation": organisation,
        "policies": {"privacy": {"document": "policy.md", "statements": "statements.yaml", "effective": effective}},
        "categories": "categories/*.yaml",
        "recipients": "recipients.yaml",
        "laws": [pack.pack],
        "facts": dict.fromkeys(facts, True),
    }


def _statements(topics: list[str], out: frozenset[str]) -> dict[str, dict[str, Any]]:
    every: dict[str, dict[str, Any]] = {
        f"told-{topic}": {"quote": f"Here we tell you about the topic {topic} in full.", "informs": [topic]}
        for topic in topics
        if not any(f"topic {above}" in out for above in ABOVE[topic])
    }
    permits = {
        "collect": {"data": ["personal-information"], "sources": SOURCES},
        "use": {"data": ["personal-information"], "purposes": PURPOSES},
        "disclose": {"data": ["personal-information"], "recipients": ["email-delivery-provider"], "purposes": PURPOSES},
    }
    for effect, terms in permits.items():
        if f"permits {effect}" not in out:
            quote = f"This sentence lets us {effect} what we know about you."
            every[effect] = {"quote": quote, "permits": effect, **terms}
    if "grounds" not in out:
        every["grounds"] = {"quote": "This sentence names contract as the legal basis.", "grounds": "contract"}
        every["grounds-special"] = {"quote": "Explicit consent lets us.", "grounds": "explicit-consent"}
    return every
