from __future__ import annotations

import random
from pathlib import Path

import pytest

from cli.editor.session import Session, looked_at
from inventory.source import place_key
from tests.cli.editor.client import APTIBLE
from tests.inventory.small import written

FILES = sorted(
    file for file in APTIBLE.rglob("*") if file.suffix in (".yaml", ".md") and "agreements" not in file.parts
)
TYPED = [
    ":",
    "- ",
    "[",
    "{",
    "'",
    '"',
    "\n",
    "  ",
    "#",
    "&a ",
    "*a",
    "!!x ",
    "|\n",
    ">-\n",
    "\t",
    "🦊",
    "\0",
    "\u202e",
    "%TAG",
]


def mangled(text: str, chance: random.Random) -> str:
    """The text as it may stand for a moment while somebody types, cuts and pastes in it."""
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice([0, 0, 1, 5, 200]))
        text = text[:start] + chance.choice(TYPED) * chance.randint(0, 2) + text[end:]
    return text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_whatever_is_typed_into_a_file_the_inventory_is_checked(file: Path) -> None:
    chance, text, codes = random.Random(file.name), file.read_text(encoding="utf-8"), set()
    for _ in range(4):
        found, _known = looked_at(APTIBLE, {place_key(file): mangled(text, chance)}, {})
        codes.update(one.code for one in found)
    assert len(codes) > 1


def test_what_is_known_follows_the_text_while_it_is_yaml(tmp_path: Path) -> None:
    root, session = written(tmp_path), Session()
    uri = (root / "statements.yaml").as_uri()
    text = (root / "statements.yaml").read_text(encoding="utf-8")

    def statements(shown: str) -> set[str]:
        document = session.documents.put(uri, shown, 1)
        assert document is not None
        session.changed(root)
        there = session.known(document)
        assert there is not None
        return set(there[1].names("statement"))

    assert statements(text) == {"collect", "use", "share"}
    assert statements(text.replace("  use:", "  use-it:")) == {"collect", "use-it", "share"}
    assert statements(text.replace("  use:", "  used: [")) == {"collect", "use-it", "share"}
    assert statements(text) == {"collect", "use", "share"}


def test_a_document_that_lies_in_no_inventory_has_nothing_known(tmp_path: Path) -> None:
    session = Session()
    document = session.documents.put((tmp_path / "a.yaml").as_uri(), "a: b\n", 1)
    assert document is not None
    assert (session.known(document), session.roots()) == (None, set())


def test_an_inventory_whose_manifest_was_never_right_has_nothing_known(tmp_path: Path) -> None:
    root, session = written(tmp_path, "# +++ inventory.yaml\nnonsense: 1\n"), Session()
    document = session.documents.put((root / "policy.md").as_uri(), "# Policy\n", 1)
    assert document is not None
    assert (session.known(document), session.roots()) == (None, {root})
