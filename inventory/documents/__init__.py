"""Documents that are no text files, such as those of Word, written down as text: one line for each paragraph."""

from inventory.documents.refusal import DocumentRefusedError
from inventory.documents.transcribing import TRANSCRIBED, transcribed

__all__ = ["TRANSCRIBED", "DocumentRefusedError", "transcribed"]
