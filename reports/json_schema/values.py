"""How the kinds of value of `inventory.schema.fields` look to an editor.

To the inventory every scalar is text; an editor sees `2.1` as a number and `true` as a truth value. Both are allowed
where text is due, so that nobody has to write quotation marks that the inventory does not ask for.
"""

from __future__ import annotations

from typing import Any

from inventory.countries import COUNTRIES, REGIONS
from inventory.schema import fields

Schema = dict[str, Any]

TEXT: Schema = {"type": ["string", "number", "boolean"], "minLength": 1}
FRACTION: Schema = {
    "anyOf": [
        {"type": "number", "minimum": 0, "maximum": 1},
        {"type": "string", "pattern": r"^(0?\.[0-9]+|0|1|1\.0+)$"},
    ]
}
_SCALARS: list[tuple[object, Schema]] = [
    (fields.Text, TEXT),
    (fields.Reference, TEXT),
    (fields.Identifier, {"type": ["string", "integer", "boolean"], "pattern": fields.KEBAB, "minimum": 0}),
    (fields.Day, {"type": "string", "format": "date", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
    (fields.Truth, {"enum": [True, False, "true", "false"]}),
    (fields.YesOrNo, {"enum": [True, False, "yes", "no", "true", "false"]}),
    (
        fields.Answer,
        {"anyOf": [{"enum": [True, False, "yes", "no", "true", "false"]}, {"type": "array", "items": TEXT}]},
    ),
    (fields.Country, {"enum": sorted(COUNTRIES)}),
    (fields.Region, {"enum": sorted({*COUNTRIES, *REGIONS})}),
    (fields.Period, {"type": "string", "pattern": fields.PERIOD}),
    (fields.CalendarPeriod, {"type": "string", "pattern": fields.CALENDAR_PERIOD}),
    (fields.Digest, {"type": "string", "pattern": fields.SHA256}),
    (fields.Number, {"type": ["number", "string"], "pattern": r"^-?[0-9]{1,15}(\.[0-9]{1,9})?$"}),
    (fields.Duration, {"type": "string", "pattern": fields.DURATION}),
    (fields.Area, {"enum": sorted({*COUNTRIES, *REGIONS, "any"})}),
]


def scalar(hint: object) -> Schema | None:
    """The schema of one of the named kinds of value, or None."""
    return next((dict(schema) for kind, schema in _SCALARS if kind == hint), None)


def one_or_list(item: Schema, least: int) -> Schema:
    """A list of at least `least` items, or a single one without the list."""
    return {"anyOf": [item, array(item, least)]}


def array(item: Schema, least: int) -> Schema:
    """A list of at least `least` items."""
    return {"type": "array", "items": item, **({"minItems": least} if least else {})}
