"""Text from files made inert for the place where it is shown."""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)


def terminal_text(text: str) -> str:
    """`text` with control, direction and zero-width characters written out, such as \\u{202e}; line feeds too."""
    return _UNSEEN.sub(lambda found: f"\\u{{{ord(found[0]):x}}}", text)
