"""Programs that draw and typeset, each in a process of its own with a time limit, judged by what it hands back.

The exit code says little: Graphviz warns with 1 about labels it drew all the same, and ends with 0 on some it did not.
"""

from __future__ import annotations

import datetime
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from cli.programs import find_program

Picture = Literal["svg", "png"]
RENDERER = "CLAUSEMAP_RENDERER"
SECONDS = 20.0
DOTS_PER_INCH = 144
_ENDS = {"svg": (b"<svg", b"</svg>"), "png": (b"\x89PNG\r\n", b"IEND\xaeB`\x82"), "pdf": (b"%PDF-", b"%%EOF")}


class RenderingError(Exception):
    """Nothing was drawn; the message says why and what helps."""


def find_renderer(wanted: str | None = None) -> str:
    """The program that draws DOT: `wanted`, else CLAUSEMAP_RENDERER, else graphviz-pure, else the system's `dot`.

    Raises RenderingError where there is none.
    """
    wanted = wanted or os.environ.get(RENDERER)
    if wanted:
        found = shutil.which(wanted)
        if found is None:
            raise RenderingError(
                f"The renderer “{wanted}” is not found or is no program. Name one that understands Graphviz's "
                f"options with --renderer or {RENDERER}, or leave both out."
            )
        return found
    beside = shutil.which("graphviz-pure", path=sysconfig.get_path("scripts"))
    found = beside or find_program("graphviz-pure") or find_program("dot")
    if found is None:
        raise RenderingError(
            "There is no program to draw with: graphviz-pure, which comes with clausemap, is missing. Any of these "
            "helps: pip install graphviz-pure; install Graphviz (apt install graphviz, brew install graphviz); name a "
            f"renderer with --renderer or {RENDERER}. --format dot and --format mermaid need none."
        )
    return found


def draw_dot(dot: str, picture: Picture, renderer: str, seconds: float = SECONDS) -> bytes:
    """`dot` drawn as SVG or PNG. Raises RenderingError after `seconds`, or where the output is no whole picture."""
    options = [f"-Gdpi={DOTS_PER_INCH}"] if picture == "png" else []
    return _run([renderer, "-Kdot", f"-T{picture}", *options], dot.encode("utf-8"), picture, seconds)


_TYPESET = """
import json, sys
import typst
job = json.load(sys.stdin)
def typeset(own_fonts, standards):
    return typst.compile(
        job["source"].encode(), format=job["format"], ppi=job["ppi"], sys_inputs=job["inputs"],
        ignore_system_fonts=own_fonts, pdf_standards=standards, timestamp=job["timestamp"])
own_fonts = not job["any_font"]
standards = ["ua-1"] if job["format"] == "pdf" else []
try:
    made = typeset(own_fonts, standards)
except typst.TypstError as error:
    if "could not be displayed" not in error.message:
        raise
    try:
        made = typeset(False, standards)
    except typst.TypstError:
        made = typeset(False, [])
sys.stdout.buffer.write(made)
"""
# Typst brings fonts of its own, with which a PDF is the same everywhere. PDF/UA allows no character without a glyph:
# names in other scripts take the machine's fonts, and where those have none either the PDF is tagged, but not PDF/UA.


def typeset(
    source: str,
    inputs: Mapping[str, str],
    seconds: float = SECONDS,
    *,
    output: Literal["pdf", "png"] = "pdf",
    any_font: bool = False,
    moment: datetime.datetime | None = None,
) -> bytes:
    """A Typst text with its inputs as a tagged PDF, or its one page as a PNG.

    It is dated by `moment`, else by SOURCE_DATE_EPOCH, else not at all.
    With `any_font` the machine's fonts are used beside Typst's own. Raises RenderingError.
    """
    if not _has_typst():
        raise RenderingError(
            f"{output.upper()} needs the extra “pdf”: pip install 'clausemap[pdf]'. SVG does without it, and so does "
            "the PNG of a drawing with --focus or --level context in Latin, Greek or Cyrillic letters."
        )
    job = {
        "source": source, "inputs": dict(inputs), "timestamp": _timestamp(moment),
        "format": output, "ppi": DOTS_PER_INCH, "any_font": any_font,
    }  # fmt: skip
    return _run([sys.executable, "-P", "-c", _TYPESET], json.dumps(job).encode("utf-8"), output, seconds)


def _timestamp(moment: datetime.datetime | None) -> int:
    """Return `moment` in seconds since 1970."""
    return int(moment.timestamp()) if moment else int(os.environ.get("SOURCE_DATE_EPOCH") or 0)


def _has_typst() -> bool:
    from importlib.util import find_spec

    return find_spec("typst") is not None


def _run(command: Sequence[str], text: bytes, kind: str, seconds: float) -> bytes:
    name = Path(command[0]).name
    try:
        done = subprocess.run(command, input=text, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        raise RenderingError(
            f"{name} was not done after {seconds:g} seconds. Draw less with --focus or --level context; "
            "`inventory show disclosures` lists the same as a table."
        ) from None
    except OSError as error:
        raise RenderingError(f"{name} cannot be started: {error.strerror}.") from None
    start, end = _ENDS[kind]
    if start not in done.stdout[:2000] or not done.stdout.rstrip().endswith(end):
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise RenderingError(f"{name} drew no whole {kind.upper()}: {said[-1] if said else 'it said nothing'}")
    return done.stdout
