"""From finished runs and rows to blocks: decides what each one is and which block introduces it."""

from __future__ import annotations

from inventory.policy.block import PSEUDO_LEVEL, Block, BlockKind
from inventory.policy.label import LONGEST_HEADING, is_heading_like, is_sentence, lead_in_label, without_final_mark
from inventory.policy.lists import Container, Listing, SectionIntroduction
from inventory.policy.row import Row
from inventory.policy.run import Run


class BlockWriter:
    """Collects `blocks`; `containers` is the way from the page down to the innermost open list item."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.containers = [Container()]
        self.pending_anchor = ""
        self.section_anchor = ""
        self._introduction = SectionIntroduction()

    def run(self, run: Run) -> None:
        """A run of text that has ended: a heading if it is bold and short, else a clause."""
        if not run.pieces:
            self.pending_anchor = ("" if run.wraps else run.anchor) or self.pending_anchor
            return
        bold, rest = run.split_bold()
        stands_alone = bool(bold) and not rest.strip() and is_heading_like(run.text)
        if stands_alone and self.containers[-1].within is None:
            self._add("heading", run, level=PSEUDO_LEVEL)
        elif stands_alone:
            self._clause(run, without_final_mark(bold))
        else:
            self._clause(run, lead_in_label(bold, rest) if rest.strip() else "")

    def heading(self, run: Run, level: int, underlined: bool) -> None:
        """The text of a heading element; a sentence that only looks like one is written as a clause."""
        looks_wrong = is_sentence(run.text) if underlined else len(run.text) > 2 * LONGEST_HEADING
        if not run.pieces or looks_wrong:
            self.run(run)
        else:
            self._add("heading", run, level=level)

    def row(self, row: Row, header: tuple[str, ...] = ()) -> None:
        """A table row that is not a header; `header` are the cells of the one above it."""
        if row.text:
            run = Run()
            run.pieces, run.line, run.end_line, run.anchor = [row.text], row.line, row.end_line, row.anchor
            run.links, run.part = [""], row.part
            self._add("row", run, without_final_mark(row.cells[0]))
            self.blocks[-1] = self.blocks[-1]._replace(cells=tuple(row.cells), header=header)

    def start_item(self, listing: Listing) -> None:
        """The next clause is an item of this list."""
        self.containers.append(Container(intro=listing.intro, within=listing))

    def end_item(self) -> None:
        """The item is complete; what follows stands where its list stands."""
        if len(self.containers) > 1:
            self.containers.pop()

    def start_list(self) -> Listing:
        """A list introduced by what stands directly before it; two lists in a row are one to the reader."""
        here = self.containers[-1]
        return here.listing or Listing(here.intro)

    def end_list(self, listing: Listing) -> None:
        """The list has ended, and nothing has followed it yet."""
        self.containers[-1].listing = listing

    def separate(self) -> None:
        """A rule: what stands before it introduces nothing after it."""
        self.containers[-1].intro = self.containers[-1].listing = None

    def _clause(self, run: Run, label: str) -> None:
        here = self.containers[-1]
        if here.within is None:
            self._add("paragraph", run, label)
        elif here.has_clause:
            self._add("paragraph", run, label, intro=here.within.intro)
        else:
            here.has_clause = True
            here.within.count += 1
            self._add("item", run, label, intro=here.within.intro, number=here.within.count)

    def _add(
        self, kind: BlockKind, run: Run, label: str = "", *, level: int = 0, intro: int | None = None, number: int = 0
    ) -> None:
        here = self.containers[-1]
        if kind == "heading":
            before = self.blocks[here.intro] if here.intro is not None else None
            self._introduction.enter(level, here.intro if before and before.text.endswith(":") else None)
        here.intro = len(self.blocks) if kind in ("paragraph", "item") else None
        here.listing = None
        anchor = run.anchor or self.pending_anchor or (self.section_anchor if kind == "heading" else "")
        self.pending_anchor = self.section_anchor = ""
        self.blocks.append(
            Block(
                kind, run.text, run.line, run.end_line, label, anchor, level, intro, number, part=run.part,
                linked=run.linked, above=self._introduction.of_list if kind == "item" and intro is None else None,
            )
        )  # fmt: skip
