"""A form with a file in it, as browsers send it (RFC 7578)."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from typing import NamedTuple

from cli.review.form import FormError


class FormPart(NamedTuple):
    """One field; `filename` is what the browser calls the file, empty where it is none."""

    filename: str
    content: bytes


def form_parts(content_type: str, body: bytes) -> dict[str, FormPart]:
    """The fields by name, of several of one name the last. Raises FormError where it is no such form."""
    head = message_from_bytes(b"Content-Type: " + content_type.encode("utf-8", "replace") + b"\n\n")
    boundary = head.get_boundary()
    if head.get_content_type() != "multipart/form-data" or not boundary:
        raise FormError("This form cannot be read.")
    return dict(_parts(b"\r\n" + body, b"\r\n--" + boundary.encode("utf-8", "replace")))


def _parts(body: bytes, mark: bytes) -> Iterator[tuple[str, FormPart]]:
    for piece in body.split(mark)[1:-1]:
        head, _, content = piece.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        told = message_from_bytes(head.decode("utf-8", "replace").encode("utf-8") + b"\n\n")
        name = told.get_param("name", header="content-disposition")
        filename = told.get_filename() or ""
        yield str(name), FormPart(filename, content)
