"""Documents that cannot be read, hostile ones included: a code and a line, never a crash or a wait."""

import subprocess
import sys
from pathlib import Path

import pytest

from inventory.policy import read_policy

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("text", "document", "code"),
    [
        ("", "a.md", "INV009"),
        ("\ufeff \n\u00a0\n", "a.md", "INV009"),
        ("# Only a heading\n", "a.md", "INV009"),
        ("<!-- We sell. -->\n", "a.md", "INV009"),
        ("<p hidden>We sell.</p>", "a.html", "INV009"),
        ("", "a.html", "INV009"),
        ("\n", "a.txt", "INV009"),
        ("We sell.", "a.odt", "INV004"),
        ("We sell.", "README", "INV004"),
        ("---\ntitle: x\n\nWe sell.\n", "a.md", "INV001"),
        ("a" * (1024 * 1024 + 1), "a.txt", "INV010"),
        ("é" * (1024 * 512 + 1), "a.md", "INV010"),
        (">" * 5000 + "a", "a.md", "INV010"),
        ("a\n" * 10_001, "a.md", "INV010"),
        ("a\n\n" * 10_001, "a.txt", "INV010"),
        ("<div>" * 5000 + "a", "a.html", "INV010"),
        ("<div>" * 5000 + "a", "a.md", "INV010"),
    ],
)
def test_problem(text: str, document: str, code: str) -> None:
    policy, problems = read_policy(text, document)
    assert [(problem.code, problem.file) for problem in problems] == [(code, document)]
    assert problems[0].span is not None
    assert problems[0].span.line == 1
    assert policy.clauses == ()


@pytest.mark.parametrize("suffix", ["md", "html", "txt"])
@pytest.mark.parametrize(
    "piece",
    ["![", "[", "**a ", "_a ", "`a", "<", "<a ", "<!--", "{%", "{{", "{/*", "{# ", "|", "[a](<b", "*a **b ", "\\", "&"],
)
def test_a_long_line_of_marks_is_text(piece: str, suffix: str) -> None:
    policy, problems = read_policy("We sell.\n\n" + piece * (20_000 // len(piece)), f"a.{suffix}")
    assert problems == []
    assert policy.clauses[0].text.startswith("We sell.")


def test_deep_but_honest_brackets_keep_their_text() -> None:
    text = "[" * 40 + "word" + "]" * 40
    assert [clause.text for clause in read_policy(text, "a.md")[0].clauses] == [text]


def test_importing_the_package_loads_no_parser() -> None:
    code = "import sys, inventory.policy; print({'markdown_it', 'lxml', 'rapidfuzz'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_plain_markdown_needs_no_html_parser() -> None:
    code = (
        "import sys\nfrom inventory.policy import read_policy\nread_policy('a', 'a.md')\nprint('lxml' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
