"""The names in one cell of a list."""

import pytest

from inventory.policy.listed_names import names_in


@pytest.mark.parametrize(
    ("cell", "name", "also", "remarks"),
    [
        ("Mill Brook Inc (Treadle)", "Mill Brook Inc", ("Treadle",), ()),
        ("Mill Brook Inc (processor)", "Mill Brook Inc", (), ("processor",)),
        ("Mill Brook (Ireland) Ltd", "Mill Brook (Ireland) Ltd", (), ()),
        ("Mill Brook (Ireland)", "Mill Brook", (), ("Ireland",)),
        ("Mill Brook Ltd (formerly Treadle)", "Mill Brook Ltd", ("Treadle",), ()),
        ("Mill Brook, Inc. / Treadle", "Mill Brook, Inc.", ("Treadle", "Mill Brook, Inc. / Treadle"), ()),
        ("Mill Brook Inc d/b/a Treadle", "Mill Brook Inc", ("Treadle", "Mill Brook Inc d/b/a Treadle"), ()),
        ("Loom Ltd and Lantern GmbH", "Loom Ltd", ("Lantern GmbH", "Loom Ltd and Lantern GmbH"), ()),
        ("Loom & Lantern LLP", "Loom & Lantern LLP", (), ()),
        ("Loom; Inc.", "Loom; Inc.", (), ()),
        ("Loom™ Ltd [1]", "Loom Ltd", (), ()),
        ("(Treadle)", "(Treadle)", (), ()),
        ("", "", (), ()),
    ],
)
def test_who_a_cell_names(cell: str, name: str, also: tuple[str, ...], remarks: tuple[str, ...]) -> None:
    assert names_in(cell) == (name, also, remarks)
