"""Standard streams that outlive their reader."""

import io
import os
import sys
from typing import Any


class ForgivingPipe(io.FileIO):
    """A file that goes on when nobody reads it any more: what comes later is dropped.

    `inventory check | head -1` must end with the check's own verdict, not with the pipe's.
    """

    def write(self, data: Any, /) -> int:
        """As FileIO's, and all of `data` counts as written once the reader has gone.

        Raises OSError where the disk is full or fails; what comes after that is dropped, too.
        """
        try:
            return super().write(data)
        except BrokenPipeError:
            self.drop_the_rest()
            return len(data)
        except OSError:
            # Python writes what is left once more when it ends, and would exit with a code of its own.
            self.drop_the_rest()
            raise

    def drop_the_rest(self) -> None:
        """Send all that is still to come nowhere."""
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.fileno())
        os.close(nowhere)


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
