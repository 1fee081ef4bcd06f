"""Looking through source code: 5,000 files of 8 KiB, each with a dozen addresses that are called or held."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.process import INVENTORY, seconds_of
from bench.row import Row
from bench.settings import scaled

EXAMPLE = str(Path(__file__).resolve().parents[2] / "inventory" / "aptible")
DONE = (0, 1)
PER_FOLDER = 50
CODE = """\
import React, {{ useState }} from "react";
import {{ thing{file} }} from "./lib/thing";
const API = process.env.API_URL ?? "https://api.own.example/v1";
// a comment about https://hidden.example
export async function load{piece}(id: string, options = {{ retries: 3 }}) {{
  const answer = await fetch(`${{API}}/items/${{id}}`, {{ method: "POST", headers: {{ accept: "text/json" }} }});
  if (!answer.ok) {{ throw new Error("Could not load " + id); }}
  return <div className="card" data-id={{id}}><img src="/logo.png" alt="x" /><a href="https://docs.own.example">docs</a></div>;
}}
"""


def measure() -> Iterator[Row]:
    """The command on such a folder, which the catalogue then has to name."""
    with tempfile.TemporaryDirectory() as home:
        files = scaled(5_000)
        write(Path(home), files)
        command = [INVENTORY, "discover", "--source", home, "--dir", EXAMPLE, "--format", "json"]
        yield Row(f"inventory discover, {files:,} files of source", seconds_of(command, DONE), "s", target=10)


def write(folder: Path, files: int) -> None:
    """The files of source code, some in each folder."""
    for file in range(files):
        place = folder / f"part{file // PER_FOLDER}"
        place.mkdir(exist_ok=True)
        text = "".join(CODE.format(file=file, piece=f"{file}_{piece}") for piece in range(12))
        (place / f"f{file}.tsx").write_text(text, encoding="utf-8")
