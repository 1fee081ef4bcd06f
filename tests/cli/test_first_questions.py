"""`inventory init` as a conversation: what it asks, and what it makes of the answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from inventory.load import load_inventory
from tests.cli.shell import APTIBLE, Shell

POLICY = APTIBLE / "policy" / "privacy-policy.md"
Answering = Callable[..., list[str]]


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Answering:
    """A terminal at which somebody types these answers, then no more; returns those that were not asked for."""
    monkeypatch.setattr("cli.commands.init.can_ask", lambda: True)

    def answers(*said: object) -> list[str]:
        left = [str(one) for one in said]

        def typed() -> str:
            if not left:
                raise EOFError
            return left.pop(0)

        monkeypatch.setattr("builtins.input", typed)
        return left

    return answers


@pytest.fixture(autouse=True)
def nothing_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test waits for a person."""
    monkeypatch.setattr("builtins.input", lambda: pytest.fail("it asked"))


def test_a_policy_a_name_and_a_country_make_an_inventory(shell: Shell, tmp_path: Path, answering: Answering) -> None:
    left = answering(POLICY, "Lanternfish Tours", "Germany")
    assert shell.run("init", tmp_path / "new") == 0
    organisation = load_inventory(tmp_path / "new").manifest.organisation
    assert (organisation.name, organisation.country, left) == ("Lanternfish Tours", "DE", [])
    assert "Whose inventory is it? [Aptible, Inc.]" in shell.out


def test_what_the_policy_says_is_taken_by_enter(shell: Shell, tmp_path: Path, answering: Answering) -> None:
    answering(f"'{POLICY}'", "", "")
    assert shell.run("init", tmp_path / "new") == 0
    organisation = load_inventory(tmp_path / "new").manifest.organisation
    assert (organisation.name, organisation.country) == ("Aptible, Inc.", "US")


def test_what_was_given_is_not_asked_for(shell: Shell, tmp_path: Path, answering: Answering) -> None:
    left = answering(POLICY)
    assert shell.run("init", tmp_path / "new", "--organisation", "A", "--country", "FR") == 0
    assert left == []


def test_wrong_answers_are_told_and_asked_again(shell: Shell, tmp_path: Path, answering: Answering) -> None:
    (tmp_path / "empty.md").write_text("", encoding="utf-8")
    answering(tmp_path / "none.md", tmp_path / "empty.md", POLICY, "A", "Atlantis", "us")
    assert shell.run("init", tmp_path / "new") == 0
    assert "There is no file “" in shell.out
    assert "cannot be read as a policy" in shell.out
    assert "“Atlantis” is no country code." in shell.out
    assert load_inventory(tmp_path / "new").manifest.organisation.country == "US"


def test_enter_alone_writes_the_sample(shell: Shell, tmp_path: Path, answering: Answering) -> None:
    answering("")
    assert shell.run("init", tmp_path / "new") == 0
    assert "Wrote a small sample inventory" in shell.out


def test_no_answer_writes_nothing(shell: Shell, tmp_path: Path, answering: Answering) -> None:
    answering(POLICY, "A")
    assert shell.run("init", tmp_path / "new") == 2
    assert "No answer came, so nothing was written." in shell.err
    assert not (tmp_path / "new").exists()


def test_nothing_is_asked_where_an_inventory_is_already(shell: Shell, tmp_path: Path, answering: Answering) -> None:
    (tmp_path / "inventory.yaml").write_text("mine\n", encoding="utf-8")
    answering()
    assert shell.run("init", tmp_path) == 2
    assert "is there already, so nothing was written" in shell.err


def test_a_pipe_is_not_asked_and_told_what_to_give(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("init", tmp_path / "new") == 0
    assert "inventory init DIR --policy FILE --organisation NAME --country CC" in shell.out
