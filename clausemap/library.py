"""The library: check an inventory, or ask why data may go to a recipient, from a program of your own.

Nothing here prints, ends the process, changes `sys.path`, or obeys a variable of the environment. Whatever keeps it
from answering is a `clausemap.InventoryError`. The examples speak of the worked example, which
`inventory init privacy --example aptible` writes into the folder `privacy`.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from clausemap import private_packages
from clausemap.answer import Answer
from clausemap.errors import FileProblem
from clausemap.parts import PolicyCounts, RecipientSummary, Severity
from clausemap.report import Report


@dataclass(frozen=True, slots=True)
class LoadedInventory:
    """An inventory that was read from `path`: ask several things of it without reading it again.

    `problems` are the faults of its shared files (policies, recipients, vocabulary); what rests on these is not
    judged. Files of categories are read when they are judged. `fail_on` is how grave a finding has to be to fail.
    """

    path: Path
    organisation: str
    policies: tuple[PolicyCounts, ...]
    recipients: tuple[RecipientSummary, ...]
    category_files: tuple[str, ...]
    problems: tuple[FileProblem, ...]
    fail_on: Severity
    _state: Any = field(repr=False, compare=False)


def load(path: str | os.PathLike[str] = ".") -> LoadedInventory:
    """Read the inventory in the folder `path`, or whose manifest `path` is.

    Raises InventoryError where there is no inventory, or its manifest is at fault.

    >>> inventory = clausemap.load("privacy")
    >>> inventory.organisation
    'Aptible, Inc.'
    >>> [recipient.id for recipient in inventory.recipients if recipient.country == "US"][:2]
    ['infrastructure-provider-co', 'analytics-provider-co']
    """
    read = private_packages.load("cli.library").load(Path(path))
    state = read.state
    return LoadedInventory(
        state.root, state.manifest.organisation.name, read.policies, read.recipients, state.category_files,
        read.problems, state.manifest.settings.fail_on, state,
    )  # fmt: skip


def check(
    inventory: LoadedInventory | str | os.PathLike[str] = ".",
    *,
    as_of: datetime.date | str | None = None,
    since: str | None = None,
    evidence: str | os.PathLike[str] | Sequence[str | os.PathLike[str]] = (),
    select: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
    fail_on: Severity | None = None,
    waivers: bool = True,
    allow_approved: bool = False,
    goals: bool = True,
    jobs: int = 1,
) -> Report:
    """Check an inventory, given as `load` returns it or by its folder, as `inventory check` does.

    `as_of` is the day to judge by (a date, or text such as "2014-11-03"); unless given, it is that of the manifest,
    else today. With `since`, a git ref, only what is new counts, and with `allow_approved` what loosens the policy
    passes if that was approved. `evidence` are files beside those that the manifest names. `select`, `ignore` (codes
    of rules, or how they begin) and `fail_on` replace the manifest's settings; without `waivers` nothing is waived.

    Without `goals` the report has no disclosures and goals, which saves time and memory for very large inventories.
    `jobs` is how many processes judge a thousand categories and more; only with more than one is the process forked.

    >>> report = clausemap.check("privacy", as_of="2014-11-03")
    >>> report.passes, report.summary.errors
    (True, 0)
    >>> report.disclosures[0].id, report.disclosures[0].verdict
    ('account/payment', 'broader')
    >>> sorted({(one.code, one.location.file) for one in report.findings if one.severity == "warning"})
    [('POL005', 'policy/statements.yaml'), ('POL008', 'policy/statements.yaml')]
    """
    loaded = inventory if isinstance(inventory, LoadedInventory) else load(inventory)
    settings = {"select": _texts(select), "ignore": _texts(ignore), "fail_on": fail_on}
    made: Report = private_packages.load("cli.library").check(
        loaded._state,
        as_of=as_of,
        since=since,
        evidence=[Path(file) for file in ((evidence,) if isinstance(evidence, str | os.PathLike) else evidence)],
        settings={name: value for name, value in settings.items() if value is not None},
        waivers=waivers,
        allow_approved=allow_approved,
        goals=goals,
        jobs=jobs,
    )
    return made


def why(
    inventory: LoadedInventory | str | os.PathLike[str],
    data: str,
    recipient: str | None = None,
    *,
    purposes: Sequence[str] = (),
    as_of: datetime.date | str | None = None,
) -> Answer:
    """Tell why `data` may go to `recipient`, or what comes nearest to a proof, as `inventory why` does.

    Without a recipient, `data` is the name of a disclosure (category/id). With `purposes` it judges a disclosure that
    nobody has declared yet. Raises InventoryError for a name that means nothing; its message says what may be meant.

    >>> answer = clausemap.why("privacy", "account/payment")
    >>> answer.justified
    True
    >>> answer.flows[0].groups[0].proof[0].quote
    'We provide your payment information to our service providers for payment processing and verification.'
    """
    loaded = inventory if isinstance(inventory, LoadedInventory) else load(inventory)
    asked = (data,) if recipient is None else (data, recipient)
    given: Answer = private_packages.load("cli.library").why(loaded._state, asked, _texts(purposes) or (), as_of)
    return given


def _texts(given: Sequence[str] | None) -> tuple[str, ...] | None:
    """One text is one name, not the sequence of its letters."""
    if given is None:
        return None
    return (given,) if isinstance(given, str) else tuple(given)
