"""Roles of recipients as tables write them, in seven languages."""

from __future__ import annotations

import re

_ROLES = {
    "joint-controller": r"joint[ -]controllers?|gemeinsam verantwortliche?r?|responsables? conjoints?|corresponsables?",
    "processor": r"(?:sub[- ]?)?processors?|(?:unter)?auftragsverarbeiter|sous-traitants?|"
    r"encargados?(?: del tratamiento)?|responsabile(?: del trattamento)?|(?:sub)?verwerkers?|(?:sub)?operador(?:es)?",
    "controller": r"(?:independent |own |separate )?controllers?|(?:eigener? )?verantwortlicher?|"
    r"responsable(?: d[ue]l? (?:traitement|tratamiento))?|titolare(?: del trattamento)?|verwerkingsverantwoordelijke",
    "third-party": r"third[ -]part(?:y|ies)|dritter?|tiers|terceros?",
}  # fmt: skip
_ROLE = {role: re.compile(pattern, re.IGNORECASE) for role, pattern in _ROLES.items()}


def role_in(text: str) -> str | None:
    """The role that a text names and nothing else, or None."""
    said = text.strip(" .")
    return next((role for role, seen in _ROLE.items() if seen.fullmatch(said)), None)
