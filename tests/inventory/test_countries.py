"""Who belongs to the EU and the EEA on which day."""

from __future__ import annotations

import datetime

import pytest

from inventory.countries import COUNTRIES, members


@pytest.mark.parametrize(
    ("region", "country", "first", "last"),
    [
        ("EU", "FR", "1958-01-01", None),
        ("EU", "DK", "1973-01-01", None),
        ("EU", "GR", "1981-01-01", None),
        ("EU", "ES", "1986-01-01", None),
        ("EU", "SE", "1995-01-01", None),
        ("EU", "PL", "2004-05-01", None),
        ("EU", "RO", "2007-01-01", None),
        ("EU", "HR", "2013-07-01", None),
        ("EU", "GB", "1973-01-01", "2020-01-31"),
        ("EEA", "GB", "1973-01-01", "2020-01-31"),
        ("EEA", "HR", "2013-07-01", None),
        ("EEA", "NO", "1994-01-01", None),
        ("EEA", "IS", "1994-01-01", None),
        ("EEA", "LI", "1995-05-01", None),
    ],
)
def test_membership_begins_and_ends(region: str, country: str, first: str, last: str | None) -> None:
    day = datetime.date.fromisoformat(first)
    before = day - datetime.timedelta(days=1)
    assert [country in members(region, when) for when in (before, day)] == [False, True]
    if last is None:
        assert country in members(region, datetime.date(2026, 1, 1))
    else:
        end = datetime.date.fromisoformat(last)
        after = end + datetime.timedelta(days=1)
        assert [country in members(region, when) for when in (end, after)] == [True, False]


@pytest.mark.parametrize(
    ("day", "eu", "eea"),
    [("2000-01-01", 15, 18), ("2004-05-01", 25, 28), ("2013-07-01", 28, 31), ("2020-02-01", 27, 30)],
)
def test_how_many_members(day: str, eu: int, eea: int) -> None:
    when = datetime.date.fromisoformat(day)
    assert (len(members("EU", when)), len(members("EEA", when))) == (eu, eea)
    assert members("EU", when) <= members("EEA", when) <= COUNTRIES


def test_a_country_is_its_own_only_member() -> None:
    assert members("CH", datetime.date(2020, 1, 1)) == {"CH"}


def test_the_countries_are_those_of_iso_3166() -> None:
    assert len(COUNTRIES) == 249
    assert "UK" not in COUNTRIES
