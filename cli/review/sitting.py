"""One person's sitting: looks at the inventory, changes it, and never writes over what was not seen."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from catalog.diff.inventory.change import Change
from catalog.diff.inventory.compare import compare
from catalog.observing.service_catalogue import Service, services_for
from catalog.reviewing.term_names import UnknownReviewTermError
from cli.review.desk import Desk, StaleError, digest_of
from cli.review.edits import FormEdit
from cli.review.form import Form, FormError
from cli.review.look import ReviewedLook, look_at, names_of
from inventory.load import load_inventory
from inventory.model import CannotCheck
from inventory.yaml_edit import UneditableYamlError
from reports.review.state import ReviewState
from reports.verdict import proved_words


class RefusedEditError(Exception):
    """Nothing was written; the text says why, and what to do. `unknown` is a word that could become a term."""

    def __init__(self, message: str, unknown: UnknownReviewTermError | None = None) -> None:
        super().__init__(message)
        self.unknown = unknown


class Sitting:
    """The inventory in `root`, looked at again whenever one of its files has changed."""

    def __init__(self, root: Path) -> None:
        self.desk = Desk(root)
        self._root = root
        self._lock = threading.RLock()
        self._look: ReviewedLook | None = None
        self._names: frozenset[str] = frozenset()
        self.state = ""

    def look(self) -> ReviewedLook:
        """The inventory as it stands. Raises CannotCheck, Exit."""
        with self._lock:
            state = self.desk.take_in(self._names) if self._look else ""
            if self._look is None or state != self.state or self._look.has_other_files():
                self._look = look_at(self._root)
                self._names = names_of(self._look.inventory)
                self.state = self.desk.take_in(self._names)
            return self._look

    def shown(self) -> ReviewState:
        """What the views are made from."""
        look = self.look()
        return ReviewState(look.report, look.sentences, look.names)

    def change(self, edit: FormEdit, form: Form) -> ReviewedLook:
        """Do what a form asks for, and look again. Raises RefusedEditError, with nothing written."""
        with self._lock:
            texts = self._texts(edit, form)
            if not texts:
                return self.look()
            after = self._checked(texts)
            expected = {**self.desk.digests(self.state), **{name: digest_of(text) for name, text in texts.items()}}
            self.desk.write(edit.said, texts)
            if after is not None and names_of(after.inventory) == expected.keys():
                self._adopt(after, expected)
            return self.look()

    def _adopt(self, look: ReviewedLook, expected: Mapping[str, str | None]) -> None:
        """Take what was checked before it was written for what is there now, if nothing else has changed since."""
        state = self.desk.take_in(frozenset(expected))
        if self.desk.digests(state) == expected:
            self._look, self._names, self.state = look, frozenset(expected), state

    def tried(self, edit: FormEdit, form: Form) -> ReviewedLook:
        """The inventory as it would be after a change that is not written. Raises RefusedEditError."""
        with self._lock:
            return look_at(self._root, self._texts(edit, form))

    def _texts(self, edit: FormEdit, form: Form) -> dict[str, str]:
        look = self.look()
        try:
            texts = edit.texts(look, self._text_of, form)
            self.desk.refuse_stale(form.text("state"), frozenset(texts))
        except UnknownReviewTermError as why:
            raise RefusedEditError(str(why), why) from None
        except (FormError, StaleError) as why:
            raise RefusedEditError(str(why)) from None
        except UneditableYamlError as why:
            raise RefusedEditError(f"The file {why}.") from None
        return {name: text for name, text in texts.items() if text != self.desk.text(name)}

    def _text_of(self, name: str) -> str:
        return self.desk.text(name) or ""

    def _checked(self, texts: Mapping[str, str]) -> ReviewedLook | None:
        """The inventory as it will be; None where a new file is among the texts.

        A change after which something cannot be read that could be read before is no change for the better.
        """
        if any(self.desk.text(name) is None for name in texts):
            return None
        before = len(self.look().faults())
        try:
            after = look_at(self._root, texts)
        except CannotCheck as why:
            raise RefusedEditError(f"Nothing was written: {why.message}") from None
        faults = after.faults()
        if len(faults) > before:
            raise RefusedEditError(f"Nothing was written: {faults[-1].message} {faults[-1].help}")
        return after

    def undo(self) -> str:
        """Take the last step back. Raises RefusedEditError."""
        with self._lock:
            try:
                return self.desk.undo()
            except StaleError as why:
                raise RefusedEditError(str(why)) from None

    @cached_property
    def services(self) -> Mapping[str, Service]:
        """The catalogue of services, the inventory's own ones included."""
        return services_for(self._root)[0]

    def changes(self) -> tuple[Mapping[str, tuple[str, str]], tuple[Change, ...]]:
        """The files that are not what they were when the sitting began, and what that changes, as `inventory diff`."""
        look = self.look()
        files = self.desk.changed()
        if not files:
            return {}, ()
        with tempfile.TemporaryDirectory(prefix="clausemap-") as folder:
            for name, text in self.desk.first.items():
                if text is not None:
                    (Path(folder) / name).parent.mkdir(parents=True, exist_ok=True)
                    (Path(folder) / name).write_bytes(text.encode("utf-8"))
            try:
                old = load_inventory(Path(folder), evidence=False)
                return files, compare(old, look.inventory, look.day).changes
            except CannotCheck:
                return files, ()

    def page(self, back: str) -> dict[str, Any]:
        """What stands on every view."""
        look = self.look()
        assessment, waiting = look.assessment, sum(one.waits for one in look.sentences)
        last = self.desk.last
        passes = "does not pass" if assessment.exit_code else "passes"
        return {
            "organisation": look.inventory.manifest.organisation.name,
            "state": self.state,
            "back": back,
            "passes": assessment.exit_code == 0,
            "verdict": f"It {passes}: {proved_words(look.report)}.",
            "undo": last.said if last else "",
            "waiting": {
                "sentences": waiting, "todo": len(look.report.todo), "holdings": 0, "recipients": 0, "changes": 0,
            },
        }  # fmt: skip
