"""The schemas of what commands print as JSON, which ship with the tool."""

from __future__ import annotations

from importlib.resources import files

ENDING = ".schema.json"


def output_names() -> list[str]:
    """The names of all outputs that have a schema: commands, joined by hyphens, as `catalog-check`."""
    names = (entry.name for entry in files("reports.schemas").iterdir())
    return sorted(name.removesuffix(ENDING) for name in names if name.endswith(ENDING))


def output_schema(name: str) -> str:
    """The schema of one output, as JSON; raises LookupError where there is none."""
    if name not in output_names():
        raise LookupError(name)
    return files("reports.schemas").joinpath(f"{name}{ENDING}").read_text(encoding="utf-8")
