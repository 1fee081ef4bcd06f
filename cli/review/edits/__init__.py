"""What the forms of the review page change: from a look at the inventory and a form to the new texts of files."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from cli.review.form import Form, FormError
from cli.review.look import ReviewedLook

Texts = dict[str, str]
"""New texts by the names of their files."""
TextOf = Callable[[str], str]
"""The text of a file as it stands, with its own line ends; empty where there is none."""


class FormEdit(NamedTuple):
    """What a form asks for: in words, and as what makes the new texts. Raises FormError, UneditableYamlError."""

    said: str
    texts: Callable[[ReviewedLook, TextOf, Form], Texts]


def numbered(written: str, length: int) -> int:
    """The number of a line of the page among `length`, as its form gives it. Raises FormError."""
    if not (written.isascii() and written.isdigit()) or int(written) >= length:
        raise FormError("This line is not there any more: look again.")
    return int(written)
