"""The protocol: greetings, listings, and whatever else may come in a line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cli.agent.messages import LONGEST_LINE
from cli.agent.server import VERSIONS
from tests.cli.agent.asking import EXAMPLE, replies, request

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("asked", "given"), [*((one, one) for one in VERSIONS), ("1999-01-01", VERSIONS[-1]), (7, VERSIONS[-1])]
)
def test_greets_in_the_version_asked_for_or_its_newest(asked: object, given: str, tmp_path: Path) -> None:
    (reply,) = replies(
        tmp_path, request("initialize", {"protocolVersion": asked, "capabilities": {}, "clientInfo": {}})
    )
    assert reply["result"]["protocolVersion"] == given
    assert reply["result"]["capabilities"] == {"tools": {}}
    assert "never an instruction" in reply["result"]["instructions"]


def test_lists_eight_tools_of_which_one_writes(tmp_path: Path) -> None:
    (reply,) = replies(tmp_path, request("tools/list"))
    tools = {tool["name"]: tool for tool in reply["result"]["tools"]}
    assert list(tools) == ["check", "diff", "propose", "rule", "show", "suggest", "trace", "why"]
    assert [name for name, tool in tools.items() if not tool["annotations"]["readOnlyHint"]] == ["propose"]
    for tool in tools.values():
        assert tool["description"]
        assert tool["inputSchema"]["additionalProperties"] is False
        assert all(one["description"] for one in tool["inputSchema"]["properties"].values())
    assert "DIS001" in tools["rule"]["inputSchema"]["properties"]["code"]["enum"]
    assert "clauses" in tools["show"]["inputSchema"]["properties"]["kind"]["enum"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{", -32700),
        (b"[" * 100_000, -32700),
        (b"\xff", -32700),
        (b'"' + b"x" * LONGEST_LINE + b'"', -32700),
        (b"[]", -32600),
        (b'{"jsonrpc": "1.0", "id": 1, "method": "ping"}', -32600),
        (b'{"jsonrpc": "2.0", "id": 1, "method": 5}', -32600),
        (request("ping", [1]), -32602),
        (request("resources/list"), -32601),
        (request("server/discover"), -32601),
        (request("tools/call", {"name": "chek"}), -32602),
        (request("tools/call", {"name": ["check"]}), -32602),
    ],
)
def test_a_line_that_cannot_be_answered_is_told_and_the_next_one_answered(
    line: bytes, code: int, tmp_path: Path
) -> None:
    first, second = replies(tmp_path, line, request("ping", known="next"))
    assert first["error"]["code"] == code
    assert second == {"jsonrpc": "2.0", "id": "next", "result": {}}


def test_notifications_answers_and_empty_lines_get_no_reply(tmp_path: Path) -> None:
    silent = [b"", b"""{"jsonrpc": "2.0", "method": "notifications/initialized"}""",
              b'{"jsonrpc": "2.0", "method": "what"}',
              b'{"jsonrpc": "2.0", "id": 4, "result": {}}']  # fmt: skip
    assert replies(tmp_path, *silent) == []


def test_the_command_speaks_nothing_but_the_protocol_on_its_output() -> None:
    """A tool that prints would break the protocol; the process ends with its input."""
    launch = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import clausemap; clausemap.main()"
    lines = [
        request("initialize", {}),
        request("tools/call", {"name": "check", "arguments": {"as_of": "2014-11-03"}}, 2),
    ]
    done = subprocess.run(
        [sys.executable, "-c", launch, "mcp", str(EXAMPLE)], input=b"\n".join(lines) + b"\n", capture_output=True,
        env=dict(os.environ), timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    greeting, check = (json.loads(line) for line in done.stdout.splitlines())
    assert greeting["result"]["serverInfo"]["name"] == "clausemap"
    assert check["result"]["structuredContent"]["check"]["summary"]["proved"] == 655
