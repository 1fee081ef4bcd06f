"""Lines that only state a version or a date, and lines that only look so."""

import pytest

from catalog.diff.policy.version_line import is_version_line


@pytest.mark.parametrize(
    "text",
    [
        "Version 2.1 - November 2014", "Last updated: May 25, 2018", "Last modified on 2016-08-02.", "v3.0",
        "Effective Date: 1 January 2020", "This Privacy Policy was last revised on March 3rd, 2021.",
        "Effective as of 25/05/2018", "This policy is effective and in force since July 2019 (version 4)",
        "Posted 2014.", "Revision no. 7, 12 Dec 2019",
    ],
)  # fmt: skip
def test_is_one(text: str) -> None:
    assert is_version_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "Version", "Last updated", "We updated this policy on May 25, 2018 to share data.", "30 days",
        "This policy is not effective before May 2018.", "This policy is no longer in force since 2018",
        "Data protection policy", "No data since 2014", "Our services are not directed to individuals under 13.",
        "1. " * 40, "Effective May 25, 2018, we share your data.",
    ],
)  # fmt: skip
def test_is_none(text: str) -> None:
    assert not is_version_line(text)
