"""Hostile text in every field of a finding, in every format: each output is read back as what reads it would."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest
from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reports.format_folder import format_called, format_names
from reports.formats import github, markdown
from tests.reports.formats.naughty import naughty_strings
from tests.reports.formats.reporting import hostile, report_of, squeezed, words

STRINGS = naughty_strings()
HARMLESS = {"heading", "paragraph", "bullet_list", "list_item", "blockquote", "strong", "inline"}
COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def rendered(name: str) -> str:
    return format_called(name).render(report_of([hostile(text) for text in STRINGS]))


def unescaped(text: str) -> str:
    for code, character in {"%0A": "\n", "%0D": "\r", "%3A": ":", "%2C": ",", "%25": "%"}.items():
        text = text.replace(code, character)
    return text


def tokens(parsed: list[Token]) -> Iterator[Token]:
    for token in parsed:
        yield token
        yield from tokens(token.children or [])


def as_github_reads(text: str) -> list[Token]:
    return list(tokens(MarkdownIt("gfm-like", {"html": True, "linkify": True}).parse(text)))


def read(missing_from: str, text: str) -> list[str]:
    return [word for word in words(text) if word not in missing_from]


def test_there_are_enough_of_them() -> None:
    assert len(STRINGS) >= 500


@pytest.mark.parametrize("name", format_names())
def test_no_output_moves_a_cursor_hides_text_or_commands_a_build_log(name: str) -> None:
    text = rendered(name)
    assert [line for line in text.split("\n") if not line.isprintable()] == []
    # Azure Pipelines, TeamCity and the older commands of GitHub are read anywhere in a line.
    assert re.search(r"##\w*\[", text) is None
    commands = [line for line in text.split("\n") if line.strip().startswith("::")]
    assert len(commands) == (len(STRINGS) if name == "github" else 0)
    assert text == rendered(name)


def test_concise_is_a_line_a_finding() -> None:
    *lines, tally = rendered("concise").splitlines()
    assert len(lines) == len(STRINGS)
    assert tally.startswith(f"{len(STRINGS)} errors")
    for line, text in zip(lines, STRINGS, strict=True):
        assert re.search(r":3:5: DIS001 Before .* ?after\.$", line), line
        assert read(line, text) == []


def test_full_tells_everything() -> None:
    shown = squeezed(rendered("full"))
    assert shown.count("error[DIS001]unjustified:Before") == len(STRINGS)
    for text in STRINGS:
        assert read(shown, text) == []


def test_json_gives_back_the_very_text() -> None:
    found = json.loads(rendered("json"))["findings"]
    assert [one["message"] for one in found] == [hostile(text).message for text in STRINGS]
    assert [one["location"]["file"] for one in found] == [hostile(text).file for text in STRINGS]


def test_gitlab_has_a_readable_issue_for_each_with_a_fingerprint_of_its_own() -> None:
    issues = json.loads(rendered("gitlab"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == len(STRINGS)
    for issue, text in zip(issues, STRINGS, strict=True):
        assert issue["description"].isprintable()
        assert issue["description"].startswith("DIS001: Before ")
        assert read(issue["description"], text) == []
        assert not issue["location"]["path"].startswith(("/", "../"))


def test_sarif_messages_hold_no_link_and_no_placeholder() -> None:
    results = json.loads(rendered("sarif"))["runs"][0]["results"]
    assert len(results) == len(STRINGS)
    for result, text in zip(results, STRINGS, strict=True):
        message = result["message"]["text"]
        assert read(message, text) == []
        for plain in (message, result["relatedLocations"][0]["message"]["text"]):
            assert re.search(r"(?<!\\)\[[^\]]*\]\(", plain) is None
            assert re.search(r"[{}]", re.sub(r"\{\{|\}\}", "", plain)) is None
        assert live(as_github_reads(result["message"]["markdown"])) == []
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"(?:[\w.~/-]|%[0-9A-F]{2})+", uri, re.ASCII)


def test_junit_is_well_formed_xml_for_two_parsers() -> None:
    text = rendered("junit").encode("utf-8")
    root = etree.fromstring(text, etree.XMLParser(resolve_entities=False, huge_tree=True))
    assert ElementTree.fromstring(text).tag == "testsuites"
    failures = root.findall(".//failure")
    assert len(failures) == len(STRINGS)
    assert {element.tag for element in root.iter()} <= {"testsuites", "testsuite", "testcase", "failure", "skipped"}
    for failure, string in zip(failures, STRINGS, strict=True):
        assert failure.get("type") == "error"
        assert len(failure) == 0
        assert read(str(failure.get("message")), string) == []
        assert str(failure.text).splitlines()[-1].startswith("help: Help ")


def test_github_reads_one_command_a_finding_with_our_properties_only() -> None:
    *lines, _ = rendered("github").split("\n")[:-1]
    assert len(lines) == len(STRINGS)
    for line, text in zip(lines, STRINGS, strict=True):
        command = COMMAND.fullmatch(line)
        assert command, line
        settings = dict(part.split("=", 1) for part in command[2].split(","))
        assert [*settings] == ["file", "line", "endLine", "col", "endColumn", "title"]
        assert (settings["line"], settings["title"]) == ("3", "DIS001 unjustified")
        message = unescaped(command[3])
        assert message.startswith("Before ")
        assert read(message, text[:400]) == []


@pytest.mark.parametrize("text", [markdown.render, github.summary])
def test_markdown_that_is_cut_stays_harmless(text: Any) -> None:
    shown = text(report_of([hostile(string) for string in STRINGS * 4]))
    assert live(as_github_reads(shown)) == []
    assert re.search(r"no room for \d+ more", shown)
    assert len(shown.encode()) <= github.SUMMARY_BYTES


def test_a_comment_fits_into_a_comment() -> None:
    assert 40_000 < len(rendered("markdown").encode()) <= markdown.COMMENT_BYTES


def test_markdown_shows_every_finding_and_nothing_of_it_is_live() -> None:
    found = [hostile(text) for text in STRINGS]
    parsed = as_github_reads(markdown.document(report_of(found), 10_000_000))
    assert live(parsed) == []
    items = [inlines(item) for item in split_items(parsed)]
    assert len(items) == len(STRINGS)
    for item, text in zip(items, STRINGS, strict=True):
        head, message, quote, help_line = item
        assert head.startswith("error DIS001 unjustified at ")
        assert message.startswith("Before ")
        assert quote.startswith("“Quote ")
        assert help_line.startswith("Help: Help ")
        assert read(message, text) == []


def live(parsed: list[Token]) -> list[str]:
    """What is more than text in a Markdown document, or would be made more of it by GitHub or GitLab."""
    found = [token.type for token in parsed if token.type.removesuffix("_open").removesuffix("_close") not in
             HARMLESS | {"text", "code_inline", "softbreak"}]  # fmt: skip
    prose = [token.content for token in parsed if token.type == "text"]
    return found + [
        text for text in prose if re.search(r"[@<>&~$%|`\\{}\[\]*#!]|://|\w\.\w{2}|:\w+:|\b[0-9a-f]{7,}\b", text)
    ]


def split_items(parsed: list[Token]) -> list[list[Token]]:
    items: list[list[Token]] = []
    for token in parsed:
        if token.type == "list_item_open":
            items.append([])
        elif items:
            items[-1].append(token)
    return items


def inlines(item: list[Token]) -> list[str]:
    """The text of each paragraph as it is seen."""
    return ["".join(child.content for child in token.children or []) for token in item if token.type == "inline"]
