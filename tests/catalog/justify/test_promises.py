"""What is promised for every inventory, tried on random ones."""

from __future__ import annotations

import pathlib
import random
from collections import Counter
from collections.abc import Iterable
from typing import Any

import pytest

from catalog.justify.verdicts import PASSING
from tests.amounts import quick
from tests.catalog.justify.random_inventories import Random, Verdicts, statement_verdicts, verdicts

SEEDS = range(1000, 1012)
EACH = pytest.mark.parametrize("seed", quick(4, SEEDS))


@pytest.mark.slow
def test_the_random_sentences_do_change_verdicts(tmp_path: pathlib.Path) -> None:
    """Else the promises would be kept by doing nothing."""
    changed: Counter[str] = Counter()
    for seed in SEEDS:
        for kind in ("permits", "prohibits"):
            case = Random(tmp_path / kind, seed)
            before = verdicts(case.assess())
            for number in range(3):
                case.add_statement(f"added-{number}", case.norm(kind))
            changed[kind] += verdicts(case.assess()) != before
    assert min(changed.values()) > len(SEEDS) / 5


def passing(found: Verdicts) -> set[Any]:
    return {goal for goal, (verdict, _) in found.items() if verdict in PASSING}


@EACH
def test_adding_a_permission_never_turns_a_pass_into_a_fail(seed: int, tmp_path: pathlib.Path) -> None:
    case = Random(tmp_path, seed)
    before = passing(verdicts(case.assess()))
    for number in range(3):
        case.add_statement(f"added-{number}", case.norm("permits"))
    assert before <= passing(verdicts(case.assess()))


@EACH
def test_removing_a_permission_never_turns_a_fail_into_a_pass(seed: int, tmp_path: pathlib.Path) -> None:
    case = Random(tmp_path, seed)
    before = passing(verdicts(case.assess()))
    cited = case.cited()
    free = [n for n, s in case.statements().items() if "permits" in s and "displaces" not in s and n not in cited]
    gone = case.rng.sample(free, min(2, len(free)))
    for policy in case.policies():
        case.change(f"policy/{policy}.yaml", lambda file: without(file["statements"], gone))
    assert passing(verdicts(case.assess())) <= before


def without(statements: dict[str, Any], names: Iterable[str]) -> None:
    for name in names:
        statements.pop(name, None)


@EACH
def test_adding_a_prohibition_never_turns_a_fail_into_a_pass(seed: int, tmp_path: pathlib.Path) -> None:
    case = Random(tmp_path, seed)
    before = passing(verdicts(case.assess()))
    for number in range(3):
        case.add_statement(f"added-{number}", case.norm("prohibits"))
    assert passing(verdicts(case.assess())) <= before


@EACH
def test_a_statement_without_effect_on_flows_changes_no_verdict(seed: int, tmp_path: pathlib.Path) -> None:
    case = Random(tmp_path, seed)
    before = verdicts(case.assess())
    case.add_statement("informs", {"informs": ["access"], "promises": ["deletion"]})
    case.add_statement("undertakes", {"undertakes": "keep-promise"})
    assert verdicts(case.assess()) == before


SETTINGS: list[dict[str, Any]] = [
    {"accept_open_lists": "false", "max_vagueness": "0.1", "require_citations": "true"},
    {"fail_on": "note", "select": ["DIS", "INV"], "ignore": ["DIS001"]},
]


@EACH
def test_settings_decide_findings_never_verdicts(seed: int, tmp_path: pathlib.Path) -> None:
    case = Random(tmp_path, seed)
    before = case.assess()
    for settings in SETTINGS:
        case.change("inventory.yaml", lambda file, own=settings: file["settings"].update(own))  # type: ignore[misc]
        after = case.assess()
        assert verdicts(after) == verdicts(before)
        assert statement_verdicts(after) == statement_verdicts(before)


def test_settings_do_decide_findings(tmp_path: pathlib.Path) -> None:
    found = [Counter[str]() for _ in range(len(SETTINGS) + 1)]
    for seed in SEEDS[:4]:
        case = Random(tmp_path, seed)
        found[0].update(f.code for f in case.assess().findings)
        for number, settings in enumerate(SETTINGS, 1):
            case.change("inventory.yaml", lambda file, own=settings: file["settings"].update(own))  # type: ignore[misc]
            found[number].update(f.code for f in case.assess().findings)
    assert found[0]["DIS008"] == found[0]["DIS009"] == 0
    assert found[1]["DIS008"] > 0
    assert found[1]["DIS009"] > 0
    assert found[0]["DIS001"] > 0
    assert found[2]["DIS001"] == found[2]["COL001"] == 0


def shuffled(value: Any, rng: random.Random) -> Any:
    """The same with the keys of every mapping in another order; lists stay, where order can mean something."""
    if isinstance(value, list):
        return [shuffled(one, rng) for one in value]
    if not isinstance(value, dict):
        return value
    items = [(key, shuffled(one, rng)) for key, one in value.items()]
    rng.shuffle(items)
    return dict(items)


@EACH
def test_the_order_of_files_and_keys_never_matters(seed: int, tmp_path: pathlib.Path) -> None:
    case = Random(tmp_path, seed)
    before = case.assess()
    for file in [f for f in case.folder.rglob("*.yaml") if f.is_file()]:
        name = file.relative_to(case.folder).as_posix()
        case.change(name, lambda content: reorder(content, case.rng))
    for file in sorted((case.folder / "categories").iterdir()):
        file.rename(file.with_name(f"{case.rng.randrange(10**9)}-{file.name}"))
    after = case.assess()
    assert verdicts(after) == verdicts(before)
    assert statement_verdicts(after) == statement_verdicts(before)
    assert sorted((f.code, f.where) for f in after.findings) == sorted((f.code, f.where) for f in before.findings)


def reorder(content: dict[str, Any], rng: random.Random) -> None:
    items = list(shuffled(content, rng).items())
    content.clear()
    content.update(items)


@pytest.mark.parametrize("seed", quick(3, range(1000, 1008)))
def test_recipients_may_be_spread_over_files(seed: int, tmp_path: pathlib.Path) -> None:
    case = Random(tmp_path, seed)
    before = verdicts(case.assess())
    recipients = list(case.read("recipients.yaml")["recipients"].items())
    case.rng.shuffle(recipients)
    (case.folder / "who").mkdir()
    (case.folder / "recipients.yaml").rename(case.folder / "who" / "a.yaml")
    (case.folder / "who" / "b.yaml").write_text("recipients: {}\n", encoding="utf-8")
    case.change("who/a.yaml", lambda file: file.update(recipients=dict(recipients[1:])))
    case.change("who/b.yaml", lambda file: file.update(recipients=dict(recipients[:1])))
    case.change("inventory.yaml", lambda file: file.update(recipients=["who/b.yaml", "who/a.yaml"]))
    assert verdicts(case.assess()) == before


@pytest.mark.parametrize("seed", quick(2, range(1000, 1006)))
def test_several_processes_judge_like_one(seed: int, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = Random(tmp_path, seed)
    before = case.assess(keep_goals=False)
    monkeypatch.setattr("catalog.checking.assessment.FILES_WORTH_A_POOL", 1)
    from catalog.checking.assessment import assess
    from inventory.load import load_inventory

    after = assess(load_inventory(case.folder), case.day, keep_goals=False, jobs=2)
    assert list(after.findings) == list(before.findings)
    assert list(after.assessed.summaries) == list(before.assessed.summaries)
    assert statement_verdicts(after) == statement_verdicts(before)
