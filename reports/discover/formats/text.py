"""For people at a terminal: party by party, with its signs, the record to add, the sentence that might justify it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from catalog.findings.finding import Quoted
from catalog.observing.decision_record import Outcome
from catalog.observing.drafting import record_lines
from catalog.observing.left_out import left_out
from catalog.observing.observed import Party, Sighting
from catalog.observing.service_catalogue import Service
from catalog.observing.wording import offer, place, sign
from reports.accepted import acceptance_line, acceptance_tally, accepted_findings
from reports.check_report import path_shown
from reports.discover.discover_report import TITLES, DiscoverReport, tally
from reports.inert import terminal_text
from reports.not_judged import not_judged_tally

WIDTH = 100
MOST_SIGNS = 4
HELP: dict[Outcome, str] = {
    "unidentified": "Find out who is behind each: declare it as a recipient, or add it to the organisation's domains "
    "if it is your own. What is known once belongs into services.yaml.",
    "unbounded": "Name the hosts, or record what the page really requests as a HAR file.",
    "transitive": "Look whether what asks for it also sends to it. Without another sign it is no finding.",
}
COLOUR: dict[Outcome, str] = {"undeclared": "31;1", "unidentified": "33;1", "unbounded": "33;1"}


def render(report: DiscoverReport) -> str:
    """Everything that was seen, the gravest first, and what it came to."""
    lines = [line for outcome, parties in report.sections() for line in _section(report, outcome, parties)]
    lines += [line for one in report.apart() for line in _wrapped(
        f"{one.finding.severity}[{one.finding.code}] ",
        f"{one.finding.message} ({path_shown(report.check.folder, one.finding.file)}:{one.span.line})",
    )]  # fmt: skip
    for left in left_out(report.observed.evidence):
        lines += _wrapped("not seen: ", left)
    for accepted in accepted_findings(report.check):
        lines += _wrapped("accepted: ", acceptance_line(report.check, accepted))
    lines.append(terminal_text(tally(report) + not_judged_tally(report.check) + acceptance_tally(report.check)))
    return "".join(f"{line}\n" for line in [*lines, *_next_steps(report)])


def _next_steps(report: DiscoverReport) -> Iterator[str]:
    if any(one.finding.code == "OBS001" for one in report.check.located):
        yield "--update writes the records above into the inventory; with --diff it only shows the change."
    if not report.verbose:
        yield "--verbose tells every sign with the reason, also of what is ignored; --explain HOST that of one."


def _section(report: DiscoverReport, outcome: Outcome, parties: list[Party]) -> Iterator[str]:
    colour = COLOUR.get(outcome) if report.check.colour else None
    yield f"\x1b[{colour}m{TITLES[outcome]}\x1b[0m" if colour else TITLES[outcome]
    for party in parties:
        yield from _party(report, party)
    yield from _wrapped("  = help: ", HELP[outcome]) if outcome in HELP else ()
    yield ""


def _party(report: DiscoverReport, party: Party) -> Iterator[str]:
    name = party.name if party.name == party.id else f"{party.name} ({party.id})"
    yield terminal_text(f"  {name}")
    shown = party.sightings if report.verbose else _distinct(party.sightings)[:MOST_SIGNS]
    for one in shown:
        yield from _wrapped("    ", _told(one, report.verbose))
    more = len(_distinct(party.sightings)) - len(shown)
    if more > 0:
        yield f"    and {more} more"
    near = offer(party, report.observed.inventory.recipients)
    if near:
        yield from _wrapped("    ", near)
    for located in report.check.located:
        if located.finding.where == party.id and located.finding.code == "OBS001" and party.service:
            yield from _to_add(party, party.service, located.finding.quotes)


def _to_add(party: Party, service: Service, quotes: tuple[Quoted, ...]) -> Iterator[str]:
    """The sentence that might justify the disclosure, and the record: valid YAML however it is wrapped."""
    for quoted in quotes:
        yield from _wrapped(f"    {quoted.document}:{quoted.line}: ", f"“{quoted.text}” – {quoted.remark}")
    if not quotes:
        yield "    No sentence of the policy seems to speak of such a recipient."
    yield "    To declare it, add below `recipients:`, and correct:"
    for line in record_lines(party, service):
        yield from _wrapped("      " + " " * (len(line) - len(line.lstrip())), line.lstrip())


def _told(one: Sighting, verbose: bool) -> str:
    seen = one.observation
    where = f"{place(seen)} {seen.pointer}" if verbose and seen.pointer else place(seen)
    classes = f"; data: {', '.join(seen.data)}" if seen.data else ""
    unknown = one.decision.outcome == "unidentified" and seen.note
    reason = f"; {one.reason} [{seen.confidence} confidence]" if verbose else f"; {seen.note}" if unknown else ""
    return f"{sign(seen)} at {where}{classes}{reason}"


def _distinct(sightings: tuple[Sighting, ...]) -> list[Sighting]:
    """One sighting a sign, the first."""
    return list({sign(one.observation): one for one in reversed(sightings)}.values())[::-1]


def _wrapped(head: str, text: str) -> Iterator[str]:
    indent = " " * (len(head) + 2 if head.isspace() else min(len(head) + 2, 8))
    yield from textwrap.wrap(
        terminal_text(head + text), WIDTH, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False
    )
