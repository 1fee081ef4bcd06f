"""Small but nasty random inventories, the same for the same seed."""

from __future__ import annotations

import pathlib
import random
from datetime import date, timedelta
from typing import Any

import yaml

from tests.twin.random_bases import RandomBases
from tests.twin.random_flows import Flows
from tests.twin.random_laws import RandomLaws
from tests.twin.random_statements import Sentences
from tests.twin.random_terms import COUNTRIES, Dice, random_vocabulary

DAYS = [
    "2014-11-03",
    "2015-10-05",
    "2015-10-06",
    "2019-06-01",
    "2020-01-31",
    "2020-02-01",
    "2020-12-31",
    "2021-01-01",
    "2023-03-01",
]
SECTIONS = 4


DONE = {
    "collect": "collect item {} from you",
    "use": "use item {} for our services",
    "disclose": "share item {} with our partners",
    "transfer": "transfer item {} abroad",
}
"""What is done under a permission and never under a prohibition, by action."""


class PlainDumper(yaml.SafeDumper):
    """No anchors and aliases: the format forbids them."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


class Page:
    """A policy's text: headed sections of one paragraph and some bullet items."""

    def __init__(self, policy: str) -> None:
        self.policy = policy
        self.paragraphs = [[f"Opening words {n} of {policy}."] for n in range(SECTIONS)]
        self.items: list[list[str]] = [[] for _ in range(SECTIONS)]

    def place(self, dice: Dice, name: str, content: dict[str, Any]) -> str:
        """Put the sentence of a statement here once, or not at all, or twice; returns the quote."""
        sentence = sentence_of(name, self.policy, content)
        roll, n = dice.rng.random(), dice.rng.randrange(SECTIONS)
        if roll < 0.05:
            return sentence
        (self.paragraphs if dice.chance(0.6) else self.items)[n].append(sentence)
        if roll < 0.15:
            other = (n + 1) % SECTIONS
            self.paragraphs[other].append(sentence)
            if roll < 0.1:
                content["clause"] = section_id(self.policy, other)
        return sentence.replace(" ", "  ", 2) if roll > 0.9 else sentence

    def text(self) -> str:
        sections = [f"# Text of {self.policy}\n"]
        for n in range(SECTIONS):
            sections.append(f"## {section_id(self.policy, n).replace('-', ' ')}\n\n{' '.join(self.paragraphs[n])}\n")
            if self.items[n]:
                sections.append("\n".join(f"- {item}" for item in self.items[n]) + "\n")
        return "\n".join(sections)


def write_inventory(folder: pathlib.Path, seed: int) -> None:
    """Write a whole inventory into `folder`, which is made. Its `settings.as_of` is the day to judge it on."""
    dice = Dice(random.Random(seed))
    as_of = date.fromisoformat(dice.one(DAYS))
    flows = Flows(dice, random_vocabulary(dice, as_of), as_of)
    policies = [f"policy-{letter}" for letter in "abcd"[: dice.one([1, 1, 1, 2, 2, 3, 4])]]
    flows.make_recipients()
    flows.make_categories([section_id(policy, n) for policy in policies for n in range(SECTIONS)])
    if len(policies) > 1:
        flows.name_policies(policies)
    listing = dice.one(policies) if dice.chance(0.4) else None
    sentences = Sentences(dice, flows, as_of, policies, listing)
    sentences.make()
    bases = RandomBases(Dice(random.Random(f"bases {seed}")), flows.vocabulary)
    for category in flows.categories:
        bases.into_category(category)
    # The sentences are drawn with the dice of bases and laws: what else is random stays as it was.
    laws = RandomLaws(Dice(random.Random(f"laws {seed}")), flows.vocabulary)
    usual = sentences.dice
    for adding in (bases, laws) if laws.asks else (bases,):
        sentences.dice = adding.dice
        adding.into_sentences(sentences)
    sentences.dice = usual
    terms = flows.vocabulary.content()
    bases.into_terms(terms)
    laws.into_terms(terms)
    manifest: dict[str, Any] = {
        "organisation": {
            "name": "Example Organisation",
            "country": dice.one(COUNTRIES),
            "domains": ["organisation.example"],
        },
        "policies": {policy: write_policy(folder, dice, sentences, policy, policies) for policy in policies},
        "categories": "categories/*.yaml",
        "recipients": "recipients.yaml",
        "vocabulary": "vocabulary.yaml",
        "settings": {"as_of": as_of.isoformat()},
        **bases.laws(),
    }
    if laws.asks:
        manifest["laws"] = [*manifest.get("laws", []), "own-topics"]
        manifest["facts"] = laws.facts(flows.categories)
        write_yaml(folder / "laws" / "topics.yaml", laws.pack(as_of))
    write_yaml(folder / "inventory.yaml", manifest)
    write_yaml(folder / "vocabulary.yaml", terms)
    write_yaml(folder / "recipients.yaml", {"recipients": flows.recipients})
    for category in flows.categories:
        write_yaml(folder / "categories" / f"{category['category']}.yaml", category)
    write_yaml(folder / "laws" / "own.yaml", bases.pack(as_of))
    write_text(folder / "evidence" / "kept.md", "Kept.\n")
    write_text(folder / "evidence" / "blank.md", " \u200b\n\t\ufeff\n")
    (folder / "evidence" / "link.md").symlink_to("../inventory.yaml")
    write_text(folder / "agreements" / "dpa.md", "Agreement.\n")


def sentence_of(name: str, policy: str, content: dict[str, Any]) -> str:
    """A sentence of its own that says what a statement says: that something is done, or never done."""
    if "grounds" in content:
        return f"Item {name} of {policy} is lawful."
    action = content.get("permits") or content.get("prohibits")
    if not action:
        return f"Sentence {name} of {policy} says how we work."
    return f"We {'never ' if 'prohibits' in content else ''}{DONE[action].format(f'{name} of {policy}')}."


def section_id(policy: str, n: int) -> str:
    """The last section is called alike in every policy."""
    return f"{policy}-section-{n}" if n < SECTIONS - 1 else f"shared-section-{n}"


def write_policy(
    folder: pathlib.Path, dice: Dice, sentences: Sentences, policy: str, policies: list[str]
) -> dict[str, Any]:
    """Write a policy, its statements and its list of recipients; returns its entry in the manifest."""
    made = {name: content for name, content in sentences.made.items() if sentences.policy_of[name] == policy}
    page = Page(policy)
    statements = {name: {"quote": page.place(dice, name, content), **content} for name, content in made.items()}
    write_text(folder / "policy" / f"{policy}.md", page.text())
    content: dict[str, Any] = {"policy": policy, "statements": statements}
    if dice.chance(0.3):
        content["read"] = {section_id(policy, 0): dice.some(["access", "retention"], 0, 1)}
    write_yaml(folder / "policy" / f"{policy}.yaml", content)
    entry = policy_entry(folder, dice, sentences, policy)
    others = [other for other in policies if other != policy]
    if others and dice.chance(0.55):
        entry[dice.one(["version_of", "version_of", "translates", "copy_of"])] = dice.one(others)
    return entry


def policy_entry(folder: pathlib.Path, dice: Dice, sentences: Sentences, policy: str) -> dict[str, Any]:
    as_of = sentences.as_of
    effective = (
        as_of - timedelta(days=dice.one([0, 1, 700, 700, 700])) if dice.chance(0.96) else as_of + timedelta(days=1)
    )
    entry: dict[str, Any] = {
        "document": f"policy/{policy}.md",
        "statements": f"policy/{policy}.yaml",
        "version": "1",
        "effective": effective.isoformat(),
    }
    if dice.chance(0.25):
        until = max(effective + timedelta(days=1), as_of + timedelta(days=dice.one([0, 1, 1, 1, 1, 1, 400])))
        entry["until"] = until.isoformat()
    if dice.chance(0.35):
        entry["speaks_to"] = dice.some(sentences.flows.vocabulary.terms("subjects"), 2, 4)
    if policy == sentences.listing:
        entry["incorporates"] = [write_list(folder, dice, sentences.flows)]
    return entry


def write_list(folder: pathlib.Path, dice: Dice, flows: Flows) -> str:
    """A list of recipients as CSV or Markdown table: some declared ones, and one that nobody declared."""
    names = [flows.recipients[name]["name"] for name in flows.recipients if dice.chance(0.6)] + ["Stranger Company"]
    if dice.chance(0.5):
        write_text(folder / "policy" / "list.csv", "Name,Service\n" + "".join(f"{name},Hosting\n" for name in names))
        return "policy/list.csv"
    rows = "".join(f"| {name} | Hosting |\n" for name in names)
    write_text(folder / "policy" / "list.md", f"# List\n\n| Name | Service |\n| --- | --- |\n{rows}")
    return "policy/list.md"


def write_yaml(path: pathlib.Path, content: dict[str, Any]) -> None:
    write_text(path, yaml.dump(content, Dumper=PlainDumper, sort_keys=False, allow_unicode=True, width=10_000))


def write_text(path: pathlib.Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
