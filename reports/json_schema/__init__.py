"""JSON Schema of every kind of file, for editors: derived from the very records that the reader fills."""

from reports.json_schema.kinds import KINDS, FileKind, schema_of

__all__ = ["KINDS", "FileKind", "schema_of"]
