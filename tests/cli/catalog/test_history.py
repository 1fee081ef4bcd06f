"""What was recorded over a year, from the terminal and on the auditor's page."""

import hashlib
import json
import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from lxml import html

from tests.cli.catalog.years import CHAT, recorded_over_a_year
from tests.cli.shell import Shell


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The inventory with its catalogue; not to be changed."""
    return recorded_over_a_year(tmp_path_factory.mktemp("years"))


@pytest.fixture(autouse=True)
def calm(monkeypatch: pytest.MonkeyPatch, recorded: Path) -> None:
    """No catalogue of the environment, and no git repository around."""
    monkeypatch.delenv("CLAUSEMAP_CATALOG", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(recorded.parent))


def page(shell: Shell, folder: Path, *more: str) -> html.HtmlElement:
    assert shell.run("report", "html", folder, "--no-diagrams", *more) == 0, shell.err
    return html.document_fromstring(shell.out)


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_the_story_of_a_recipient_as_text(recorded: Path, shell: Shell) -> None:
    assert shell.run("catalog", "log", "--dir", recorded, "--recipient", "cdn", "-n", "2") == 0
    lines = shell.out.splitlines()
    assert lines[:2] == [
        "Example CDN (cdn), in privacy",
        "Since 2014-11-03, when the record begins; not all that it gets is justified, since 2014-11-03.",
    ]
    assert [line.split(", recorded")[0] for line in lines if line.startswith("2015")] == [
        "2015-09-01  entry 5", "2015-06-01  entry 3"
    ]  # fmt: skip
    assert "  The country of Example CDN is CA; it was US (cdn)." in lines
    assert "2014-11-03  entry 1" not in shell.out, "two entries were asked for"


def test_the_story_of_a_disclosure_as_json(recorded: Path, shell: Shell) -> None:
    assert shell.run("catalog", "log", "--dir", recorded, "--disclosure", CHAT, "--json") == 0
    (found,) = json.loads(shell.out)
    assert (found["inventory"], found["disclosure"], found["name"]) == ("privacy", CHAT, "Example Chatroom")
    assert (found["first"], found["since"], found["gone"]) == ("2015-02-01", None, "2015-09-01")
    assert found["line"] == "Recorded from 2015-02-01, gone since 2015-09-01."
    told = [(one["seq"], one["event"], one["aspect"]) for one in found["moments"]]
    assert told == [(5, "went", None), (4, "lost", "verdict"), (3, "regained", "verdict"), (2, "appeared", None)]
    lost = found["moments"][1]
    assert (lost["day"], lost["who"], lost["added"], lost["removed"]) == (
        "2015-08-01", "Ada Lovelace", ["unjustified"], ["broader"]
    )  # fmt: skip
    assert lost["sentence"].endswith("; it rested on share-consent and use-access (account/chat-login).")


def test_a_name_that_was_never_recorded(recorded: Path, shell: Shell) -> None:
    assert shell.run("catalog", "log", "--dir", recorded, "--recipient", "cnd") == 2
    assert "No recipient “cnd” was ever recorded. Did you mean “cdn”?" in shell.err
    assert shell.run("catalog", "log", "--dir", recorded, "--recipient", "cdn", "--disclosure", CHAT) == 2
    assert "not both" in shell.err


def test_the_page_has_the_history_of_the_catalogue_beside_the_inventory(recorded: Path, shell: Shell) -> None:
    root = page(shell, recorded)
    section = root.get_element_by_id("history")
    assert "The state on this page is the one recorded last, as entry 5." in words(section)
    rows = section.xpath(".//table[@class='history']/tbody/tr")
    assert [row.get("id") for row in rows] == ["entry-5", "entry-4", "entry-3", "entry-2", "entry-1"]
    assert "The record begins, with 13 recipients and 24 disclosures" in words(rows[4])
    assert "Ada Lovelace" in words(rows[0])
    assert "ground lost What Example Chatroom gets (username) lost its ground" in words(rows[1])
    gone = [[words(cell) for cell in row] for row in section.xpath(".//table[@class='gone']/tbody/tr")]
    assert [f"{CHAT}disclosure", "Example Chatroom", "2015-02-01", "2015-09-01"] in gone
    assert len(gone) == 2


def test_each_recipient_and_disclosure_says_since_when(recorded: Path, shell: Shell) -> None:
    root = page(shell, recorded)
    cdn = root.get_element_by_id("recipient-cdn")
    assert "Since 2014-11-03, when the record begins" in words(cdn)
    story = [words(one) for one in cdn.getnext().xpath(".//li")]
    assert "2015-06-01 changed The country of Example CDN is CA; it was US." in story
    assert story == sorted(story, key=lambda one: one[:10]), "the oldest first"
    tips = words(root.get_element_by_id("disclosure-account.tips-unsubscribed"))
    assert "Since 2014-11-03, when the record begins; not justified since 2015-02-01." in tips
    links = {one for one in root.xpath("//@href") if one.startswith("#")}
    ids = set(root.xpath("//@id"))
    assert {one for one in links if one[1:] not in ids} == set()


def test_what_is_not_recorded_yet_is_said(recorded: Path, shell: Shell, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(recorded, tmp_path / "privacy"))
    account = folder / "categories/account.yaml"
    account.write_text(
        account.read_text(encoding="utf-8").replace("  - id: tips-unsubscribed", "  - id: tips"), encoding="utf-8"
    )
    root = page(shell, folder)
    told = words(root.get_element_by_id("history"))
    assert "The state on this page is not the last one recorded:" in told
    assert "the category account" in told
    assert "Not recorded yet." in words(root.get_element_by_id("disclosure-account.tips"))


def test_a_split_page_has_a_file_for_the_history(recorded: Path, shell: Shell, tmp_path: Path) -> None:
    assert shell.run("report", "html", recorded, "--no-diagrams", "--split", tmp_path / "out") == 0
    pages = {file.name: html.parse(file).getroot() for file in (tmp_path / "out").iterdir()}
    assert pages["history.html"].get_element_by_id("entry-4") is not None
    assert "history.html#history" in pages["index.html"].xpath("//nav//@href")
    assert "history.html#entry-3" in pages["recipients.html"].xpath("//a/@href")
    assert "category-account.html#disclosure-account.tips-unsubscribed" in pages["history.html"].xpath("//a/@href")


def test_without_a_catalogue_the_page_has_no_history(recorded: Path, shell: Shell, tmp_path: Path,
                                                     monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    folder = Path(shutil.copytree(recorded, tmp_path / "privacy", ignore=shutil.ignore_patterns(".clausemap")))
    plain = page(shell, folder)
    assert plain.xpath("//*[@id='history']") == []
    assert shell.err == ""
    monkeypatch.setenv("CLAUSEMAP_CATALOG", str(tmp_path / "not-yet.db"))
    assert page(shell, folder).xpath("//*[@id='history']") == []
    assert page(shell, recorded, "--no-history").xpath("//*[@id='history']") == []


def test_a_catalogue_that_was_named_must_be_there_and_sound(recorded: Path, shell: Shell, tmp_path: Path) -> None:
    missing, broken = tmp_path / "missing.db", tmp_path / "broken.db"
    assert shell.run("report", "html", recorded, "--catalog", missing) == 2
    assert f"There is no catalogue at “{missing}”" in shell.err
    broken.write_bytes(b"no catalogue" * 100)
    assert shell.run("report", "html", recorded, "--catalog", broken) == 2
    assert "Or leave the history out: --no-history." in shell.err
    assert "Traceback" not in shell.err + shell.out


def test_which_inventory_of_the_catalogue_is_meant(recorded: Path, shell: Shell, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(recorded, tmp_path / "elsewhere"))
    file = folder / ".clausemap" / "catalog.db"
    assert page(shell, folder).get_element_by_id("history") is not None, "the only one of the catalogue beside it"
    assert shell.run("report", "html", folder, "--catalog", file) == 2
    assert "has no inventory “elsewhere”; it has: privacy." in shell.err
    assert page(shell, folder, "--catalog", str(file), "--name", "privacy").get_element_by_id("entry-5") is not None
    assert shell.run("report", "html", folder, "--name", "privcy") == 2
    assert "Did you mean “privacy”?" in shell.err
    assert shell.run("catalog", "record", folder, "--name", "other", "--json") == 1
    assert page(shell, folder).xpath("//*[@id='history']") == []
    assert "the page has no history. The catalogue has no inventory “elsewhere”; it has: other, privacy." in shell.err


def test_the_page_is_not_written_over_the_catalogue(recorded: Path, shell: Shell) -> None:
    file = recorded / ".clausemap" / "catalog.db"
    assert shell.run("report", "html", recorded, "--output", file) == 2
    assert "is the catalogue, so nothing was written" in shell.err
    assert sqlite3.connect(file).execute("SELECT COUNT(*) FROM entry").fetchone() == (5,)


def test_the_same_bytes_from_the_same_catalogue(recorded: Path, shell: Shell) -> None:
    digests = set()
    for _ in range(2):
        page(shell, recorded)
        digests.add(hashlib.sha256(os.fsencode(shell.out)).hexdigest())
    assert len(digests) == 1
