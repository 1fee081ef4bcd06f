"""A package index in a folder, of wheels made on the spot: each empty but for its metadata."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

_NEVER = (1980, 1, 1, 0, 0, 0)


class Index:
    """A folder that pip reads as an index: `simple/NAME/` lists the wheels that `add` made."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def address(self) -> str:
        """Return what pip is told as its index."""
        return (self.folder / "simple").as_uri()

    def add(self, name: str, version: str, needs: Iterable[str] = (), extras: Iterable[str] = ()) -> str:
        """Add a wheel that states these needs; return its hash as a lock states it."""
        place = self.folder / "simple" / name
        place.mkdir(parents=True, exist_ok=True)
        wheel = place / f"{re.sub('[-.]+', '_', name)}-{version}-py3-none-any.whl"
        _write_wheel(wheel, name, version, needs, extras)
        links = "".join(f'<a href="{file.name}">{file.name}</a>\n' for file in sorted(place.glob("*.whl")))
        (place / "index.html").write_text(f"<!DOCTYPE html>\n<html><body>\n{links}</body></html>\n", encoding="utf-8")
        return f"sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}"


def _write_wheel(wheel: Path, name: str, version: str, needs: Iterable[str], extras: Iterable[str]) -> None:
    facts = wheel.name.partition("-py3")[0] + ".dist-info"
    metadata = [
        "Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}",
        *(f"Provides-Extra: {extra}" for extra in extras), *(f"Requires-Dist: {need}" for need in needs),
    ]  # fmt: skip
    files = {
        f"{facts}/METADATA": "\n".join(metadata) + "\n",
        f"{facts}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{facts}/RECORD"] = "".join(_recorded(file, text) for file, text in files.items()) + f"{facts}/RECORD,,\n"
    with ZipFile(wheel, "w", ZIP_STORED) as archive:
        for file, text in files.items():
            archive.writestr(ZipInfo(file, _NEVER), text)


def _recorded(file: str, text: str) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
    return f"{file},sha256={digest},{len(text.encode())}\n"
