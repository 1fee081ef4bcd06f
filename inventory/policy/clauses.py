"""From blocks to clauses: the heading path, the lead-in, the id and the place of each."""

from __future__ import annotations

from collections.abc import Sequence

from inventory.policy.block import Block
from inventory.policy.identify import UniqueIds
from inventory.policy.label import promises_by_itself
from inventory.policy.model import Clause


def build_clauses(
    blocks: Sequence[Block], document: str, lines: Sequence[str], taken: set[str]
) -> tuple[tuple[Clause, ...], tuple[str, ...]]:
    """The clauses among `blocks` and the headings, both in document order.

    `lines` are the source's lines, to find columns in; `taken` holds the ids of other documents and gets those of
    this one.
    """
    names, path, clauses, headings = UniqueIds(document, taken), _HeadingPath(), list[Clause](), list[str]()
    ids: dict[int, str] = {}
    for index, block in enumerate(blocks):
        if block.kind == "heading":
            headings.append(block.text)
            names.enter(block)
            if promises_by_itself(block.text):
                clauses.append(_heading_clause(block, names.name_heading(block), path.texts, document, lines))
            path.enter(block)
            continue
        intro = -1 if block.intro is None else block.intro
        leading = block.above if block.intro is None else block.intro
        ids[index] = names.name(block, ids.get(intro, ""))
        clauses.append(
            Clause(
                id=ids[index], document=document, line=block.line, end_line=block.end_line, heading=path.texts,
                lead_in="" if leading is None else blocks[leading].text, label=block.label, text=block.text,
                kind=block.kind, column=_column(block, lines), cells=block.cells, header=block.header,
            )
        )  # fmt: skip
    return tuple(clauses), tuple(headings)


def _heading_clause(
    block: Block, name: str, above: tuple[str, ...], document: str, lines: Sequence[str]
) -> Clause:  # fmt: skip
    return Clause(
        name, document, block.line, block.end_line, above, "", "", block.text, "heading", _column(block, lines)
    )  # fmt: skip


def _column(block: Block, lines: Sequence[str]) -> int:
    """Where the block's first word is in its source line; failing that, where the line's indent ends."""
    source = lines[block.line - 1] if 0 < block.line <= len(lines) else ""
    found = source.find(block.text.split(" ", 1)[0])
    return (found if found >= 0 else len(source) - len(source.lstrip())) + 1


class _HeadingPath:
    """The headings above a place, outermost first; a skipped level leaves no gap."""

    def __init__(self) -> None:
        self._above: list[Block] = []
        self.texts: tuple[str, ...] = ()

    def enter(self, heading: Block) -> None:
        while self._above and self._above[-1].level >= heading.level:
            self._above.pop()
        self._above.append(heading)
        self.texts = tuple(block.text for block in self._above)
