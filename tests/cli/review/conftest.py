"""A copy of an inventory on the reviewer's desk."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.shell import APTIBLE

pytest.importorskip("starlette", reason="the extra “review” is not installed")

from tests.cli.review.asking import Asking


@pytest.fixture
def desk(tmp_path: Path) -> Asking:
    """The worked case, to be changed."""
    shutil.copytree(APTIBLE, tmp_path / "inventory")
    return Asking(tmp_path / "inventory")
