"""Countries by their names, as lists of recipients write them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from inventory.countries import COUNTRIES
from inventory.country_names_abroad import NAMES_ABROAD

_NAMES = """
AD Andorra|AE United Arab Emirates, UAE|AF Afghanistan|AG Antigua and Barbuda|AI Anguilla|AL Albania|AM Armenia
AO Angola|AQ Antarctica|AR Argentina|AS American Samoa|AT Austria|AU Australia|AW Aruba|AX Aland Islands|AZ Azerbaijan
BA Bosnia and Herzegovina, Bosnia|BB Barbados|BD Bangladesh|BE Belgium|BF Burkina Faso|BG Bulgaria|BH Bahrain
BI Burundi|BJ Benin|BL Saint Barthelemy|BM Bermuda|BN Brunei, Brunei Darussalam|BO Bolivia|BQ Caribbean Netherlands
BR Brazil|BS Bahamas|BT Bhutan|BV Bouvet Island|BW Botswana|BY Belarus|BZ Belize|CA Canada|CC Cocos Islands
CD Democratic Republic of the Congo, DR Congo|CF Central African Republic|CG Republic of the Congo|CH Switzerland
CI Cote d'Ivoire, Ivory Coast|CK Cook Islands|CL Chile|CM Cameroon|CN China, PRC, People's Republic of China
CO Colombia|CR Costa Rica|CU Cuba|CV Cabo Verde, Cape Verde|CW Curacao|CX Christmas Island|CY Cyprus
CZ Czechia, Czech Republic|DE Germany, Deutschland|DJ Djibouti|DK Denmark|DM Dominica|DO Dominican Republic|DZ Algeria
EC Ecuador|EE Estonia|EG Egypt|EH Western Sahara|ER Eritrea|ES Spain|ET Ethiopia|FI Finland|FJ Fiji
FK Falkland Islands|FM Micronesia|FO Faroe Islands|FR France|GA Gabon
GB United Kingdom, UK, U.K., Great Britain, Britain, England, Scotland, Wales, Northern Ireland|GD Grenada|GE Georgia
GF French Guiana|GG Guernsey|GH Ghana|GI Gibraltar|GL Greenland|GM Gambia|GN Guinea|GP Guadeloupe|GQ Equatorial Guinea
GR Greece|GS South Georgia|GT Guatemala|GU Guam|GW Guinea-Bissau|GY Guyana|HK Hong Kong|HM Heard Island|HN Honduras
HR Croatia|HT Haiti|HU Hungary|ID Indonesia|IE Ireland, Republic of Ireland|IL Israel|IM Isle of Man|IN India
IO British Indian Ocean Territory|IQ Iraq|IR Iran|IS Iceland|IT Italy|JE Jersey|JM Jamaica|JO Jordan|JP Japan|KE Kenya
KG Kyrgyzstan|KH Cambodia|KI Kiribati|KM Comoros|KN Saint Kitts and Nevis|KP North Korea
KR South Korea, Republic of Korea, Korea|KW Kuwait|KY Cayman Islands|KZ Kazakhstan|LA Laos|LB Lebanon|LC Saint Lucia
LI Liechtenstein|LK Sri Lanka|LR Liberia|LS Lesotho|LT Lithuania|LU Luxembourg|LV Latvia|LY Libya|MA Morocco|MC Monaco
MD Moldova|ME Montenegro|MF Saint Martin|MG Madagascar|MH Marshall Islands|MK North Macedonia|ML Mali
MM Myanmar, Burma|MN Mongolia|MO Macao, Macau|MP Northern Mariana Islands|MQ Martinique|MR Mauritania|MS Montserrat
MT Malta|MU Mauritius|MV Maldives|MW Malawi|MX Mexico|MY Malaysia|MZ Mozambique|NA Namibia|NC New Caledonia|NE Niger
NF Norfolk Island|NG Nigeria|NI Nicaragua|NL Netherlands, The Netherlands, Holland|NO Norway|NP Nepal|NR Nauru|NU Niue
NZ New Zealand|OM Oman|PA Panama|PE Peru|PF French Polynesia|PG Papua New Guinea|PH Philippines|PK Pakistan|PL Poland
PM Saint Pierre and Miquelon|PN Pitcairn|PR Puerto Rico|PS Palestine|PT Portugal|PW Palau|PY Paraguay|QA Qatar
RE Reunion|RO Romania|RS Serbia|RU Russia, Russian Federation|RW Rwanda|SA Saudi Arabia|SB Solomon Islands
SC Seychelles|SD Sudan|SE Sweden|SG Singapore|SH Saint Helena|SI Slovenia|SJ Svalbard|SK Slovakia, Slovak Republic
SL Sierra Leone|SM San Marino|SN Senegal|SO Somalia|SR Suriname|SS South Sudan|ST Sao Tome and Principe|SV El Salvador
SX Sint Maarten|SY Syria|SZ Eswatini, Swaziland|TC Turks and Caicos Islands|TD Chad|TF French Southern Territories
TG Togo|TH Thailand|TJ Tajikistan|TK Tokelau|TL Timor-Leste, East Timor|TM Turkmenistan|TN Tunisia|TO Tonga
TR Turkey, Turkiye|TT Trinidad and Tobago|TV Tuvalu|TW Taiwan|TZ Tanzania|UA Ukraine|UG Uganda
UM United States Minor Outlying Islands|UY Uruguay|UZ Uzbekistan
US United States, United States of America, USA, U.S.A., U.S., America|VA Vatican City, Holy See
VC Saint Vincent and the Grenadines|VE Venezuela|VG British Virgin Islands|VI U.S. Virgin Islands|VN Vietnam, Viet Nam
VU Vanuatu|WF Wallis and Futuna|WS Samoa|YE Yemen|YT Mayotte|ZA South Africa|ZM Zambia|ZW Zimbabwe
"""


def country_code(said: str) -> str | None:
    """The ISO 3166-1 code of the one country that `said` names, by code, name, or within an address; else None.

    A text that names several, such as “Germany and Ireland”, names none; nor does a region.
    """
    if said.strip() in COUNTRIES:
        return said.strip()
    words = _key(said)
    whole = _by_name().get(words) or _abroad().get(words)
    if whole is not None:
        return whole
    found: set[str] = set()
    rest = f" {words} "
    for name in sorted(_by_name(), key=len, reverse=True):
        if f" {name} " in rest:
            found.add(_by_name()[name])
            rest = rest.replace(f" {name} ", "  ")
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=1)
def _by_name() -> dict[str, str]:
    return _read(_NAMES)


@lru_cache(maxsize=1)
def _abroad() -> dict[str, str]:
    return _read(NAMES_ABROAD)


def _read(names: str) -> dict[str, str]:
    joined = names.strip().replace(",\n ", ", ")
    entries = [entry for line in joined.split("\n") for entry in line.split("|")]
    return {_key(name): entry[:2] for entry in entries for name in entry[3:].split(",")}


def _key(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    return " ".join(re.sub(r"[^a-z]+", " ", re.sub("[.'’]", "", plain)).split())
