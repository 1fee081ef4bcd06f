"""Fides' evaluation written down once more, plainly, and manifests to hold it against: made at random, by a seed."""

from __future__ import annotations

import itertools
import random
from typing import Any

import yaml

CATEGORIES = [
    "user", "user.contact", "user.contact.email", "user.contact.address.city", "user.name", "user.account",
    "user.account.username", "user.device.ip_address", "user.device", "user.job_title", "user.health_and_medical",
    "user.authorization", "system.operations", "user.shoe_size",
]  # fmt: skip
USES = [
    "marketing", "marketing.advertising", "marketing.advertising.third_party.targeted", "essential.service",
    "essential.service.operations.support", "analytics", "third_party_sharing", "personalize", "provide.cake",
]  # fmt: skip
SUBJECTS = ["customer", "employee", "visitor", "commuter", "baker"]
MATCHES = ["ANY", "ALL", "NONE", "OTHER"]
COMBINATIONS = list(itertools.product(MATCHES, repeat=3))


def manifest(seed: int) -> dict[str, Any]:
    """One manifest: its first rule matches as the combination that the seed chooses."""
    pick = random.Random(seed)
    dataset = {
        "fides_key": "store", "name": "store", "data_categories": pick.sample(CATEGORIES, pick.randint(0, 1)),
        "collections": [{"name": "c", "fields": [
            {"name": "f", "data_categories": pick.sample(CATEGORIES, 1)},
            {"name": "g", "fields": [{"name": "h", "data_categories": pick.sample(CATEGORIES, pick.randint(1, 2))}]},
        ]}],
    }  # fmt: skip
    rules = [_rule(pick, COMBINATIONS[seed % 64], 1)] + ([_rule(pick, ("ANY",) * 3, 2)] if pick.random() < 0.3 else [])
    systems = [
        {"fides_key": f"system_{number}", "name": f"System {number}", "system_type": "Service",
         "privacy_declarations": [_declaration(pick, place) for place in range(pick.randint(1, 2))]}
        for number in range(pick.randint(1, 2))
    ]  # fmt: skip
    return {"system": systems, "dataset": [dataset], "policy": [{"fides_key": "p", "name": "P", "rules": rules}]}


def _declaration(pick: random.Random, place: int) -> dict[str, Any]:
    return {
        "name": f"declaration {place}",
        "data_categories": pick.sample(CATEGORIES, pick.randint(1, 3)),
        "data_use": pick.choice(USES),
        "data_subjects": pick.sample(SUBJECTS, pick.randint(0, 2)),
        "dataset_references": ["store"] if pick.random() < 0.2 else [],
    }


def _rule(pick: random.Random, matches: tuple[str, ...], number: int) -> dict[str, Any]:
    data, use, subject = matches
    return {
        "name": f"rule {number}",
        "data_categories": {"matches": data, "values": pick.sample(CATEGORIES, pick.randint(1, 3))},
        "data_uses": {"matches": use, "values": pick.sample(USES, pick.randint(1, 3))},
        "data_subjects": {"matches": subject, "values": pick.sample(SUBJECTS, pick.randint(1, 2))},
    }


def fails(held: dict[str, Any]) -> bool:
    """Whether Fides would find a violation: `compare_rule_to_declaration` for each rule, system and declaration."""
    fields = [held["dataset"][0]["data_categories"]]
    first, second = held["dataset"][0]["collections"][0]["fields"]
    fields += [first["data_categories"], second["fields"][0]["data_categories"]]
    for rule in held["policy"][0]["rules"]:
        for system in held["system"]:
            for one in system["privacy_declarations"]:
                groups = [one["data_categories"], *(fields if one["dataset_references"] else [])]
                use = _offending(rule["data_uses"], [one["data_use"]], dotted=True)
                subjects = _offending(rule["data_subjects"], one["data_subjects"], dotted=False)
                if use and subjects and any(_offending(rule["data_categories"], g, dotted=True) for g in groups if g):
                    return True
    return False


def _offending(rule: dict[str, Any], declared: list[str], *, dotted: bool) -> set[str]:
    matched, mismatched = set(), set()
    for key in declared:
        parts = key.split(".")
        above = {".".join(parts[:end]) for end in range(1, len(parts) + 1)} if dotted else {key}
        (matched if above & set(rule["values"]) else mismatched).add(key)
    if rule["matches"] == "ANY":
        return matched
    if rule["matches"] == "ALL":
        return matched if len(matched) == len(declared) else set()
    return mismatched if rule["matches"] == "OTHER" or not matched else set()


def text(seed: int) -> str:
    """The manifest as YAML."""
    return yaml.safe_dump(manifest(seed), sort_keys=False)
