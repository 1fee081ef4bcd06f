"""Environments in every form: names with their lines, nothing of values, nothing out of comments."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.evidence import read_evidence


def seen(folder: Path, name: str, text: str) -> list[tuple[str, int]]:
    (folder / name).write_text(text, encoding="utf-8")
    found = read_evidence(folder / name, name).observations
    assert "CANARY" not in repr(found)
    return [(one.value, one.line) for one in found]


FORMS: dict[str, tuple[str, list[tuple[str, int]]]] = {
    ".env": (
        "# HIDDEN_KEY=1\nset A_KEY=CANARY\nexport B_KEY; echo CANARY\nC_KEY:\nD_KEY\n  E_KEY = CANARY # HIDDEN_KEY=1\n",
        [("A_KEY", 2), ("B_KEY", 3), ("C_KEY", 4), ("D_KEY", 5), ("E_KEY", 6)],
    ),
    "compose.yaml": (
        "services:\n  web:\n    environment:\n      - A_KEY=CANARY\n      - B_KEY\n    # environment: {HIDDEN_KEY: 1}\n"
        "    build: {args: [C_KEY=1]}\nsecrets:\n  d_token: {environment: D_TOKEN}\n",
        [("A_KEY", 4), ("B_KEY", 5), ("C_KEY", 7), ("d_token", 9), ("D_TOKEN", 9)],
    ),
    "ci.yml": (
        "on: push\njobs:\n  b:\n    environment: production\n    steps:\n"
        "      - with: {t: \"${{ secrets['A_TOKEN'] }}\"}\n"
        "      # - run: ${{ secrets.HIDDEN_TOKEN }}\n      - run: x ${{ vars.B_TOKEN }}\n",
        [("A_TOKEN", 6), ("B_TOKEN", 8)],
    ),
    "deployment.yaml": (
        "kind: Deployment\nspec: {containers: [{env: [{name: A_KEY, value: CANARY}]}]}\n---\nkind: ConfigMap\n"
        "data:\n  B_KEY: CANARY\n---\nkind: Other\ndata: {NOT_KEY: 1}\n",
        [("A_KEY", 2), ("B_KEY", 6)],
    ),
    "serverless.yml": (
        "provider:\n  environment:\n    A_KEY: ${env:B_KEY}\n",
        [("A_KEY", 3), ("B_KEY", 3)],
    ),
    "main.tf": (
        '/* variable "hidden_key" {}\nHIDDEN_KEY = 1 */\nlocals {\n  a = { A_KEY = var.x }  # HIDDEN_KEY = 1\n'
        '  b_api_key = "CANARY"\n  name = "CANARY"\n}\n'
        'module "m" {\n  secrets = [{ name = "C_KEY" }, {"D_KEY": 1}]\n}\n',
        [("A_KEY", 4), ("B_API_KEY", 5), ("D_KEY", 9), ("C_KEY", 9)],
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_names_and_lines(tmp_path: Path, name: str) -> None:
    text, expected = FORMS[name]
    assert seen(tmp_path, name, text) == expected


def test_a_word_alone_may_be_the_rest_of_a_value(tmp_path: Path) -> None:
    assert seen(tmp_path, ".env", "A_KEY=x\nCANARY\nsk_live_CANARY\nexport CANARY\nB_KEY\n") == [
        ("A_KEY", 1),
        ("B_KEY", 5),
    ]


def test_an_env_file_that_is_there_is_read(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "outside.env").write_text("OUTSIDE_KEY=1\n", encoding="utf-8")
    (tmp_path / "in" / "worker.env").write_text("\nA_KEY=CANARY\n", encoding="utf-8")
    text = "services: {w: {env_file: [worker.env, {path: gone.env, required: false}, ../outside.env, '${X_FILE}']}}\n"
    (tmp_path / "in" / "compose.yml").write_text(text, encoding="utf-8")
    found = read_evidence(tmp_path / "in" / "compose.yml", "in/compose.yml").observations
    assert [(one.value, one.file, one.line) for one in found] == [
        ("X_FILE", "in/compose.yml", 1), ("A_KEY", "in/worker.env", 2),
    ]  # fmt: skip
