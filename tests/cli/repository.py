"""A throw-away git repository with an inventory in it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.catalog.diff.inventory.small import Files, write

IDENTITY = {
    "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@author.example", "GIT_COMMITTER_NAME": "c",
    "GIT_COMMITTER_EMAIL": "c@committer.example", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull,
}  # fmt: skip


def git(folder: Path, *arguments: str) -> str:
    """Run git in `folder`; returns what it prints."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env={**kept, **IDENTITY}, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def repository(folder: Path, files: Files, inside: str = "privacy") -> Path:
    """A repository with the inventory committed in the folder `inside`; returns that folder."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", "-b", "main")
    write(folder / inside, files)
    return commit(folder, inside)


def commit(folder: Path, inside: str = "privacy") -> Path:
    """Commit everything; returns the inventory's folder."""
    git(folder, "add", "-A", "-f")
    git(folder, "commit", "-q", "--allow-empty", "-m", "state")
    return folder / inside
