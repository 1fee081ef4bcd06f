"""What the documents show is what happens: commands run, outputs compared, options, links and rules checked.

In a document a comment before a block says what the block is:
`<!-- file PATH -->` the content of a file; `<!-- edit PATH -->` lines of a file taken out and put in;
`<!-- run -->` or `<!-- run: exit N -->` commands with what they print, where `…` stands for any lines, and N is the
exit code of the last one; `<!-- picture -->` a piece of what a command of the same document prints.
The blocks of one document are used in order, in one folder.
"""

from __future__ import annotations

import ast
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from catalog.checking.registry import all_checks
from cli.command_folder import summary

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
NAMES = [path.relative_to(ROOT).as_posix() for path in DOCUMENTS]
FIRST_TUTORIAL = "docs/tutorials/first-inventory.md"
COMMANDS = ROOT / "cli" / "commands"
BLOCK = re.compile(r"^<!-- (file|edit|run|picture)(?:: exit|) ?(\S*) -->\n```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MENTION = re.compile(r"(?:`|^\$ |^)(inventory(?: [^`\n#|]*)?)", re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)")
DAY = re.compile(r"as of \d{4}-\d\d-\d\d")
LAUNCH = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import clausemap; sys.exit(clausemap.main())"


class Walk:
    """A reader who does what one document says."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "walk"
        self.folder.mkdir()
        self.printed = ""
        programs = folder / "bin"
        programs.mkdir()
        for name, options in (("inventory", f"-c {shlex.quote(LAUNCH)}"), ("python", "")):
            (programs / name).write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} {options} "$@"\n')
            (programs / name).chmod(0o755)
        path = f"{programs}{os.pathsep}{os.environ['PATH']}"
        self.environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}

    def file(self, name: str, text: str) -> None:
        """Writes what the document shows as the file `name`."""
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def edit(self, name: str, difference: str) -> None:
        """Takes the lines with a minus out of the file `name`, and puts those with a plus there."""
        old, new = ("".join(f"{line[1:]}\n" for line in difference.splitlines() if line[0] == sign) for sign in "-+")
        text = (self.folder / name).read_text(encoding="utf-8")
        assert text.count(old) == 1
        self.file(name, text.replace(old, new))

    def run(self, exit_code: str, session: str) -> None:
        """Runs the commands of a session, and compares what is shown of their outputs."""
        commands = re.split(r"^\$ ", session, flags=re.MULTILINE)[1:]
        for position, command in enumerate(commands):
            line, _, shown = command.partition("\n")
            assert line.startswith(("inventory ", "python ")), line
            done = subprocess.run(
                shlex.split(line), cwd=self.folder, env=self.environment, capture_output=True, timeout=60, check=False,
                encoding="utf-8",
            )  # fmt: skip
            self.printed += done.stdout
            last = position == len(commands) - 1
            assert done.returncode == int(exit_code if last and exit_code else 0), (line, done.stdout, done.stderr)
            assert re.fullmatch(expression(shown), DAY.sub("as of DAY", done.stdout)), (line, done.stdout)


def expression(shown: str) -> str:
    """What an output has to match that is shown as `shown`; any output where nothing is shown."""
    if not shown:
        return r"(?s:.*)"
    lines = DAY.sub("as of DAY", shown).splitlines()
    return "".join(r"(?:.*\n)*" if line == "…" else re.escape(line) + r"\n" for line in lines)


def test_the_first_tutorial_can_be_followed_and_prints_what_the_readme_shows(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    pictures = follow(walk, (ROOT / FIRST_TUTORIAL).read_text(encoding="utf-8"))
    pictures += [one for kind, _, one in BLOCK.findall((ROOT / "README.md").read_text("utf-8")) if kind == "picture"]
    assert [picture for picture in pictures if picture not in walk.printed] == []
    assert len(pictures) == 2


@pytest.mark.parametrize("name", [name for name in NAMES if name != FIRST_TUTORIAL])
def test_the_other_documents_can_be_followed(name: str, tmp_path: Path) -> None:
    follow(Walk(tmp_path), (ROOT / name).read_text(encoding="utf-8"))


def follow(walk: Walk, text: str) -> list[str]:
    """Do what a document says; return what it shows besides, as pictures."""
    blocks = BLOCK.findall(text)
    for kind, argument, content in blocks:
        if kind != "picture":
            getattr(walk, kind)(argument, content)
    assert len(re.findall(r"^<!-- (?:file|edit|run|picture)", text, re.MULTILINE)) == len(blocks)
    return [content for kind, _, content in blocks if kind == "picture"]


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    here = [link for link in LINK.findall(text) if "://" not in link and not link.startswith("mailto:")]
    assert [link for link in here if not lead(ROOT / name, link)] == []


def lead(document: Path, link: str) -> bool:
    """Whether a relative link in `document` has a target, its heading included."""
    file, _, heading = link.partition("#")
    target = document.parent / file if file else document
    if not heading:
        return target.exists()
    titles = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), re.MULTILINE)
    return heading in [re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles]


def command_of(words: list[str]) -> tuple[list[str], Path] | None:
    """The words that name a command, and its file or folder; None where there is no such command."""
    place = COMMANDS
    named: list[str] = []
    for word in words:
        step = "import_" if word == "import" else word.replace("-", "_")
        if (place / step).is_dir() and re.fullmatch(r"[a-z-]+", word):
            place, named = place / step, [*named, word]
        elif (place / f"{step}.py").is_file():
            return [*named, word], place / f"{step}.py"
        else:
            break
    return (named, place) if named else None


def mentions(text: str) -> list[list[str]]:
    """The command lines that a document shows or names, as words."""
    return [line.split()[1:] for line in MENTION.findall(text) if len(line.split()) > 1]


@pytest.mark.parametrize("name", NAMES)
def test_commands_and_options_exist(name: str) -> None:
    unknown = []
    for words in mentions((ROOT / name).read_text(encoding="utf-8")):
        if words[0].startswith("-"):
            continue
        found = command_of(words)
        if found is None:
            unknown.append(" ".join(words))
            continue
        options = {word.partition("=")[0] for word in words if word.startswith("--")}
        unknown += [f"{' '.join(found[0])} {option}" for option in options if option not in help_of(found[0])]
    assert unknown == []


HELP: dict[str, str] = {}


def help_of(words: list[str]) -> str:
    """The help text of a command."""
    key = " ".join(words)
    if key not in HELP:
        command = [sys.executable, "-c", LAUNCH, *words, "--help"]
        HELP[key] = subprocess.run(command, capture_output=True, timeout=60, check=True, encoding="utf-8").stdout
    return HELP[key]


COMMANDS_HEAD = """# Commands

Each tells its options with `--help`. The inventory's folder is the last argument or `--dir`; without either it is the
current one.

The same exit codes everywhere: **0** checked, and nothing at or above `fail_on`; **1** findings; **2** could not check:
wrong usage, no inventory, something unreadable; **3** internal error. Never 0 when nothing was checked. A pipe that is
closed early changes none.
"""


def command_files() -> Iterator[tuple[str, Path]]:
    """Every command, groups too, by the words that name it, in the order of the page."""
    for file in sorted(COMMANDS.rglob("*.py")):
        steps = [step.rstrip("_").replace("_", "-") for step in file.relative_to(COMMANDS).with_suffix("").parts]
        if file.name == "__init__.py":
            steps.pop()
        if steps and not any(
            part.startswith("_") and part != "__init__.py" for part in file.relative_to(COMMANDS).parts
        ):
            yield " ".join(steps), file


def commands_page() -> str:
    """docs/commands.md, from the commands' own docstrings."""
    pages = {
        name: (ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "")
        for name, file in sorted(command_files())
    }
    parts = [
        COMMANDS_HEAD,
        "| command | does |\n|---|---|\n"
        + "".join(
            f"| [`inventory {name}`](#inventory-{name.replace(' ', '-')}) | {page.partition(chr(10))[0]} |\n"
            for name, page in pages.items()
        ),
        *(f"## inventory {name}\n\n{_in_markdown(page)}\n" for name, page in pages.items()),
    ]
    return "\n".join(parts)


def _in_markdown(page: str) -> str:
    """A help text as a page: what `\\b` keeps in its lines is shown as code."""
    blocks = page.split("\n\n")
    shown = [f"```text\n{block[2:].strip(chr(10))}\n```" if block.startswith("\b") else block for block in blocks]
    return "\n\n".join(shown)


def test_the_page_of_commands_is_that_of_the_commands(request: pytest.FixtureRequest) -> None:
    """Written anew by `pytest tests/test_docs.py --update-golden`."""
    file = ROOT / "docs" / "commands.md"
    if request.config.getoption("--update-golden"):
        file.write_text(commands_page(), encoding="utf-8")
    assert file.read_text(encoding="utf-8") == commands_page(), "write it anew with --update-golden"
    assert [name for name, source in command_files() if not summary(source)] == []


def test_the_site_leads_to_every_document() -> None:
    site = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!!python/name:", ""))
    led = set(re.findall(r"[\w/-]+\.md", str(site["nav"])))
    there = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")}
    assert led == there, "name each document of docs/ once under `nav` in mkdocs.yml"
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    assert {name for name in there if f"({name})" not in index} == {"index.md"}, "link it from docs/index.md"


def rules_page() -> str:
    """docs/rules.md, from the rules' own docstrings."""
    rules = [(check.rule, check.documentation.strip()) for check in all_checks()]
    parts = [
        "# Rules\n\nWhat `inventory check` can find. Codes never change meaning. `inventory rule CODE` shows the same "
        "page in the terminal.\nA severity can change with the case and the settings; the page of a rule says so.\n",
        "| code | name | severity | what is wrong |\n|---|---|---|---|\n"
        + "".join(
            f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.name} | {rule.severity} | "
            f"{page.partition(chr(10))[0]} |\n"
            for rule, page in rules
        ),
        *(f"## {rule.code} {rule.name}\n\nSeverity: {rule.severity}.\n\n{page}\n" for rule, page in rules),
    ]
    return "\n".join(parts)


def test_the_rules_page_is_that_of_the_rules(request: pytest.FixtureRequest) -> None:
    """Written anew by `pytest tests/test_docs.py --update-golden`."""
    file = ROOT / "docs" / "rules.md"
    if request.config.getoption("--update-golden"):
        file.write_text(rules_page(), encoding="utf-8")
    assert file.read_text(encoding="utf-8") == rules_page(), "write docs/rules.md anew with --update-golden"


def test_every_row_of_the_safety_page_is_held_by_tests_that_exist() -> None:
    lines = (ROOT / "docs" / "safety.md").read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line.startswith("| ") and "what happens" not in line]
    held = [re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", row) for row in rows]
    assert len(rows) >= 30
    assert [row for row, tests in zip(rows, held, strict=True) if not tests] == []
    assert [
        (file, name)
        for tests in held
        for file, name in tests
        if f"def {name}(" not in (ROOT / file).read_text(encoding="utf-8") and name
    ] == []


def test_every_file_that_the_architecture_names_is_there() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:cli|reports|catalog|inventory|clausemap|tests)/[\w/.]+)`", text)
    assert len(named) > 40
    shipped = "clausemap/_app/"  # a folder of the wheel
    assert [name for name in named if not (ROOT / name).exists() and name != shipped] == []
    alone = set(re.findall(r"`(\w+\.py)`", text))
    files = {
        path.name for folder in ("cli", "reports", "catalog", "inventory") for path in (ROOT / folder).rglob("*.py")
    }
    assert alone - files == set()
