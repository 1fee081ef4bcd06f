"""Faults of reading as findings, where no check runs because there is nothing to check."""

from __future__ import annotations

from catalog.findings.finding import Finding, Rule
from inventory.problem import Problem


def as_finding(problem: Problem) -> Finding:
    """The fault as an error of its code."""
    return Rule(problem.code, "", "error").from_problem(problem)
