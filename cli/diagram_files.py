"""Diagrams into files: each in the format asked for; where no program can draw it, its DOT text all the same."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Literal, get_args

from catalog.counting import counted
from catalog.graph.flows import CategoryPicture
from catalog.justify.prepared import Prepared
from cli.exit_codes import Exit, ExitCode
from cli.output import deliver, refuse_inputs
from cli.rendering import RenderingError, draw_dot, find_renderer, typeset
from cli.safe_files import make_folder
from reports.diagram.compose import Request, draw
from reports.diagram.dot import dot
from reports.diagram.focus import Focus
from reports.diagram.matrix.gather import Gatherer
from reports.diagram.matrix.paper import TYPST_PAGES, pages_input
from reports.diagram.matrix.sheet import Plan, plan_for_paper, svg_file
from reports.diagram.mermaid import fenced, mermaid
from reports.diagram.model import Diagram
from reports.diagram.paper import TYPST, typst_inputs
from reports.diagram.paper_sheets import paper_sheets, size_of
from reports.diagram.picture import TYPST_PICTURE, picture_input
from reports.diagram.svg import NotADrawingError, page_svg
from reports.encoders.pdf import built_in
from reports.inert import terminal_text

Format = Literal["svg", "png", "pdf", "dot", "mermaid"]
FORMATS: tuple[Format, ...] = get_args(Format)
ENDINGS: dict[str, Format] = {
    ".svg": "svg", ".png": "png", ".pdf": "pdf", ".dot": "dot", ".gv": "dot", ".mmd": "mermaid", ".mermaid": "mermaid",
    ".md": "mermaid",
}  # fmt: skip
ENDING_OF = {"mermaid": ".mmd"}
POINTS_A_PIXEL = 0.75
NOTHING_FLOWS = "There is nothing to draw: nothing flows there."


class Artist:
    """Draws parts of one inventory in one format; `accepted` says what is accepted of which disclosure."""

    def __init__(
        self,
        prepared: Prepared,
        held: Sequence[CategoryPicture],
        marks: tuple[str, ...],
        chosen: Format,
        renderer: str | None,
        accepted: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.prepared = prepared
        self.held = held
        self.chosen = chosen
        self._marks = marks
        self._renderer = renderer
        self._accepted = accepted

    def save(self, request: Request, output: Path | None) -> None:
        """Draw what is requested into `output`, or to standard output. Raises Exit with code 2 where that fails."""
        if request.is_overview and self.chosen in ("svg", "png", "pdf"):
            self._save_overview(output)
        else:
            self._save_graph(request, output)

    def _save_overview(self, output: Path | None) -> None:
        gatherer = Gatherer(self.prepared, self.held, self._accepted, self._marks)
        if not any(holding.flows for holding in self.held):
            raise Exit(ExitCode.COULD_NOT_CHECK, NOTHING_FLOWS)
        try:
            if self._renderer:
                find_renderer(self._renderer)
            deliver(self._overview(plan_for_paper(gatherer)), output)
        except RenderingError as error:
            raise Exit(ExitCode.COULD_NOT_CHECK, str(error)) from None

    def _overview(self, plan: Plan) -> bytes:
        drawn = svg_file(plan)
        any_font = not built_in(drawn.decode("utf-8"))
        if self.chosen == "png":
            wide = plan.density.width * POINTS_A_PIXEL
            return typeset(TYPST_PICTURE, picture_input(drawn, wide), output="png", any_font=any_font)
        if self.chosen == "pdf":
            return typeset(TYPST_PAGES, pages_input(plan), any_font=any_font)
        return drawn

    def _save_graph(self, request: Request, output: Path | None) -> None:
        diagram = draw(self.prepared, self.held, request._replace(marks=self._marks, accepted=self._accepted))
        if not diagram.edges:
            raise Exit(ExitCode.COULD_NOT_CHECK, NOTHING_FLOWS)
        try:
            deliver(self._content(diagram, output), output)
        except (RenderingError, NotADrawingError) as error:
            raise Exit(ExitCode.COULD_NOT_CHECK, f"{error}{_kept(diagram, output)}") from None

    def _content(self, diagram: Diagram, output: Path | None) -> bytes | str:
        match self.chosen:
            case "dot":
                return dot(diagram)
            case "mermaid":
                text = mermaid(diagram)
                return fenced(text) if output is not None and output.suffix.lower() == ".md" else text
            case "svg":
                return svg_page(diagram, self._renderer)
            case "png":
                return png_file(diagram, self._renderer)
            case "pdf":
                return _printed(diagram, find_renderer(self._renderer))


def png_file(diagram: Diagram, renderer: str | None) -> bytes:
    """A drawing as a PNG; Typst sets what is written in scripts for which the renderer has no font of its own."""
    text = dot(diagram)
    if built_in(text):
        return draw_dot(text, "png", find_renderer(renderer))
    drawn = svg_page(diagram, renderer)
    return typeset(TYPST_PICTURE, picture_input(drawn, size_of(drawn)[0]), output="png", any_font=True)


def _printed(diagram: Diagram, program: str) -> bytes:
    """A drawing as a PDF file."""
    sheets = paper_sheets(diagram, partial(sheet_svg, program))
    inputs = typst_inputs(diagram, sheets)
    return typeset(TYPST, inputs, any_font=not all(built_in(sheet.svg.decode("utf-8")) for sheet in sheets))


def sheet_svg(program: str, diagram: Diagram) -> bytes:
    """A drawing for a page that says itself what stands around the arrows. Raises cli.rendering.RenderingError."""
    return page_svg(draw_dot(dot(diagram, "nothing"), "svg", program), diagram)


def svg_page(diagram: Diagram, renderer: str | None = None) -> bytes:
    """A drawing as an SVG file. Raises cli.rendering.RenderingError."""
    return page_svg(draw_dot(dot(diagram), "svg", find_renderer(renderer)), diagram)


def save_one(artist: Artist, request: Request, output: Path | None) -> None:
    """Draw one diagram; no file of the inventory is replaced."""
    if output is not None:
        refuse_inputs([output, _beside(output)], artist.prepared.inventory)
    artist.save(request, output)


def save_all(artist: Artist, folder: Path) -> None:
    """Write the overview, and a drawing for each category, recipient and purpose that takes part in a flow."""
    try:
        make_folder(folder)
    except OSError as error:
        message = terminal_text(f"“{folder}” cannot be made: {error.strerror}.")
        raise Exit(ExitCode.COULD_NOT_CHECK, message) from None
    ending = ENDING_OF.get(artist.chosen, f".{artist.chosen}")
    jobs = [(Request(), folder / f"overview{ending}")]
    jobs += [(Request(focus=focus), folder / f"{name}{ending}") for focus, name in _every_focus(artist.held)]
    refuse_inputs([file for _, output in jobs for file in (output, _beside(output))], artist.prepared.inventory)
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        list(pool.map(lambda job: artist.save(*job), jobs))
    print(f"{counted(len(jobs), 'diagram')} in {folder}", file=sys.stderr)


def _every_focus(held: Sequence[CategoryPicture]) -> Iterator[tuple[Focus, str]]:
    flows = [flow for holding in held for flow in holding.flows]
    found = [Focus("category", holding.id) for holding in held if holding.flows]
    found += [Focus("recipient", name) for name in sorted({flow.recipient for flow in flows if flow.recipient})]
    found += [Focus("purpose", name) for name in sorted({purpose for flow in flows for purpose in flow.purposes})]
    taken: set[str] = set()
    for focus in found:
        name = plain = f"{focus.kind}-{re.sub(r'[^a-z0-9]+', '-', focus.name.lower()).strip('-')[:80]}"
        number = 1
        while name in taken:
            number += 1
            name = f"{plain}-{number}"
        taken.add(name)
        yield focus, name


def _kept(diagram: Diagram, output: Path | None) -> str:
    """Write the DOT text beside where the picture would be, and say so."""
    if output is None:
        return ""
    beside = _beside(output)
    deliver(dot(diagram), beside)
    return f" The drawing's DOT text is in {beside}."


def _beside(output: Path) -> Path:
    return output.with_suffix(".dot")
