"""A repository whose configuration names programs: none of them is ever run, whichever command is used on it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from cli import safe_git
from cli.circumstances import commit_of, is_uncommitted, name_of, recorder
from cli.programs import find_program
from tests.catalog.diff.inventory.small import SMALL
from tests.cli.repository import IDENTITY, commit, git, repository
from tests.cli.shell import Shell

HOOKS = (
    "applypatch-msg", "fsmonitor-watchman", "post-checkout", "post-index-change", "post-merge", "post-rewrite",
    "pre-auto-gc", "pre-commit", "pre-push", "query-watchman", "reference-transaction", "sendemail-validate",
)  # fmt: skip
COMMANDS = [
    ["check", "{inv}"],
    ["check", "{inv}", "--since", "HEAD"],
    ["check", "{inv}", "--since", "HEAD~1"],
    ["diff", "HEAD~1", "--dir", "{inv}"],
    ["diff", "HEAD~1", "HEAD", "--dir", "{inv}"],
    ["diff", "HEAD", "{inv}", "--dir", "{inv}"],
    ["policy", "diff", "HEAD~1", "HEAD", "--dir", "{inv}"],
    ["catalog", "record", "{inv}", "--catalog", "{out}/c.db"],
    ["catalog", "log", "--dir", "{inv}", "--catalog", "{out}/c.db"],
    ["diff", "catalog:latest", "{inv}", "--dir", "{inv}", "--catalog", "{out}/c.db"],
    ["completion", "bash", "--line", "inventory check {inv} --since "],
    ["report", "audit", "{inv}", "--no-diagrams", "--format", "md"],
    ["discover", "{inv}/../hosts.txt", "--dir", "{inv}"],
]


class Hostile:
    """The repository at `folder`, with the inventory at `inv`; whatever runs leaves a file in `ran`."""

    def __init__(self, folder: Path, ran: Path) -> None:
        self.folder, self.ran = folder, ran
        self.inv = repository(folder, SMALL)
        ran.mkdir()

    def program(self, name: str) -> str:
        """A program that leaves `name` behind; its path."""
        file = self.folder / ".git" / "programs" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f'#!/bin/sh\ntouch "{self.ran}/{name}"\nexec timeout 1 cat\n')
        file.chmod(0o755)
        return str(file)

    def set(self, setting: str, value: str) -> None:
        git(self.folder, "config", setting, value)

    @property
    def canaries(self) -> set[str]:
        return {file.name for file in self.ran.iterdir()}


@pytest.fixture
def hostile(tmp_path: Path) -> Hostile:
    repo = Hostile(tmp_path / "shop", tmp_path / "ran")
    (repo.folder / "hosts.txt").write_text("mail.example\n")
    attributes = "* filter=evil diff=evil merge=evil text\n*.md filter=process diff=text\n*.yaml ident\n"
    (repo.folder / ".gitattributes").write_text(attributes)
    (repo.folder / ".gitmodules").write_text('[submodule "privacy/sub"]\n\tpath = privacy/sub\n\turl = ext::sh\n')
    inner = repository(repo.inv / "sub", {"a.md": "# A\n"}, inside="inner").parent
    commit(repo.folder)
    commit(repo.folder)
    git(inner, "config", "core.fsmonitor", repo.program("submodule-fsmonitor"))
    git(inner, "config", "filter.evil.clean", repo.program("submodule-clean"))
    for setting in (
        "filter.evil.clean", "filter.evil.smudge", "filter.process.process", "diff.external", "diff.evil.command",
        "diff.evil.textconv", "diff.text.textconv", "merge.evil.driver", "core.fsmonitor", "core.pager", "core.editor",
        "core.sshCommand", "core.gitProxy", "core.askPass", "core.alternateRefsCommand", "credential.helper",
        "gpg.program", "sequence.editor", "interactive.diffFilter", "uploadpack.packObjectsHook",
        "remote.origin.uploadpack", "remote.origin.receivepack", "pager.status", "pager.ls-tree", "pager.config",
        "pager.ls-files", "pager.rev-parse", "pager.for-each-ref", "pager.cat-file", "diff.tool", "trace2.eventTarget",
    ):  # fmt: skip
        repo.set(setting, repo.program(setting))
    for alias in ("status", "rev-parse", "ls-tree", "cat-file", "ls-files", "config", "for-each-ref"):
        repo.set(f"alias.{alias}", f"!{repo.program(f'alias.{alias}')}")
    repo.set("core.attributesFile", str(repo.folder / ".gitattributes"))
    repo.set("core.hooksPath", str(repo.folder / ".git" / "own-hooks"))
    repo.set("core.untrackedCache", "true")
    repo.set("status.submoduleSummary", "true")
    repo.set("submodule.recurse", "true")
    repo.set("diff.submodule", "diff")
    repo.set("protocol.ext.allow", "always")
    repo.set("remote.origin.url", f"ext::{repo.program('remote.origin.url')}")
    included = repo.folder / ".git" / "included"
    included.write_text(f"[core]\n\tfsmonitor = {repo.program('included-fsmonitor')}\n")
    repo.set("include.path", str(included))
    repo.set("extensions.worktreeConfig", "true")
    (repo.folder / ".git" / "config.worktree").write_text(f"[core]\n\tfsmonitor = {repo.program('worktree')}\n")
    for folder in ("hooks", "own-hooks"):
        for hook in HOOKS:
            file = repo.folder / ".git" / folder / hook
            file.parent.mkdir(exist_ok=True)
            Path(repo.program(hook)).replace(file)
    for file in repo.inv.glob("**/*.yaml"):
        os.utime(file, (2_000_000_000, 2_000_000_000))
    return repo


def test_the_programs_would_run(hostile: Hostile) -> None:
    """That the traps are set: git itself, asked plainly, walks into them."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    for command in (["status"], ["-p", "diff", "--ext-diff", "HEAD"], ["ls-remote", "origin"], ["add", "-A"]):
        subprocess.run(
            ["git", *command], cwd=hostile.folder, env={**kept, **IDENTITY}, capture_output=True, check=False
        )
    assert hostile.canaries & {"included-fsmonitor", "worktree", "core.fsmonitor"}
    assert {"filter.evil.clean", "remote.origin.url"} <= hostile.canaries


@pytest.mark.parametrize("changed", [False, True])
def test_no_command_runs_a_program_of_the_repository(
    hostile: Hostile, shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: bool
) -> None:
    if changed:
        (hostile.inv / "recipients.yaml").write_text(SMALL["recipients.yaml"] + "# changed\n")
        (hostile.inv / "new.yaml").write_text("a: b\n")
    monkeypatch.chdir(hostile.folder)
    for command in COMMANDS:
        code = shell.run(*(part.format(inv=hostile.inv, out=tmp_path) for part in command))
        assert code in (0, 1), shell.err
        assert hostile.canaries == set(), command
    assert is_uncommitted(hostile.inv) is changed
    commit_of(hostile.inv)
    name_of(hostile.inv)
    recorder()
    assert hostile.canaries == set()


@pytest.mark.parametrize("lazy", [False, True])
@pytest.mark.parametrize(
    "url", ["ext::{program}", "ssh://localhost/x", "file://{folder}", "{folder}", "git://127.0.0.1:9/x"]
)
def test_nothing_is_fetched_into_a_partial_clone(
    hostile: Hostile, shell: Shell, monkeypatch: pytest.MonkeyPatch, url: str, lazy: bool
) -> None:
    if lazy:
        # As an older git, which does not know that it must not.
        monkeypatch.delitem(safe_git._ENVIRONMENT, "GIT_NO_LAZY_FETCH")
    hostile.set("core.repositoryformatversion", "1")
    hostile.set("extensions.partialClone", "origin")
    hostile.set("remote.origin.promisor", "true")
    hostile.set("remote.origin.url", url.format(program=hostile.program("fetched"), folder=hostile.folder))
    for name in ("ssh", "file", "git"):
        hostile.set(f"protocol.{name}.allow", "always")
    name = git(hostile.folder, "rev-parse", "HEAD:privacy/recipients.yaml")
    (hostile.folder / ".git" / "objects" / name[:2] / name[2:]).unlink()
    assert shell.run("check", hostile.inv, "--since", "HEAD") == 2
    assert "is not in this clone" in shell.err or "cannot list" in shell.err
    assert hostile.canaries == set()


VARIABLES = (
    "GIT_SSH", "GIT_SSH_COMMAND", "GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_ASKPASS", "GIT_PROXY_COMMAND", "GIT_EDITOR",
    "GIT_SEQUENCE_EDITOR", "GIT_TRACE", "GIT_TRACE2", "GIT_TRACE2_EVENT", "GIT_TRACE_SETUP", "GIT_EXEC_PATH",
    "GIT_TEMPLATE_DIR",
)  # fmt: skip


def test_the_environment_names_no_program_either(
    hostile: Hostile, shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in VARIABLES:
        monkeypatch.setenv(name, hostile.program(name))
    before = {file: file.read_bytes() for file in (hostile.folder / ".git" / "programs").iterdir()}
    for command in COMMANDS:
        assert shell.run(*(part.format(inv=hostile.inv, out=tmp_path) for part in command)) in (0, 1), shell.err
    assert hostile.canaries == set()
    assert {file: file.read_bytes() for file in (hostile.folder / ".git" / "programs").iterdir()} == before


@pytest.mark.parametrize("path", [".:{rest}", ":{rest}", "bin:{rest}"])
def test_a_program_in_the_current_folder_is_not_taken_for_git(
    hostile: Hostile, shell: Shell, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.chdir(hostile.folder)
    (hostile.folder / "bin").mkdir()
    for name in ("git", "dot", "graphviz-pure", "ssh-keygen"):
        for place in (hostile.folder, hostile.folder / "bin"):
            Path(hostile.program(name)).replace(place / name)
    monkeypatch.setenv("PATH", path.format(rest=os.environ["PATH"]))
    assert shell.run("check", "privacy", "--since", "HEAD") == 0
    shell.run("diagram", "privacy", "--output", "drawing.svg")
    assert hostile.canaries == set()
    assert find_program("git") not in (None, "git", "./git")


def test_git_is_called_in_one_place() -> None:
    root = Path(__file__).parents[2]
    starting = {
        file.relative_to(root).as_posix()
        for folder in ("catalog", "cli", "inventory", "reports")
        for file in (root / folder).rglob("*.py")
        if "subprocess.run(" in file.read_text() or "Popen(" in file.read_text()
    }
    assert starting == {
        "cli/commands/catalog/_signing.py",
        "cli/fonts.py",
        "cli/other_program.py",
        "cli/rendering.py",
        "cli/safe_git.py",
    }


Change = Callable[[Path], object]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda inv: None, False),
        (lambda inv: os.utime(inv / "recipients.yaml"), False),
        (lambda inv: (inv / "recipients.yaml").write_text("recipients: {}\n"), True),
        (lambda inv: (inv / "recipients.yaml").unlink(), True),
        (lambda inv: (inv / "new.yaml").write_text("a: b\n"), True),
        (lambda inv: (inv / "ignored.txt").write_text("a\n"), False),
        (lambda inv: ((inv / "recipients.yaml").unlink(), os.mkfifo(inv / "recipients.yaml")), True),
        (lambda inv: ((inv / "link").unlink(), (inv / "link").symlink_to("waivers.yaml")), True),
        (lambda inv: (inv / "recipients.yaml").write_text(SMALL["recipients.yaml"], newline="\r\n"), False),
        (lambda inv: (inv.parent / "elsewhere.txt").write_text("a\n"), False),
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["sha1", "sha256"])
def test_what_is_not_committed(tmp_path: Path, change: Change, expected: bool, kind: str) -> None:
    tmp_path = tmp_path / "shop"
    tmp_path.mkdir()
    git(tmp_path, "init", "-q", "-b", "main", f"--object-format={kind}")
    inv = repository(tmp_path, SMALL)
    (inv / ".gitignore").write_text("ignored.txt\n")
    (inv / "link").symlink_to("recipients.yaml")
    commit(tmp_path)
    change(inv)
    assert is_uncommitted(inv) is expected
