"""The kinds of value that the files of an inventory hold; every scalar arrives as text.

Each kind says in plain words what it expects, because its message is read by people who do not program.
"""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from inventory.countries import COUNTRIES, REGIONS


class Record(BaseModel):
    """A record of a file: unknown keys are errors, and nothing changes it once it is read."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


def _as_list(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


def _as_section(value: Any) -> Any:
    return {} if value in ("", []) else value


def _as_section_list(value: Any) -> Any:
    return [] if value == "" else _as_list(value)


def _as_date(value: Any) -> datetime.date:
    if isinstance(value, str) and len(value) == 10:
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("date", "write a day that exists as year-month-day, such as 2014-11-03")


def _as_truth(value: Any) -> bool:
    if value in ("true", "false"):
        return bool(value == "true")
    raise PydanticCustomError("truth", "write true or false")


def _as_yes_or_no(value: Any) -> bool:
    if value in ("yes", "no", "true", "false"):
        return value in ("yes", "true")
    raise PydanticCustomError("yes-or-no", "write yes or no")


def _as_answer(value: Any) -> Any:
    """Yes, no, or the things of which it is true: a list of purposes, categories or recipients."""
    if isinstance(value, list):
        return tuple(value)
    if value in ("yes", "no", "true", "false"):
        return value in ("yes", "true")
    raise PydanticCustomError("answer", "write yes, no, or a list of the things of which it is true")


def _as_country(value: str) -> str:
    if value in COUNTRIES:
        return value
    such = {"such": _meant(value) or "US"}
    raise PydanticCustomError("country", "write a country as its two-letter ISO 3166-1 code, such as {such}", such)


def _as_region(value: str) -> str:
    if value in COUNTRIES or value in REGIONS:
        return value
    such = {"such": _meant(value) or "US"}
    raise PydanticCustomError("region", "write a two-letter ISO 3166-1 country code, such as {such}, EU or EEA", such)


def _meant(value: str) -> str | None:
    """The code of a country that is written otherwise: by its name, in small letters, as UK."""
    from inventory.country_names import country_code

    return country_code(value) or country_code(value.upper())


def _as_area(value: str) -> str:
    return value if value == "any" else _as_region(value)


_NUMBER = r"[0-9]+(?:[.,][0-9]+)?"
_DURATION = (
    rf"P(?=[0-9T])(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?"
    rf"(?:T(?=[0-9])(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?"
)
DURATION = rf"^{_DURATION}$"
PERIOD = rf"^(?:{_DURATION}|[Ii]ndefinitely|[Pp]ermanently|[Ff]orever|[Uu]nlimited|[Ss]ession)$|\s\S|[^\x00-\x7F]"
"""A duration, a word that says how long, or words: several, or in a script that sets no spaces between them."""


def _as_period(value: str) -> str:
    if re.search(PERIOD, value.strip()):
        return value
    raise PydanticCustomError(
        "period",
        "write an ISO 8601 duration, such as P2Y, P90D or PT12H, or say in words until when, such as: until the "
        "account is closed",
    )


def has_words(text: str) -> bool:
    """Whether a text says anything: blanks, invisible characters and punctuation alone do not."""
    return any(character.isalnum() for character in text)


def _as_reason(value: str) -> str:
    if has_words(value):
        return value
    raise PydanticCustomError("words", "say it in words: it has no letter or digit")


CALENDAR_PERIOD = r"^P(?=[0-9])(?:[0-9]{1,4}Y)?(?:[0-9]{1,4}M)?(?:[0-9]{1,4}W)?(?:[0-9]{1,5}D)?$"
"""An ISO 8601 duration in whole days, weeks, months and years."""


def _as_calendar_period(value: str) -> str:
    if re.search(CALENDAR_PERIOD, value):
        return value
    raise PydanticCustomError("period", "write a duration in days, weeks, months or years, such as P30D, P6M or P1Y")


def _as_number(value: Any) -> float:
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,15}(?:\.[0-9]{1,9})?", value):
        return float(value)
    raise PydanticCustomError("number", "write a number, such as 30 or 0.1")


SHA256 = r"^[0-9a-f]{64}$"


def _as_digest(value: str) -> str:
    if re.search(SHA256, value):
        return value
    raise PydanticCustomError("digest", "write the file's SHA-256: 64 digits and letters from a to f")


def _as_duration(value: str) -> str:
    if re.fullmatch(_DURATION, value):
        return value
    raise PydanticCustomError("duration", "write an ISO 8601 duration, such as P2Y, P90D or PT12H")


KEBAB = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Text = Annotated[str, Field(min_length=1)]
"""Any text that is not empty."""

Identifier = Annotated[str, Field(pattern=KEBAB)]
"""A name being given: kebab-case."""

Reference = Annotated[str, Field(min_length=1)]
"""A name being used: whether it exists is judged later, with a suggestion."""

Reason = Annotated[str, Field(min_length=1), AfterValidator(_as_reason)]
"""A text that somebody must be able to read: at least one letter or digit."""

Day = Annotated[datetime.date, BeforeValidator(_as_date)]
Truth = Annotated[bool, BeforeValidator(_as_truth)]
YesOrNo = Annotated[bool, BeforeValidator(_as_yes_or_no)]
Answer = Annotated[bool | tuple[Text, ...], BeforeValidator(_as_answer)]
"""Whether something is so; or of which purposes, categories or recipients it is."""
Country = Annotated[str, AfterValidator(_as_country)]
Region = Annotated[str, AfterValidator(_as_region)]
Area = Annotated[str, AfterValidator(_as_area)]
Duration = Annotated[str, AfterValidator(_as_duration)]
Period = Annotated[str, Field(min_length=1), AfterValidator(_as_period)]
CalendarPeriod = Annotated[str, Field(min_length=1), AfterValidator(_as_calendar_period)]
Number = Annotated[float, BeforeValidator(_as_number)]
Digest = Annotated[str, AfterValidator(_as_digest)]
"""A SHA-256 in hexadecimal."""

Texts = Annotated[tuple[Text, ...], BeforeValidator(_as_list)]
References = Annotated[tuple[Reference, ...], BeforeValidator(_as_list)]
SomeReferences = Annotated[tuple[Reference, ...], BeforeValidator(_as_list), Field(min_length=1)]
Regions = Annotated[tuple[Region, ...], BeforeValidator(_as_list)]
Areas = Annotated[tuple[Area, ...], BeforeValidator(_as_list), Field(min_length=1)]
AnyAreas = Annotated[tuple[Area, ...], BeforeValidator(_as_list)]
SomeRegions = Annotated[tuple[Region, ...], BeforeValidator(_as_list), Field(min_length=1)]
as_list = BeforeValidator(_as_list)


def _as_controller(value: Any) -> Any:
    return {"name": value} if isinstance(value, str) else value


class ControllerContact(Record):
    """A controller besides the organisation, with whom to turn to (GDPR Art. 26, 30(1)(a) and 30(2)(a))."""

    name: Text
    contact: Text | None = None
    representative: Text | None = None
    data_protection_officer: Text | None = None


ControllerContacts = Annotated[
    tuple[Annotated[ControllerContact, BeforeValidator(_as_controller)], ...], BeforeValidator(_as_list)
]
section = BeforeValidator(_as_section)
"""Named entries below a key of the file; under which there may be none yet, as in `statements:` and nothing more."""
section_list = BeforeValidator(_as_section_list)
"""The same of entries in a list."""
