"""Plain data of a file → a typed record, with every fault told at once in words for people who do not program."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from inventory.many_faults import MOST_FAULTS, rest
from inventory.problem import Path, Problem
from inventory.suggestion import did_you_mean, nearest_name

M = TypeVar("M", bound=BaseModel)
MOST_LOOKED_AT = 500
"""Faults of one file that are held against each other; among more nobody would miss one that is told twice."""
EACH = "*"
"""In a salvage path: whichever key or index stands here."""


def validate(
    model: type[M], data: Any, file: str, base: Path = (), salvage: Sequence[Path] = ()
) -> tuple[M | None, list[Problem], list[Path]]:
    """The record in `data`, its faults (INV003, INV004), and the paths of the entries left out to save the rest.

    `base` is the path of `data` in its file. An entry that matches a path of `salvage`, such as
    ("disclosures", EACH), is left out when it is at fault, so that its neighbours are still judged.
    """
    try:
        return model.model_validate(data), [], []
    except ValidationError as error:
        details = error.errors(include_url=False)
    problems = _problems(details, model, file, base)
    faulty = _salvageable([detail["loc"] for detail in details], salvage)
    if faulty is None:
        return None, problems, []
    try:
        return model.model_validate(_without(data, frozenset(faulty))), problems, faulty
    except ValidationError:
        return None, problems, []


def _problems(details: Sequence[ErrorDetails], model: type[BaseModel], file: str, base: Path) -> list[Problem]:
    """Of each code the first MOST_FAULTS faults, and how many more there are: to find words for each takes long."""
    extra = [detail for detail in details if _code(detail) == "INV003"]
    misspelt = _Misspelt(extra, model)
    problems: list[Problem] = []
    seen = {"INV003": 0, "INV004": 0}
    for number, detail in enumerate(details):
        if number < MOST_LOOKED_AT and misspelt.was_meant(detail):
            continue
        code = _code(detail)
        seen[code] += 1
        if seen[code] <= MOST_FAULTS + 1:
            problems.append(_problem(detail, model, file, base))
    last = {problem.code: problem for problem in problems}
    return [
        rest(problem, seen[problem.code] - MOST_FAULTS)
        if seen[problem.code] > MOST_FAULTS and problem is last[problem.code]
        else problem
        for problem in problems
    ]


class _Misspelt:
    """Keys that are no fields: the field that one was meant to be is told as missing, which is the same fault again."""

    def __init__(self, extra: Sequence[ErrorDetails], model: type[BaseModel]) -> None:
        self._model = model
        self._keys: dict[tuple[int | str, ...], list[str]] = {}
        for detail in extra:
            self._keys.setdefault(detail["loc"][:-1], []).append(str(detail["loc"][-1]))
        self._meant: dict[tuple[int | str, ...], set[str | None]] = {}

    def was_meant(self, detail: ErrorDetails) -> bool:
        """Whether a fault only says that the field is missing which a misspelt key beside it was meant to be."""
        place = detail["loc"][:-1]
        if detail["type"] != "missing" or place not in self._keys:
            return False
        if place not in self._meant:
            fields = _fields_at(self._model, place)
            self._meant[place] = {nearest_name(key, fields) for key in self._keys[place][:MOST_FAULTS]}
        return detail["loc"][-1] in self._meant[place]


def _code(detail: ErrorDetails) -> str:
    return "INV003" if detail["type"] == "extra_forbidden" else "INV004"


def _salvageable(places: list[tuple[int | str, ...]], salvage: Sequence[Path]) -> list[Path] | None:
    faulty: dict[Path, None] = {}
    for place in places:
        entry = next((place[: len(p)] for p in salvage if _matches(place, p)), None)
        if entry is None:
            return None
        faulty[entry] = None
    return list(faulty)


def _matches(place: tuple[int | str, ...], pattern: Path) -> bool:
    return len(place) >= len(pattern) and all(p in (EACH, step) for p, step in zip(pattern, place, strict=False))


def _without(data: Any, paths: frozenset[Path], here: Path = ()) -> Any:
    if isinstance(data, dict):
        return {k: _without(v, paths, (*here, k)) for k, v in data.items() if (*here, k) not in paths}
    if isinstance(data, list):
        return [_without(v, paths, (*here, i)) for i, v in enumerate(data) if (*here, i) not in paths]
    return data


def _problem(detail: ErrorDetails, model: type[BaseModel], file: str, base: Path) -> Problem:
    place = detail["loc"]
    on_key = place[-1:] == ("[key]",) or detail["type"] == "extra_forbidden"
    path: Path = tuple(step for step in place if step != "[key]")
    describe = _DESCRIBE.get(detail["type"], _other)
    message, help_line = describe(detail, path, model)
    return Problem(_code(detail), message, help_line, file, (*base, *path), on_key)


Words = tuple[str, str]


def _name(path: Path) -> str:
    named = [step for step in path if isinstance(step, str)]
    return f"“{named[-1]}”" if named else "This"


def _unknown_field(detail: ErrorDetails, path: Path, model: type[BaseModel]) -> Words:
    fields = sorted(_fields_at(model, path[:-1]))
    known = "The fields known here are: " + ", ".join(fields) + "."
    return f"{_name(path)} is not a field of this record.", did_you_mean(str(path[-1]), fields, known)


def _fields_at(model: type[BaseModel], path: Path) -> set[str]:
    """The field names of the record that `path` leads to, read off the models' annotations."""
    current = model
    for step in path:
        field = next((f for n, f in current.model_fields.items() if step in (n, f.alias)), None)
        inner = next(_models_in(field.annotation), None) if field else None
        current = inner or current
    return {field.alias or name for name, field in current.model_fields.items()}


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from _models_in(part)


def _missing(detail: ErrorDetails, path: Path, model: type[BaseModel]) -> Words:
    return f"The required field {_name(path)} is missing.", f"Add “{path[-1]}:” to this record."


def _empty(detail: ErrorDetails, path: Path, model: type[BaseModel]) -> Words:
    return f"{_name(path)} is empty.", "Write a value, or take the key out if it is not needed."


def _not_kebab(detail: ErrorDetails, path: Path, model: type[BaseModel]) -> Words:
    given = detail["input"]
    return (
        f"“{given}” is not an identifier.",
        "Write identifiers in lower-case letters, digits and single hyphens, such as email-address.",
    )


def _not_a(kind: str, advice: str) -> Callable[[ErrorDetails, Path, type[BaseModel]], Words]:
    def describe(detail: ErrorDetails, path: Path, model: type[BaseModel]) -> Words:
        return f"{_name(path)} must be {kind}.", advice

    return describe


def _not_one_of(detail: ErrorDetails, path: Path, model: type[BaseModel]) -> Words:
    expected = detail.get("ctx", {}).get("expected", "").replace("'", "")
    given = str(detail["input"])
    names = expected.replace(" or ", ", ").split(", ")
    return f"{_name(path)} cannot be “{given}”.", did_you_mean(given, names, f"It is one of: {', '.join(names)}.")


def _custom(detail: ErrorDetails, path: Path, model: type[BaseModel]) -> Words:
    given = detail["input"]
    shown = f"cannot be “{given}”" if isinstance(given, str) and given else "has no such value"
    return f"{_name(path)} {shown}.", detail["msg"][:1].upper() + detail["msg"][1:] + "."


def _evidence(detail: ErrorDetails, path: Path, model: type[BaseModel]) -> Words:
    return "This piece of evidence cannot be understood.", detail["msg"]


def _other(detail: ErrorDetails, path: Path, model: type[BaseModel]) -> Words:
    return f"{_name(path)} has a value of the wrong kind.", detail["msg"] + "."


_MAPPING = _not_a("a mapping of keys and values", "Write it as `key: value` lines, indented below the key.")
_TEXT = _not_a("a single text", "Write one value, not a list or a mapping.")
_DESCRIBE: dict[str, Callable[[ErrorDetails, Path, type[BaseModel]], Words]] = {
    "extra_forbidden": _unknown_field,
    "missing": _missing,
    "string_too_short": _empty,
    "too_short": _empty,
    "string_pattern_mismatch": _not_kebab,
    "string_type": _TEXT,
    "list_type": _not_a("a list", "Write one entry a line, each after a hyphen."),
    "tuple_type": _not_a("a list", "Write one entry a line, each after a hyphen."),
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "literal_error": _not_one_of,
    "date": _custom,
    "truth": _custom,
    "country": _custom,
    "region": _custom,
    "fraction": _custom,
    "period": _custom,
    "number": _custom,
    "digest": _custom,
    "evidence": _evidence,
    "words": _custom,
}
