"""The schemas of what commands print as JSON, which ship with the tool."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader

ENDING = ".schema.json"


@cache
def _shipped() -> PackageLoader:
    """The loader of our own files, as the page has one: reports read no other file."""
    return PackageLoader("reports", "schemas")


def output_names() -> list[str]:
    """Return the names of all outputs that have a schema: commands, joined by hyphens, as `catalog-check`."""
    return sorted(name.removesuffix(ENDING) for name in _shipped().list_templates() if name.endswith(ENDING))


def output_schema(name: str) -> str:
    """Return the schema of one output, as JSON; raises LookupError where there is none."""
    if name not in output_names():
        raise LookupError(name)
    return _shipped().get_source(Environment(autoescape=True), f"{name}{ENDING}")[0]
