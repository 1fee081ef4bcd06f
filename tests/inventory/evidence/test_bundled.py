"""Packages that are listed for development, and shipped by a bundler because the source imports them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inventory.evidence.reading import read_evidence

DEV = {"@sentry/vue": "8.0.0", "heron-chat": "1.0.0", "eslint-plugin-x": "1.0.0"}


def project(folder: Path, bundler: str, files: dict[str, str]) -> None:
    """A project of npm with `bundler` among its packages for development, and the same for Yarn and pnpm."""
    dev = {**DEV, bundler: "1.0.0"}
    record = {"name": "web", "dependencies": {"shown": "1.0.0"}, "devDependencies": dev}
    packages = {
        f"node_modules/{name}": {"version": "1.0.0", "dev": name in dev}
        for name in (*dev, "shown", "@sentry/core", "only-dev")
    }
    packages["node_modules/@sentry/vue"]["dependencies"] = {"@sentry/core": "8.0.0"}  # type: ignore[assignment]
    packages["node_modules/@sentry/core"]["dev"] = True
    lock = {"lockfileVersion": 3, "packages": {"": record, **packages}}
    pnpm = {
        "lockfileVersion": "9.0", "packages": {f"{name}@1.0.0": {} for name in (*dev, "shown")},
        "importers": {".": {"devDependencies": {name: {"specifier": "1", "version": "1.0.0"} for name in dev}}},
    }  # fmt: skip
    yarn = "".join(f'"{name}@^1.0.0":\n  version "1.0.0"\n\n' for name in (*dev, "shown"))
    for name, text in {
        "package.json": json.dumps(record), "package-lock.json": json.dumps(lock), "yarn.lock": yarn,
        "pnpm-lock.yaml": json.dumps(pnpm), **files,
    }.items():  # fmt: skip
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def shipped(folder: Path, lock: str) -> set[str]:
    """The names of the packages that count."""
    return {one.value.removeprefix("pkg:npm/") for one in read_evidence(folder / lock).observations if not one.dev}


@pytest.mark.parametrize("lock", ["package-lock.json", "yarn.lock", "pnpm-lock.yaml"])
@pytest.mark.parametrize("bundler", ["vite", "webpack", "@angular/cli"])
def test_what_the_source_imports_counts(tmp_path: Path, lock: str, bundler: str) -> None:
    project(tmp_path, bundler, {"resources/app.js": 'import * as Sentry from "@sentry/vue";\n'})
    found = shipped(tmp_path, lock)
    assert "@sentry/vue" in found
    assert {"heron-chat", "eslint-plugin-x", bundler}.isdisjoint(found)


def test_what_it_needs_counts_with_it_and_the_reason_is_told(tmp_path: Path) -> None:
    project(tmp_path, "vite", {"src/App.vue": '<script setup>import x from "@sentry/vue"</script>'})
    found = {one.value: one for one in read_evidence(tmp_path / "package-lock.json").observations}
    assert not found["pkg:npm/@sentry/core"].dev
    assert found["pkg:npm/@sentry/core"].transitive
    assert "a bundler ships it" in found["pkg:npm/@sentry/vue"].note
    assert found["pkg:npm/only-dev"].note == ""


@pytest.mark.parametrize(
    ("bundler", "files"),
    [
        ("prettier", {"src/a.js": 'import "@sentry/vue";'}),
        ("vite", {"vite.config.js": 'import "@sentry/vue";'}),
        ("vite", {"scripts/release.js": 'import "@sentry/vue";'}),
        ("vite", {"tests/a.js": 'import "@sentry/vue";', "src/a.test.js": 'import "@sentry/vue";'}),
        ("vite", {"src/a.ts": 'import type { Event } from "@sentry/vue";'}),
        ("vite", {"src/a.ts": '// import "@sentry/vue";'}),
        ("vite", {}),
    ],
)
def test_what_only_builds_or_tests_does_not(tmp_path: Path, bundler: str, files: dict[str, str]) -> None:
    project(tmp_path, bundler, files)
    for lock in ("package-lock.json", "pnpm-lock.yaml"):
        assert "@sentry/vue" not in shipped(tmp_path, lock)
