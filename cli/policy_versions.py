"""Versions of a policy as the command line names them: a file, a git ref, `REF:path`, or a snapshot."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path, PurePosixPath

from cli.catalog_state import Shelf, is_snapshot, policy_text_at
from cli.exit_codes import Exit, ExitCode
from cli.git_state import inventory_at
from inventory.manifest_file import find_manifest
from inventory.model import CannotCheck
from inventory.policy import PolicyText, read_policy
from inventory.policy.reader import SUFFIXES
from inventory.problem import Problem
from inventory.record_file import read_mapping
from inventory.source import read_text
from reports.inert import terminal_text


class Versions:
    """Reads versions of one document; clause ids come out as if each stood in `document`'s place.

    `folder` is that of the inventory (a bare ref means the policy's document in it), `taken` the clause ids that other
    policies have. Every way of failing raises Exit with code 2.
    """

    def __init__(
        self,
        folder: Path | None,
        policy: str | None,
        document: str,
        taken: Collection[str] = (),
        shelf: Shelf | None = None,
    ) -> None:
        self._folder, self._policy, self._document, self._taken = folder, policy, document, taken
        self._shelf = shelf or Shelf(folder or Path())

    def read(self, name: str) -> PolicyText:
        """The version that `name` means."""
        ref, colon, path = name.partition(":")
        if Path(name).exists() or (name.startswith(("/", "./", "../")) and not colon):
            place = Path(name).resolve()
            return self._text(place.parent, place.name, name)
        if is_snapshot(name):
            return self._parsed(*policy_text_at(self._shelf, name, self._policy, self._document), [], name)
        if colon and ref and path:
            place = Path(path)
            with inventory_at(place.parent, ref) as folder:
                return self._text(folder, place.name, name)
        if PurePosixPath(name).suffix.lower() in SUFFIXES:
            raise _cannot(f"There is no file “{name}”.")
        if self._folder is None:
            help_line = "To read a git ref, write REF:path, or name the inventory's folder."
            raise _cannot(f"There is no file “{name}”. {help_line}")
        with inventory_at(self._folder, name) as folder:
            return self._text(folder, self._document_in(folder), name)

    def _document_in(self, folder: Path) -> str:
        """Where the policy's document was then, by the manifest of then if it says so."""
        try:
            data, _ = read_mapping(folder, find_manifest(folder))
        except CannotCheck:
            data = None
        policies = (data or {}).get("policies")
        entry = policies.get(self._policy or "") if isinstance(policies, dict) else None
        document = entry.get("document") if isinstance(entry, dict) else None
        return document if isinstance(document, str) and document else self._document

    def _text(self, folder: Path, file: str, name: str) -> PolicyText:
        source, problems = read_text(folder, file)
        return self._parsed(file, source, problems, name)

    def _parsed(self, file: str, source: str | None, problems: list[Problem], name: str) -> PolicyText:
        if source is not None:
            like = str(PurePosixPath(self._document).with_suffix(PurePosixPath(file).suffix))
            text, problems = read_policy(source, like, set(self._taken))
            if text.clauses and not problems:
                return text
        raise _cannot(f"“{name}” cannot be read as a policy. {problems[0].message} {problems[0].help}")


def _cannot(message: str) -> Exit:
    return Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message))
