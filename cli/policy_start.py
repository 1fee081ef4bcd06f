"""What an inventory starts from: a policy that can be read, and the files drafted from it; one way for every door."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from catalog.drafting.starter import Starter, starter
from cli.exit_codes import Exit, ExitCode
from inventory.countries import COUNTRIES
from inventory.country_names import country_code
from inventory.policy import PolicyText, read_policy, slug
from inventory.source import read_text
from reports.inert import terminal_text


class PolicyStart(NamedTuple):
    """A policy with its text, and `document`, the path that it will have in the inventory."""

    policy: Path
    document: str
    text: PolicyText
    source: str

    def drafted(
        self, organisation: str | None, country: str | None, domain: str | None
    ) -> tuple[Starter, dict[str, bytes]]:
        """What is drafted from its words, and the files to write, the policy itself among them."""
        made = starter(self.text, self.source, organisation, country, domain)
        files = {name: content.encode("utf-8") for name, content in made.files.items()}
        return made, files | {self.document: self.policy.read_bytes()}


def read_start(policy: Path) -> PolicyStart:
    """Read the policy. Raises Exit with code 2 that says why it cannot be read, and what to do."""
    document = f"policy/{slug(policy.stem) or 'policy'}{policy.suffix.lower()}"
    source, problems = read_text(policy.parent, policy.name)
    if source is not None:
        text, problems = read_policy(source, document)
        if not problems:
            return PolicyStart(policy, document, text, source)
    reason = terminal_text(problems[0].message)
    name = terminal_text(str(policy))
    message = f"“{name}” cannot be read as a policy: {reason} {terminal_text(problems[0].help)}"
    raise Exit(ExitCode.COULD_NOT_CHECK, message)


def why_no_country(said: str) -> str:
    """Why `said` is no code of a country, and which is meant; empty where it is one."""
    if said in COUNTRIES:
        return ""
    meant = country_code(said) or country_code(said.upper())
    advice = f"Did you mean “{meant}”?" if meant else "Write its two-letter ISO 3166-1 code, such as US."
    return f"“{terminal_text(said)}” is no country code. {advice}"


def country_meant(said: str) -> str | None:
    """The code of the country that somebody names by code or name; None where it is none."""
    return next((code for code in (said.upper(), country_code(said)) if code in COUNTRIES), None)
