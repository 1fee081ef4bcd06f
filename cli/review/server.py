"""The server itself: on this machine's own address, at a free port, until Ctrl-C."""

from __future__ import annotations

import socket
import sys
import webbrowser
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from cli.review.app import application
from cli.review.guard import Guard
from cli.review.sitting import Sitting
from cli.review.start_page import StartedReview

HOST = "127.0.0.1"


def serve(root: Path, *, opens: bool, port: int = 0, starts: bool = False) -> None:
    """Serve the review of the inventory in `root`; `opens` a browser. Raises OSError where the port is taken.

    Where it `starts`, there is no inventory yet, and the first page makes one.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((HOST, port))
        listening.listen(64)
        guard = Guard(listening.getsockname()[1])
        pages = StartedReview(root, guard) if starts else _review(root, guard)
        print(
            f"The review of {root} is open at\n  {guard.address()}\nThe address works once. Ctrl-C ends it.", flush=True
        )
        settings = uvicorn.Config(
            pages, log_level="critical", access_log=False, lifespan="off", server_header=False,
            date_header=False, proxy_headers=False, ws="none", timeout_graceful_shutdown=2, http="h11", loop="asyncio",
        )  # fmt: skip
        if opens:
            webbrowser.open(guard.address())
        uvicorn.Server(settings).run(sockets=[listening])
        print("The review is closed.", file=sys.stderr)


def _review(root: Path, guard: Guard) -> ASGIApp:
    """The pages of an inventory that can be looked at. Raises CannotCheck, Exit."""
    sitting = Sitting(root)
    sitting.look()
    return application(sitting, guard)
