"""Two independent readings of the rules agree on random inventories, goal by goal."""

from __future__ import annotations

import pathlib

import pytest

from tests.amounts import quick
from tests.twin.compare import differences, generated


@pytest.mark.parametrize("seed", quick(40, range(320)))
def test_product_and_naive_reading_agree(tmp_path: pathlib.Path, seed: int) -> None:
    assert differences(*generated(tmp_path, seed)) == []
