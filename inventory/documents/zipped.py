"""Documents that are zip files, opened only where nothing in them can do harm."""

from __future__ import annotations

import io
import zipfile

from inventory.documents.refusal import DocumentRefusedError

MOST_BYTES = 64 * 1024 * 1024
MOST_PARTS = 4000
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE = "Open it in its program and save it anew, or as HTML."


def check_zip(content: bytes, kind: str) -> None:
    """Raise DocumentRefusedError for what is no such file, is locked, unpacks to too much, or brings entities along."""
    if content.startswith(_OLD_OR_LOCKED):
        message = f"The {kind} is protected by a password, or in the form of before 2007."
        raise DocumentRefusedError(
            "INV001", message, "Open it in its program and save it as .docx, without a password."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
                message = f"The {kind} would unpack to more than {MOST_BYTES >> 20} MiB."
                raise DocumentRefusedError("INV010", message, "Take out its pictures, or save the text alone as HTML.")
            for part in parts:
                _check_part(archive, part, kind)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        raise DocumentRefusedError("INV001", f"The {kind} is damaged, or no such document.", _SAVE) from None


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, kind: str) -> None:
    if part.filename.lower().endswith(("vbaproject.bin", "vbadata.xml")):
        message = f"The {kind} holds macros, and is not opened."
        raise DocumentRefusedError("INV001", message, "Save it without macros, as .docx.")
    if part.filename.lower().endswith((".xml", ".rels")) and _defines_entities(archive.read(part)):
        message = f"The {kind} defines entities in “{part.filename}”, as no program that writes such documents does."
        raise DocumentRefusedError("INV001", message, _SAVE)


def _defines_entities(content: bytes) -> bool:
    plain = content.replace(b"\0", b"")  # UTF-16 hides nothing
    return b"<!DOCTYPE" in plain or b"<!ENTITY" in plain
