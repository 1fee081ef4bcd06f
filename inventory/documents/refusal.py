"""Why a document is not read, and what its owner can do about it."""

from __future__ import annotations


class DocumentRefusedError(Exception):
    """A document that cannot or must not be read: a finding's code, a sentence, the next step."""

    def __init__(self, code: str, message: str, help: str) -> None:
        super().__init__(message)
        self.code, self.message, self.help = code, message, help
