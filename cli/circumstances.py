"""Who records, from which commit, and under which name: what git and the environment say."""

from __future__ import annotations

import getpass
import os
import re
import subprocess
from pathlib import Path

from cli.git_repository import calm_git

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
    """Whether the folder holds something that the commit does not."""
    return bool(_git(folder, "status", "--porcelain", "--", "."))


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
        answer = calm_git(folder, *arguments)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return answer.stdout.decode("utf-8", "replace").strip() or None if answer.returncode == 0 else None
