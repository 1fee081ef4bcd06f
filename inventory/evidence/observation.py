"""What one piece of evidence shows."""

from __future__ import annotations

from typing import Literal, NamedTuple

SignalKind = Literal["host", "package", "cookie", "env", "service", "unbounded", "data"]
Confidence = Literal["high", "medium", "low"]


class Observation(NamedTuple):
    """A sign that data may go somewhere.

    `value` is a host name, a purl without version (`pkg:npm/@scope/name`), the name of a cookie, variable or service,
    for `unbounded` a directive that allows any host, for `data` a column or type of data that the software has itself.
    `file` is the evidence as the user named it, `line` counts from 1 (0: no line), `pointer` is a JSON pointer (RFC
    6901) where the file is JSON. `data` are the classes of data that an SBOM states, or terms of the vocabulary with
    `shown_by`, the words by which they show; with `purposes` they are used for one of these. `note` says how it was
    seen. `dev` marks what is for development only, `transitive` a package that only other packages ask for, `via` one
    of them.
    """

    kind: SignalKind
    value: str
    file: str
    line: int = 0
    pointer: str = ""
    confidence: Confidence = "high"
    transitive: bool = False
    dev: bool = False
    via: str = ""
    data: tuple[str, ...] = ()
    note: str = ""
    shown_by: str = ""
    purposes: tuple[str, ...] = ()
