"""When to check: a moment after the last change, one check at a time, and never with what is out of date."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from pathlib import Path

from cli.editor.session import Session, looked_at
from reports.editor.diagnoses import Diagnosis

PAUSE = 0.2
LONGEST_PAUSE = 3.0
_log = logging.getLogger(__name__)


class Checks:
    """Checks the inventories of a session in the background; `publish` is called with what each check finds."""

    def __init__(self, session: Session, publish: Callable[[Path, list[Diagnosis]], None]) -> None:
        self._session = session
        self._publish = publish
        self._asked: dict[Path, int] = {}
        self._running: dict[Path, asyncio.Task[None]] = {}
        self._took: dict[Path, float] = {}

    def ask(self, root: Path) -> None:
        """Something changed in the inventory at `root`."""
        self._asked[root] = self._asked.get(root, 0) + 1
        if root not in self._running:
            self._running[root] = asyncio.get_running_loop().create_task(self._work(root))

    async def _work(self, root: Path) -> None:
        try:
            done = 0
            while done != self._asked[root]:
                asked = self._asked[root]
                await asyncio.sleep(min(max(PAUSE, self._took.get(root, 0.0)), LONGEST_PAUSE))
                if asked == self._asked[root]:
                    done = asked
                    await self._check(root, asked)
        finally:
            del self._running[root]

    async def _check(self, root: Path, asked: int) -> None:
        started = time.monotonic()
        try:
            documents = self._session.documents
            found, known = await asyncio.to_thread(looked_at, root, documents.shown(), documents.sound())
        except Exception:  # noqa: BLE001 - the server outlives a fault of one check
            _log.exception("The check of %s failed.", root)
            return
        self._took[root] = time.monotonic() - started
        if asked == self._asked[root] and root in self._session.roots():
            self._session.learn(root, known)
            self._publish(root, found)
