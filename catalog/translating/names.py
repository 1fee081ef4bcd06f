"""Names in two texts of different languages that must stand in both: of companies, products, mechanisms."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from catalog.translating.words import all_months
from inventory.country_names import country_code

_WORD = re.compile(r"[^\W\d_][\w&’'-]*[^\W_]|[^\W\d_]")
_LATIN = re.compile(r"[A-Za-zÀ-ÿ][\w&.-]*[A-Za-zÀ-ÿ0-9]")
_FORMS = frozenset(
    "ltd inc llc gmbh ag kg se sas sarl sa spa srl bv nv ab as oy plc corp limited kk ohg ug lda sl pte pty aps".split()
)
_GENERIC = re.compile(
    r"act|agenc|agreement|appendix|app$|appli|arti[ck]|auth?orit|autorid|autoris|beh[öo]rd|board|b[üu]ro|center|centre|"
    r"chapter|clau[sz]|cl[áa]us|comi[st]|commi[st]|komis|committee|consent|contra[ck]t|contro|cookie|countr|court|custom|"
    r"data|daten|dato|données|dati|dados|gegevens|direct|richtl|europ|framework|garante|gdpr|dsgvo|rgpd|avg|general|"
    r"govern|inform|internet|kingdom|reino|royaume|koninkrijk|regno|king|law|ley|loi|legge|lei$|wet$|member|minist|"
    r"notice|offic|online|parlament|parliam|parlem|part|person|platform|plataf|plattf|polic|politi|priva|process|produ|"
    r"prot[ei]c|proteç|protez|prote[gk]|bescherm|region|r[èe]gl|regul|regol|right|secti|secci|sezion|serv|shield|site|"
    r"softw|standar|stat|stato|estad|état|staat|staten|superv|term|third|tribun|unie|uni[óo]n|uni[ãa]o|unione|unid|"
    r"uniti?$|united|royaume|verenigd|vereinigt|use|user|verordn|visit|web|world|article|abs|absatz|lit$|mr|mrs|ms|herr|"
    r"frau",
    re.IGNORECASE,
)
"""Beginnings of words that are capitalised in names that every language says in its own words."""
_PEOPLE = re.compile(r"(?:ish|ese|ean|ian|ans?)$")


_JOINS = re.compile(r"\s*(?:,|、|・|&|and|or|und|oder|sowie|et|ou|y|e|o|en|of|および|または|と)\s*")
"""What stands between the members of a list: who follows a name there has one, too."""


_TOLD_OF = re.compile(
    r",\s(?:which|who|an?|our|das|dem|unser\w*|qui|dont|notre|un|une|que|nuestr[oa]|che|dat|onze|een)\s"
)
"""“Paystone, which charges your card”: what begins an item in this way is told of as somebody."""


class SharedNames:
    """Which words are names in two texts: `known` ones, and those that show themselves as such.

    A word is a name where both texts have it in capitals and neither in small letters, where the form of a company
    follows it, or where it has capitals inside. In languages that set no nouns in capitals it is also one where it
    has a capital within a sentence, once in the text: a defined term would come back.
    """

    def __init__(self, texts: Sequence[Sequence[str]], languages: Sequence[str], known: Iterable[str]) -> None:
        self._languages = languages
        self._known = {_folded(name): name for name in known if len(name) > 2}
        counts = [Counter(word for text in side for word in _WORD.findall(text)) for side in texts]
        self._small = {word for count in counts for word in count if word.islower()}
        self._both = {word for word in counts[0] if word in counts[1] and self._may_be(word)}
        self._counts = counts

    def _may_be(self, word: str) -> bool:
        return word[:1].isupper() and len(word) > 2 and word.lower() not in self._small

    def names_in(self, text: str, side: int) -> set[str]:
        """The names in a text of one side."""
        words = [(found[0], found.start()) for found in _WORD.finditer(text)]
        found: set[str] = set()
        last = -1
        for place, (word, start) in enumerate(words):
            following = words[place + 1][0].lower().rstrip(".") if place + 1 < len(words) else ""
            listed = last >= 0 and _JOINS.fullmatch(text[last:start]) is not None and self._may_stand(word)
            told = not text[:start].strip(' -•*“"') and _TOLD_OF.match(text, start + len(word)) is not None
            if listed or (told and self._may_stand(word)) or self._is_name(word, text[:start], following, side):
                found.add(word)
                last = start + len(word)
            elif last >= 0 and word.lower().rstrip(".") in _FORMS and not text[last:start].strip():
                last = start + len(word)
        folded = f" {_folded(text)} "
        return found | {name for plain, name in self._known.items() if f" {plain} " in folded}

    def _may_stand(self, word: str) -> bool:
        return self._may_be(word) and _GENERIC.match(word) is None and country_code(word) is None

    def _is_name(self, word: str, before: str, following: str, side: int) -> bool:
        if not self._may_be(word) or word.lower() in all_months() or word.lower().rstrip(".") in _FORMS:
            return False
        if word in self._both or following in _FORMS or re.search(r"[a-zß-ÿ][A-Z]", word):
            return not word.isupper() or word in self._both
        return self._stands_out(word, before, side)

    def _stands_out(self, word: str, before: str, side: int) -> bool:
        """Whether a word that only one text has looks like a name there."""
        language = self._languages[side][:2]
        if (
            word.isupper()
            or _GENERIC.match(word)
            or _PEOPLE.search(word)
            or country_code(word)
            or self._counts[side][word] > 1
        ):
            return False
        if language == "ja":
            return _LATIN.fullmatch(word) is not None
        if language == "de":
            return bool(re.search(r"(?:^|[\s,(])(?:an|von|bei|durch|mit|über)\s$", before)) and not re.search(
                r"(?:en|er|e|s|ern|ung|heit|keit|schaft|ion|tät|n)$", word
            )
        return bool(re.search(r"[\w,;)]\s$", before))


def stands_in(name: str, text: str) -> bool:
    """Whether a name stands in a text, whatever follows it: an ending, another part of the word."""
    return _folded(name) in _folded(text)


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.sub(r"[^\w]+", " ", "".join(c for c in plain if not unicodedata.combining(c))).split())
