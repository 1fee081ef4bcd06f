"""What teams plug in: the GitHub action, the GitLab job, the pre-commit hook; each is run, not only read."""

from __future__ import annotations

import base64
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree

from reports.changes.formats import markdown as changes_markdown
from reports.formats import markdown as check_markdown

ROOT = Path(__file__).resolve().parents[1]
GREEN, RED = "inventory/aptible", "tests/cases/aptible/inventory"
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
INSTALL, CHECK, UPLOAD, COMMENT = ACTION["runs"]["steps"]
JOB: dict[str, Any] = yaml.safe_load((ROOT / "templates/gitlab-ci.yml").read_text(encoding="utf-8"))[
    "privacy-inventory"
]
Done = subprocess.CompletedProcess[str]


def run(*command: str | Path, cwd: Path = ROOT, **environment: str) -> Done:
    return subprocess.run(
        command, cwd=cwd, env=os.environ | environment, capture_output=True, text=True, check=False, timeout=300
    )


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("github-actions", "action.yml"),
        ("github-workflows", ".github/workflows/ci.yml"),
        ("gitlab-ci", "templates/gitlab-ci.yml"),
    ],
)
def test_files_are_valid_by_the_services_own_schemas(schema: str, file: str) -> None:
    done = run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", file)
    assert (done.returncode, done.stdout) == (0, "ok -- validation done\n")


# The action ----------------------------------------------------------------------------------------------------------


def step(definition: dict[str, Any], temporary: Path, folder: Path = ROOT, **inputs: str) -> Done:
    """A step of the action as the runner would run it in `folder`, with these inputs and other values of the runner."""
    known = {f"inputs.{name}": setting["default"] for name, setting in ACTION["inputs"].items()}
    known |= {name if "." in name else f"inputs.{name}": value for name, value in inputs.items()}
    environment = {
        name: re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda found: known.get(found[1], ""), value)
        for name, value in definition["env"].items()
    }
    script = temporary / "step.sh"
    script.write_text(definition["run"], encoding="utf-8")
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
    places = {"RUNNER_TEMP": str(temporary), "GITHUB_ACTION_PATH": str(ROOT), "PYTHONPATH": str(ROOT)}
    return run(*shell, cwd=folder, **places, **environment)


@pytest.fixture
def temporary(tmp_path: Path) -> Path:
    """The runner's folder, with clausemap installed in it."""
    (tmp_path / "clausemap/bin").mkdir(parents=True)
    program = tmp_path / "clausemap/bin/inventory"
    program.write_text(f'#!/bin/bash\nexec "{sys.executable}" -m clausemap "$@"\n')
    program.chmod(0o755)
    return tmp_path


def test_the_action_runs_nobody_elses_code_and_pastes_no_input_into_a_script() -> None:
    assert [part.get("uses") for part in ACTION["runs"]["steps"]] == [None, None, None, None]
    assert [part for part in ACTION["runs"]["steps"] if "${{" in part["run"]] == []
    text = (ROOT / "action.yml").read_text()
    assert [name for name in ACTION["inputs"] if f"inputs.{name} " not in text] == []


def test_the_action_installs_from_its_own_checkout(tmp_path: Path) -> None:
    (script,) = re.findall(r'"\$GITHUB_ACTION_PATH/(\S+)"', INSTALL["run"])
    assert (ROOT / script).is_file()
    done = step(INSTALL, tmp_path, python="no-such-python")
    assert done.returncode == 1
    assert "There is no 'no-such-python' here" in done.stderr


@pytest.mark.parametrize(("directory", "code"), [(GREEN, 0), (RED, 1), ("docs", 2)])
def test_the_action_ends_as_the_check_does(temporary: Path, directory: str, code: int) -> None:
    done = step(CHECK, temporary, directory=directory)
    assert done.returncode == code, done.stderr
    assert ("::error file=tests/cases/aptible/inventory/categories/" in done.stdout) == (code == 1)


def test_the_action_writes_every_report_before_it_fails(temporary: Path) -> None:
    sarif = temporary / "out.sarif"
    given = {"sarif-file": str(sarif), "comment": "true", "format": "concise", "fail-on": "note"}
    done = step(CHECK, temporary, directory=RED, **given)
    assert done.returncode == 1
    assert " DIS001 " in done.stdout
    assert json.loads(sarif.read_text())["runs"][0]["invocations"][0]["exitCode"] == 1
    mark, heading, *rest = (temporary / "clausemap-comment.md").read_text().splitlines()
    assert re.fullmatch(r"<!-- clausemap \d+ -->", mark)
    assert heading == "## Privacy inventory: the check fails"
    comment = "\n".join(rest)
    assert "at or above “note”" in comment


def test_the_action_writes_nothing_where_nothing_could_be_checked(temporary: Path) -> None:
    given = {"sarif-file": str(temporary / "out.sarif"), "comment": "true"}
    assert step(CHECK, temporary, directory="docs", **given).returncode == 2
    assert {path.name for path in temporary.iterdir()} == {"clausemap", "step.sh"}


def test_the_action_takes_hostile_inputs_for_what_they_are(temporary: Path) -> None:
    for name in ("directory", "fail-on", "format"):
        done = step(CHECK, temporary, **{"directory": GREEN, name: f"$(touch {temporary}/touched); --help"})
        assert done.returncode == 2
    assert not (temporary / "touched").exists()


@pytest.fixture
def changed(tmp_path: Path) -> tuple[Path, str]:
    """A repository whose working tree gives more to a recipient than its one commit, which is named as well."""
    project = tmp_path / "project"
    shutil.copytree(ROOT / GREEN, project / "privacy", ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    commit_all(project)
    recipients = project / "privacy/recipients.yaml"
    recipients.write_text(recipients.read_text().replace("country: US", "country: BR", 1))
    return project, run("git", "rev-parse", "HEAD", cwd=project).stdout.strip()


@pytest.mark.parametrize("named", ["since", "github.event.pull_request.base.sha"])
def test_the_comment_leads_with_what_changes(temporary: Path, changed: tuple[Path, str], named: str) -> None:
    project, base = changed
    done = step(CHECK, temporary, project, directory="privacy", comment="true", **{named: base})
    assert done.returncode in (0, 1), done.stderr
    comment = (temporary / "clausemap-comment.md").read_text()
    mark, changes, outcome = re.split(r"^## Privacy inventory: ", comment, flags=re.MULTILINE)
    assert mark.startswith("<!-- clausemap ")
    assert changes.startswith("what changes\n\n")
    assert base in changes
    assert "BR" in changes
    assert re.match(r"the check (passes|fails)\n", outcome)


def test_the_base_of_a_pull_request_is_fetched_where_the_checkout_is_shallow(
    temporary: Path, changed: tuple[Path, str]
) -> None:
    project, base = changed
    commit_all(project)
    shallow = temporary / "shallow"
    done = run("git", "clone", "-q", "--depth=1", f"file://{project}", str(shallow))
    assert done.returncode == 0, done.stderr
    assert run("git", "cat-file", "-e", base, cwd=shallow).returncode != 0
    given = {"github.event.pull_request.base.sha": base}
    done = step(CHECK, temporary, shallow, directory="privacy", comment="true", **given)
    assert done.returncode in (0, 1), done.stderr
    assert "## Privacy inventory: what changes\n" in (temporary / "clausemap-comment.md").read_text()


def test_what_changes_and_the_outcome_fit_into_one_comment() -> None:
    headings = 1_000  # the mark, the headings and the lines that count, generously
    assert changes_markdown.MOST + check_markdown.COMMENT_BYTES + headings < 65_536


@pytest.mark.parametrize("base", ["0" * 40, "--upload-pack=touch touched"])
def test_a_base_that_is_not_there_leaves_the_outcome(temporary: Path, changed: tuple[Path, str], base: str) -> None:
    project, _ = changed
    given = {"github.event.pull_request.base.sha": base}
    done = step(CHECK, temporary, project, directory="privacy", comment="true", **given)
    assert done.returncode in (0, 1), done.stderr
    assert "no git ref" in done.stderr or "git knows no" in done.stderr
    assert "what changes" not in (temporary / "clausemap-comment.md").read_text()
    assert not (project / "touched").exists()


def test_a_change_of_the_policy_passes_the_action_only_with_its_approval(
    temporary: Path, changed: tuple[Path, str]
) -> None:
    """Whoever loosens the policy and accepts that alone is stopped; an approval is heard where it is asked for."""
    project, base = changed
    assert run("git", "checkout", "-q", "--", ".", cwd=project).returncode == 0
    policy = project / "privacy/policy/privacy-policy.md"
    policy.write_text(policy.read_text().replace("Your privacy is important", "Your privacy is not important", 1))
    accepted = run(
        str(temporary / "clausemap/bin/inventory"), "policy", "accept", "privacy", "--by", "Ada", "--reason", "LEGAL-1",
        cwd=project, PYTHONPATH=str(ROOT),
    )  # fmt: skip
    assert accepted.returncode == 0, accepted.stderr
    given = {"directory": "privacy", "format": "concise", "github.event.pull_request.base.sha": base}
    refused = step(CHECK, temporary, project, **given)
    assert (refused.returncode, "CHG005" in refused.stdout) == (1, True)
    passed = step(CHECK, temporary, project, **given, **{"allow-approved": "true"})
    assert (passed.returncode, "Ada approved it" in passed.stdout) == (0, True), passed.stdout


def faked(temporary: Path, earlier: str = "") -> dict[str, str]:
    """A `gh` that writes down what it is called with, and the environment to find it."""
    fake = temporary / "gh"
    calls = temporary / "calls"
    fake.write_text(f'#!/bin/bash\necho "$*" >> "{calls}"\ncase "$*" in *--jq*) printf "%s" "{earlier}";; esac\n')
    fake.chmod(0o755)
    return {"REPOSITORY": "us/app", "GH_TOKEN": "none", "PATH": f"{temporary}:{os.environ['PATH']}"}


@pytest.mark.parametrize(
    ("earlier", "method", "path"),
    [("", "POST", "repos/us/app/issues/7/comments"), ("41\n42", "PATCH", "repos/us/app/issues/comments/41")],
)
def test_the_action_keeps_one_comment(temporary: Path, earlier: str, method: str, path: str) -> None:
    (temporary / "clausemap-comment.md").write_text("<!-- clausemap 17 -->\n## Privacy inventory: the check passes\n")
    done = step(COMMENT | {"env": faked(temporary, earlier) | {"NUMBER": "7"}}, temporary)
    assert done.returncode == 0, done.stderr
    look, change = (temporary / "calls").read_text().splitlines()
    assert look.startswith("api --paginate repos/us/app/issues/7/comments --jq")
    assert 'startswith("<!-- clausemap 17 -->")' in look
    assert change == f"api --silent --method {method} {path} --field body=@{temporary}/clausemap-comment.md"


def test_the_action_uploads_sarif_itself(temporary: Path) -> None:
    assert step(CHECK, temporary, directory=RED, **{"upload-sarif": "true"}).returncode == 1
    known = faked(temporary) | {"COMMIT": "c0ffee", "REF": "refs/pull/7/merge"}
    done = step(UPLOAD | {"env": known}, temporary)
    assert done.returncode == 0, done.stderr
    (call,) = (temporary / "calls").read_text().splitlines()
    packed = temporary / "clausemap.sarif.gz.b64"
    assert call == (
        "api --silent --method POST repos/us/app/code-scanning/sarifs --raw-field commit_sha=c0ffee "
        f"--raw-field ref=refs/pull/7/merge --field sarif=@{packed}"
    )
    sent = json.loads(gzip.decompress(base64.b64decode(packed.read_bytes(), validate=True)))
    assert sent == json.loads((temporary / "clausemap.sarif").read_text())
    assert sent["runs"][0]["invocations"][0]["exitCode"] == 1


def test_nothing_of_an_earlier_run_is_uploaded_or_commented(temporary: Path) -> None:
    for name in ("clausemap.sarif", "clausemap-comment.md"):
        (temporary / name).write_text("old")
    assert step(CHECK, temporary, directory="docs").returncode == 2
    for one in (UPLOAD, COMMENT):
        assert step(one | {"env": faked(temporary)}, temporary).returncode == 0
    assert not (temporary / "calls").exists()


def test_what_writes_needs_to_be_asked_for_and_a_token_that_may() -> None:
    for one, name in ((UPLOAD, "upload-sarif"), (COMMENT, "comment")):
        assert f"inputs.{name} == 'true'" in one["if"]
        assert "github.event.pull_request.head.repo.full_name == github.repository" in one["if"]
        assert ACTION["inputs"][name]["default"] == "false"


# The GitLab job ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("directory", "code", "checked"), [(GREEN, 0, True), (RED, 1, True), ("docs", 1, False)])
def test_the_gitlab_job(temporary: Path, directory: str, code: int, checked: bool) -> None:
    work = temporary / "work"
    work.mkdir()
    environment = JOB["variables"] | {
        "INVENTORY_DIRECTORY": str(ROOT / directory), "PATH": f"{temporary}/clausemap/bin:{os.environ['PATH']}",
    }  # fmt: skip
    script = "\n".join(["set -eo pipefail", *JOB["script"]])
    done = run("bash", "-c", script, cwd=work, PYTHONPATH=str(ROOT), **environment)
    assert done.returncode == code, done.stderr
    written = {JOB["artifacts"]["reports"][kind] for kind in ("codequality", "junit")}
    assert {file.name for file in work.iterdir()} == (written if checked else set())
    if checked:
        issues = json.loads((work / "gl-code-quality-report.json").read_text())
        failures = sum(issue["severity"] == "critical" for issue in issues)
        assert bool(failures) == bool(code)
        assert etree.parse(work / "privacy-inventory.xml").getroot().get("failures") == str(failures)


@pytest.mark.parametrize("base", [None, "0" * 40])
def test_the_gitlab_job_tells_what_a_merge_request_changes(
    temporary: Path, changed: tuple[Path, str], base: str | None
) -> None:
    project, commit = changed
    environment = JOB["variables"] | {
        "INVENTORY_DIRECTORY": "privacy", "PATH": f"{temporary}/clausemap/bin:{os.environ['PATH']}",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": base or commit,
    }  # fmt: skip
    script = "\n".join(["set -eo pipefail", *JOB["script"]])
    done = run("bash", "-c", script, cwd=project, PYTHONPATH=str(ROOT), **environment)
    assert done.returncode in (0, 1), done.stderr
    assert (project / "privacy-inventory.xml").exists()
    assert ("New for the data subjects" in done.stdout or f"From {commit} to" in done.stdout) == (base is None)
    assert ("git knows no" in done.stderr) == (base is not None)


def test_the_gitlab_job_wants_to_know_which_commit_runs() -> None:
    assert (JOB["variables"]["CLAUSEMAP_REPOSITORY"], JOB["variables"]["CLAUSEMAP_COMMIT"]) == ("", "")
    done = run("bash", "-c", "\n".join(["set -eo pipefail", *JOB["before_script"]]), **JOB["variables"])
    assert done.returncode == 1
    assert "Set CLAUSEMAP_REPOSITORY and CLAUSEMAP_COMMIT" in done.stderr


# The pre-commit hook -------------------------------------------------------------------------------------------------


def test_the_hook_is_valid() -> None:
    done = run(sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def commit_all(folder: Path) -> None:
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "All."]):
        done = run("git", "-c", "user.name=Test", "-c", "user.email=test@example", *command, cwd=folder)
        assert done.returncode == 0, done.stderr
