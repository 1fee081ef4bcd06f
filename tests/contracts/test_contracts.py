"""What commands print as JSON fits the schemas that ship, and no field that was ever promised goes or changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reports.json_schema.outputs import ENDING, output_names, output_schema
from tests.cli.shell import Shell
from tests.contracts.inference import OPTIONAL, Schema, fields, schema_of
from tests.contracts.outputs import Outputs, collected

SCHEMAS = Path(__file__).parents[2] / "reports" / "schemas"
RECORDED = Path(__file__).parent / "recorded.json"
"""Every field of every output that was ever promised, with its types; nothing is ever taken from it."""


def test_outputs_fit_their_schemas_and_every_promised_field_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    outputs = collected(tmp_path, Shell(capsys))
    if request.config.getoption("--update-golden"):
        _write(outputs)
    assert sorted(outputs) == output_names()
    for name, documents in outputs.items():
        schema = json.loads(output_schema(name))
        for document in documents:
            jsonschema.validate(document, schema, jsonschema.Draft202012Validator)
        seen = dict(fields(with_optional(name, schema_of(documents)))).keys()
        assert seen == dict(fields(schema)).keys(), (name, seen ^ dict(fields(schema)).keys())


@pytest.mark.parametrize("name", output_names())
def test_no_promised_field_is_gone_or_of_another_type(name: str) -> None:
    recorded: dict[str, list[str]] = json.loads(RECORDED.read_text(encoding="utf-8"))[name]
    now = dict(fields(json.loads(output_schema(name))))
    changed = {field: (types, now.get(field)) for field, types in recorded.items() if _differ(types, now.get(field))}
    assert not changed, "a contract changes by additions only"
    assert not now.keys() - recorded.keys(), "record the new fields with --update-golden"


def _differ(recorded: list[str], now: list[str] | None) -> bool:
    """Whether a field is gone or of another type; one that was always empty may get a type."""
    return now is None or (bool(recorded) and now != recorded)


def test_a_field_that_is_gone_is_noticed() -> None:
    schema = schema_of([{"a": 1, "b": [{"c": "x"}, {"c": None, "d": True}]}])
    assert dict(fields(schema)) == {
        "$": ["object"], "a": ["null", "number"], "b": ["array"], "b.[]": ["object"], "b.[].c": ["null", "string"],
        "b.[].d": ["boolean"],
    }  # fmt: skip
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"a": 1, "b": [], "new": 1}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"a": 1}, schema)


def with_optional(name: str, schema: Schema) -> Schema:
    """The schema of an output with the fields that only some runs have."""
    for part, optional in OPTIONAL.get(name, {}).items():
        schema["properties"][part]["properties"] |= optional
    return schema


def _write(outputs: Outputs) -> None:
    """Write schemas anew from `outputs`, and record fields that are new; what is recorded stays."""
    SCHEMAS.mkdir(exist_ok=True)
    recorded: dict[str, dict[str, list[str]]] = {}
    if RECORDED.exists():
        recorded = json.loads(RECORDED.read_text(encoding="utf-8"))
    for name, documents in sorted(outputs.items()):
        schema = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": name,
            **with_optional(name, schema_of(documents)),
        }
        (SCHEMAS / f"{name}{ENDING}").write_text(_text(schema), encoding="utf-8")
        known = recorded.setdefault(name, {})
        known.update({field: types for field, types in fields(schema) if not known.get(field)})
    RECORDED.write_text(_text(recorded), encoding="utf-8")


def _text(content: Schema | Any) -> str:
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"
