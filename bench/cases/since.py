"""A check of what is new since a commit beside a whole check, neither with a cache: nothing changed, and little."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.generate import PLAIN, generate
from bench.process import INVENTORY, median_seconds
from bench.row import Row
from bench.settings import scaled

FILES = 1_000
CHANGED = 10
REPEATS = 3
IDENTITY = {
    "GIT_AUTHOR_NAME": "bench", "GIT_AUTHOR_EMAIL": "bench@example.org", "GIT_COMMITTER_NAME": "bench",
    "GIT_COMMITTER_EMAIL": "bench@example.org", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull,
}  # fmt: skip


def measure() -> Iterator[Row]:
    """The whole check, and in parts of it the one since a commit: nothing changed, some files did, the policy did."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home, "inventory")
        generate(folder, scaled(FILES), PLAIN)
        commit(folder)
        yield from beside_check("nothing changed", folder, 2)
        for file in sorted((folder / "categories").iterdir())[:CHANGED]:
            edit(file, "title: The", "title: Our")
        yield from beside_check(f"{CHANGED} files changed", folder, 2)
        edit(folder / "policy" / "privacy-policy.md", "We keep information until", "We keep it until")
        yield from beside_check("the policy changed, too", folder, 2)


def beside_check(what: str, folder: Path, most: float) -> Iterator[Row]:
    """Both checks in turn, and their ratio."""
    commands = [[INVENTORY, "check", *options, str(folder)] for options in ([], ["--since", "HEAD"])]
    whole, since = median_seconds(commands, REPEATS)
    yield Row(f"inventory check, {what}", whole, "s")
    yield Row(f"inventory check --since, {what}, in whole checks", since / whole, "×", target=most)


def commit(folder: Path) -> None:
    """Make `folder` a repository with one commit of all that it holds."""
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "All."]):
        subprocess.run(["git", *arguments], cwd=folder, env={**os.environ, **IDENTITY}, check=True)


def edit(file: Path, old: str, new: str) -> None:
    """Put `new` in the place of `old`."""
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
