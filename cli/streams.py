"""Standard streams that outlive their reader."""

import io
import os
import sys
from contextlib import suppress
from typing import Any


class StreamError(OSError):
    """A standard stream cannot be written: the disk that it leads to is full, or it was opened for reading only."""


class ForgivingPipe(io.FileIO):
    """A file that goes on when nobody reads it any more: what comes later is dropped.

    `inventory check | head -1` must end with the check's own verdict, not with the pipe's.
    """

    def write(self, data: Any, /) -> int:
        """As FileIO's, and all of `data` counts as written once the reader has gone.

        Raises StreamError where the disk is full or fails; what comes after that is dropped, too.
        """
        try:
            return super().write(data)
        except BrokenPipeError:
            self.drop_the_rest()
            return len(data)
        except OSError as error:
            # Python writes what is left once more when it ends, and would exit with a code of its own.
            self.drop_the_rest()
            raise StreamError(error.errno, error.strerror) from None

    def drop_the_rest(self) -> None:
        """Send all that is still to come nowhere."""
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.fileno())
        os.close(nowhere)


def open_closed_streams() -> None:
    """Give the process the standard streams that it was started without (`>&-`): what they are told goes nowhere.

    Otherwise the next file that is opened, a catalogue perhaps, gets the number of the missing stream, and with it
    whatever is printed there. To be called before any file is opened for good.
    """
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        if getattr(sys, name) is None:
            stream = open(_nowhere_as(number), mode, encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115 - it stays open
            setattr(sys, name, stream)
            setattr(sys, f"__{name}__", stream)


def _nowhere_as(number: int) -> int:
    """A descriptor that leads nowhere: `number` itself unless something has it already."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    if nowhere == number:
        return nowhere
    try:
        os.fstat(number)
    except OSError:
        os.dup2(nowhere, number)
        os.close(nowhere)
        return number
    return nowhere


def flush_or_drop(*streams: Any) -> None:
    """Write out what the streams still hold; where that fails, the exit code has told so, or nobody can be told."""
    for stream in streams:
        with suppress(OSError, ValueError):
            stream.flush()


def forgive_closed_pipes() -> None:
    """Make the process's output and error streams outlive their readers, and print any text at all."""
    sys.stdout = forgiving(sys.stdout, sys.__stdout__)
    sys.stderr = forgiving(sys.stderr, sys.__stderr__)


def forgiving(stream: Any, original: Any) -> Any:
    """A stream like `stream`; the very same where somebody else put it in the place of `original`."""
    if stream is None or stream is not original:
        return stream
    # File names that are not UTF-8 reach us as lone surrogates, which no encoding prints.
    if stream.isatty():
        stream.reconfigure(errors="backslashreplace")
        return stream
    stream.flush()
    pipe = io.BufferedWriter(ForgivingPipe(stream.fileno(), "w", closefd=False))
    return io.TextIOWrapper(pipe, encoding=stream.encoding, errors="backslashreplace", newline="\n")
