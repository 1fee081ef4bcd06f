"""An inventory to be checked twice, and a cache for what is found about it."""

from __future__ import annotations

import pathlib

import pytest

from catalog.cache.sealed_cache import SealedCache
from tests.catalog.small import more
from tests.inventory.small import written


@pytest.fixture
def root(tmp_path: pathlib.Path) -> pathlib.Path:
    """An inventory of several categories, one with findings."""
    return written(tmp_path / "inventory", more(data="nam"))


@pytest.fixture
def cache(tmp_path: pathlib.Path) -> SealedCache:
    """A cache of its own, with nothing in it."""
    (tmp_path / "cache").mkdir()
    return SealedCache(tmp_path / "cache")
