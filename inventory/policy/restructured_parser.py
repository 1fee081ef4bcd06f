"""Docutils set up so that a document reads no file, runs nothing, and loses no text of Sphinx's usual directives."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, ClassVar

from docutils import nodes
from docutils.core import publish_doctree
from docutils.parsers.rst import Directive, directives, roles

_SETTINGS = {
    "file_insertion_enabled": False, "raw_enabled": False, "_disable_config": True, "report_level": 5, "halt_level": 6,
    "doctitle_xform": False, "docinfo_xform": False, "sectsubtitle_xform": False, "input_encoding": "unicode",
    "smart_quotes": False, "syntax_highlight": "none", "line_length_limit": 1_048_576, "warning_stream": False,
}  # fmt: skip
_TITLED = re.compile(r"(?P<title>.*?)\s*<[^<>]*>$", re.DOTALL)
_ROLES = (
    "ref doc term abbr any numref guilabel menuselection download index kbd file samp envvar option confval".split()
)
_SHOWN = (
    "versionadded versionchanged deprecated seealso centered only tabs tab tab-set tab-item dropdown card grid "
    "grid-item details"
).split()
_PASSED_OVER = "toctree index tabularcolumns highlight sectionauthor codeauthor currentmodule".split()


def doctree(source: str) -> Any:
    """The nodes of a document; faults in it are nodes too."""
    _know_sphinx()
    return publish_doctree(source, settings_overrides=dict(_SETTINGS))


class _AnyOption(dict[str, Any]):
    """Every option is known, and means nothing here."""

    def __missing__(self, _: str) -> Any:
        return directives.unchanged

    def __contains__(self, _: object) -> bool:
        return True

    def __bool__(self) -> bool:
        return True


class _Shown(Directive):  # type: ignore[misc]
    """A directive whose title and content a page shows."""

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar[Any] = _AnyOption()

    def run(self) -> list[nodes.Node]:
        """Its content, as if it stood there without the directive."""
        shown = nodes.container()
        if self.arguments and self.name != "only":
            shown += nodes.paragraph("", self.arguments[0])
        self.state.nested_parse(self.content, self.content_offset, shown)
        return [shown]


class _PassedOver(_Shown):
    """A directive that shows nothing of the policy."""

    def run(self) -> list[nodes.Node]:
        """Nothing."""
        return []


def _role(
    name: str, rawtext: str, text: str, lineno: int, inliner: Any, options: Any = None, content: Any = None
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    titled = _TITLED.match(text)
    return [nodes.inline(rawtext, titled["title"] if titled else text.lstrip("~!"))], []


@lru_cache(maxsize=1)
def _know_sphinx() -> None:
    for name in _ROLES:
        roles.register_local_role(name, _role)
    for name in _SHOWN:
        directives.register_directive(name, _Shown)
    for name in _PASSED_OVER:
        directives.register_directive(name, _PassedOver)
