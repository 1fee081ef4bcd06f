"""Whole documents: every clause with its place, id, label, heading path and lead-in, as in `golden/`."""

from collections.abc import Callable

import pytest

from tests.inventory.policy.listing import DOCUMENTS, listing


@pytest.mark.parametrize("document", sorted(file.name for file in DOCUMENTS.iterdir()))
def test_document_reads_as_its_listing(document: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{document}.listing", listing(document))
