"""Signals that end the process, turned into an exception, so that temporary files go before it does."""

from __future__ import annotations

import signal
from types import FrameType
from typing import NoReturn

ENDING = ("SIGTERM", "SIGHUP")
"""SIGINT is one already: Python raises KeyboardInterrupt. Windows has no SIGHUP."""


class EndedBySignalError(BaseException):
    """The process was asked to end; like KeyboardInterrupt, nothing that handles errors may catch it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number
        """What a shell tells of a process that a signal has ended."""


def raise_on_ending_signals() -> None:
    """Raise EndedBySignalError in the main thread on each signal that would end the process without any clean-up.

    A signal that whoever started the process has ignored, as nohup does, stays ignored.
    """
    for name in ENDING:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _raise)


def _raise(number: int, frame: FrameType | None) -> NoReturn:
    raise EndedBySignalError(number)
