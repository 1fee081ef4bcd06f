"""`inventory catalog` from record to import, by what it prints and how it exits."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.shell import APTIBLE, Shell


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the worked inventory, in which the command is run, in no git repository."""
    for name in ("CLAUSEMAP_CATALOG", "GITHUB_ACTOR", "GITLAB_USER_LOGIN", "BUILD_USER_ID"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    copy = shutil.copytree(APTIBLE, tmp_path / "privacy")
    monkeypatch.chdir(copy)
    return copy


def record(shell: Shell, *more: str) -> dict[str, object]:
    assert shell.run("catalog", "record", "--json", "--who", "Ada", *more) == 1, shell.err
    found: dict[str, object] = json.loads(shell.out)
    return found


def without_chat(folder: Path) -> None:
    """Take the disclosures to the chat application out of a category."""
    file = folder / "categories" / "account.yaml"
    lines = file.read_text(encoding="utf-8").split("\n  - id: ")
    file.write_text("\n  - id: ".join(one for one in lines if not one.startswith("chat-")), encoding="utf-8")


def test_record_exits_as_check_does_and_says_what_it_kept(folder: Path, shell: Shell) -> None:
    assert shell.run("catalog", "record") == shell.run("check") == 1
    shell.run("catalog", "record", "--name", "other")
    assert shell.out.startswith("Recorded other as entry 2, snapshot ")
    assert "of 109 points proved" in shell.out
    assert (folder / ".clausemap" / "catalog.db").is_file()


def test_what_is_recorded_already_is_not_recorded_again(folder: Path, shell: Shell) -> None:
    first = record(shell, "--push-id", "build-1")
    assert (first["new"], first["seq"], first["inventory"], first["who"]) == (True, 1, "privacy", "Ada")
    again = record(shell)
    assert (again["new"], again["seq"], again["rows"]) == (False, 1, 0)
    assert shell.run("catalog", "record") == 1
    assert shell.out == "privacy is recorded already, as entry 1; nothing was written.\n"
    without_chat(folder)
    assert shell.run("catalog", "record", "--push-id", "build-1") == 2
    assert "stands for another record already" in shell.err


def test_the_history_can_be_asked(folder: Path, shell: Shell) -> None:
    record(shell, "--as-of", "2015-09-01")
    without_chat(folder)
    record(shell, "--as-of", "2016-02-01")

    assert shell.run("catalog", "log", "--json") == 0
    assert [(one["seq"], one["day"]) for one in json.loads(shell.out)] == [(2, "2016-02-01"), (1, "2015-09-01")]
    assert shell.run("catalog", "log") == 0
    assert shell.out.split("\n")[0].split() == ["ENTRY", "SNAPSHOT", "HELD", "FROM", "RECORDED", "INVENTORY", "BY",
                                                "COMMIT", "PROVED"]  # fmt: skip

    assert shell.run("catalog", "at", "2015-12-31", "--who-had", "email-address", "--json") == 0
    then = {flow["disclosure"] for flow in json.loads(shell.out)["flows"]}
    assert shell.run("catalog", "at", "2019-03-01", "--who-had", "email-address", "--json") == 0
    later = {flow["disclosure"] for flow in json.loads(shell.out)["flows"]}
    assert then == later
    assert shell.run("catalog", "at", "2015-12-31") == 0
    assert "account/chat-login" in shell.out
    assert shell.run("catalog", "at", "2019-03-01") == 0
    assert "account/chat-login" not in shell.out
    assert shell.run("catalog", "at", "2019-03-01", "--who-had", "genetic-data") == 0
    assert "Nobody had genetic-data on 2019-03-01." in shell.out
    assert shell.run("catalog", "at", "2015-08-31") == 2
    assert "Nothing is recorded that held on 2015-08-31" in shell.err
    assert shell.run("catalog", "at", "2019-02-30") == 2

    assert shell.run("catalog", "why", "account/chat-login", "--on", "2015-12-31") == 0
    assert "account/chat-login to chat-app, in privacy, as it stood on 2015-12-31" in shell.out
    assert "Recipient: share-consent" in shell.out
    assert shell.run("catalog", "why", "account/debit-promotion", "--on", "2015-12-31") == 1
    assert "What came nearest:" in shell.out
    assert shell.run("catalog", "why", "account/chat-login", "--on", "2019-01-01") == 2
    assert "had a disclosure “account/chat-login” on 2019-01-01" in shell.err

    assert shell.run("catalog", "diff", "1", "2") == 1
    assert "- disclosure account/chat-login" in shell.out
    assert shell.run("catalog", "diff", "2", "2") == 0
    assert shell.out.endswith("They do not differ.\n")
    assert shell.run("catalog", "diff", "1", "9") == 2

    assert shell.run("catalog", "show", "1") == 0
    assert "account/debit-check" in shell.out
    assert shell.run("catalog", "show", "2", "--json") == 0
    assert "account/chat-login" not in {one["disclosure"] for one in json.loads(shell.out)["disclosure"]}

    assert shell.run("catalog", "search", "bank") == 0
    assert "account/debit-check" in shell.out
    assert shell.run("catalog", "search", "nothing-like-it") == 0
    assert shell.out == "Nothing that flows has “nothing-like-it” in its name.\n"


def test_what_was_known_by_a_day(folder: Path, shell: Shell) -> None:
    record(shell, "--as-of", "2015-09-01")
    assert shell.run("catalog", "at", "2016-01-01", "--known-by", "2016-01-01") == 2
    assert shell.run("catalog", "at", "2016-01-01", "--known-by", "2999-01-01") == 0


def test_check_tells_on_which_recipients_inventories_disagree(folder: Path, shell: Shell) -> None:
    assert shell.run("catalog", "check") == 2
    record(shell, "--name", "one")
    assert shell.run("catalog", "check") == 0
    assert "No recipient is declared in two ways" in shell.out
    recipients = folder / "recipients.yaml"
    recipients.write_text(
        recipients.read_text(encoding="utf-8").replace("country: US", "country: CA", 1), encoding="utf-8"
    )
    record(shell, "--name", "two")
    assert shell.run("catalog", "check") == 1
    assert "error ORG001 recipient-declared-differently" in shell.out
    assert 'one: {"country": "US"}' in shell.out
    assert 'two: {"country": "CA"}' in shell.out
    assert shell.run("catalog", "check", "--json") == 1
    assert json.loads(shell.out)["schema"] == "clausemap/catalog-check/1"
    assert shell.run("catalog", "check", "--fail-on", "loudly") == 2


def test_verify_with_a_signed_anchor(folder: Path, shell: Shell, tmp_path: Path) -> None:
    record(shell)
    key, anchor, signers = tmp_path / "key", tmp_path / "anchor.json", tmp_path / "signers"
    assert shell.run("catalog", "verify") == 0
    assert "No anchor was given" in shell.out
    if shutil.which("ssh-keygen") is None:
        pytest.skip("ssh-keygen is not installed")
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    signers.write_text(f'ada@example.com namespaces="clausemap-anchor" {key.with_suffix(".pub").read_text()}')
    assert shell.run("catalog", "anchor", anchor, "--sign", key) == 0
    assert shell.run("catalog", "verify", "--anchor", anchor, "--signers", signers) == 0
    assert "Anchor signed by ada@example.com." in shell.out
    assert "No anchor was given" not in shell.out
    anchor.write_text(anchor.read_text().replace('"size": 1', '"size": 0'))
    assert shell.run("catalog", "verify", "--anchor", anchor, "--signers", signers) == 2
    assert "The signature does not hold" in shell.err
    assert shell.run("catalog", "verify", "--anchor", anchor) == 1
    assert "DAMAGED: Entry 0 is not the one that was anchored" in shell.out
    signers.write_text("")
    assert shell.run("catalog", "verify", "--anchor", anchor, "--signers", signers) == 2
    assert shell.run("catalog", "verify", "--signers", signers) == 2
    assert shell.run("catalog", "verify", "--anchor", tmp_path / "none.json") == 2


def test_verify_finds_what_was_altered(folder: Path, shell: Shell) -> None:
    record(shell)
    with sqlite3.connect(folder / ".clausemap" / "catalog.db") as raw:
        raw.execute("DROP TRIGGER statement_version_no_update")
        raw.execute("UPDATE statement_version SET quote = 'We share everything.' WHERE statement = 'share-payment'")
    assert shell.run("catalog", "verify") == 1
    assert "DAMAGED: There is no trigger statement_version_no_update." in shell.out
    assert (
        "DAMAGED: A content in statement_version is not what its address says (statement 'share-payment')" in shell.out
    )
    assert shell.run("catalog", "verify", "--json") == 1
    assert json.loads(shell.out)["sound"] is False


def test_export_and_import(folder: Path, shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    policy = folder / "policy" / "privacy-policy.md"
    policy.write_text(policy.read_text(encoding="utf-8") + "\nOne more\u2028 line.\n", encoding="utf-8")
    record(shell)
    file, other = tmp_path / "all.jsonl", tmp_path / "other.db"
    assert shell.run("catalog", "export", file) == 0
    assert shell.run("catalog", "import", file, "--catalog", other) == 0
    assert shell.out == "1 entry is new; the catalogue has 1.\n"
    monkeypatch.setenv("CLAUSEMAP_CATALOG", str(other))
    assert shell.run("catalog", "verify", "--json") == 0
    assert json.loads(shell.out)["size"] == 1
    assert shell.run("catalog", "export", tmp_path / "again.jsonl") == 0
    assert (tmp_path / "again.jsonl").read_bytes() == file.read_bytes()
    file.write_bytes(file.read_bytes()[:-100])
    assert shell.run("catalog", "import", file, "--catalog", tmp_path / "third.db") == 2
    assert "the file was cut short" in shell.err
    assert shell.run("catalog", "import", tmp_path / "missing.jsonl") == 2


def test_upgrade(folder: Path, shell: Shell) -> None:
    assert shell.run("catalog", "upgrade") == 2
    record(shell)
    assert shell.run("catalog", "upgrade") == 0
    assert shell.out == "The catalogue was up to date already.\n"


def test_commands_without_a_catalogue_say_how_to_make_one(folder: Path, shell: Shell) -> None:
    for command in (["log"], ["show", "1"], ["diff", "1", "2"], ["at", "2019-01-01"], ["why", "a/b"], ["search", "x"],
                    ["check"], ["verify"], ["anchor", "a.json"], ["export", "e.jsonl"]):  # fmt: skip
        assert shell.run("catalog", *command) == 2
        assert "There is no catalogue" in shell.err
        assert "`inventory catalog record`" in shell.err
    assert not (folder / ".clausemap").exists(), "asking makes nothing"
    assert not (folder / "a.json").exists()


def test_options_that_cannot_be_used(folder: Path, shell: Shell) -> None:
    assert shell.run("catalog", "record", "--push-id", "") in (1, 2)
    assert shell.run("catalog", "record", "--push-id", "a\nb") == 2
    assert "--push-id cannot be used" in shell.err
    assert shell.run("catalog", "record", "--name", "\x1b[31m") == 2
    assert shell.run("catalog", "log", "--catalog", "mysql://root:secret@h/d") == 2
    assert "secret" not in shell.err
    assert shell.run("catalog", "log", "--catalog", str(folder)) == 2


def test_names_and_commits_come_from_git(folder: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def git(*arguments: str) -> str:
        calm = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false"]
        done = subprocess.run(["git", *calm, *arguments], cwd=folder.parent, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    monkeypatch.delenv("GIT_CEILING_DIRECTORIES")
    git("init", "-q")
    git("remote", "add", "origin", "git@example.com:acme/shop.git")
    git("add", ".")
    git("commit", "-q", "-m", "first")
    monkeypatch.setenv("GITHUB_ACTOR", "octocat")
    assert shell.run("catalog", "record", "--json") == 1
    told = json.loads(shell.out)
    assert told["inventory"] == "acme/shop/privacy"
    assert told["commit"] == git("rev-parse", "HEAD")
    assert (told["who"], told["facts"]["uncommitted"]) == ("octocat", False)


def test_other_commands_import_no_database_library() -> None:
    source = (
        "import sys; from cli.main import main; main(['catalog', '--help']); main(['catalog', 'record', '--help']); "
        f"main(['check', {str(APTIBLE)!r}]); "
        "loaded = {'sqlmodel', 'sqlalchemy', 'alembic', 'psycopg'} & set(sys.modules); "
        "assert not loaded, loaded"
    )
    environment = {**os.environ, "PYTHONPATH": str(APTIBLE.parents[3])}
    subprocess.run([sys.executable, "-c", source], check=True, env=environment, stdout=subprocess.DEVNULL)
