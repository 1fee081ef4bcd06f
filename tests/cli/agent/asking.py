"""An agent in this process: it asks the server as a client would, message by message."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

from cli.agent.messages import serve_lines
from cli.agent.server import AgentServer
from cli.agent.session import AgentSession
from cli.agent.tool_folder import all_tools

EXAMPLE = Path(__file__).resolve().parents[3] / "inventory" / "aptible"
"""The worked example."""


def replies(folder: Path, *lines: bytes) -> list[dict[str, Any]]:
    """What the server of `folder` sends when it gets these lines."""
    sent = BytesIO()
    serve_lines(
        BytesIO(b"".join(line + b"\n" for line in lines)), sent, AgentServer(AgentSession(folder), all_tools()).answer
    )
    return [json.loads(line) for line in sent.getvalue().splitlines()]


def request(method: str, parameters: Any = None, known: object = 1) -> bytes:
    """One request as a line."""
    message: dict[str, Any] = {"jsonrpc": "2.0", "id": known, "method": method}
    return json.dumps(message | ({} if parameters is None else {"params": parameters})).encode()


def call(folder: Path, tool: str, /, **arguments: Any) -> dict[str, Any]:
    """What a tool answers, with `isError` where it refuses."""
    (reply,) = replies(folder, request("tools/call", {"name": tool, "arguments": arguments}))
    result: dict[str, Any] = reply["result"]
    assert json.loads(result["content"][0]["text"]) == result["structuredContent"]
    return {**result["structuredContent"], "isError": result["isError"]}


def answer(folder: Path, tool: str, /, **arguments: Any) -> dict[str, Any]:
    """The answer of a tool that has one."""
    told = call(folder, tool, **arguments)
    assert not told["isError"], told
    found: dict[str, Any] = told[tool]
    return found


def refusal(folder: Path, tool: str, /, **arguments: Any) -> str:
    """Why a tool does not answer."""
    told = call(folder, tool, **arguments)
    assert told["isError"], told
    return str(told["error"])
