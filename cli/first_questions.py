"""The questions that `inventory init` asks on a terminal, each with what the policy itself suggests as its answer."""

from __future__ import annotations

import shlex
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from catalog.drafting.facts import facts_of
from cli.exit_codes import Exit, ExitCode
from cli.policy_start import country_meant, read_start, why_no_country
from reports.inert import terminal_text


class FirstAnswers(NamedTuple):
    """What was answered; no `policy` asks for the small sample."""

    policy: Path | None
    organisation: str | None
    country: str | None


def can_ask() -> bool:
    """Whether somebody sits there who could answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask_first_questions(organisation: str | None, country: str | None) -> FirstAnswers:
    """Ask for the policy, the name and the country; what is given already is not asked for.

    Raises Exit with code 2, with nothing written, where no more answers come.
    """
    print("This starts your inventory from your privacy policy. Ctrl-C ends it, and nothing is written before the end.")
    policy = _policy()
    if policy is None:
        return FirstAnswers(None, organisation, country)
    facts = facts_of(read_start(policy).text)
    name = organisation or _answer("Whose inventory is it?", facts.organisation)
    return FirstAnswers(policy, name, country or _country(facts.country))


def _policy() -> Path | None:
    while True:
        said = _answer("Which file holds your privacy policy? (Enter alone writes a small sample to try)", "")
        if not said:
            return None
        path = _path(said)
        try:
            if path.is_file():
                read_start(path)
                return path
            print(f"There is no file “{terminal_text(str(path))}”. Type its path, or drag the file into this window.")
        except Exit as why:
            print(why.message)


def _path(said: str) -> Path:
    """The file that is meant, also where it was dragged onto the terminal, which quotes it as a shell would."""
    if not Path(said).expanduser().exists():
        with suppress(ValueError):
            said = " ".join(shlex.split(said))
    return Path(said).expanduser()


def _country(suggested: str) -> str:
    while True:
        said = _answer("In which country is it established? (its name, or two letters such as US)", suggested)
        found = country_meant(said)
        if found is not None:
            return found
        print(why_no_country(said))


def _answer(question: str, suggested: str) -> str:
    """What somebody types, or what was suggested."""
    print(f"{question}{f' [{terminal_text(suggested)}]' if suggested else ''} ", end="", flush=True)
    try:
        return input().strip() or suggested
    except EOFError:
        print()
        raise Exit(ExitCode.COULD_NOT_CHECK, "No answer came, so nothing was written.") from None
