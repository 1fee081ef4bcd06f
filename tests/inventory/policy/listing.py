"""Policies as text to compare: one line for each clause, hidden text and problem."""

from pathlib import Path

from inventory.policy import Clause, read_policy

DOCUMENTS = Path(__file__).parent / "documents"


def clauses_of(text: str, document: str = "notice.md") -> tuple[Clause, ...]:
    policy, problems = read_policy(text, document)
    assert problems == []
    return policy.clauses


def texts_of(text: str, document: str = "notice.md") -> list[str]:
    return [clause.text for clause in clauses_of(text, document)]


def listing(document: str) -> str:
    policy, problems = read_policy((DOCUMENTS / document).read_text(encoding="utf-8"), document)
    lines = [f"{problem.code} {problem.message}" for problem in problems]
    lines += [f"# {heading}" for heading in policy.headings]
    lines += map(_line, policy.clauses)
    lines += [f"hidden {hidden.line} ({hidden.why}) {hidden.text}" for hidden in policy.hidden]
    return "\n".join(lines) + "\n"


def _line(clause: Clause) -> str:
    place = f"{clause.line}-{clause.end_line}:{clause.column}"
    lead_in = f"<{clause.lead_in}> " if clause.lead_in else ""
    return f"{place} {clause.kind} {clause.id} [{clause.label}] {'/'.join(clause.heading)} {lead_in}{clause.text}"
