"""Findings: what a check has to say, about which record, how gravely, and what to do next."""

from __future__ import annotations

import hashlib
import re
from typing import Literal, NamedTuple, get_args

from inventory.problem import Path, Problem, Span
from inventory.unread_parts import PartKind

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
_LINE = re.compile(r"\blines? \d+(, column \d+)?")
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_NUMBERED = re.compile(r"\b([a-z0-9-]+/[a-z0-9-]+)/\d+\b")
GRAVITY: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}


EVERY_PART: tuple[PartKind, ...] = ("categories", "statements", "recipients", "vocabulary", "policy", "list")
"""What the verdict of a goal may rest on."""


class Quoted(NamedTuple):
    """A sentence of a policy shown with a finding: what it says, and on which line of which document."""

    text: str
    document: str
    line: int
    remark: str = ""


class Finding(NamedTuple):
    """One finding. Its place is a `span`, or a `path` into the records of `file` that is resolved when shown.

    `times` is how many it stands for: one, unless there were too many to list.
    """

    code: str
    name: str
    severity: Severity
    message: str
    help: str
    file: str
    path: Path = ()
    on_key: bool = False
    span: Span | None = None
    where: str = ""
    quotes: tuple[Quoted, ...] = ()
    related: tuple[str, ...] = ()
    """Ids of further records that it is about, such as the disclosures that reach an onward recipient."""
    times: int = 1
    lowered_from: Severity | None = None
    """How grave it would be, where a setting makes it less grave."""

    @property
    def fingerprint(self) -> str:
        """A name for the same finding from one run to the next (32 hexadecimal digits).

        It survives moved lines, renamed files (but where the file is all there is to go by), another day, and the
        numbers of disclosures without an id, which shift when one is inserted.
        """
        said = _NUMBERED.sub(r"\1", _DAY.sub("day", _LINE.sub("line", self.message)))
        where = _NUMBERED.sub(r"\1", self.where) or self.file
        return hashlib.sha256("\0".join((self.code, where, said)).encode("utf-8", "backslashreplace")).hexdigest()[:32]


Search = Literal["check", "since", "evidence", "diff", "discover", "catalog check", "catalog prove"]
"""What a run looks for: an inventory by itself, against an earlier state, against evidence, or beside others."""


class Rule(NamedTuple):
    """What a check looks for: its code, its name, and how grave a finding is unless the check says otherwise.

    `acceptable` is whether a setting, waiver or comment may silence its findings; `unjudged` whether they say that
    something could not be judged, which always counts. `found_by` are the searches that find it. `rests_on` are the
    kinds of parts without which its findings mean nothing: they are withheld where such a part is not read (of a rule
    that `is_about_names` those that name what is not read); `judges_by` those without which some may be missing. A rule
    in `preview` is new, and counts only where it is selected. One that is `about_use` speaks of what nobody uses or
    reads: in the files of a package that is a matter of all its users together, and not of each.
    """

    code: str
    name: str
    severity: Severity
    acceptable: bool = True
    unjudged: bool = False
    found_by: tuple[Search, ...] = ("check",)
    rests_on: tuple[PartKind, ...] = ()
    is_about_names: bool = False
    judges_by: tuple[PartKind, ...] = ()
    preview: bool = False
    about_use: bool = False

    def finding(
        self,
        message: str,
        help: str,
        file: str,
        path: Path = (),
        *,
        where: str = "",
        on_key: bool = False,
        severity: Severity | None = None,
        quotes: tuple[Quoted, ...] = (),
    ) -> Finding:
        """A finding of this rule at `path` of `file`."""
        return Finding(
            self.code, self.name, severity or self.severity, message, help, file, path, on_key, None, where, quotes
        )

    def from_problem(self, problem: Problem) -> Finding:
        """A fault that a reader found, as a finding of this rule."""
        return Finding(
            self.code, self.name, self.severity, problem.message, problem.help, problem.file, problem.path,
            problem.on_key, problem.span, problem.where, times=problem.times,
        )  # fmt: skip
