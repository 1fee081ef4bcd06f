"""pip's requirements: included files, who asked for what, packages named by an address."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.evidence import UnreadableError, read_evidence


def seen(folder: Path, name: str) -> list[tuple[str, str, int, str]]:
    """Package, file, line, and `direct`, `via NAME` or `dev`."""
    return [
        (
            one.value.removeprefix("pkg:pypi/"), one.file, one.line,
            "dev" if one.dev else f"via {one.via}" if one.transitive else "direct",
        )
        for one in read_evidence(folder / name, name).observations
    ]  # fmt: skip


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def test_included_files_are_read_once_each_and_tell_their_own_lines(tmp_path: Path) -> None:
    write(tmp_path, {
        "requirements.txt": "-r requirements/base.txt\n--requirement=requirements/mail.txt\nposthog==3\n",
        "requirements/base.txt": "# base\nsentry-sdk==2\n-c constraints.txt\n-r mail.txt\n",
        "requirements/mail.txt": "sendgrid\n-r base.txt\n",
    })  # fmt: skip
    assert seen(tmp_path, "requirements.txt") == [
        ("sentry-sdk", "requirements/base.txt", 2, "direct"), ("sendgrid", "requirements/mail.txt", 1, "direct"),
        ("posthog", "requirements.txt", 3, "direct"),
    ]  # fmt: skip


def test_what_ships_and_is_included_for_development_is_not_for_development(tmp_path: Path) -> None:
    write(
        tmp_path, {"dev.txt": "-r base.txt\npytest==8\n", "base.txt": "-r test.txt\nstripe==9\n", "test.txt": "x==1\n"}
    )
    assert seen(tmp_path, "dev.txt") == [
        ("x", "test.txt", 1, "direct"), ("stripe", "base.txt", 2, "direct"), ("pytest", "dev.txt", 2, "dev"),
    ]  # fmt: skip


@pytest.mark.parametrize("included", ["../outside.txt", "/etc/hostname", "https://x.example/r.txt", "link.txt"])
def test_nothing_outside_the_folder_is_read(tmp_path: Path, included: str) -> None:
    write(tmp_path, {"outside.txt": "x==1\n", "in/requirements.txt": f"a==1\n-r {included}\n"})
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "outside.txt")
    with pytest.raises(UnreadableError, match="includes on line 2 what lies outside its folder"):
        read_evidence(tmp_path / "in" / "requirements.txt", "requirements.txt")


def test_a_file_above_is_read_where_the_command_runs_in_the_folder_of_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"common.txt": "stripe==9\n", "app/requirements.txt": "-r ../common.txt\n"})
    monkeypatch.chdir(tmp_path)
    (found,) = read_evidence(Path("app/requirements.txt"), "app/requirements.txt").observations
    assert (found.value, found.file, found.line) == ("pkg:pypi/stripe", "common.txt", 1)


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, {"requirements.txt": "-r gone.txt\n"})
    with pytest.raises(UnreadableError, match=r"“gone\.txt” cannot be read"):
        read_evidence(tmp_path / "requirements.txt", "requirements.txt")


def test_whoever_is_no_package_of_the_file_is_the_project(tmp_path: Path) -> None:
    write(tmp_path, {"requirements.txt": (
        "certifi==1\n    # via\n    #   httpx\n    #   shop\nflask==3 \\\n    --hash=sha256:abc\n    # via Sentry.SDK\n"
        "httpx==1\n    # via shop (pyproject.toml)\nsentry-sdk==2\n    # via -r in.txt\nh11==1  # via httpx\n"
    )})  # fmt: skip
    assert [(name, how) for name, _, _, how in seen(tmp_path, "requirements.txt")] == [
        ("certifi", "direct"), ("flask", "via Sentry.SDK"), ("httpx", "direct"), ("sentry-sdk", "direct"),
        ("h11", "via httpx"),
    ]  # fmt: skip


def test_packages_named_by_an_address(tmp_path: Path) -> None:
    write(tmp_path, {"requirements.txt": (
        "https://x.example/packages/resend-0.8.0-py3-none-any.whl\nhttps://x.example/python-intercom-4.0.tar.gz\n"
        "git+https://git.example/acme/mixpanel-python.git@v1\n-e git+ssh://git@git.example/a/b.git#egg=analytics\n"
        "  twilio == 8\n./own\n-e .\nopenai @ https://x.example/openai-1.0.whl\n"
    )})  # fmt: skip
    assert [name for name, *_ in seen(tmp_path, "requirements.txt")] == [
        "resend", "python-intercom", "mixpanel-python", "analytics", "twilio", "openai",
    ]  # fmt: skip


def test_what_pip_freeze_writes_is_known_by_its_content(tmp_path: Path) -> None:
    write(tmp_path, {"frozen.txt": "# comment\nstripe==9.0\n-e git+https://x.example/y.git@abc#egg=z\nsix==1.16\n"})
    assert [name for name, *_ in seen(tmp_path, "frozen.txt")] == ["stripe", "z", "six"]
