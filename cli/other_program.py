"""A program that the user names on the command line: it gets text on its input and prints its answer."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

from cli.exit_codes import Exit, ExitCode
from cli.programs import find_program
from reports.inert import terminal_text

MOST = 20_000_000
"""Bytes of an answer; more is none."""


def ask(command: str, text: str, seconds: int) -> str:
    """What the program prints when it is given `text`; it is started without a shell.

    Raises Exit with code 2 where it cannot be started, fails, takes longer or prints what is no text.
    """
    words = _words(command)
    try:
        done = subprocess.run(
            words, input=text.encode("utf-8"), stdout=subprocess.PIPE, stderr=None, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise _cannot(command, f"did not answer within {seconds} seconds") from None
    except OSError as error:
        raise _cannot(command, f"cannot be started: {error.strerror or error}") from None
    if done.returncode:
        raise _cannot(command, f"ended with code {done.returncode}")
    if len(done.stdout) > MOST:
        raise _cannot(command, f"printed more than {MOST:,} bytes")
    try:
        return done.stdout.decode("utf-8")
    except UnicodeDecodeError:
        raise _cannot(command, "printed what is no UTF-8") from None


def program_name(command: str) -> str:
    """The name of the program that a command starts, without its folder."""
    return Path(_words(command)[0]).name


def _words(command: str) -> list[str]:
    """The command's words, with the whole path of a program that is named without its folder."""
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise _cannot(command, f"cannot be read: {error}") from None
    if not words:
        raise _cannot(command, "names no program")
    separators = {os.sep, os.altsep or os.sep}
    found = words[0] if set(words[0]) & separators else find_program(words[0])
    if found is None:
        raise _cannot(command, "is not found in PATH")
    return [found, *words[1:]]


def _cannot(command: str, why: str) -> Exit:
    return Exit(ExitCode.COULD_NOT_CHECK, f"Nothing was drafted: “{terminal_text(command)}” {terminal_text(why)}.")
