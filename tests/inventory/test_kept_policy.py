"""A policy read from the cache is the policy, and nothing else is taken for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.cache.sealed_cache import SealedCache
from inventory import kept_policy
from inventory.kept_policy import KIND, read_kept_policy
from inventory.policy import read_policy

TEXT = """# Privacy

**Bookings:** we collect:

- your name;
- your email address.

| Who | What |
|---|---|
| Pigeon Mail | email |

<!-- hidden -->
"""
TEXTS = {
    "policy.md": TEXT,
    "policy.txt": "PRIVACY\n\nWe collect your name.\n",
    "policy.html": "<p>We collect names.</p>",
}


@pytest.mark.parametrize("document", TEXTS)
def test_what_is_kept_is_what_was_read(tmp_path: Path, document: str) -> None:
    cache = SealedCache(tmp_path)
    for _ in range(2):
        taken, again = {"bookings"}, {"bookings"}
        assert read_kept_policy(TEXTS[document], document, taken, cache) == read_policy(
            TEXTS[document], document, again
        )
        assert taken == again
    assert len(list((tmp_path / KIND).iterdir())) == 1


def test_the_second_time_nothing_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = SealedCache(tmp_path)
    first = read_kept_policy(TEXT, "policy.md", set(), cache)
    monkeypatch.setattr(kept_policy, "read_policy", None)
    assert read_kept_policy(TEXT, "policy.md", set(), cache) == first


@pytest.mark.parametrize(
    ("text", "document", "taken"),
    [(TEXT + "\nMore.\n", "policy.md", ()), (TEXT, "other.md", ()), (TEXT, "policy.md", ("bookings",))],
)
def test_another_text_name_or_id_taken_is_read_anew(
    tmp_path: Path, text: str, document: str, taken: tuple[str, ...]
) -> None:
    cache = SealedCache(tmp_path)
    read_kept_policy(TEXT, "policy.md", set(), cache)
    assert read_kept_policy(text, document, set(taken), cache) == read_policy(text, document, set(taken))
    assert len(list((tmp_path / KIND).iterdir())) == 2


def test_another_version_of_the_program_reads_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = SealedCache(tmp_path)
    read_kept_policy(TEXT, "policy.md", set(), cache)
    monkeypatch.setattr(kept_policy, "fingerprint", lambda *folders: "another")
    read_kept_policy(TEXT, "policy.md", set(), cache)
    assert len(list((tmp_path / KIND).iterdir())) == 2


def test_a_text_at_fault_is_told_each_time_and_not_kept(tmp_path: Path) -> None:
    cache = SealedCache(tmp_path)
    for _ in range(2):
        assert [problem.code for problem in read_kept_policy("# Only\n", "policy.md", set(), cache)[1]] == ["INV009"]
    assert not (tmp_path / KIND).exists()
