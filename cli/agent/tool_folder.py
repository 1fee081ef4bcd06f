"""The tools of an agent, found by their folder, described by their own docstrings and argument models."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple

import cli.agent.tools
from cli.agent.session import AgentSession, ToolArguments


class Tool(NamedTuple):
    """One tool: `run` answers with plain data; `writes` says whether a file may change."""

    name: str
    description: str
    arguments: type[ToolArguments]
    run: Callable[[AgentSession, Any], Any]
    writes: bool

    def listed(self) -> dict[str, Any]:
        """The tool as `tools/list` tells it."""
        return {
            "name": self.name,
            "description": self.description,
            "inputSchema": _plain_schema(self.arguments),
            "annotations": {
                "readOnlyHint": not self.writes, "destructiveHint": False, "idempotentHint": not self.writes,
                "openWorldHint": False,
            },
        }  # fmt: skip


def all_tools() -> dict[str, Tool]:
    """Every tool by its name, in the order of the names."""
    names = sorted(module.name for module in pkgutil.iter_modules(cli.agent.tools.__path__))
    return {name: _tool(name) for name in names}


def _tool(name: str) -> Tool:
    module = import_module(f"{cli.agent.tools.__name__}.{name}")
    return Tool(name, inspect.getdoc(module) or "", module.ARGUMENTS, module.run, getattr(module, "WRITES", False))


def _plain_schema(model: type[ToolArguments]) -> dict[str, Any]:
    """The JSON Schema of a model without the titles that pydantic makes from the names."""
    schema = model.model_json_schema()
    schema.pop("title", None)
    schema.pop("description", None)
    for one in schema.get("properties", {}).values():
        one.pop("title", None)
    return schema
