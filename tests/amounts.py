"""How much is tried: little in `make test`, all in `make test-all` and where a change has to pass (`.ci/run`).

What is left out of `make test` carries the mark `slow`, or is an example that hypothesis makes up besides.
"""

from collections.abc import Iterable
from itertools import islice
from typing import Any

import pytest
from hypothesis import settings


def register_profiles() -> None:
    """Make hypothesis repeatable; `--hypothesis-profile=full` tries more examples."""
    for name, examples in (("full", 100), ("quick", 15)):
        settings.register_profile(name, max_examples=examples, deadline=None, derandomize=True)
    settings.load_profile("quick")


def share_of_examples(part: float) -> settings:
    """Return settings for a property whose examples are dear: this part of what the profile tries."""
    return settings(max_examples=max(5, round(settings.default.max_examples * part)))


def quick(number: int, values: Iterable[Any]) -> list[Any]:
    """Return `values` for a parametrised test of which the first `number` are not slow."""
    each = iter(values)
    return [*islice(each, number), *(pytest.param(value, marks=pytest.mark.slow) for value in each)]


def one_in(step: int, values: Iterable[Any]) -> list[Any]:
    """Return `values` for a parametrised test of which only each `step`-th is not slow: some of every kind."""
    slow = pytest.mark.slow
    return [pytest.param(value, marks=slow) if number % step else value for number, value in enumerate(values)]
