"""Where findings stand for a build server, and which of them fail the check."""

from __future__ import annotations

import pytest

from reports.gate import fails, gravest_first, repository_path
from tests.reports.formats.reporting import finding, report_of


@pytest.mark.parametrize(
    ("folder", "file", "path"),
    [
        (".", "inventory.yaml", "inventory.yaml"),
        ("", "a/b.yaml", "a/b.yaml"),
        ("./privacy/", "a.yaml", "privacy/a.yaml"),
        ("privacy/../data", "a.yaml", "data/a.yaml"),
        ("/srv/privacy", "a.yaml", "a.yaml"),
        ("../privacy", "a.yaml", "a.yaml"),
        (".", "../../etc/passwd", "etc/passwd"),
        (".", "/etc/passwd", "etc/passwd"),
        ("..", "../../x", "x"),
    ],
)
def test_paths_are_relative(folder: str, file: str, path: str) -> None:
    assert repository_path(folder, file) == path


def test_what_fails_comes_first() -> None:
    report = report_of([finding("1", severity="note"), finding("2"), finding("3", severity="warning"), finding("4")])
    ordered = gravest_first(report)
    assert [one.finding.message for one in ordered] == ["2", "4", "3", "1"]
    assert [fails(report, one) for one in ordered] == [True, True, False, False]
