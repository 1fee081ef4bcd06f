"""The text of a Word paragraph, run by run: what is seen, what is struck out or deleted, what is hidden."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inventory.documents.transcript import TextStretch
from inventory.documents.word_styles import W, WordStyles

_TEXTS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-"}
_DELETED = (f"{W}del", f"{W}moveFrom")
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_Hidden = list[tuple[str, str]]


class RunReader:
    """Reads paragraphs of one document; a field's instructions are passed over, its result is read."""

    def __init__(self, styles: WordStyles) -> None:
        self._styles = styles

    def plain(self, paragraph: Any) -> str:
        """What is seen of a paragraph, without its looks."""
        words, _, _ = self.read(paragraph, None)
        return " ".join("".join(one.text for one in words if not one.struck).split())

    def read(self, paragraph: Any, style: str | None) -> tuple[list[TextStretch], _Hidden, list[Any]]:
        """The stretches of its text; why and what is hidden; the text boxes that are anchored in it."""
        words: list[TextStretch] = []
        hidden: _Hidden = []
        boxes: list[Any] = []
        fields: list[str] = []
        for run, deleted in _runs(paragraph, deleted=False):
            for child in _children(run):
                if child.tag == f"{W}fldChar":
                    _enter_field(fields, child.get(f"{W}fldCharType") or "")
                elif child.tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
                    boxes += list(child.iter(f"{W}txbxContent"))
                elif text := ("" if "begin" in fields else _text(child)):
                    self._add(text, run.find(f"{W}rPr"), style, deleted, words, hidden)
        return words, hidden, boxes

    def _add(
        self, text: str, run: Any, style: str | None, deleted: bool, words: list[TextStretch], hidden: _Hidden
    ) -> None:  # fmt: skip
        why = self._styles.unseen(run, style)
        if why and text.strip():
            if hidden and hidden[-1][0] == why:
                hidden[-1] = (why, hidden[-1][1] + text)
            else:
                hidden.append((why, text))
            return
        struck = deleted or self._styles.switch(run, "strike", style) or self._styles.switch(run, "dstrike", style)
        words.append(TextStretch(text, self._styles.switch(run, "b", style), struck))


def _enter_field(fields: list[str], kind: str) -> None:
    """Note how far each open field has come: to its instructions (`begin`) or to its result (`separate`)."""
    if kind == "begin":
        fields.append(kind)
    elif fields and kind == "separate":
        fields[-1] = kind
    elif fields and kind == "end":
        fields.pop()


def _runs(element: Any, deleted: bool) -> Iterator[tuple[Any, bool]]:
    """The runs of a paragraph, also those in links, controls and revisions, and whether each was deleted."""
    for child in element:
        if child.tag == f"{W}r":
            yield child, deleted
        elif child.tag not in (f"{W}pPr", f"{W}sdtPr"):
            yield from _runs(child, deleted or child.tag in _DELETED)


def _children(run: Any) -> Iterator[Any]:
    """What is in a run; of the forms that Word offers to old and new programs the new one."""
    for child in run:
        if child.tag == f"{_MC}AlternateContent":
            for choice in child.findall(f"{_MC}Choice")[:1]:
                yield from choice
        else:
            yield child


def _text(child: Any) -> str:
    if child.tag in (f"{W}t", f"{W}delText"):
        return child.text or ""
    return _TEXTS.get(child.tag, "")
