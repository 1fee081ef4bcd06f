"""Which characters no font has: Typst is asked, since it alone knows which fonts it finds on this machine."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from collections.abc import Iterable

from catalog.explain.wording import listing
from cli.rendering import SECONDS, RenderingError

_PROBE = """
import json, re, sys
import typst
left, lacking = json.load(sys.stdin), []
source = b'#set document(title: "x")\\n#set text(lang: "en")\\n#par(json(bytes(sys.inputs.text)))'
fonts = typst.Fonts(include_system_fonts=True)
def refused(text):
    try:
        typst.compile(
            source, format="pdf", sys_inputs={"text": json.dumps(text)}, pdf_standards=["ua-1"], font_paths=fonts)
    except typst.TypstError as error:
        return error.message
def search(characters):
    if not characters or refused(" ".join(characters)) is None:
        return []
    if len(characters) == 1:
        return list(characters)
    half = len(characters) // 2
    return search(characters[:half]) + search(characters[half:])
json.dump(search(left), sys.stdout)
"""
SCRIPTS = {
    "CJK": ("Chinese, Japanese or Korean", "Noto Sans CJK (fonts-noto-cjk)"),
    "HIRAGANA": ("Japanese", "Noto Sans CJK (fonts-noto-cjk)"),
    "KATAKANA": ("Japanese", "Noto Sans CJK (fonts-noto-cjk)"),
    "HANGUL": ("Korean", "Noto Sans CJK (fonts-noto-cjk)"),
}
"""Of scripts whose characters are not named after their font: what people call them, and a font with its package."""
EMOJI = ("emoji and symbols", "Noto Emoji or Noto Color Emoji (fonts-noto-color-emoji)")


def without_font(characters: Iterable[str], seconds: float = SECONDS * 3) -> frozenset[str]:
    """Those of the `characters` that no font of this machine has. Raises RenderingError where Typst cannot be asked."""
    asked = "".join(sorted(set(characters)))
    if not asked:
        return frozenset()
    command = [sys.executable, "-P", "-c", _PROBE]
    try:
        done = subprocess.run(
            command, input=json.dumps(asked).encode(), capture_output=True, timeout=seconds, check=False
        )
        return frozenset(json.loads(done.stdout))
    except subprocess.TimeoutExpired:
        raise RenderingError(f"Looking for fonts was not done after {seconds:g} seconds.") from None
    except (OSError, ValueError) as error:
        raise RenderingError(f"The fonts of this machine cannot be looked through: {error}.") from None


def lacking_words(characters: Iterable[str]) -> str:
    """Which scripts are not printed for want of a font, and which fonts help; empty where every character is."""
    found = {_script(character) for character in sorted(characters)}
    if not found:
        return ""
    scripts, fonts = (listing(sorted({pair[place] for pair in found}), 8) for place in (0, 1))
    return (
        f"No font of this machine has letters of {scripts}: each stands as ▯. "
        f"Install {fonts} or another font that has them, and make the report again."
    )


def _script(character: str) -> tuple[str, str]:
    if unicodedata.category(character) == "So" or 0x1F000 <= ord(character) < 0x20000:
        return EMOJI
    first = unicodedata.name(character, "UNKNOWN").split()[0]
    return SCRIPTS.get(first, (first.title(), f"Noto Sans {first.title()} (fonts-noto-core)"))
