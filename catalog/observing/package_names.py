"""Whom the name of a package may belong to: by its namespace, or by its name without what every SDK has in it."""

from __future__ import annotations

import re

_OF_EVERY_SDK = frozenset({
    "sdk", "api", "client", "clients", "js", "node", "nodejs", "python", "py", "ruby", "rb", "go", "golang", "php",
    "java", "kotlin", "swift", "dotnet", "net", "react", "vue", "angular", "svelte", "nextjs", "nuxt", "browser", "web",
    "server",
    "core", "lib", "http", "rest", "official", "ts", "typescript", "android", "ios", "flutter", "rust", "rs", "embed",
    "widget", "snippet", "async", "aio", "native", "integration", "wrapper", "bindings",
})  # fmt: skip
_WITH_HOST = ("pkg:golang/", "pkg:swift/")
_PARTS = re.compile(r"[-_]+")


def namespace(package: str) -> str:
    """The label of the company in a package's namespace, such as `acme` of `@acme/sdk`; empty where it has none."""
    path = package.partition("/")[2].lower()
    steps = path.split("/")
    if package.startswith("pkg:npm/"):
        return _word(steps[0][1:]) if path.startswith("@") and len(steps) > 1 else ""
    if package.startswith(_WITH_HOST):
        return _word(steps[1]) if len(steps) > 2 else ""
    if package.startswith("pkg:maven/"):
        parts = steps[0].split(".")
        return _word(parts[1]) if len(steps) > 1 and len(parts) > 1 else ""
    if package.startswith("pkg:nuget/"):
        return _word(path.partition(".")[0]) if "." in path else ""
    return _word(steps[0]) if len(steps) > 1 else ""


def named_after(package: str) -> str:
    """What a package without a namespace is named after: `acme` of `acme-node-sdk`; empty where it says no more.

    A name that is that of a company as it stands says little: `buffer` and `react-modal` are libraries as well.
    """
    path = package.partition("/")[2].lower()
    if "/" in path:
        return ""
    words = [word for word in _PARTS.split(path) if word]
    left = list(words)
    while left and left[-1] in _OF_EVERY_SDK:
        left.pop()
    return "".join(left) if len(left) < len(words) else ""


def _word(step: str) -> str:
    """A step of a path as one word, without what GitHub's names of companies have behind them."""
    return re.sub(r"[^a-z0-9]", "", step.removesuffix("-io").removesuffix("-inc").removesuffix("hq"))
