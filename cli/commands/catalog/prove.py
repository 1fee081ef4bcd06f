"""Judge every recorded inventory again from its files, or tell what would change if shared files were others.

Each verdict of the current snapshots is worked out anew, by the engine that `inventory check` has, and held against the
recorded one (ORG004). With `--what-if` or `--as-of`, it tells instead which disclosures of which inventories would lose
their ground, or gain one: DIR is a package as it might become (its inventory.yaml says `package: NAME`), or holds
files under the names that inventories have for them, such as policy/statements.yaml. The work is done in one process a
core, or on a Dask cluster, whose workers need clausemap and reach the same catalogue.

Exit codes: 0 every verdict follows, or no ground would be lost; 1 some do not, or some would be; 2 an inventory could
not be judged, or not in full, which is told.

\\b
    inventory catalog prove
    inventory catalog prove --what-if ../commons
    inventory catalog prove --what-if ../commons --as-of 2027-01-01 --json
    inventory catalog prove --catalog postgresql://ci@db/clausemap --dask tcp://scheduler:8786
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.catalog_place import Beside, Place, done, place_of, refusal, tell
from cli.exit_codes import ExitCode
from cli.inventory_options import AsJson, terminal_width
from cli.opening import day_of
from cli.progress import shown_on_a_terminal
from reports.inert import terminal_text

if TYPE_CHECKING:
    from catalog.proving.proof import ProvedCatalogue, Runner
    from catalog.proving.tasks import Result, Task
    from catalog.proving.what_if import WhatIf


def run(
    what_if: Annotated[
        Path | None, typer.Option("--what-if", metavar="DIR", help="Suppose these files were shared.")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="Suppose it were this day, as 2027-01-01.")
    ] = None,
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, help="Processes; one a core unless named.", show_default=False)
    ] = None,
    dask: Annotated[
        str | None, typer.Option("--dask", metavar="ADDRESS", help="The scheduler of a Dask cluster.")
    ] = None,
    parquet: Annotated[
        Path | None, typer.Option("--parquet", metavar="DIR", help="Read what `export --parquet` wrote.")
    ] = None,
    folder: Beside = Path(),
    place: Place = None,
    as_json: AsJson = False,
) -> int:
    """Prove, or suppose."""
    from catalog.proving.proof import prove

    if dask is not None and workers is not None:
        raise refusal("A cluster has its own workers: name --workers or --dask, not both.")
    supposed = _supposed(what_if, as_of)
    runner = _runner(supposed, workers, dask)
    kind, at = ("parquet", str(parquet)) if parquet is not None else ("database", place_of(place, folder))
    with shown_on_a_terminal():
        proved = done(lambda: prove(kind, at, runner))
    if not proved.results:
        raise refusal("Nothing is recorded in the catalogue, so nothing was judged.")
    if supposed is None:
        return _tell_proof(proved, as_json)
    return _tell_supposition(proved, supposed, what_if, as_json)


def _supposed(what_if: Path | None, as_of: str | None) -> WhatIf | None:
    from catalog.proving.what_if import WhatIf
    from cli.supposed_folder import supposed_folder

    day = day_of(as_of)
    written = day.isoformat() if day else None
    if what_if is not None:
        return supposed_folder(what_if, written)
    return WhatIf({}, as_of=written) if written else None


def _runner(supposed: WhatIf | None, workers: int | None, dask: str | None) -> Runner:
    given: Mapping[str, Any] | None = supposed._asdict() if supposed else None

    def here(tasks: Sequence[Task]) -> Iterable[Result]:
        from catalog.proving.processes import in_processes

        return in_processes(tasks, given, workers)

    def there(tasks: Sequence[Task]) -> Iterable[Result]:
        from catalog.proving.cluster import on_cluster

        return on_cluster(tasks, given, dask or "")

    return here if dask is None else there


def _tell_proof(proved: ProvedCatalogue, as_json: bool) -> int:
    from catalog.proving.proof import differing_verdicts
    from reports.store.proved import proof_record, proof_text

    content = proof_record(proved, list(differing_verdicts(proved)))
    tell(content, as_json, lambda: proof_text(content, terminal_width()))
    return _exit_code(proved, bool(content["findings"]))


def _tell_supposition(proved: ProvedCatalogue, supposed: WhatIf, what_if: Path | None, as_json: bool) -> int:
    from catalog.explain.wording import listing
    from reports.store.supposed import supposition_record, supposition_text

    # One that could not be judged may be the very one that has the files: then that is told instead.
    if supposed.texts and not proved.not_judged and not any(one["has_files"] for one in proved.judged):
        sought = f"uses a package “{supposed.package}”" if supposed.package else "has a text of any of these names"
        evidence = "" if supposed.package else " Evidence is not supposed: what it came to is taken as recorded."
        raise refusal(f"No recorded inventory {sought}, so “{what_if}” stands for nothing.{evidence}")
    unused = set.intersection(*(set(one["unused"]) for one in proved.judged)) if proved.judged else set()
    if unused:
        names = listing(sorted(unused))
        print(terminal_text(f"inventory: No recorded inventory reads {names} of {what_if}."), file=sys.stderr)
    content = supposition_record(proved, supposed, str(what_if) if what_if else None)
    tell(content, as_json, lambda: supposition_text(content, terminal_width()))
    return _exit_code(proved, bool(content["losing"]))


def _exit_code(proved: ProvedCatalogue, failing: bool) -> int:
    if not proved.is_whole:
        return ExitCode.COULD_NOT_CHECK
    return ExitCode.FINDINGS if failing else ExitCode.OK
