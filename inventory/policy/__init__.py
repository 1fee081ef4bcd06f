"""Reads policy text: clauses with ids, lines and lead-ins, and quotes found in them."""

from inventory.policy.model import Clause, HiddenText, ListedRecipient, PolicyText
from inventory.policy.normal import normalise, slug
from inventory.policy.place import line_of_quote
from inventory.policy.quotes import QuoteIndex, find_quote
from inventory.policy.reader import read_policy
from inventory.policy.similar import nearest, word_diff

__all__ = [
    "Clause", "HiddenText", "ListedRecipient", "PolicyText", "QuoteIndex", "find_quote", "line_of_quote", "nearest",
    "normalise", "read_policy", "slug", "word_diff",
]  # fmt: skip
