"""What a form of the page says: fields by name, terms by what people call them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs

from catalog.drafting.yaml_text import visible
from catalog.reviewing.term_names import TermNames

MOST_FIELDS = 2000


class FormError(Exception):
    """What somebody typed cannot be taken; the text says what to do."""


class Form:
    """The fields of one form, in UTF-8."""

    def __init__(self, body: bytes) -> None:
        try:
            text = body.decode("utf-8")
            self._fields: Mapping[str, Sequence[str]] = parse_qs(
                text, keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict"
            )
        except (UnicodeDecodeError, ValueError):
            raise FormError("This form cannot be read.") from None

    def __contains__(self, name: str) -> bool:
        """Whether there is such a field at all."""
        return name in self._fields

    def text(self, name: str) -> str:
        """A field on one line, without control and invisible characters; empty where it is not there."""
        return visible(self._fields.get(name, [""])[-1])

    def raw(self, name: str) -> str:
        """A field as it was sent, such as the text of a file."""
        return self._fields.get(name, [""])[-1]

    def all(self, name: str) -> list[str]:
        """Every value of a field that is not empty, each once."""
        return list(dict.fromkeys(value for value in map(visible, self._fields.get(name, [])) if value))

    def needed(self, name: str, said: str) -> str:
        """A field that must not be empty; raises FormError that says `said`."""
        value = self.text(name)
        if not value:
            raise FormError(said)
        return value

    def terms(self, names: TermNames, dimension: str, field: str = "") -> list[str]:
        """The ids of all terms in a field, of which one value may name several, parted by commas or semicolons.

        Raises UnknownTermError.
        """
        written = [part for value in self.all(field or dimension) for part in _parts(names, dimension, value)]
        return list(dict.fromkeys(names.resolve(dimension, part) for part in written))


def _parts(names: TermNames, dimension: str, value: str) -> list[str]:
    """A label may hold a comma itself, so the whole is tried first."""
    if "," not in value and ";" not in value:
        return [value]
    try:
        names.resolve(dimension, value)
    except Exception:  # noqa: BLE001 - it is no one term, so it is several
        return [part.strip() for part in value.replace(";", ",").split(",") if part.strip()]
    return [value]
