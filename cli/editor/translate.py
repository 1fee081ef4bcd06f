"""What `reports.editor` says, in the words of the language server protocol."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lsprotocol import types

from catalog.findings.finding import Severity
from cli.editor.session import Session
from cli.editor.units import characters, units
from inventory.problem import Span
from reports.editor.diagnoses import Diagnosis
from reports.editor.finding_places import Where

SOURCE = "clausemap"
SEVERITY: dict[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}


class Lines:
    """A text whose lines are counted as the editor counts."""

    def __init__(self, text: str, encoding: str) -> None:
        self._lines = text.split("\n")
        self._encoding = encoding

    def place(self, position: types.Position) -> tuple[int, int]:
        """Line and column from 1, in characters."""
        line = self._lines[position.line] if position.line < len(self._lines) else ""
        return position.line + 1, characters(line, position.character, self._encoding) + 1

    def range(self, span: Span) -> types.Range:
        """The stretch as a range."""
        return types.Range(self._position(span.line, span.column), self._position(span.end_line, span.end_column))

    def _position(self, line: int, column: int) -> types.Position:
        text = self._lines[line - 1] if 0 < line <= len(self._lines) else ""
        return types.Position(max(line - 1, 0), units(text[: max(column - 1, 0)], self._encoding))


class Translator:
    """Translates one answer for an editor whose positions count units of `encoding`.

    Where it `has_related` information beside a finding, the sentences that it quotes go there, else into the message.
    """

    def __init__(self, session: Session, encoding: str, *, has_related: bool) -> None:
        self._session = session
        self._encoding = encoding
        self._has_related = has_related
        self._files: dict[tuple[Path, str], tuple[str, Lines]] = {}

    def lines(self, root: Path, file: str) -> Lines:
        """The lines of a file as the editor shows it."""
        return self._file(root, file)[1]

    def location(self, root: Path, where: Where) -> types.Location:
        """A place in a file of the inventory at `root`."""
        uri, lines = self._file(root, where.file)
        return types.Location(uri, lines.range(where.span))

    def _file(self, root: Path, file: str) -> tuple[str, Lines]:
        """Its URI and its lines, each file looked at once: many findings quote one policy."""
        known = self._files.get((root, file))
        if known is None:
            session = self._session
            known = session.uri(root, file), Lines(session.text(root, file), self._encoding)
            self._files[root, file] = known
        return known

    def diagnostics(self, root: Path, file: str, found: Sequence[Diagnosis]) -> list[types.Diagnostic]:
        """The findings of one file."""
        lines = self.lines(root, file)
        return [self._diagnostic(root, lines, one) for one in found]

    def _diagnostic(self, root: Path, lines: Lines, one: Diagnosis) -> types.Diagnostic:
        related = [
            types.DiagnosticRelatedInformation(self.location(root, Where(remark.file, remark.span)), remark.text)
            for remark in one.remarks
        ]
        quoted = [f"{remark.file}:{remark.span.line}: {remark.text}" for remark in one.remarks]
        return types.Diagnostic(
            range=lines.range(one.span),
            message=one.message if self._has_related else "\n".join([one.message, *quoted]),
            severity=SEVERITY[one.severity],
            code=one.code or None,
            source=SOURCE,
            related_information=related if related and self._has_related else None,
        )
