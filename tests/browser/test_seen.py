"""Whether a reader sees a sentence, by the pixels of a real browser, against what the table of pages says.

Each page is drawn in a frame of 1280 × 800 with the sentence, and again with other letters at its start, and at its
end: only where both change what is drawn are the letters shown.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from tests.inventory.policy.seen_pages import OTHER_END, OTHER_START, SENTENCE, SeenPage, seen_pages

pytestmark = pytest.mark.browser
FRAMES = 10
GROWS = "shown: the ground grows with it"
"""Of such a page nothing can be read, though its picture may change: with other letters a coloured ground is wider."""
LEAST_PIXELS = 40
"""So many pixels of one word must differ clearly; the smallest legible words have some fifty."""
COUNT = """async ([one, other]) => {
  const pixels = async data => {
    const image = new Image(); image.src = 'data:image/png;base64,' + data; await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height), drawn = canvas.getContext('2d');
    drawn.drawImage(image, 0, 0); return drawn.getImageData(0, 0, image.width, image.height);
  };
  const [a, b] = [await pixels(one), await pixels(other)], counts = [];
  for (let at = 0; at < a.data.length; at += 4) {
    const differs = Math.max(...[0, 1, 2].map(n => Math.abs(a.data[at + n] - b.data[at + n]))) >= 40;
    const frame = Math.floor(at / 4 / a.width / 800);
    counts[frame] = (counts[frame] || 0) + differs;
  }
  return counts;
}"""


def shot(page: Any, pages: tuple[SeenPage, ...], sentence: str) -> str:
    frames = "".join(
        f'<iframe src="data:text/html;charset=utf-8,{quote(page.with_sentence(sentence))}"></iframe>' for page in pages
    )
    style = "body{margin:0}iframe{display:block;border:0;width:1280px;height:800px}"
    page.set_content(f"<!doctype html><style>{style}</style>{frames}", wait_until="load")
    page.wait_for_timeout(300)
    return base64.b64encode(page.screenshot()).decode()


def drawn(browser: Any, pages: tuple[SeenPage, ...]) -> Iterator[bool]:
    """For each page whether both ends of the sentence are drawn."""
    page = browser.new_page(viewport={"width": 1280, "height": 800 * len(pages)}, color_scheme="light")
    whole, start, end = (shot(page, pages, sentence) for sentence in (SENTENCE, OTHER_START, OTHER_END))
    counts = [page.evaluate(COUNT, [whole, other]) for other in (start, end)]
    page.close()
    for first, last in zip(*counts, strict=True):
        yield min(first, last) >= LEAST_PIXELS


def groups() -> list[tuple[SeenPage, ...]]:
    pages = seen_pages()
    return [tuple(pages[at : at + FRAMES]) for at in range(0, len(pages), FRAMES)]


@pytest.mark.parametrize("pages", groups(), ids=lambda pages: pages[0].name)
def test_the_table_says_what_a_browser_draws(browser: Any, pages: tuple[SeenPage, ...]) -> None:
    for page, shown in zip(pages, drawn(browser, pages), strict=True):
        assert page.drawn == GROWS or page.drawn.startswith("shown") == shown, page
