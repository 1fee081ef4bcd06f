"""Serve an agent: it asks for verdicts, proofs and rules, and may propose drafts, over the Model Context Protocol.

The agent's program starts it and talks to it over standard input and output; docs/agents.md tells how to set it up.
It answers about the inventory in DIR alone. Nothing is written but what the agent proposes, and that as drafts, which
count for nothing until somebody has kept them. No network is used.

\b
    inventory mcp
    inventory mcp path/to/inventory
"""

from __future__ import annotations

from cli.exit_codes import ExitCode
from cli.inventory_options import Folder
from cli.named_folder import folder_of


def run(directory: Folder = None) -> int:
    """Serve one agent until it is done."""
    from cli.agent.server import serve

    serve(folder_of(directory))
    return ExitCode.OK
