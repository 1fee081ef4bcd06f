"""Small pages with one sentence, and whether a reader sees it: `seen/pages.tsv`, told apart by a real browser.

Columns: `seen`, `unseen`, `struck` or `unclear` (what the program must find); what a browser shows (`shown`, `nothing`,
or `shown: REASON` where letters are drawn and yet no reader of the window sees or can read them); a name; the page.
`§` stands for the sentence. Pages whose name begins with "quirks:" have no doctype.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

PAGES = Path(__file__).parent / "seen" / "pages.tsv"
SENTENCE = "We share your phone number with advertisers."
OTHER_START = "No spoil your phone number with advertisers."
OTHER_END = "We share your phone number with typewriters."


class SeenPage(NamedTuple):
    """One page: what must be found, what a browser draws, its name and source."""

    found: str
    drawn: str
    name: str
    source: str

    def with_sentence(self, sentence: str = SENTENCE) -> str:
        """The page with a sentence in it."""
        doctype = "" if self.name.startswith("quirks:") else "<!doctype html>"
        return doctype + self.source.replace("§", sentence)


def seen_pages() -> list[SeenPage]:
    """All pages of the table."""
    lines = PAGES.read_text(encoding="utf-8").splitlines()
    return [SeenPage(*line.split("\t")) for line in lines if line and not line.startswith("#")]
