"""The one way in which it is answered why data may go to a recipient: for `inventory why` and for `clausemap.why`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from catalog.explain.explanation import ExplainedFlow, judged_categories
from catalog.explain.questions import Questions, UnknownNameError
from catalog.justify.prepared import Prepared
from cli.exit_codes import Exit, ExitCode
from inventory.problem import Problem
from reports.inert import terminal_text
from reports.why_record import WhyRecord, question_of

ONE_NAME = "A purpose goes with a datum and a recipient, not with a disclosure."


def answer_why(
    prepared: Prepared, asked: Sequence[str], purposes: Sequence[str] = ()
) -> tuple[dict[str, Any], list[Problem]]:
    """Answer about a disclosure (one name), or a datum and a recipient (two names), the latter for `purposes` if any.

    Returns the answer as `inventory why --json` prints it, and what was wrong with categories that could not be read.
    Raises Exit with code 2 where a name is unknown.
    """
    categories, problems = judged_categories(prepared)
    questions = Questions(prepared, categories)
    try:
        flows = _flows(questions, asked, tuple(purposes))
        possible = [] if flows or len(asked) == 1 else questions.possible(asked[0], asked[1])
    except UnknownNameError as unknown:
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(str(unknown))) from None
    return WhyRecord(prepared).answer(question_of(asked, purposes), flows, possible), problems


def _flows(questions: Questions, asked: Sequence[str], purposes: tuple[str, ...]) -> list[ExplainedFlow]:
    if len(asked) == 1:
        if purposes:
            raise Exit(ExitCode.COULD_NOT_CHECK, ONE_NAME)
        return questions.disclosure(asked[0])
    if purposes:
        return questions.supposed(asked[0], asked[1], purposes)
    return questions.flow(asked[0], asked[1])
