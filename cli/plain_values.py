"""Words of the command line become values without typer's validators, where there is nothing to validate.

typer builds a pydantic validator for each parameter of a command, given or not: a third of the time that a small check
takes before it begins. A text is a text, and the path of something readable a path; all else goes typer's way.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, get_args, get_origin

MANY = -1
"""What typer says of a parameter that takes any number of values."""


def take_plain_values(command: Any) -> Any:
    """Have the parameters of `command`, --help too, turn plain texts and paths into values; returns the command."""
    listed = command.get_params
    command.get_params = lambda context: [_plainly(parameter) for parameter in listed(context)]
    return command


def _plainly(parameter: Any) -> Any:
    # Where another version of typer does this otherwise, it does so by itself.
    known = hasattr(parameter, "get_runtime_param") and hasattr(parameter, "type_descriptor")
    if known and "get_runtime_param" not in vars(parameter):
        parameter.get_runtime_param = PlainValues(parameter).itself
    return parameter


class PlainValues:
    """Turns the words given for one parameter into its value."""

    def __init__(self, parameter: Any) -> None:
        self._typer_way = parameter.get_runtime_param
        described = parameter.type_descriptor
        self._kind = described.annotation
        self._is_plain = described.parameter_info.parser is None and described.file_annotation is None

    def itself(self) -> PlainValues:
        """What typer asks for: something with `coerce`."""
        return self

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """The value of the parameter; raises typer's error where it cannot be one."""
        many = param.multiple or param.nargs == MANY
        if value is None:
            return () if many else None
        if isinstance(value, bool) and self._kind is bool:
            return value
        if self._is_plain:
            if many and get_origin(self._kind) is list and get_args(self._kind) == (str,) and all_text(value):
                return list(value)
            if not many and self._kind is str and isinstance(value, str):
                return value
            if not many and self._kind is Path and is_readable(value):
                return Path(value)
        return self._typer_way().coerce(value, param=param, ctx=ctx)


def all_text(value: Any) -> bool:
    """Whether it is a sequence of texts, and not a text."""
    return isinstance(value, (list, tuple)) and all(isinstance(one, str) for one in value)


def is_readable(value: Any) -> bool:
    """Whether it is the path of something that can be read; typer says what is the matter with any other."""
    return isinstance(value, str) and "\0" not in value and os.access(value, os.R_OK)
