"""Texts and readable paths become values without pydantic; all else goes typer's way, with its messages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Annotated, Any

import pytest
import typer

from cli.command_folder import plain_typer
from cli.plain_values import take_plain_values

ROOT = Path(__file__).resolve().parents[2]


def command(plain: bool) -> Any:
    app = plain_typer()

    @app.command()
    def run(
        folder: Annotated[Path | None, typer.Argument()] = None,
        text: Annotated[str, typer.Option()] = "as it was",
        word: Annotated[str | None, typer.Option()] = None,
        each: Annotated[list[str] | None, typer.Option()] = None,
        file: Annotated[list[Path] | None, typer.Option()] = None,
        number: Annotated[int, typer.Option(min=1)] = 5,
        loud: Annotated[bool, typer.Option()] = False,
    ) -> Any:
        return folder, text, word, each, file, number, loud

    made = typer.main.get_command(app)
    return take_plain_values(made) if plain else made


@pytest.mark.parametrize(
    "given",
    [
        [], ["."], ["no-such-folder"], ["--text", "", "--word", "a"], ["--each", "a", "--each", "b"], ["--loud", "x"],
        ["--file", ".", "--number", "7"], ["--number", "0"], ["--number", "x"], ["--number", "2"],
        ["a", "b"], ["--wrod"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_values_and_messages_are_those_of_typer(given: list[str]) -> None:
    def outcome(plain: bool) -> Any:
        try:
            made = command(plain)
            with made.make_context("run", list(given)) as context:
                return made.invoke(context)
        except typer.TyperException as error:
            return type(error), error.format_message()

    assert outcome(plain=True) == outcome(plain=False)


def test_a_check_builds_no_validator_for_its_arguments() -> None:
    code = (
        "import sys; from cli.main import main;"
        "main(['check', 'inventory/aptible', '--format', 'concise', '--select', 'DIS', '--no-waivers']);"
        "print('typer._adapters' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stderr == "False\n"
