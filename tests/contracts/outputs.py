"""The outputs of commands as JSON: enough of them that every field of every output is filled in one at least."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.cli.monorepo import make_monorepo
from tests.cli.shell import APTIBLE, Shell

BASE = Path(__file__).parents[1] / "cases" / "base"
OF_AN_EARLIER_VERSION = Path(__file__).parents[1] / "catalog" / "store" / "older" / "norms.lines"
"""An exported catalogue with kinds of content that nothing records any more, and which are still shown."""
ADS = "  - {id: ads, recipient: mail-host, data: payment-card, purposes: marketing}\n"
Outputs = dict[str, list[Any]]


def collected(folder: Path, shell: Shell) -> Outputs:
    """What the commands print in `folder`, by the name of the output."""
    return _Collector(folder, shell).outputs()


class _Collector:
    def __init__(self, folder: Path, shell: Shell) -> None:
        self._folder = folder
        self._shell = shell
        self._found: Outputs = {}
        self._store = str(folder / "catalog.db")

    def outputs(self) -> Outputs:
        plain, faulty, accepted = (self._copy(BASE, name) for name in ("plain", "faulty", "accepted"))
        aptible = self._copy(APTIBLE, "aptible")
        _accepting(accepted)
        _failing(faulty)
        self._checks(aptible, accepted, faulty)
        self._questions(aptible, plain, accepted)
        self._workspaces()
        self._changes(plain, accepted)
        self._policy(plain)
        self._catalogue(plain, accepted)
        return self._found

    def _copy(self, source: Path, name: str) -> Path:
        shutil.copytree(source, self._folder / name)
        return self._folder / name

    def _take(self, name: str, *arguments: object) -> None:
        self._shell.run(*arguments)
        assert self._shell.out.strip(), (name, arguments, self._shell.err)
        self._found.setdefault(name, []).append(json.loads(self._shell.out))

    def _checks(self, *inventories: Path) -> None:
        for inventory in inventories:
            self._take("check", "check", inventory, "--format", "json", "--no-cache")
            self._take("check", "check", inventory, "--laws", "pipeda,caloppa", "--format", "json", "--no-cache")
            evidence = inventory / "hosts.txt"
            evidence.write_text("api.stripe.com\nunknown.example.net\n", encoding="utf-8")
            self._take("discover", "discover", evidence, "--dir", inventory, "--format", "json")
            evidence.unlink()

    def _questions(self, aptible: Path, plain: Path, accepted: Path) -> None:
        for inventory in (aptible, plain):
            for kind in ("categories", "recipients", "purposes", "clauses", "statements", "disclosures"):
                self._take(f"show-{kind}", "show", kind, inventory, "--json")
            self._take("policy-clauses", "policy", "clauses", inventory, "--json")
            self._take("trace", "trace", "email-address", inventory, "--json")
        for disclosure in ("account/mail", "account/ads"):
            self._take("why", "why", disclosure, accepted, "--json")
            self._take("suggest", "suggest", disclosure, accepted, "--json")
        for disclosure in [one["id"] for one in self._found["show-disclosures"][0]][::6]:
            self._take("why", "why", disclosure, aptible, "--json")
        self._take("laws", "laws", "--json")
        self._take("services", "services", "stripe", "--json")
        self._take("rule", "rule", "DIS001", "--json")
        self._take("rules", "rule", "--json")
        self._take("graph", "export", "graph", plain, "--format", "json")

    def _workspaces(self) -> None:
        """Of several inventories in one run, one of which cannot be checked, and packages that they share."""
        top = make_monorepo(self._folder / "workspace", ("account", "logs"))
        (top / ".git").mkdir()
        (top / "broken").mkdir()
        (top / "broken" / "inventory.yaml").write_text("categories: [", encoding="utf-8")
        self._take("workspace-check", "check", "--all", top, "--format", "json")

    def _changes(self, plain: Path, accepted: Path) -> None:
        self._take("diff", "diff", plain, accepted, "--format", "json")

    def _policy(self, plain: Path) -> None:
        new = plain.parent / "new.md"
        text = (plain / "policy.md").read_text(encoding="utf-8")
        new.write_text(text.replace("payment card with", "card with"), encoding="utf-8")
        self._take("policy-diff", "policy", "diff", plain / "policy.md", new, plain, "--json")
        self._take("policy-matrix", "policy", "diff", plain / "policy.md", new, "--dir", plain, "--matrix", "--json")
        self._take("policy-accept", "policy", "accept", plain, "--lock", "lock.yaml", "--yes", "--json")

    def _catalogue(self, plain: Path, accepted: Path) -> None:
        def at(*arguments: object) -> tuple[object, ...]:
            return (*arguments, "--catalog", self._store, "--json")

        for inventory in (plain, accepted):
            self._take(
                "catalog-record", *at("catalog", "record", inventory, "--name", inventory.name, "--as-of", "2024-06-01")
            )
        self._take("catalog-log", *at("catalog", "log"))
        self._take("catalog-log-of", *at("catalog", "log", "--disclosure", "account/mail", "--inventory", "plain"))
        self._take("catalog-show", *at("catalog", "show", "1"))
        self._shell.run("catalog", "import", OF_AN_EARLIER_VERSION, "--catalog", self._folder / "earlier.db")
        self._take("catalog-show", "catalog", "show", "1", "--catalog", self._folder / "earlier.db", "--json")
        self._take("catalog-diff", *at("catalog", "diff", "1", "2"))
        self._take("catalog-at", *at("catalog", "at", "2024-06-01"))
        self._take("catalog-why", *at("catalog", "why", "account/mail", "--on", "2024-06-01", "--inventory", "plain"))
        self._take("catalog-search", *at("catalog", "search", "email"))
        self._take("catalog-check", *at("catalog", "check"))
        self._take("catalog-verify", *at("catalog", "verify"))
        self._take("catalog-anchor", *at("catalog", "anchor", self._folder / "anchor.txt"))
        self._take("catalog-export", *at("catalog", "export", self._folder / "catalogue.jsonl"))
        self._prove(plain, at)

    def _prove(self, plain: Path, at: Callable[..., tuple[object, ...]]) -> None:
        """Verdicts that follow and some that do not, an inventory without files; and other statements, supposed."""
        self._take("catalog-prove", *at("catalog", "prove", "--workers", "1"))
        others = self._folder / "others"
        others.mkdir()
        for old, new in (("permits: disclose", "permits: use"), ("permits: use", "prohibits: use")):
            shutil.copy(plain / "statements.yaml", others)
            _replace(others / "statements.yaml", old, new)
            self._take("catalog-what-if", *at("catalog", "prove", "--workers", "1", "--what-if", others))
        self._take("catalog-what-if", *at("catalog", "prove", "--workers", "1", "--as-of", "2024-06-02"))
        with closing(sqlite3.connect(self._store)) as raw, raw:
            raw.executescript("DROP TRIGGER goal_version_no_update; DROP TRIGGER source_change_no_delete;")
            raw.execute("UPDATE goal_version SET verdict = 'exact', vagueness = 0.0 WHERE inventory_id = 2")
            raw.execute("DELETE FROM source_change WHERE inventory_id = 1")
        self._take("catalog-prove", *at("catalog", "prove", "--workers", "1"))


def _accepting(inventory: Path) -> None:
    """One finding waived, one ignored by a comment, one that fails, and another role for the recipient."""
    account = inventory / "categories/account.yaml"
    _replace(account, "disclosures:\n", f"disclosures:\n{ADS}")
    _replace(account, "payment-card]", "payment-card, date-of-birth]")
    _replace(account, "billing]", "billing, recruitment]  # inventory: ignore USE001: soon")
    _replace(inventory / "recipients.yaml", "role: processor", "role: third-party")
    waiver = "{rule: COL001, where: account, reason: Soon., until: 2024-12-31, by: dpo, ticket: LEGAL-1}"
    org = "{rule: ORG001, where: mail-host, reason: Soon., until: 2027-01-01, by: dpo, ticket: LEGAL-2}"
    (inventory / "waivers.yaml").write_text(f"waivers:\n  - {waiver}\n", encoding="utf-8")
    (inventory / "waivers-of-all.yaml").write_text(f"waivers:\n  - {org}\n", encoding="utf-8")
    manifest = inventory / "inventory.yaml"
    manifest.write_text(f"{manifest.read_text(encoding='utf-8')}waivers: waivers*.yaml\n", encoding="utf-8")


def _failing(inventory: Path) -> None:
    """A disclosure that nothing permits, a statement with a misspelt key, a category that is no YAML."""
    text = (inventory / "categories/account.yaml").read_text(encoding="utf-8")
    (inventory / "categories/account.yaml").write_text(text + ADS, encoding="utf-8")
    (inventory / "categories/other.yaml").write_text("category: other\n\tx: y\n", encoding="utf-8")
    quote = "We use your information to provide our services and for billing."
    broken = f"  broken:\n    quote: {quote}\n    permits: transfer\n    nonsense: 1\n"
    _replace(inventory / "statements.yaml", "statements:\n", f"statements:\n{broken}")


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text, (file, old)
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
