"""An XLSX file from outside: a ZIP archive of XML, held against what a hostile one could do before it is read."""

from __future__ import annotations

import io
import re
import zipfile

MOST_BYTES = 16 << 20
MOST_PARTS = 2000
MOST_UNPACKED = 96 << 20
"""Bytes of the archive, its parts, and their bytes once unpacked: a register of 20,000 rows takes a tenth of it."""
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_PIECE = 1 << 16


class UnreadableWorkbookError(Exception):
    """The file is no workbook that can be read safely: what is wrong, and the next step."""

    def __init__(self, message: str, help_line: str) -> None:
        super().__init__(message)
        self.message = message
        self.help = help_line


def checked_package(content: bytes) -> None:
    """Raise UnreadableWorkbookError where `content` is no XLSX, unpacks to too much, or declares entities of its own.

    The sizes that the archive states are not believed: each part is unpacked piece by piece, and counted.
    """
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableWorkbookError(
            "It is a workbook of the old kind (.xls), or one with a password.",
            "Open it in a spreadsheet program, and save it as XLSX without a password.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _count(archive)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError, ValueError) as error:
        raise _not_xlsx() from error


def _not_xlsx() -> UnreadableWorkbookError:
    return UnreadableWorkbookError(
        "It is no workbook in the form XLSX, or it is damaged.",
        "Open it in a spreadsheet program, and save it as XLSX.",
    )


def _count(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if "[Content_Types].xml" not in {part.filename for part in parts}:
        raise _not_xlsx()
    if len(parts) > MOST_PARTS:
        raise UnreadableWorkbookError(f"It has more than {MOST_PARTS} parts.", "Save a workbook with fewer sheets.")
    left = MOST_UNPACKED
    for part in parts:
        left -= _unpacked(archive, part, left)


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, most: int) -> int:
    """The bytes of one part; raises UnreadableWorkbookError beyond `most`, and for XML that declares anything."""
    size, before = 0, b""
    is_xml = part.filename.lower().endswith((".xml", ".rels", ".vml"))
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            size += len(piece)
            if size > most:
                raise UnreadableWorkbookError(
                    f"Unpacked, it takes more than {MOST_UNPACKED >> 20} MiB.",
                    "Save the sheet that matters in a workbook of its own.",
                )
            if is_xml and _DECLARES.search(before + piece.replace(b"\0", b"")):
                raise UnreadableWorkbookError(
                    f"Its part “{part.filename}” declares entities of its own, which no spreadsheet program writes.",
                    "Open it in a spreadsheet program that you trust, and save it as XLSX.",
                )
            before = piece[-16:]
    return size
