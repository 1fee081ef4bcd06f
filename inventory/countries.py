"""Countries by ISO 3166-1 alpha-2 code, and the membership of EU and EEA day by day."""

from __future__ import annotations

import datetime

COUNTRIES = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
    CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
    GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO
    JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR
    MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO
    RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV
    TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """.split()
)
REGIONS = frozenset({"EU", "EEA"})

_FIRST_DAY = {
    **dict.fromkeys("BE DE FR IT LU NL".split(), "1958-01-01"),
    **dict.fromkeys("DK GB IE".split(), "1973-01-01"),
    "GR": "1981-01-01",
    **dict.fromkeys("ES PT".split(), "1986-01-01"),
    **dict.fromkeys("AT FI SE".split(), "1995-01-01"),
    **dict.fromkeys("CY CZ EE HU LT LV MT PL SI SK".split(), "2004-05-01"),
    **dict.fromkeys("BG RO".split(), "2007-01-01"),
    "HR": "2013-07-01",
}
_LAST_DAY = {"GB": "2020-01-31"}
_EEA_ONLY_FIRST_DAY = {"IS": "1994-01-01", "NO": "1994-01-01", "LI": "1995-05-01"}


_UNDER_EU_LAW_AFTER_LEAVING = (datetime.date(2020, 2, 1), datetime.date(2020, 12, 31))


def members_in_law(area: str, day: datetime.date) -> frozenset[str]:
    """As `members`, for laws and grounds of transfers: in these the United Kingdom counts to the EEA until 2020-12-31.

    Source: the EU-UK Withdrawal Agreement, Art. 126 and 127.
    """
    first, last = _UNDER_EU_LAW_AFTER_LEAVING
    return members(area, day) | {"GB"} if area == "EEA" and first <= day <= last else members(area, day)


def members(region: str, day: datetime.date) -> frozenset[str]:
    """The countries that belong to `region` (EU, EEA, or a country alone) on `day`, the last day included.

    Sources: the accession treaties; the EEA Agreement; the EU-UK Withdrawal Agreement, by which GB left at the end of
    2020-01-31.
    """
    if region not in REGIONS:
        return frozenset({region})
    first_days = _FIRST_DAY if region == "EU" else _FIRST_DAY | _EEA_ONLY_FIRST_DAY
    written = day.isoformat()
    return frozenset(
        country for country, first in first_days.items() if first <= written <= _LAST_DAY.get(country, "9999-12-31")
    )
