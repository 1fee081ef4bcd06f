"""What all reports need: one check with every point kept, the day, diagrams, and a place to write to."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from catalog.checking.assessment import assess
from cli import opening
from cli.cache_folder import cache_for
from cli.evidence import refuse_evidence, tell_what_is_left_out, with_evidence
from cli.exit_codes import Exit, ExitCode
from cli.output import no_stale_report, refuse_input
from cli.partial import refuse_unread
from reports.check_report import CheckReport
from reports.page.contents import Contents, contents

if TYPE_CHECKING:
    from catalog.graph.flows import CategoryPicture
    from reports.diagram.compose import Request
    from reports.page.any_drawing import AnyDrawing
    from reports.page.drawings import Drawing

MOST_CATEGORY_DRAWINGS = 20


def checked_contents(
    directory: Path | None, as_of: str | None, evidence: Sequence[Path] = (), laws: Sequence[str] | None = None
) -> Contents:
    """Check the inventory in `directory`, and `evidence` against it, and gather what reports show.

    `laws` are asked instead of those that the manifest names.
    """
    given: dict[str, Any] = {} if laws is None else {"laws": tuple(laws)}
    inventory, day = opening.load(directory, as_of, **given)
    if as_of is None and inventory.manifest.settings.as_of is None:
        day = (source_date() or datetime.datetime.combine(day, datetime.time(), datetime.UTC)).date()
    assessment = assess(inventory, day, keep_goals=True, cache=cache_for(inventory.root))
    assessment, observed, locator, located = with_evidence(assessment, evidence)
    tell_what_is_left_out(observed)
    return contents(CheckReport(assessment, located, locator, str(directory or ".")), observed)


@contextmanager
def report_on(
    directory: Path | None,
    as_of: str | None,
    output: Path | None,
    evidence: Sequence[Path] = (),
    *,
    partial: bool,
    laws: Sequence[str] | None = None,
) -> Iterator[Contents]:
    """What a report into `output` shows; raises Exit with code 2 where that would replace one that it is made from.

    So it does where the inventory was not read in full, unless a `partial` report is asked for. Whatever ends the body
    early, no earlier report is left in `output`.
    """
    refuse_evidence(output, evidence)
    with no_stale_report(output, directory or Path()):
        made = checked_contents(directory, as_of, evidence, laws)
        refuse_unread(made.unread, partial)
        refuse_input(output, made.prepared.inventory)
        yield made


def source_date() -> datetime.datetime | None:
    """The moment that SOURCE_DATE_EPOCH names (reproducible-builds.org), in UTC. Raises Exit with code 2."""
    written = os.environ.get("SOURCE_DATE_EPOCH")
    if not written:
        return None
    try:
        return datetime.datetime.fromtimestamp(int(written), datetime.UTC)
    except (ValueError, OverflowError, OSError):
        raise Exit(ExitCode.COULD_NOT_CHECK, f"SOURCE_DATE_EPOCH is no time in seconds: “{written}”.") from None


def drawings(made: Contents, renderer: str | None = None, *, for_paper: bool = False) -> list[AnyDrawing]:
    """The overview and, where there are few, a drawing of each category; of these none where nothing can draw.

    Those `for_paper` are cut into sheets of a size that can be read.
    """
    from catalog.graph.flows import holding

    held = sorted(map(holding, made.report.assessment.categories), key=lambda one: one.id)
    whole = _overview(made, held)
    found: list[AnyDrawing] = [whole] if whole else []
    return (
        [*found, *_by_category(made, held, renderer, for_paper=for_paper)]
        if len(held) <= MOST_CATEGORY_DRAWINGS
        else found
    )


def _overview(made: Contents, held: Sequence[CategoryPicture]) -> AnyDrawing | None:
    from reports.diagram.matrix.gather import Gatherer
    from reports.diagram.matrix.sheet import plan_for_paper, plan_for_screen
    from reports.page.overview_drawing import OverviewDrawing

    if not any(one.flows for one in held):
        return None
    gatherer = Gatherer(made.prepared, held, _accepted(made), made.marks)
    return OverviewDrawing(plan_for_screen(gatherer), plan_for_paper(gatherer), "d0-")


def _accepted(made: Contents) -> dict[str, tuple[str, ...]]:
    return {row.id: row.accepted for row in made.rows if row.accepted}


def _by_category(
    made: Contents, held: Sequence[CategoryPicture], renderer: str | None, *, for_paper: bool
) -> list[AnyDrawing]:
    from cli.rendering import RenderingError, find_renderer
    from reports.diagram.compose import Request
    from reports.diagram.focus import Focus

    try:
        program = find_renderer(renderer)
    except RenderingError as error:
        return _without(str(error))
    usual = Request(marks=made.marks, accepted=_accepted(made))
    requests = [(usual._replace(focus=Focus("category", one.id)), one.id) for one in held if one.flows]
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        drawn_as = partial(_drawing, made, held, program=program, for_paper=for_paper)
        jobs = [pool.submit(drawn_as, *job, f"d{n}-") for n, job in enumerate(requests, start=1)]
        try:
            return [drawn for job in jobs if (drawn := job.result()) is not None]
        except RenderingError as error:
            return _without(str(error))


def _drawing(
    made: Contents,
    held: Sequence[CategoryPicture],
    request: Request,
    category: str,
    prefix: str,
    program: str,
    *,
    for_paper: bool,
) -> Drawing | None:
    from cli.diagram_files import sheet_svg
    from cli.rendering import draw_dot
    from reports.diagram.compose import draw
    from reports.diagram.dot import dot
    from reports.diagram.paper_sheets import paper_sheets
    from reports.diagram.svg import inline_svg
    from reports.page.drawings import Drawing

    diagram = draw(made.prepared, held, request)
    if not diagram.edges:
        return None
    sheets = paper_sheets(diagram, partial(sheet_svg, program)) if for_paper else ()
    svg = "" if for_paper else inline_svg(draw_dot(dot(diagram, "key"), "svg", program), diagram, prefix)
    return Drawing(diagram.title, svg, diagram, prefix, category, tuple(sheets))


def _without(reason: str) -> list[AnyDrawing]:
    print(f"inventory: the report has no diagrams of single categories. {reason}", file=sys.stderr)
    return []
