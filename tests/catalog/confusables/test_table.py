"""Unicode's table as it is kept: whole, one look a character, written from the text that Unicode publishes."""

from __future__ import annotations

import subprocess
import sys

import pytest

from catalog.checks.support.known_names import FILE, all_service_names
from catalog.checks.support.lookalikes import rough_look
from catalog.confusables.table import ASCII, TABLE, confusables
from tests.catalog.confusables.update import main, service_names, table_of

PUBLISHED = """\
# confusables.txt
# © 2030 Unicode®, Inc.
# Version: 99.0.0

0441 ;\t0063 ;\tMA\t# ( с → c ) CYRILLIC SMALL LETTER ES → LATIN SMALL LETTER C\t#
03F2 ;\t0063 ;\tMA\t# ( ϲ → c ) GREEK LUNATE SIGMA SYMBOL → LATIN SMALL LETTER C\t#
006D ;\t0072 006E ;\tMA\t# ( m → rn ) LATIN SMALL LETTER M → LATIN SMALL LETTER R, LATIN SMALL LETTER N\t#
"""


def test_the_version_and_its_owner_are_named() -> None:
    assert TABLE.read_text().startswith("# Unicode 16.0.0, confusables.txt, (c) 2024 Unicode(R), Inc.")
    assert "SPDX-License-Identifier: Unicode-3.0" in TABLE.with_name("UNICODE-LICENSE.txt").read_text("utf-8")


def test_it_is_whole() -> None:
    assert len(confusables()) == 6355
    assert {code: look for code, look in confusables().items() if code < 128} == ASCII


def test_no_look_is_changed_once_more() -> None:
    assert [look for look in confusables().values() if look.translate(confusables()) != look] == []


def test_plain_ascii_needs_no_table() -> None:
    for text in (*map(chr, range(128)), "VVave % 100", "rnM"):
        slow = rough_look(f"{text} é").removesuffix(f" {rough_look('é')}")
        assert rough_look(text) == (slow if text.strip() else "")


def test_a_plain_ascii_name_does_not_load_it() -> None:
    code = (
        "from catalog.checks.inv008_confusable_name import strange, like_a_service\n"
        "from catalog.confusables.table import confusables\n"
        "assert not strange('100% PaypaI'), like_a_service('100% Contoso') == ''\n"
        "assert like_a_service('Mai1chimp')\n"
        "assert confusables.cache_info().currsize == 0\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_it_is_written_from_what_unicode_publishes() -> None:
    assert table_of(PUBLISHED).splitlines() == [
        "# Unicode 99.0.0, confusables.txt, (c) 2030 Unicode(R), Inc. Licence: UNICODE-LICENSE.txt",
        "# look\tcharacters",
        "0063\t0441 03F2",
        "0072 006E\t006D",
    ]


def test_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match=r"no confusables\.txt"):
        table_of("0441 ;\t0063")


def test_the_names_of_the_services_are_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    """Written anew by `python -m tests.catalog.confusables.update`."""
    assert FILE.read_text(encoding="utf-8") == "".join(service_names())
    before = FILE.read_bytes()
    main([])
    assert FILE.read_bytes() == before
    assert len(all_service_names()) > 500
