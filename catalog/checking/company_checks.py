"""A company's own rules: checks in packages of its own, found by the entry points `clausemap.checks`.

A module has the form of those in `catalog/checks/`, and a prefix of its own. What it yields counts like any finding;
what is wrong with it is told as such, with the package's name, so that nobody takes it for a fault of this program.
"""

from __future__ import annotations

import importlib
import re
import traceback
from collections.abc import Callable, Collection, Iterable, Iterator
from types import ModuleType
from typing import Any, NamedTuple

from catalog.findings.finding import SEVERITIES, Finding, Rule
from inventory.entry_points import EntryPoint, entry_points
from inventory.model import CannotCheck

GROUP = "clausemap.checks"
CODE = re.compile(r"^[A-Z]{3,8}\d{3}$")
RESERVED = frozenset({"LAW"})
"""Prefixes that this program means to use, besides those that its rules have."""
GENERATORS = ("check", "check_category")


class CompanyCheckError(Exception):
    """A company's check crashed, or yielded something that is no finding of its rule."""


class CompanyCheck(NamedTuple):
    """A module as it was found: its rule, its documentation, and its generators, each guarded."""

    rule: Rule
    documentation: str
    check: Callable[..., Iterator[Finding]] | None
    check_category: Callable[..., Iterator[Finding]] | None


def company_checks(built_in: Collection[Rule], points: Iterable[EntryPoint] | None = None) -> list[CompanyCheck]:
    """Return the checks that installed packages offer, by code.

    Raises CannotCheck where one cannot be loaded, has not the form of a check, or takes a code that is not its own.
    """
    points = entry_points(GROUP) if points is None else points
    taken = {rule.code[:3] for rule in built_in} | RESERVED
    known: dict[str, EntryPoint] = {}
    found: list[CompanyCheck] = []
    for point in points:
        made = _loaded(point)
        code = made.rule.code
        if not CODE.match(code) or code[:3] in taken:
            raise _refusal(
                point, f"its code “{code}” is none of its own: write three to eight capital letters, with which no "
                "built-in rule begins, and three digits",
            )  # fmt: skip
        if code in known:
            raise _refusal(point, f"its code “{code}” is that of a rule of {known[code].package}, too")
        known[code] = point
        found.append(made)
    return sorted(found, key=lambda one: one.rule.code)


def _loaded(point: EntryPoint) -> CompanyCheck:
    try:
        module = importlib.import_module(point.module)
    except Exception as error:
        raise _refusal(point, f"it cannot be imported ({type(error).__name__}: {error})") from error
    rule = _rule(module)
    if rule is None:
        raise _refusal(point, "it has no RULE, made by `clausemap.rules.Rule`, with a code, a name and a severity")
    if not (module.__doc__ or "").strip():
        raise _refusal(point, "it has no docstring, which is the page of its rule")
    guarded = [_guarded(point, rule, getattr(module, name, None)) for name in GENERATORS]
    if not any(guarded):
        raise _refusal(point, "it has neither `check(assessed)` nor `check_category(prepared, category)`")
    return CompanyCheck(rule, module.__doc__ or "", *guarded)


def _rule(module: ModuleType) -> Rule | None:
    """The rule as this program's own type; what is not judged is for this program alone to say."""
    given = getattr(module, "RULE", None)
    if not (isinstance(given, tuple) and hasattr(given, "_asdict")):
        return None
    fields: dict[str, Any] = {name: value for name, value in given._asdict().items() if name in Rule._fields}
    named = all(isinstance(fields.get(name), str) for name in ("code", "name", "severity"))
    return Rule(**fields | {"unjudged": False}) if named and fields["severity"] in SEVERITIES else None


def _guarded(point: EntryPoint, rule: Rule, generator: Any) -> Callable[..., Iterator[Finding]] | None:
    if generator is None:
        return None

    def run(*given: Any) -> Iterator[Finding]:
        try:
            for found in generator(*given):
                yield _finding(point, rule, found)
        except CompanyCheckError:
            raise
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            raise CompanyCheckError(
                f"The rule {rule.code} of the package {point.package} crashed: {type(error).__name__}: {error} "
                f"({last.filename}:{last.lineno}). Tell whoever maintains that package, or uninstall it."
            ) from error

    return run


def _finding(point: EntryPoint, rule: Rule, found: Any) -> Finding:
    """What was yielded, as this program's own type."""
    is_one = isinstance(found, tuple) and getattr(found, "code", None) == rule.code
    if is_one and len(found) == len(Finding._fields):
        made = Finding(*found)
        if made.severity in SEVERITIES and all(isinstance(text, str) for text in (made.message, made.help, made.file)):
            return made
    raise CompanyCheckError(
        f"The rule {rule.code} of the package {point.package} yielded what is no finding of its own: {found!r:.200}. "
        f"It has to yield what `RULE.finding(…)` returns."
    )


def _refusal(point: EntryPoint, why: str) -> CannotCheck:
    return CannotCheck(
        f"The company rule “{point.name}” ({point.module}) of the package {point.package} is at fault: {why}.",
        "Have the package mended, or uninstall it; docs/rules-of-your-own.md tells how it has to be.",
    )
