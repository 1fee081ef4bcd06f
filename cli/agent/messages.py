"""JSON-RPC 2.0 over lines, one message each, UTF-8: as the Model Context Protocol has it over standard streams."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

LONGEST_LINE = 4_000_000
"""Bytes of one message; a longer one is refused."""
PARSE_ERROR, INVALID_REQUEST, METHOD_NOT_FOUND, INVALID_PARAMS = -32700, -32600, -32601, -32602


class RpcError(Exception):
    """A request that cannot be answered: the code of JSON-RPC, and what is wrong in words."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


Answer = Callable[[str, dict[str, Any]], dict[str, Any]]
"""Answers one method with its parameters; raises RpcError."""


def serve_lines(received: BinaryIO, sent: BinaryIO, answer: Answer) -> None:
    """Answer every request that comes in until the input ends; a notification is handed on and gets no answer."""
    for line in _lines(received):
        reply = _reply(line, answer)
        if reply is not None:
            sent.write(json.dumps(reply, ensure_ascii=True).encode("ascii") + b"\n")
            sent.flush()


def _lines(received: BinaryIO) -> Iterator[bytes]:
    while line := received.readline(LONGEST_LINE + 1):
        if len(line) > LONGEST_LINE:
            while line and not line.endswith(b"\n"):
                line = received.readline(LONGEST_LINE)
            yield b"!"  # is no JSON, so it is answered like any other line that cannot be read
        elif line.strip():
            yield line


def _reply(line: bytes, answer: Answer) -> dict[str, Any] | None:
    """The answer to one line; None where it is a notification."""
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return _error(None, RpcError(PARSE_ERROR, f"This line is no JSON of at most {LONGEST_LINE:,} bytes."))
    if not isinstance(message, dict) or message.get("jsonrpc") != "2.0" or not isinstance(message.get("method"), str):
        known = message.get("id") if isinstance(message, dict) else None
        is_answer = isinstance(message, dict) and ("result" in message or "error" in message)
        return None if is_answer else _error(known, RpcError(INVALID_REQUEST, "This is no request of JSON-RPC 2.0."))
    parameters = message.get("params", {})
    try:
        if not isinstance(parameters, dict):
            raise RpcError(INVALID_PARAMS, "The parameters have to be an object.")
        result = answer(message["method"], parameters)
    except RpcError as error:
        return _error(message["id"], error) if "id" in message else None
    return {"jsonrpc": "2.0", "id": message["id"], "result": result} if "id" in message else None


def _error(known: object, error: RpcError) -> dict[str, Any]:
    shown = known if isinstance(known, (str, int)) and not isinstance(known, bool) else None
    return {"jsonrpc": "2.0", "id": shown, "error": {"code": error.code, "message": str(error)}}
