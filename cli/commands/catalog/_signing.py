"""Signatures of anchors by `ssh-keygen -Y`: with the keys that people have already."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import NoReturn

from cli.catalog_place import refusal
from cli.programs import find_program

NAMESPACE = "clausemap-anchor"
SECONDS = 60


def sign(file: Path, key: Path) -> Path:
    """Sign `file` with a private key (or a public one whose private one an agent holds); the signature's file."""
    signature = file.with_name(f"{file.name}.sig")
    signature.unlink(missing_ok=True)
    _run("-Y", "sign", "-n", NAMESPACE, "-f", str(key), str(file))
    return signature


def signer_of(file: Path, allowed: Path) -> str:
    """Who of the `allowed` signers signed `file`. Raises Exit with code 2 where nobody of them did."""
    signature = file.with_name(f"{file.name}.sig")
    if not signature.is_file():
        raise refusal(f"There is no signature “{signature}”.")
    found = _run("-Y", "find-principals", "-s", str(signature), "-f", str(allowed)).split("\n")[0].strip()
    _run(
        "-Y", "verify", "-n", NAMESPACE, "-f", str(allowed), "-I", found, "-s", str(signature), given=file.read_bytes()
    )
    return found


def _missing() -> NoReturn:
    raise refusal("ssh-keygen is not installed: signatures need OpenSSH.")


def _run(*arguments: str, given: bytes = b"") -> str:
    try:
        answer = subprocess.run(
            [find_program("ssh-keygen") or _missing(), *arguments],
            input=given,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise refusal("ssh-keygen did not answer: does the key want a passphrase?") from None
    if answer.returncode:
        said = (answer.stderr or answer.stdout).decode("utf-8", "replace").strip().split("\n")[0]
        raise refusal(f"The signature does not hold, or could not be made: {said}")
    return answer.stdout.decode("utf-8", "replace")
