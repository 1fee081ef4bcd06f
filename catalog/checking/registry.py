"""The checks, found by their folder: one module a rule, with its documentation, its `RULE`, and its generator.

A module has `check(assessed)` for the inventory as a whole, `check_category(prepared, category)` for one category
at a time (large inventories are judged by several processes), or both; those about waivers have
`check_waivers(assessed, used)`, which is called last. Packages add rules of a company's own (company_checks.py).
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Collection, Iterator
from functools import cache
from types import ModuleType
from typing import NamedTuple

import catalog.checks
from catalog.checking.assessed import Assessed
from catalog.checking.company_checks import company_checks
from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.entry import Entry
from inventory.schema import Waiver
from inventory.suggestion import few_searches


class Check(NamedTuple):
    """One rule with its documentation (a page of text) and its generators, none where other commands find it."""

    rule: Rule
    documentation: str
    check: Callable[[Assessed], Iterator[Finding]] | None
    check_category: Callable[[Prepared, JudgedCategory], Iterator[Finding]] | None
    check_waivers: Callable[[Assessed, Collection[Entry[Waiver]]], Iterator[Finding]] | None


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check by rule code, those of a company's own packages included.

    Raises CannotCheck where a company's package is at fault.
    """
    own = built_in_checks()
    company = company_checks([check.rule for check in own])
    return (*own, *(Check(*one, check_waivers=None) for one in company))


@cache
def built_in_checks() -> tuple[Check, ...]:
    """The checks of this program, by rule code."""
    names = sorted(module.name for module in pkgutil.iter_modules(catalog.checks.__path__) if not module.ispkg)
    found = [_check(importlib.import_module(f"{catalog.checks.__name__}.{name}")) for name in names]
    return tuple(sorted(found, key=lambda check: check.rule.code))


def _check(module: ModuleType) -> Check:
    generators = (getattr(module, name, None) for name in ("check", "check_category", "check_waivers"))
    return Check(module.RULE, module.__doc__ or "", *generators)


@cache
def _category_checks() -> tuple[Callable[[Prepared, JudgedCategory], Iterator[Finding]], ...]:
    return tuple(check.check_category for check in all_checks() if check.check_category is not None)


def category_findings(prepared: Prepared, category: JudgedCategory) -> tuple[Finding, ...]:
    """What all checks have to say about one category."""
    with few_searches():
        return tuple(finding for check in _category_checks() for finding in check(prepared, category))


def inventory_findings(assessed: Assessed) -> list[Finding]:
    """What all checks have to say about the inventory as a whole."""
    with few_searches():
        return [finding for check in all_checks() if check.check is not None for finding in check.check(assessed)]


def waiver_findings(assessed: Assessed, used: Collection[Entry[Waiver]]) -> list[Finding]:
    """What is wrong with the waivers, given those that waived something."""
    checks = [check.check_waivers for check in all_checks() if check.check_waivers is not None]
    with few_searches():
        return [finding for check in checks for finding in check(assessed, used)]


def has_company_checks() -> bool:
    """Whether there are checks of whose code nothing here knows when it changes."""
    return len(all_checks()) > len(built_in_checks())
