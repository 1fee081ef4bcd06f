"""Which legal basis a sentence names for what is done (GDPR Art. 13(1)(c)), or denies, with the words that say so.

A word such as “consent” names a basis only where something claims it as one: “based on”, “the legal basis is”, a
heading or the column of a table that says so, or the article itself (“Art. 6(1)(f)”). A sentence about people's rights
(“you may withdraw your consent”) names none. The words of each language stand in `languages/grounds.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from catalog.cache.compiled_yaml import compiled
from catalog.reading.lexicon import LANGUAGES
from catalog.reading.model import NamedTerm, Words

BY_LETTER = {
    "6": dict(zip("abcdef", ("consent", "contract", "legal-obligation", "vital-interests", "public-task",
                             "legitimate-interests"), strict=True)),
    "9": dict(zip("abcdefghij", (
        "explicit-consent", "employment-and-social-security-law", "vital-interests-without-capacity",
        "not-for-profit-body", "made-public-by-the-person", "legal-claims-and-courts", "substantial-public-interest",
        "health-and-social-care", "public-health", "archiving-and-research"), strict=True)),
}  # fmt: skip
"""The letters of GDPR Art. 6(1) and 9(2)."""
_LETTER = (
    r"\s*(?P<article>[69])\b\s*(?:,|\(|\.|abs(?:atz|\.)?|par(?:a|agraph|agrafo|ágrafo)?\.?|lid|§|n\.?º?|no\.?)*\s*[12]?\s*\)?"
    r"\s*(?:,|satz|s\.|uabs\.|unterabs\.|1|\s)*\s*(?:\(|lit(?:era|\.)?|buchst(?:abe|\.)|lett(?:era|re|\.)|letra|point|onder|"
    r"al[ií]nea|sub)*\s*\(?(?P<letter>[a-j])\b"
)
NEAR = 5
"""How many words may stand between a negation and what it denies."""


@dataclass(frozen=True, slots=True)
class SaidBasis:
    """A legal basis that a sentence names; `denied` where it says that this is none, `sure` where it surely claims it.

    Whether words only mention a basis nobody can tell for sure: “with your consent” is a condition first of all.
    """

    basis: NamedTerm
    denied: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True)
class BasisCues:
    """The patterns of one language."""

    frames: re.Pattern[str]
    weak: re.Pattern[str]
    context: re.Pattern[str]
    negation: re.Pattern[str]
    turns: re.Pattern[str]
    silent: re.Pattern[str]
    article: re.Pattern[str]
    bases: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def basis_cues(language: str) -> BasisCues | None:
    """The patterns of a language; None where it is not read."""
    data: dict[str, Any] | None = compiled(LANGUAGES)["grounds.yaml"].get(language)
    if data is None:
        return None
    plain = {key: re.compile(str(data[key])) for key in ("weak", "context", "not", "turns", "silent")}
    plain["frames"] = re.compile(rf"\b(?:{data['frames']})")
    return BasisCues(
        plain["frames"], plain["weak"], plain["context"], plain["not"], plain["turns"], plain["silent"],
        re.compile(rf"\b{data['article']}{_LETTER}"),
        tuple((name, re.compile(str(pattern))) for name, pattern in data["bases"].items()),
    )  # fmt: skip


def names_bases(text: str, language: str) -> bool:
    """Whether a heading, lead-in or header says that what stands below it are legal bases."""
    cues = basis_cues(language)
    return cues is not None and cues.context.search(_plain(text)) is not None


def read_bases(
    sentence: str, language: str, around: Sequence[str] = (), header: Sequence[str] = (), cells: Sequence[str] = ()
) -> tuple[SaidBasis, ...]:
    """Return each legal basis that a sentence names; `around` are the heading and the lead-in above it."""
    cues = basis_cues(language)
    if cues is None:
        return ()
    if header and len(header) == len(cells):
        cell = next((cell for title, cell in zip(header, cells, strict=True) if cues.context.search(_plain(title))), "")
        shift = max(sentence.rfind(cell), 0) if cell else 0
        return tuple(_moved(one, shift) for one in _each_once(_named(cell, cues, claimed=True))) if cell else ()
    if cues.silent.search(_plain(sentence)):
        return ()
    return tuple(_each_once(_named(sentence, cues, claimed=any(names_bases(text, language) for text in around))))


def basis_words(text: str, language: str) -> tuple[NamedTerm, ...]:
    """Return every legal basis that any word of a text may mean, claimed or not."""
    cues = basis_cues(language)
    return tuple(one.basis for one in _named(text, cues, claimed=True)) if cues is not None else ()


def _plain(text: str) -> str:
    """The text in small letters, of the same length as it."""
    lowered = text.lower()
    return re.sub(r"\s", " ", lowered if len(lowered) == len(text) else text)


def _named(text: str, cues: BasisCues, *, claimed: bool) -> Iterator[SaidBasis]:
    plain = _plain(text)
    for match in cues.article.finditer(plain):
        basis = BY_LETTER[match["article"]].get(match["letter"])
        if basis is not None:
            denied = _denied(plain, match.start(), cues)
            yield SaidBasis(NamedTerm(basis, _words(text, match)), denied)
    for name, pattern in cues.bases:
        for match in pattern.finditer(plain):
            frame = _frame_before(plain, match.start(), cues) or cues.context.search(plain)
            if frame or claimed:
                denied = _denied(plain, match.start(), cues)
                sure = claimed or not (frame and cues.weak.fullmatch(frame.group()) and _is_slight(name))
                yield SaidBasis(NamedTerm(name, _words(text, match)), denied, sure and not _doubted(plain, match, cues))


def _is_slight(name: str) -> bool:
    """Whether a basis is named by words of every day, so that “our contract” alone claims nothing."""
    return name in ("consent", "contract", "legal-obligation", "public-task", "explicit-consent")


def _frame_before(plain: str, end: int, cues: BasisCues) -> re.Match[str] | None:
    """The last claim before a basis in its half of the sentence, the strongest first."""
    start = _half(plain, end, cues)
    found = list(cues.frames.finditer(plain, start, end))
    strong = [one for one in found if not cues.weak.fullmatch(one.group())]
    best = strong or found
    return best[-1] if best else None


def _half(plain: str, end: int, cues: BasisCues) -> int:
    """Where the half of the sentence begins in which a basis stands; a list after a claim (“on a, b and c”) is one."""
    turns = [turn for turn in cues.turns.finditer(plain, 0, end) if turn.group() not in (",", ":")]
    return turns[-1].end() if turns else 0


def _denied(plain: str, end: int, cues: BasisCues) -> bool:
    """Whether a negation stands a few words before the claim: “we do not rely on your consent”."""
    frame = _frame_before(plain, end, cues)
    before = plain[_half(plain, end, cues) : frame.end() if frame else end]
    last = re.split(r"[,;:]", before)[-1].split()[-NEAR:]
    return any(cues.negation.search(word) for word in last)


def _doubted(plain: str, match: re.Match[str], cues: BasisCues) -> bool:
    """Whether some negation stands in the same part of the sentence, which nobody has understood."""
    start = _half(plain, match.start(), cues)
    part = re.split(r"[,;:]", plain[start:])[0]
    return cues.negation.search(part) is not None


def _moved(said: SaidBasis, shift: int) -> SaidBasis:
    """The same with the place of its words counted from the beginning of the row, and not of their cell."""
    words = said.basis.words
    moved = words._replace(start=words.start + shift, end=words.end + shift)
    return SaidBasis(NamedTerm(said.basis.term, moved), said.denied, said.sure)


def _words(text: str, match: re.Match[str]) -> Words:
    return Words(text[match.start() : match.end()], "sentence", match.start(), match.end())


def _each_once(said: Iterable[SaidBasis]) -> Iterator[SaidBasis]:
    """Each basis once; explicit consent is not told as consent by the same words."""
    found = list(said)
    explicit = [one.basis.words for one in found if one.basis.term == "explicit-consent"]
    seen: set[tuple[str, bool]] = set()
    for one in found:
        inside = any(words.start <= one.basis.words.start and one.basis.words.end <= words.end for words in explicit)
        key = (one.basis.term, one.denied)
        if key not in seen and not (one.basis.term == "consent" and inside):
            seen.add(key)
            yield one
