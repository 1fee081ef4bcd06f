"""Words that make a sentence doubtful as a permission: they deny, take away, tell of the past, or of what others say.

Most are looked for only where the reader could not tell what a sentence says, so that they may be many. Those that
turn a sentence round are looked for in sentences that were read as well.
"""

from __future__ import annotations

import re

from catalog.reading.denial_words import denial_words_in

_HARMLESS = re.compile(
    r"\b(?:only|solely|nur|solo|sólo|soltanto|alleen|slechts|apenas|somente|personne|noch|ne|n|de|mai|no later|"
    r"not limited to|not only|no longer than|without limitation|if not)\b",
    re.IGNORECASE,
)
"""Words that limit without denying; and such as deny in one language and are little words of another."""
_TURNING = re.compile(
    r"\b(?:minus|everything but|anything but|all but|in place of|excluded from|off limits|off the table|taboo|nope|"
    r"out of the question|choose not|chose not|so they say|untrue|a myth|dont|doesnt|wont|cant|isnt|arent|shouldnt|"
    r"wouldnt|"
    # German, French, Spanish, Italian, Dutch, Portuguese
    r"halten \w+ .{0,60}\bfern|ferngehalten|vorenthalten|unterbleibt|unterlassen|ausgeschlossen|lehnen .{0,60}\bab|"
    r"sehen .{0,40}\bab|verzichten|untersagt|verboten|statt|anstatt|alles außer|abstenons|exclue?s?|"
    r"interdite?s?|refusons|"
    r"tout sauf|au lieu|abstenemos|evitamos|excluid[ao]s?|prohibid[ao]s?|rechazamos|todo menos|en lugar de|"
    r"asteniamo|evitiamo|esclus[ao]|vietat[ao]|rifiutiamo|tutto tranne|invece|weigeren|uitgesloten|alles behalve|"
    r"in plaats van|recusamos|excluíd[ao]|proibid[ao]|tudo exceto|em vez)\b|"
    r"[\u2716\u2717\u2718\u274c\u274e\u26d4\U0001f6ab\U0001f6d1\U0001f645]",
    re.IGNORECASE,
)
"""Words that turn round what is said, and crosses and stop signs."""
_TAKING_AWAY = re.compile(
    r"\b(?:away from|instead of|rather than|ke(?:ep|eps|pt|eping) (?:\w+ ){0,4}(?:from|secret|private|to ourselves)|"
    r"shields?|shielded|hides?|hidden|conceals?|withhold\w*|strips?|stripped|removes?|removed|deletes?|deleted|erases?|"
    r"erased|skips?|omits?|omitted|protects? (?:\w+ ){0,4}(?:against|from)|blocks?|blocked|bars?|barred|bans?|banned|"
    r"den(?:y|ies|ied)|objects?|opposes?|opposed|reject\w*|wrong|illegal|unlawful|false|lie|rumou?r|nonsense|pretend\w*|"
    r"claims?|allege\w*|believe|beware|warn\w*|critics|used to|formerly|former|previously|in the past|until \d+|ended|"
    r"discontinued|would rather|could|if we ever|before we)\b",
    re.IGNORECASE,
)
_DENYING_HEADING = re.compile(
    r"^\W*(?:what|things?|which|who|where|when|how|recipients?|data|information|practices?|companies|those)\b.*"
    r"(?:\b(?:not|never|no|none|cannot)\b|n't\b)|"
    r"^\W*(?:forbidden|prohibited|never|taboo|excluded|"
    r"not (?:shared|sold|disclosed|collected|used|allowed|permitted|done)|"
    r"(?:our |the )?(?:former|old|past|previous) |until \d)",
    re.IGNORECASE,
)


def turning_word(text: str) -> str:
    """Return a word that turns round what a sentence says, however it was read; empty where there is none."""
    found = _TURNING.search(text)
    return found[0] if found else ""


def word_of_doubt(text: str) -> str:
    """Return a word by which a sentence that nobody understood may deny, take away or report; empty without any."""
    plain = _HARMLESS.sub(" ", text)
    found = _TAKING_AWAY.search(plain)
    return turning_word(text) or (found[0] if found else next(iter(denial_words_in(plain)), ""))


def is_denying_heading(text: str) -> bool:
    """Return whether a heading or header denies what stands below it, or puts it in the past: “What we never share”."""
    return bool(_DENYING_HEADING.search(text.replace("’", "'")) or turning_word(text))
