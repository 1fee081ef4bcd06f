"""What the exit code of every command means."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The same four for every command and format; never a count, never 0 when nothing was checked."""

    OK = 0
    FINDINGS = 1
    COULD_NOT_CHECK = 2
    INTERNAL_ERROR = 3


class Exit(Exception):  # noqa: N818 - it is a way out, not an error
    """Ends a command at once with `code`; a `message` goes to the error stream first."""

    def __init__(self, code: ExitCode, message: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
