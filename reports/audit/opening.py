"""What an auditor reads first: the verdict, what it covers and what it does not, and how it was reached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.counting import counted
from reports.accepted import acceptance_tally
from reports.encoders.document import Block, Heading, Items, Paragraph, Table
from reports.encoders.sheet import Cell
from reports.not_judged import not_judged_words
from reports.page.contents import Contents
from reports.page.policy_text import CLAUSE_MEANING, PolicyShown
from reports.phrases import MEANING
from reports.tool import TOOL
from reports.verdict import verdict_sentence

NOT_COVERED = (
    "Whether the inventory lists all that the organisation in fact does: the report judges what is declared.",
    "Whether evidence that is named is true or sufficient: only that it is there is checked.",
    "Whether the policy itself satisfies the law, and whether a statement understands its sentence rightly: each "
    "statement is the reading of whoever wrote the inventory, and stands beside its quote so that it can be judged.",
)


def verdict(contents: Contents) -> Iterator[Block]:
    """Whether the check passes, with the figures."""
    report = contents.report
    yield Heading(2, "Verdict")
    yield Paragraph(verdict_sentence(report))
    yield Paragraph(_outcome(contents))
    yield Paragraph(
        f"Found: {counted(report.count('error'), 'error')}, {counted(report.count('warning'), 'warning')} and "
        f"{counted(report.count('note'), 'note')}{acceptance_tally(report)}. Every exception stands under "
        "“Exceptions”, with who accepted it and why."
    )
    counts, clauses = contents.verdicts(), contents.clause_verdicts()
    rows: list[list[Cell]] = [[name, counts[name], MEANING[name]] for name in MEANING if name in counts]
    yield Heading(3, "Disclosures by verdict")
    yield Table(("Verdict", "Disclosures", "What it says"), rows, (1, 0.7, 4))
    rows = [[name, clauses[name], CLAUSE_MEANING[name]] for name in CLAUSE_MEANING if name in clauses]
    yield Heading(3, "Clauses by what they come to")
    yield Table(("Clause", "Clauses", "What it says"), rows, (1, 0.7, 4))


def _outcome(contents: Contents) -> str:
    if contents.unproved:
        return (
            f"{contents.failing} of {len(contents.rows)} disclosures are not justified; {contents.unproved} of "
            f"{contents.report.goals} points checked ({contents.kinds}) are not proved."
        )
    if contents.report.count("error"):
        return f"The check fails, though all {contents.report.goals} points checked are proved from the policy."
    return f"Every disclosure is justified: all {contents.report.goals} points checked are proved from the policy."


def scope(contents: Contents, made_at: str | None) -> Iterator[Block]:
    """What was checked, in which state and as of which day, and what is not covered; `made_at` is when it was made."""
    yield Heading(2, "Scope", on_same_page=True)
    rows: list[list[Cell]] = [[head, said] for head, said in _scope(contents, made_at) if said]
    yield Table(("Of this report", ""), rows, (1, 3.4))
    yield Heading(3, "Policies")
    yield Table(
        ("Policy", "Document", "Version", "In force", "Clauses", "Statements", "SHA-256 of the text"),
        [_policy(shown) for shown in contents.policies], (1.2, 2, 1, 1.4, 0.8, 1, 2.6),
    )  # fmt: skip
    yield Heading(3, "What this report does not cover")
    yield Items([*NOT_COVERED, *contents.marks])


def _scope(contents: Contents, made_at: str | None) -> Iterator[tuple[str, str]]:
    inventory = contents.prepared.inventory
    yield "Organisation", f"{contents.organisation} ({inventory.manifest.organisation.country})"
    yield "State of affairs", f"{contents.day}: what is in force on that day counts"
    yield "Inventory", f"state {contents.state}"
    yield "Covers", ", ".join((
        counted(len(contents.holdings), "data category", "data categories"), counted(len(contents.rows), "disclosure"),
        counted(len(contents.recipients), "recipient"), counted(len(contents.statements), "statement"),
        counted(contents.report.goals, "point") + " checked",
    ))  # fmt: skip
    yield "Not judged", not_judged_words(contents.report.assessment.not_judged)
    yield "Made", f"{made_at + ' ' if made_at else ''}with {TOOL['name']} {TOOL['version']}"


def _policy(shown: PolicyShown) -> list[Cell]:
    entry, text = shown.policy.entry, shown.policy.text
    days = " ".join(f"{word} {day}" for word, day in (("from", entry.effective), ("until", entry.until)) if day)
    return [
        shown.policy.id, text.document, entry.version or "not stated", days or "not stated", len(shown.clauses),
        len(shown.policy.statements), " ".join(text.sha256[at : at + 8] for at in range(0, 64, 8)),
    ]  # fmt: skip


def method(contents: Contents, remarks: Sequence[str]) -> Iterator[Block]:
    """How the verdict was reached, by which settings, and what each verdict means; `remarks` are about this print."""
    settings = contents.prepared.inventory.manifest.settings
    yield Heading(2, "Method", on_same_page=True)
    yield Paragraph(
        "A disclosure is justified only if quoted sentences of the policy, in force on the day, permit the recipient "
        "and the purpose for every datum and every person concerned. What no sentence permits is not justified; what a "
        "sentence forbids is prohibited, whatever others permit. The same holds of collection and of use."
    )
    yield Paragraph(
        "Each point (one datum about one group of people, for one purpose or from one source, to one recipient) is "
        "judged by itself. A quote counts only if it stands letter by letter in the text of the policy; a condition "
        "only if the inventory holds it on record; a transfer only if a ground covers it on the day. No point "
        "is sampled: all are checked, by a program, and the same files give the same verdict."
    )
    open_lists = "are accepted" if settings.accept_open_lists else "are not accepted"
    yield Items([
        f"The check fails from this gravity on: {settings.fail_on}.",
        f"Proofs that rest on an open list (“such as”) {open_lists}.",
        f"A sentence may be broader than what it proves by at most {settings.max_vagueness:g} "
        "(0 names the very thing, 1 is an open list).",
        *([f"Rules that are not checked: {', '.join(settings.ignore)}."] if settings.ignore else []),
        *([f"Only these rules are checked: {', '.join(settings.select)}."] if settings.select else []),
        *remarks,
    ])  # fmt: skip
    rows: list[list[Cell]] = [[name, words] for name, words in MEANING.items()]
    yield Heading(3, "What each verdict means")
    yield Table(("Verdict", "Meaning"), rows, (1, 4))
