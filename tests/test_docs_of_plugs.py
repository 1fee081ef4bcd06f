"""What docs/ci.md and docs/editors.md tell users to write is what the services and the program take."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from reports.format_folder import format_names
from reports.json_schema import KINDS

ROOT = Path(__file__).resolve().parents[1]
CI = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
EDITORS = (ROOT / "docs/editors.md").read_text(encoding="utf-8")
WORKFLOWS = [text for text in re.findall(r"```yaml\n(.*?)```", CI, re.DOTALL) if text.startswith("name:")]


def rows(text: str, heading: str) -> list[str]:
    """The first cells of the table under a heading row, without their code marks."""
    table = text.partition(heading)[2].partition("\n\n")[0].splitlines()[2:]
    return [row.split("|")[1].strip().strip("`") for row in table]


def test_every_format_is_told() -> None:
    assert sorted(rows(CI, "| format |")) == format_names(), "docs/ci.md has one row for each file of reports/formats/"


def test_every_input_of_the_action_is_told() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert rows(CI, "| input |") == [*action["inputs"]]


@pytest.mark.parametrize("workflow", WORKFLOWS)
def test_workflows_are_valid_and_use_known_inputs(workflow: str, tmp_path: Path) -> None:
    file = tmp_path / "workflow.yml"
    file.write_text(workflow, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(file)]
    assert subprocess.run(command, capture_output=True, check=False, timeout=120).returncode == 0
    steps = yaml.safe_load(workflow)["jobs"]["inventory"]["steps"]
    (ours,) = [step for step in steps if "clausemap" in step["uses"]]
    assert set(ours["with"]) <= set(rows(CI, "| input |"))


def test_there_are_workflows() -> None:
    assert len(WORKFLOWS) == 2


def test_every_kind_of_file_is_told() -> None:
    assert rows(EDITORS, "| schema |") == [*KINDS]
    (settings,) = [block for block in re.findall(r"```json\n(.*?)```", EDITORS, re.DOTALL) if "yaml.schemas" in block]
    named = [re.fullmatch(r"\.schemas/(\w+)\.schema\.json", name) for name in json.loads(settings)["yaml.schemas"]]
    assert {found[1] for found in named if found} == {*KINDS} - {"lock"}
