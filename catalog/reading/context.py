"""Which words are read together: the sentence alone, or joined to the lead-in or heading that it completes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from catalog.reading.lexicon import Lexicon, Verb
from catalog.reading.model import NamedTerm, Words
from catalog.reading.term_index import Match
from catalog.reading.text import TextPart, Token, tokens_of, words_between
from inventory.policy.sentences import last_sentence

ADDRESS = 8
"""Words in which a sentence may turn to its reader before it says something (“please be aware that we …”)."""
JOIN = "⏎"
"""The mark between a lead-in and the item that completes it."""
_ANNOUNCES = re.compile(
    r"\W*(?:(?:here is|this is|below is|the following is)?\W*)?(?:the )?(?:other |additional |main |key )?"
    r"(?:what|things?|why|how|(?:personal |types of |categories of |kinds of |which )*(?:information|data)|who|"
    r"with whom|whom|purposes?|reasons?)\b(?!.*\b(?:is|are|was|were|will be|may be)\b\s+\w+(?:ed|en|wn|ld)\b)",
    re.IGNORECASE,
)
_LIST_ONLY = re.compile(
    r"\W*(?:here is (?:the|a) list|the list|namely|these are|the following|as follows|for example)\W*$", re.IGNORECASE
)
_VERBLESS = frozenset({"be", "can", "verb", "predicate"})
_BEFORE_VERB = frozenset({"adverb", "not", "none", "only"})
_TELLING = frozenset(
    {"be", "can", "predicate", "we", "refuse", "cancel", "carry", "allow", "forbid", "none", "without", "happens"}
)


@dataclass(frozen=True, slots=True)
class JoinedText:
    """Tokens to be read as one text, the parts they stand in, and whether the first part only announces a list."""

    parts: tuple[TextPart, ...]
    tokens: tuple[Token, ...]
    announced: bool = False
    joined: bool = False

    def words(self, first: int, last: int) -> Words:
        """The words from token `first` to `last` (exclusive)."""
        return words_between(self.parts, self.tokens, first, last)

    def named(self, matches: Iterable[Match]) -> tuple[NamedTerm, ...]:
        """Terms with the words that name them, each term once, by its first words."""
        found: dict[str, NamedTerm] = {}
        for match in matches:
            if match.term not in found:
                found[match.term] = NamedTerm(match.term, self.words(match.first, match.last))
        return tuple(found.values())


def text_of(sentence: str, lead_in: str, heading: Sequence[str], lexicon: Lexicon) -> JoinedText:
    """What to read for a sentence: an item without its own “we do” completes its lead-in, a fragment its heading."""
    alone = _without_address(_text([TextPart("sentence", sentence)]))
    topic = heading[-1] if heading else ""
    if lead_in and not _acts_for_itself(alone.tokens, lexicon):
        before = last_sentence(lead_in)
        if (_LIST_ONLY.match(before) or not _has_verb(before, lexicon)) and _ANNOUNCES.match(topic):
            return _text([TextPart("heading", topic), TextPart("sentence", sentence)], announced=True)
        return _text(
            [TextPart("lead-in", before), TextPart("sentence", sentence)], announced=bool(_ANNOUNCES.match(before))
        )
    if topic and not lead_in and not _has_verb(sentence, lexicon) and _tells(topic, lexicon):
        return _text([TextPart("heading", topic), TextPart("sentence", sentence)], announced=True)
    return alone


def _without_address(text: JoinedText) -> JoinedText:
    """The text without “please note that” and the like, where it goes on about us or your data."""
    words = [token.word for token in text.tokens[:ADDRESS]]
    if "that" in words and words[0] in ("please", "note", "be", "keep"):
        start = words.index("that") + 1
        if words[start : start + 1] and words[start] in ("we", "our", "your", "no", "none"):
            return replace(text, tokens=text.tokens[start:])
    return text


def _text(parts: Sequence[TextPart], announced: bool = False) -> JoinedText:
    tokens: list[Token] = []
    for number, part in enumerate(parts):
        own = [token._replace(part=number) for token in tokens_of([part])]
        if number:
            while tokens and tokens[-1].word in ":.?!-":
                tokens.pop()
            tokens.append(Token(JOIN, JOIN, number, 0, 0))
        tokens += own
    return JoinedText(tuple(parts), tuple(tokens), announced, len(parts) > 1)


def joined(parts: tuple[TextPart, ...], tokens: Sequence[Token], item: str) -> JoinedText:
    """A half sentence, given by its tokens, with what completes it."""
    own = [token._replace(part=len(parts)) for token in tokens_of([TextPart("sentence", item)])]
    mark = Token(JOIN, JOIN, len(parts), 0, 0)
    return JoinedText((*parts, TextPart("sentence", item)), (*tokens, mark, *own), announced=True, joined=True)


def announces(text: str, lexicon: Lexicon) -> bool:
    """Whether a heading or header cell is half a sentence: “What we never share”, “Data we collect”."""
    return _tells(text, lexicon)


def _acts_for_itself(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a list's item is a sentence by itself: “we …” with its verb, or a whole sentence of its own."""
    words = [token.word for token in tokens]
    if not words:
        return False
    kinds = [_kinds(word, lexicon) for word in words]
    ours = [
        place
        for place, word in enumerate(words[:-1])
        if word in ("we", "they") and _kinds_of_verb(words, kinds, place + 1) & _VERBLESS
    ]
    if any(place == 0 or words[place - 1] in OPENERS for place in ours):
        return True
    whole = tokens[0].raw[:1].isupper() and words[-1] in ".!?" and words[0] not in ("to", "for", "with")
    finite = any(
        kinds[place] & {"be", "can"} and words[place - 1] not in ("that", "which", "who")
        for place in range(1, len(words))
    )
    return whole and (bool(ours) or finite)


def _kinds_of_verb(words: Sequence[str], kinds: Sequence[set[str]], place: int) -> set[str]:
    """What the word is that follows “we”, past “never”, “no longer”, “also” and “only”."""
    while place < len(words) - 1 and (kinds[place] & _BEFORE_VERB or words[place] == "longer"):
        place += 1
    return kinds[place]


def denies(lead_in: str, lexicon: Lexicon) -> bool:
    """Whether the half sentence with which a lead-in ends denies: “We never:”, “Never:”."""
    ending = last_sentence(lead_in)
    tokens = tokens_of([TextPart("lead-in", ending)])
    half = not ending.rstrip(" *_").endswith((".", "!", "?"))
    return half and any(_kinds(token.word, lexicon) & {"not", "none"} for token in tokens)


OPENERS = frozenset(", : — however also therefore additionally and but then ; ( example".split())


def _kinds(word: str, lexicon: Lexicon) -> set[str]:
    return {sense.kind for phrase, senses in lexicon.phrases.get(word, ()) if len(phrase) == 1 for sense in senses}


def _has_verb(text: str, lexicon: Lexicon) -> bool:
    words = [token.word for token in tokens_of([TextPart("sentence", text)])]
    if not words:
        return False
    for place, word in enumerate(words):
        for phrase, senses in lexicon.phrases.get(word, ()):
            if tuple(words[place : place + len(phrase)]) == phrase:
                if any(sense.kind in _TELLING for sense in senses):
                    return True
                verbs = [sense.value for sense in senses if isinstance(sense.value, Verb)]
                before = words[place - 1] if place else ""
                if verbs and (
                    before in ("we", "not", "never")
                    or (place and len(senses) == 1 and verbs[0].forms & {"third", "base"})
                ):
                    return True
                break
    return False


def _tells(heading: str, lexicon: Lexicon) -> bool:
    """Whether a heading says what a bare list below it is: “What we never share”, “Data we collect”."""
    return bool(_ANNOUNCES.match(heading)) and _has_verb(heading, lexicon)
