"""One git repository, asked what it holds (by `cli.safe_git`, which starts nothing that the repository asks for).

Two processes, `git ls-tree` and `git cat-file --batch`, whatever the number of files. `git archive` is not used: it
obeys the attributes `export-ignore` and `export-subst` of the very tree that is to be judged.
"""

from __future__ import annotations

import datetime
import os
import re
import shlex
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from cli.exit_codes import Exit, ExitCode
from cli.safe_git import SECONDS, safe_git, started_git
from inventory.source import MAX_BYTES
from reports.inert import terminal_text

MOST_FILES = 200_000
MOST_BYTES = 1 << 30


class Blob(NamedTuple):
    """One file of a tree: its mode, object name, size in bytes, and steps below the inventory's folder."""

    mode: bytes
    name: bytes
    size: int
    steps: tuple[str, ...]


class Commit(NamedTuple):
    """A commit by its full object name, and the day on which it was made."""

    name: str
    day: datetime.date


class Repository:
    """The repository in which an inventory's folder lies; the folder need not exist in the working tree any more."""

    def __init__(self, folder: Path) -> None:
        self._place = folder.resolve()
        self._missing: tuple[str, ...] = ()
        while not self._place.is_dir() and self._place != self._place.parent:
            self._missing = (self._place.name, *self._missing)
            self._place = self._place.parent
        inside = self._git("rev-parse", "--show-prefix")
        if inside.returncode:
            raise _cannot(_why_no_repository(self._place, inside.stderr.decode("utf-8", "replace")))
        prefix = os.fsdecode(inside.stdout.removesuffix(b"\n"))
        self._prefix = "/".join((*filter(None, prefix.split("/")), *self._missing))

    @property
    def top(self) -> Path:
        """The folder of the working tree that the repository's paths start from."""
        above = len([step for step in self._prefix.split("/") if step]) - len(self._missing)
        return self._place.parents[above - 1] if above else self._place

    @property
    def prefix(self) -> str:
        """The inventory's folder by its path from the top."""
        return self._prefix

    def refs(self) -> list[str]:
        """Names of branches, those of remotes included, and of tags."""
        listed = self._git("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags")
        return os.fsdecode(listed.stdout).splitlines()

    def commit(self, ref: str) -> str:
        """The full object name of the commit that `ref` means."""
        if ref.startswith("-") or not ref or "\0" in ref:
            raise _cannot(f"“{terminal_text(ref)}” is no git ref.")
        found = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
        if found.returncode == 0:
            return found.stdout.decode("ascii").strip()
        raise _cannot(self._why_no_commit(ref))

    def _why_no_commit(self, ref: str) -> str:
        shown = terminal_text(ref)
        if self._git("rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
            return (
                f"git knows no “{shown}” here, because this is a shallow clone. Fetch it first: "
                f"`git fetch --depth=1 origin {shown.removeprefix('origin/')}` (then it is called FETCH_HEAD), "
                "or check out with `fetch-depth: 0`."
            )
        remote = shown.removeprefix("origin/")
        return f"git knows no “{shown}” here. If it is a branch of the remote: `git fetch origin {remote}`."

    def dated(self, commit: str) -> Commit:
        """Return a commit with its day."""
        return self._commits("--no-walk", commit)[0]

    def last_before(self, day: datetime.date) -> Commit:
        """Return the last commit on the way to HEAD before a day or, where there is none, the first of the inventory.

        Raises Exit with code 2 where no commit has the inventory's folder.
        """
        found = self._commits("--first-parent", "-1", f"--before={day}T00:00:00Z", "HEAD")
        if not found or self.folder_at(found[0].name) != self._prefix:
            found = self._commits("--first-parent", "HEAD", "--", "/".join(self._missing) or ".")[-1:]
        if not found:
            raise _cannot("No commit has the inventory yet, so there is nothing to compare with: commit it first.")
        return found[0]

    def commits_since(self, commit: str) -> list[Commit]:
        """Return the commits after `commit` on the way to HEAD that touch the inventory's folder, in their order."""
        which = ("--first-parent", f"{commit}..HEAD", "--", "/".join(self._missing) or ".")
        return self._commits(*which)[::-1]

    def _commits(self, *which: str) -> list[Commit]:
        listed = self._git("rev-list", "--timestamp", *which)
        if listed.returncode:
            raise _cannot(f"git cannot tell the history: {_said(listed)}")
        rows = [line.split() for line in listed.stdout.decode("ascii").splitlines()]
        return [Commit(name, datetime.datetime.fromtimestamp(int(at), datetime.UTC).date()) for at, name in rows]

    def base(self, ref: str) -> str:
        """Return the commit at which the work since `ref` began: their last common ancestor.

        `A...B` is that of A and B. Where there is none, as in a shallow clone, it is the commit of `ref` itself.
        """
        one, _, other = ref.partition("...")
        commits = (self.commit(one or "HEAD"), self.commit(other or "HEAD"))
        found = self._git("merge-base", *commits)
        return found.stdout.decode("ascii").split("\n")[0] if found.returncode == 0 else commits[0]

    def folder_at(self, commit: str) -> str | None:
        """Return where the inventory's folder was at `commit`: in its place, or where its files were renamed from.

        None where it is new.
        """
        if self._prefix == "" or self._git("cat-file", "-e", f"{commit}:{self._prefix}").returncode == 0:
            return self._prefix
        named = self._git(
            "diff", "--cached", "--no-ext-diff", "--no-textconv", "-M", "--diff-filter=R", "--name-status", "-z", commit
        )  # fmt: skip
        parts = os.fsdecode(named.stdout).split("\0")
        moved = zip(parts[1::3], parts[2::3], strict=False)
        folders = Counter(filter(None, (_folder_before(old, new, self._prefix) for old, new in moved)))
        return folders.most_common(1)[0][0] if folders else None

    def blobs(self, commit: str, ref: str, folder: str | None = None) -> list[Blob]:
        """Return the files below the inventory's folder at `commit`, or below another `folder` of the repository."""
        place = self._prefix if folder is None else folder
        tree = f"{commit}:{place}" if place else f"{commit}^{{tree}}"
        listed = self._git("ls-tree", "-r", "-l", "-z", "--full-tree", "--end-of-options", tree)
        if listed.returncode:
            said = _said(listed)
            if "Not a valid object name" in said:
                raise _cannot(f"There is no folder “{terminal_text(self._prefix)}” at {terminal_text(ref)}.")
            raise _cannot(f"git cannot list {terminal_text(ref)}: {said}")
        blobs = [_blob(line) for line in listed.stdout.split(b"\0") if line]
        self.refuse_too_many(blobs, ref)
        return blobs

    def all_blobs(self, commit: str) -> list[Blob]:
        """Return every file of the repository at `commit`, however many there are."""
        listed = self._git("ls-tree", "-r", "-l", "-z", "--full-tree", "--end-of-options", commit)
        if listed.returncode:
            raise _cannot(f"git cannot list {terminal_text(commit)}: {_said(listed)}")
        return [_blob(line) for line in listed.stdout.split(b"\0") if line]

    def refuse_too_many(self, blobs: Sequence[Blob], ref: str) -> None:
        """Raise Exit with code 2 where files are too many, or too large, to be written anew."""
        if len(blobs) > MOST_FILES or sum(min(blob.size, MAX_BYTES) for blob in blobs) > MOST_BYTES:
            raise _cannot(f"The folder at {terminal_text(ref)} is too large to be compared.")

    def untracked(self) -> bool:
        """Whether the inventory's folder holds files that git neither tracks nor ignores."""
        return bool(self._git("ls-files", "--others", "--exclude-standard", "--directory", "-z", "--", ".").stdout)

    def contents(self, blobs: Sequence[Blob]) -> Iterator[bytes]:
        """The content of each of `blobs`, in order, from one process."""
        if not blobs:
            return
        with tempfile.TemporaryFile() as names:
            names.write(b"".join(blob.name + b"\n" for blob in blobs))
            names.seek(0)
            with started_git(self._place, "cat-file", "--batch", given=names) as process:
                for blob in blobs:
                    head = process.stdout.readline().split() if process.stdout else []
                    if len(head) != 3 or head[1] != b"blob" or not process.stdout:
                        process.kill()
                        raise _cannot(
                            "An object that the ref needs is not in this clone (a partial clone?). "
                            "Fetch it with `git fetch --refetch --no-filter`."
                        )
                    content = process.stdout.read(int(head[2]))
                    process.stdout.read(1)
                    if len(content) != blob.size:
                        process.kill()
                        raise _cannot("git ended before it had told all.")
                    yield content

    def _git(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        try:
            return safe_git(self._place, *arguments)
        except FileNotFoundError:
            raise _cannot("git is not installed, and a ref can only be read with it.") from None
        except subprocess.TimeoutExpired:
            raise _cannot(f"git did not answer within {SECONDS} seconds.") from None


def _folder_before(old: str, new: str, folder: str) -> str | None:
    """The folder in which a file stood before it moved into `folder`, its way below that being the same."""
    below = new.removeprefix(f"{folder}/") if new.startswith(f"{folder}/") else None
    return old.removesuffix(f"/{below}") if below and old.endswith(f"/{below}") else None


def _blob(line: bytes) -> Blob:
    about, _, path = line.partition(b"\t")
    mode, _, name, size = about.split()
    steps = tuple(os.fsdecode(path).split("/"))
    if any(step in ("", ".", "..") or "\\" in step or step.lower() == ".git" for step in steps) or ":" in steps[0]:
        raise _cannot(f"A path in the git tree is not to be trusted: {terminal_text(os.fsdecode(path))}")
    return Blob(mode, name, int(size) if size.isdigit() else 0, steps)


def _why_no_repository(folder: Path, said: str) -> str:
    if distrusted := _distrusted_folder(said):
        return (
            f"git refuses to read “{terminal_text(distrusted)}”, because the folder belongs to another user. If you "
            f"trust it: `git config --global --add safe.directory {terminal_text(shlex.quote(distrusted))}`."
        )
    place = terminal_text(str(folder))
    if "not a git repository" in said:
        return f"“{place}” is in no git repository, so there is no ref to compare with; name a folder instead."
    return f"git cannot read “{place}”: {_plain(said)}"


def _distrusted_folder(said: str) -> str | None:
    """Return the folder that git has to be told to trust, the top of the repository; None if it says none.

    Only git knows it where a worktree or submodule keeps its data elsewhere; the advice ends with it.
    """
    advice = re.search(r"git config --global --add safe\.directory (.+)", said)
    if advice is None:
        return None
    try:
        words = shlex.split(advice[1])
    except ValueError:
        words = []
    return words[0] if len(words) == 1 else advice[1]  # old versions of git do not quote


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    return _plain(done.stderr.decode("utf-8", "replace"))


def _plain(said: str) -> str:
    return terminal_text(said.strip().removeprefix("fatal: "))


def _cannot(message: str) -> Exit:
    return Exit(ExitCode.COULD_NOT_CHECK, message)
