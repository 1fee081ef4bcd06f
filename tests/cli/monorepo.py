"""A repository of several services under one policy, made of the worked example."""

from __future__ import annotations

import shutil
from pathlib import Path

EXAMPLE = Path(__file__).resolve().parents[2] / "inventory" / "aptible"
COMMONS = """\
package: commons
organisation: {name: "Aptible, Inc.", country: US}
policies:
  privacy:
    document: policy/privacy-policy.md
    statements: policy/statements.yaml
    lock: policy/clauses.lock.yaml
    effective: 2014-11-03
    speaks_to: [customer-user, visitor]
recipients: recipients.yaml
vocabulary: vocabulary.yaml
"""
SERVICE = """\
uses: ../../../commons
categories: [{name}.yaml]
settings: {{as_of: 2014-11-03}}
"""
SERVICES = ("account", "content", "submissions", "logs", "cookies", "third-party-data", "aggregate")


def make_monorepo(top: Path, services: tuple[str, ...] = SERVICES) -> Path:
    """Writes `commons` and `services/NAME/privacy` below `top`, which it returns."""
    commons = top / "commons"
    shutil.copytree(EXAMPLE / "policy", commons / "policy")
    shutil.copytree(EXAMPLE / "evidence", commons / "evidence")
    shutil.copytree(EXAMPLE / "agreements", commons / "agreements")
    for name in ("recipients.yaml", "vocabulary.yaml"):
        shutil.copy(EXAMPLE / name, commons)
    (commons / "inventory.yaml").write_text(COMMONS, encoding="utf-8")
    for name in services:
        folder = top / "services" / name / "privacy"
        folder.mkdir(parents=True)
        shutil.copy(EXAMPLE / "categories" / f"{name}.yaml", folder)
        shutil.copytree(EXAMPLE / "evidence", folder / "evidence")
        (folder / "inventory.yaml").write_text(SERVICE.format(name=name), encoding="utf-8")
    return top
