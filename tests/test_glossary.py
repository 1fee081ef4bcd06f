"""One word for one thing: the glossary has each word, and no message, docstring or document says a banned one.

The lists of banned words are read from docs/glossary.md, so that whoever reads it reads what is held.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, get_args

import pytest

from catalog.checking.statement_verdicts import StatementVerdict
from catalog.justify.verdicts import Verdict
from inventory.schema.recipient import Role
from inventory.schema.statement import Action, Dimension

ROOT = Path(__file__).resolve().parents[1]
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
FOLDERS = ("clausemap", "cli", "reports", "catalog", "inventory")
DOCUMENTS = [path for path in ROOT.glob("*.md") if path.name != "CHANGELOG.md"] + [
    path for path in (ROOT / "docs").rglob("*.md") if path.name != "glossary.md"
]
FOR_WHO_WRITES_CODE = {"architecture.md", "catalogue.md", "dependencies.md", "library.md", "rules-of-your-own.md"}
FOR_WHO_WRITES_CODE |= {"CONTRIBUTING.md"}
NOT_TEXT = ("catalog/store/",)
"""Where texts are SQL or names of columns."""
CODE = re.compile(r"```.*?```|`[^`\n]*`|\]\([^)]*\)", re.DOTALL)
COUNTED = {"1 step, 2 steps": r"\d+ steps?", "N1, C1": r"[NC]\d{1,2}"}
"""The words with a number, whatever the number is."""


class Banned(NamedTuple):
    """A word that is not used, and what to write."""

    pattern: re.Pattern[str]
    instead: str


def banned(where: str) -> list[Banned]:
    """The words of the list that the glossary introduces by `<!-- banned {where} -->`."""
    table = GLOSSARY.partition(f"<!-- banned {where} -->\n")[2].partition("\n\n")[0]
    rows = [re.split(r"\s*\|\s*", line.strip("| ")) for line in table.splitlines()[2:]]
    return [
        Banned(re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])"), instead)
        for words, instead in rows
        for pattern in ([COUNTED[words]] if words in COUNTED else [_any_number(word) for word in words.split(", ")])
    ]


def _any_number(word: str) -> str:
    plural = f"{word[:-1]}(?:y|ies)" if word.endswith("y") else f"{word}(?:s|es)?"
    return plural if word.isupper() else f"(?i:{plural})"


def told(text: str, words: Iterable[Banned]) -> list[str]:
    """What to write instead, for each banned word of a text; what stands in code letters is a name and may stay."""
    prose = CODE.sub(" ", text)
    return [f"“{match[0]}”: write {one.instead}" for one in words for match in one.pattern.finditer(prose)]


def docstrings(tree: ast.Module) -> dict[int, ast.Constant]:
    """The docstrings of a module and of what it defines, those of its constants included, by identity."""
    bodies = (getattr(node, "body", None) for node in ast.walk(tree))
    statements = (one for body in bodies if isinstance(body, list) for one in body)
    return {
        id(one.value): one.value
        for one in statements
        if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant) and isinstance(one.value.value, str)
    }


def texts(path: Path) -> Iterator[tuple[str, bool, str]]:
    """The texts of a module: where each stands, whether people read it, and what it says."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    name = path.relative_to(ROOT).as_posix()
    documented = docstrings(tree)
    page = ast.get_docstring(tree) if name.startswith(("catalog/checks/", "cli/commands/")) else None
    for constant in ast.walk(tree):
        if isinstance(constant, ast.Constant) and isinstance(constant.value, str):
            read = id(constant) not in documented or bool(page and constant is tree.body[0].value)  # type: ignore[attr-defined]
            if id(constant) in documented or (" " in constant.value and not name.startswith(NOT_TEXT)):
                yield f"{name}:{constant.lineno}", read, constant.value


def visible(template: str) -> str:
    """What a template says to people: neither its tags nor its instructions."""
    return re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<[^>]*>", " ", template, flags=re.DOTALL)


def test_no_message_or_docstring_says_a_banned_word() -> None:
    everywhere, to_people = banned("everywhere"), banned("in text for people")
    found = [
        f"{where}: {one}"
        for folder in FOLDERS
        for path in sorted((ROOT / folder).rglob("*.py"))
        for where, read, text in texts(path)
        for one in told(text, [*everywhere, *to_people] if read else everywhere)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_no_document_says_a_banned_word(path: Path) -> None:
    words = banned("everywhere") + ([] if path.name in FOR_WHO_WRITES_CODE else banned("in text for people"))
    assert told(path.read_text(encoding="utf-8"), words) == []


def test_no_template_of_the_page_says_a_banned_word() -> None:
    templates = sorted((ROOT / "reports").rglob("*.html"))
    assert len(templates) > 5
    words = banned("everywhere") + banned("in text for people")
    assert [(path.name, one) for path in templates for one in told(visible(path.read_text("utf-8")), words)] == []


def test_a_banned_word_is_found_with_the_word_to_use() -> None:
    words = banned("everywhere") + banned("in text for people")
    assert len(words) > 25
    assert told("Two whitelists, 3 steps, and the `goal` field.", words) == [
        "“whitelists”: write list of what is permitted, of what is prohibited",
        "“3 steps”: write one level broader, 2 levels broader",
    ]
    assert [one.partition(":")[0] for one in told("All goals of ontologies (N3)", words)] == [
        "“ontologies”",
        "“goals”",
        "“N3”",
    ]


@pytest.mark.parametrize("kind", [Verdict, StatementVerdict, Role, Action, Dimension], ids=str)
def test_the_glossary_has_every_word_of_a_kind(kind: object) -> None:
    text = re.sub(r"[`*]", "", GLOSSARY).lower()
    stems = {"subjects": "people", "directed-by-subject": "directed by the data subject", "collect": "collection"}
    missing = [word for word in get_args(kind) if stems.get(word, word.replace("-", " ")) not in text.replace("-", " ")]
    assert missing == [], "docs/glossary.md lacks these words"


def test_no_word_is_explained_twice() -> None:
    rows = re.findall(r"^\| ([^|]+) \|", GLOSSARY.partition("## Words we do not use")[0], re.MULTILINE)
    words = [word for row in rows for word in row.split(", ") if word not in ("word", "---")]
    doubled = {word for word in words if words.count(word) > 1} - {"entry"}  # a record's place, and one of a catalogue
    assert (len(words) > 80, doubled) == (True, set())
