"""Who records, from which commit, and under which name: what git and the environment say."""

from __future__ import annotations

import getpass
import os
import re
import subprocess
from pathlib import Path

from cli.exit_codes import Exit
from cli.git_repository import Repository
from cli.safe_git import safe_git
from cli.uncommitted import is_changed

_ACTORS = ("GITHUB_ACTOR", "GITLAB_USER_LOGIN", "BUILD_USER_ID")
_ADDRESS = re.compile(r"([^/:]+/[^/:]+?)(?:\.git)?/?$")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


def recorder() -> str:
    """Who records: whoever started the build, else git's or the system's user."""
    for name in _ACTORS:
        if os.environ.get(name):
            return _plain(os.environ[name])
    return _plain(_git(Path(), "config", "user.email") or _login())


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def commit_of(folder: Path) -> str | None:
    """The commit that is checked out where `folder` lies; None outside a repository."""
    return _git(folder, "rev-parse", "--verify", "--quiet", "HEAD")


def is_uncommitted(folder: Path) -> bool:
    """Whether the folder is not as the commit that is checked out has it, or as no commit has it; False outside a
    repository.
    """
    try:
        repository = Repository(folder)
    except Exit:
        return False
    try:
        return is_changed(folder, repository, repository.commit("HEAD"))
    except Exit:
        return True


def name_of(folder: Path) -> str:
    """The inventory's name: owner/repository of the remote, or the folder's name, and the way down to the folder."""
    top = _git(folder, "rev-parse", "--show-toplevel")
    if top is None:
        return _plain(folder.resolve().name) or "inventory"
    remote = _ADDRESS.search(_git(folder, "config", "--get", "remote.origin.url") or "")
    name = remote[1] if remote else Path(top).name
    inside = _git(folder, "rev-parse", "--show-prefix") or ""
    return _plain(f"{name}/{inside}".rstrip("/"))


def _plain(text: str) -> str:
    return _UNSEEN.sub(" ", text).strip()[:200] or "unknown"


def _git(folder: Path, *arguments: str) -> str | None:
    """What git says there; None where it says nothing."""
    try:
        answer = safe_git(folder, *arguments)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return answer.stdout.decode("utf-8", "replace").strip() or None if answer.returncode == 0 else None
