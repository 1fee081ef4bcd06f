"""Manifests are judged as Fides judges them, for every way in which a rule can match."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.fides.keys import KINDS
from catalog.fides.taxonomy import without_equal
from inventory.vocabulary_reader import assemble, built_in_vocabulary
from tests.amounts import one_in
from tests.cli.imports.fides import naive
from tests.cli.shell import Shell

PUBLISHED = {"data": 85, "purposes": 54, "subjects": 15}
"""How many keys of each kind fideslang 3.1 publishes."""


@pytest.mark.parametrize("seed", one_in(21, range(256)))
def test_the_check_fails_where_fides_fails(shell: Shell, tmp_path: Path, seed: int) -> None:
    (tmp_path / "manifest.yml").write_text(naive.text(seed), encoding="utf-8")
    assert shell.run("import", "fides", tmp_path / "manifest.yml", tmp_path / "inventory") == 0
    assert shell.run("check", tmp_path / "inventory", "--format", "concise") == naive.fails(naive.manifest(seed))


def test_both_outcomes_are_among_the_manifests() -> None:
    failing = sum(naive.fails(naive.manifest(seed)) for seed in range(256))
    assert 40 < failing < 216


@pytest.mark.parametrize("dimension", KINDS)
def test_each_published_key_has_one_equal_or_is_said_to_have_none(dimension: str) -> None:
    vocabulary = assemble(built_in_vocabulary(), ())[0]
    equal = {entry.record.fides for entry in vocabulary[dimension].values() if entry.record.fides}
    none = without_equal()[dimension]
    assert not equal & none.keys()
    assert len(equal) + len(none) == PUBLISHED[dimension]
    assert all(none.values())


MANIFEST = """\
system:
- fides_key: shop
  name: Shop
  system_type: Service
  meta: {team: blue}
  privacy_declarations:
  - name: Orders
    data_categories: [user.contact.email, user.financial]
    data_use: essential.service
    data_subjects: [customer]
    retention_period: P2Y
    third_parties: couriers
    features: [baking]
"""


def test_what_a_declaration_says_is_kept_and_the_rest_is_told(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "m.yml").write_text(MANIFEST, encoding="utf-8")
    assert shell.run("import", "fides", tmp_path / "m.yml", tmp_path / "i", "--country", "IE", "--report") == 0
    category = (tmp_path / "i" / "categories" / "shop-orders.yaml").read_text(encoding="utf-8")
    assert "# m.yml, line 7: what the system shop declares" in category
    assert "data: [email-address, financial-data]" in category
    assert "purposes: [provide-services]" in category
    assert "retention: {period: P2Y}" in category
    assert "# third_parties: couriers" in category
    assert "country: IE" in (tmp_path / "i" / "inventory.yaml").read_text(encoding="utf-8")
    for lost in ("shop.system_type: Service", "shop.meta: {team: blue}", "shop.features: [baking]"):
        assert lost in shell.out
    assert shell.run("check", tmp_path / "i", "--format", "concise") == 1, "without a rule nothing is permitted"


def test_an_inventory_gets_the_prohibitions_and_no_permission(shell: Shell, tmp_path: Path) -> None:
    root = tmp_path / "inventory"
    assert shell.run("init", root) == 0
    before = (root / "inventory.yaml").read_text(encoding="utf-8")
    (tmp_path / "m.yml").write_text(naive.text(0), encoding="utf-8")
    assert shell.run("import", "fides", tmp_path / "m.yml", root, "--dry-run") == 0
    assert (root / "inventory.yaml").read_text(encoding="utf-8") == before
    assert shell.run("import", "fides", tmp_path / "m.yml", root) == 0
    after = (root / "inventory.yaml").read_text(encoding="utf-8")
    assert all(line in after.splitlines() for line in before.splitlines())
    assert "permits:" not in (root / "policy" / "fides-statements.yaml").read_text(encoding="utf-8")
    assert shell.run("import", "fides", tmp_path / "m.yml", root) == 2
    assert "taken over already" in shell.err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "nothing in this file"), ("foo: bar\n", "no Fides resource"), ("- a\n", "begins with keys"),
        ("system: [\n", "line 2"), ("a: " + "[" * 20000, "nest"), ("system:\n- fides_key: a\n", "No system"),
        ("system:\n- privacy_declarations:\n  - {data_categories: [user]}\n", "line 3: a privacy declaration"),
        ("policy:\n- rules:\n  - {data_uses: {matches: SOME, values: [a]}}\n", "cannot be “SOME”"),
        ("a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
         "d: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\n"
         "system: [*e,*e,*e,*e,*e]\n", "too large"),
    ],
)  # fmt: skip
def test_what_is_no_manifest_is_refused_with_its_place(shell: Shell, tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "m.yml").write_text(text, encoding="utf-8")
    assert shell.run("import", "fides", tmp_path / "m.yml", tmp_path / "i") == 2
    assert said in shell.err
    assert not (tmp_path / "i").exists()


ODD = """\
system:
  fides_key: "Ünï/../x y"
  name: "../../etc"
  privacy_declarations:
    name: "Never # share: [x] *bold* <b>"
    data_categories: [user.contact, "user..bad", "日本"]
    data_use: a b
    data_subjects: Ü
---
policies:
- fides_key: p
  rules:
  - {name: r, description: "We never sell. 1. x", data_categories: [user], data_uses: [c], data_subjects: [Ü]}
"""


def test_odd_keys_and_texts_stay_inside_the_folder_and_are_read(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "m.yml").write_text(ODD, encoding="utf-8")
    assert shell.run("import", "fides", tmp_path / "m.yml", tmp_path / "i") == 0
    assert [path.name for path in tmp_path.iterdir() if path.name != "i"] == ["m.yml"]
    assert shell.run("check", tmp_path / "i", "--format", "concise") == 0, shell.out
