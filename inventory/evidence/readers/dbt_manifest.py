"""dbt's manifest.json: the columns of models, seeds, snapshots and sources whose names say which data they hold."""

from __future__ import annotations

from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.cursor import Cursor, pointer
from inventory.evidence.forms.package_graph import entries
from inventory.evidence.forms.table_columns import DataTable
from inventory.evidence.observation import Observation

TITLE = "dbt manifest.json"
NAMES = ()
_TABLES = ("model", "seed", "snapshot", "source")


def recognises(file: EvidenceFile) -> bool:
    """Whether this is such a manifest: many other files have that name."""
    return file.looks_like_json and '"dbt_schema_version"' in file.raw_text and "nodes" in file.json_object


def read(file: EvidenceFile) -> Iterator[Observation]:
    """A sign for each column that is described and whose name says which data it holds."""
    cursor = Cursor(file.raw_text)
    for part in ("nodes", "sources"):
        for key, node in entries(file.json_object.get(part)).items():
            columns = entries(entries(node).get("columns"))
            if entries(node).get("resource_type") not in _TABLES or not columns:
                continue
            line = cursor.line_of(f'"{key}"')
            places = {str(name): (line, pointer(part, key, "columns", name)) for name in columns}
            yield from DataTable(str(node.get("name") or ""), places).holds(file.shown)
