"""GitHub's workflow commands, `::error file=a.yaml,line=3::message`, by the escapes of its own toolkit."""

from __future__ import annotations

from collections.abc import Mapping

from reports.escaping.visible import visible, visible_lines

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def command(name: str, properties: Mapping[str, str | int], message: str) -> str:
    """The command on one line; the message may have line feeds."""
    settings = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {settings}::{visible_lines(message).translate(_DATA)}"


def _property(text: str) -> str:
    return visible(text).translate(_PROPERTY)
