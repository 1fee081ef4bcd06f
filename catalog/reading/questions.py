"""Questions with their answers: a question says nothing, but with its answer it does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from catalog.reading.lexicon import Lexicon
from catalog.reading.text import TextPart, Token, tokens_of

_TURNED = {"you": "we", "your": "our", "my": "your", "me": "you", "i": "you", "mine": "yours"}
_ASKS_US = re.compile(r"\b(?:my|me|i|mine|do you|will you|are you|have you|does [A-Z]\w+)\b", re.IGNORECASE)
_WHAT = re.compile(r"\W*(?:what|which|who|with whom|why|how)\b", re.IGNORECASE)
_QUESTION = re.compile(r"(?P<question>[^?]{8,}\?)[\"”*_)\s]*(?P<answer>.*)", re.DOTALL)


class PolicyQuestion(NamedTuple):
    """A question as tokens in our own voice, the part it stands in, its answer, and what that begins with."""

    parts: tuple[TextPart, ...]
    tokens: tuple[Token, ...]
    answer: str
    says_no: bool
    says_yes: bool
    open_question: bool


def asked(sentence: str, heading: Sequence[str], lexicon: Lexicon) -> PolicyQuestion | None:
    """The question that a sentence, or the heading above it, asks, with its answer; None where there is none."""
    match = _QUESTION.fullmatch(sentence.strip(" *_"))
    if match is not None and match["answer"].strip():
        shift = sentence.find(match["answer"])
        return _asked(TextPart("sentence", sentence), match["question"], match["answer"], shift, lexicon)
    if heading and heading[-1].rstrip(" *_").endswith("?"):
        return _asked(TextPart("heading", heading[-1]), heading[-1], sentence, -1, lexicon)
    return None


def _asked(part: TextPart, question: str, answer: str, shift: int, lexicon: Lexicon) -> PolicyQuestion:
    own = tokens_of([part])
    end = next((place for place, token in enumerate(own) if token.word == "?"), len(own))
    tokens = [_turned(token, bool(_ASKS_US.search(question))) for token in own[:end]]
    words = [token.word for token in tokens_of([TextPart("sentence", answer)]) if token.word[0].isalnum()]
    return PolicyQuestion(
        (part,), tuple(tokens), answer, _begins(words, lexicon.lists["no"]), _begins(words, lexicon.lists["yes"]),
        bool(_WHAT.match(question)),
    )  # fmt: skip


def _turned(token: Token, to_us: bool) -> Token:
    """The token with “you” as we ourselves, where it is the reader who asks."""
    return token._replace(word=_TURNED.get(token.word, token.word)) if to_us else token


def _begins(words: Sequence[str], phrases: frozenset[str]) -> bool:
    return any(tuple(words[: len(phrase.split())]) == tuple(phrase.split()) for phrase in phrases if words)
