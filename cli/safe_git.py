"""The one way in which git is called: it runs no program that the repository names, fetches nothing, and asks nobody.

Only commands that read objects, names and settings are called, never one that looks at the content of files in the
working tree (`status`, `diff`, `checkout`, `archive`): those obey filters and attributes that the repository brings.
What else its configuration could have started is switched off here; docs/safety.md names the test that tries it all.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import IO

from cli.programs import find_program

SECONDS = 120
_PROTOCOLS = ("ext", "fd", "file", "git", "http", "https", "ssh")
_SETTINGS = {
    "core.fsmonitor": "false",  # a program that is asked which files have changed
    "core.hooksPath": os.devnull,
    "core.pager": "cat",
    "core.untrackedCache": "false",
    "core.sshCommand": "false",
    "core.gitProxy": "false",
    "core.askPass": "false",
    "credential.helper": "",
    "diff.external": "",
    "gc.auto": "0",
    "maintenance.auto": "false",
    "core.alternateRefsCommand": "false",
    "submodule.recurse": "false",
    "safe.bareRepository": "explicit",  # a folder that is checked in may look like a repository
    "protocol.allow": "never",
    **{f"protocol.{name}.allow": "never" for name in _PROTOCOLS},
    "core.quotePath": "false",
}
_KEPT = frozenset({
    "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH", "GIT_CEILING_DIRECTORIES",
    "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM",
    "GIT_CONFIG_COUNT",
})  # fmt: skip
"""What may reach git from its environment: where a pushed commit's objects lie, and the user's own configuration."""
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_NO_LAZY_FETCH": "1",  # understood by git 2.45 and later, and by those that got its mends; for others:
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_ASKPASS": "false",
    "GIT_PAGER": "cat",
    "GIT_ATTR_NOSYSTEM": "1",
    "LC_ALL": "C",
}


def safe_git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """What git says in `folder`.

    Raises OSError where git or the folder is missing, subprocess.TimeoutExpired after SECONDS.
    """
    return subprocess.run(
        _command(*arguments), cwd=folder, env=_environment(), stdin=subprocess.DEVNULL, capture_output=True,
        timeout=SECONDS, check=False,
    )  # fmt: skip


def fetching_git(folder: Path, address: str, ref: str) -> subprocess.CompletedProcess[bytes]:
    """Fetch one commit of the repository at `address` into the empty one in `folder`: the only thing that asks others.

    The user's own configuration counts, for it knows how to get in; a question is never asked on the terminal. Raises
    OSError where git is missing, subprocess.TimeoutExpired after SECONDS.
    """
    program = find_program("git")
    if program is None:
        raise FileNotFoundError("git")
    allowed = {"protocol.allow": "never", **{f"protocol.{name}.allow": "always" for name in ("file", "https", "ssh")}}
    settings = {"core.hooksPath": os.devnull, "submodule.recurse": "false", "gc.auto": "0", **allowed}
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    environment = {**_environment(), "GIT_ALLOW_PROTOCOL": "file:https:ssh"}
    return subprocess.run(
        [program, "--no-pager", *options, "fetch", "--quiet", "--depth=1", "--no-tags", "--no-recurse-submodules",
         "--end-of-options", address, ref],
        cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False,
    )  # fmt: skip


def started_git(folder: Path, *arguments: str, given: IO[bytes]) -> subprocess.Popen[bytes]:
    """A git that reads `given` and whose output is to be read. Raises OSError where git or the folder is missing."""
    return subprocess.Popen(
        _command(*arguments), cwd=folder, env=_environment(), stdin=given, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip


def _command(*arguments: str) -> list[str]:
    program = find_program("git")
    if program is None:
        raise FileNotFoundError("git")
    settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
    return [program, "--no-pager", "--literal-pathspecs", *settings, *arguments]


def _environment() -> dict[str, str]:
    """The process's environment without what would point git at another repository, or make it talk or wait."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name in _KEPT or name.startswith(("GIT_CONFIG_KEY_", "GIT_CONFIG_VALUE_"))
    }
    return {**kept, **_ENVIRONMENT}
