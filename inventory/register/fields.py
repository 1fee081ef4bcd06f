"""What a heading or label of a register tells, in the words of the templates of ICO, CNIL, DPC and German offices."""

from __future__ import annotations

import re

_PATTERNS = {
    "dpia": r"\bdpia\b|impact assessment|\baipd\b|\bdsfa\b|folgenabschätzung|analyse d.impact"
    r"|evaluaci[oó]n de impacto",
    "transfer": r"transfer|third countr|drittl[aä]nd|drittstaat|übermittlung"
    r"|hors (?:de l.)?ue|transferencia|doorgifte"
    r"|cross-border|international",
    "recipients": r"recipient|empf[aä]nger|destinataire|destinatari|ontvanger|shared with|disclosed to"
    r"|sub-?processors?"
    r"|\bprocessors?\b|third part(?:y|ies)|sous-traitant|auftragsverarbeiter|encargado",
    "basis": r"legal (?:basis|ground)|lawful(?:ness)? (?:basis|ground)|lawfulness|\bbasis\b|rechtsgrundlage"
    r"|base (?:l[ée]gale|juridique|legal|"
    r"jur[ií]dica)|rechtsgrond|legitimaci[oó]n|base giuridica|art(?:icle|\.)? ?6",
    "retention": r"retention|retained|storage (?:period|limitation)|time limits?|l[öo]sch|aufbewahrung"
    r"|speicherdauer|dur[ée]e|"
    r"conservation|conservaci[oó]n|plazo|bewaartermijn|erasure|how long|deletion",
    "subjects": r"data subjects?|individuals|betroffene|personnes? concern|interesad|betrokken"
    r"|categories of (?:people|persons)|"
    r"people concerned|whose data|interessati",
    "security": r"security|measures|\btoms?\b|ma(?:ß|ss)nahmen|s[ée]curit[ée]|seguridad|beveiliging|maatregelen"
    r"|safeguards",
    "source": r"\bsources?\b|quelle|origine|herkunft|origen|collected from|bron\b",
    "purpose": r"purpose|zweck|finalit|finalidad|\bdoel|objectif|why",
    "data": r"\bdata\b|information|datenkategorie|datenarten?|\bdaten\b|donn[ée]es|\bdatos|gegevens|\bdati\b"
    r"|special categor",
    "reviewed": r"review|last updated|last change|stand\b|date of (?:update|change)|mise [àa] jour"
    r"|actualizaci[oó]n|geprüft",
    "owner": r"owner|responsib|department|business function|business unit|verantwortlich|abteilung"
    r"|\bservice (?:responsable|concern)|team"
    r"|point of contact|ansprechpartner",
    "systems": r"system|software|application|\btools?\b|\bassets?\b|location of|logiciel|aplicaci[oó]n|anwendung",
    "activity": r"activit|processing|t[äa]tigkeit|traitement|tratamiento|verwerking|verarbeitung|bezeichnung"
    r"|\bname\b|\bnom\b"
    r"|\bprocess\b|trattamento|title|titel",
}  # fmt: skip
FIELDS = tuple(_PATTERNS)
_FIELD = {field: re.compile(pattern, re.IGNORECASE) for field, pattern in _PATTERNS.items()}
_ACTIVITY_FIRST = re.compile(
    r"^\W*(?:name|bezeichnung|nom|title) (?:of|de[rs]?|du) .*|^\W*(?:data )?processing activit(?:y"
    r"|ies)(?: name)?\W*$|^\W*activity(?: name)?\W*$",
    re.IGNORECASE,
)
_NO_FIELD = re.compile(
    r"^\W*(?:no|nr|id|ref(?:erence)?|status|version|notes?|remarks?|comments?|bemerkung(?:en)?)?\W*$", re.IGNORECASE
)
_OF_SOMEBODY = re.compile(
    r"contact details|\bcontrollers?\b|representative|\bdpo\b|protection officer|datenschutzbeauftragt|délégué|link to|"
    r"registered office|legal form|delegado",
    re.IGNORECASE,
)
"""Whom the register is about, and how to reach them, which no activity tells."""
LONGEST_TITLE = 90
"""Characters beyond which a text is no heading of a column."""


def field_of(title: str) -> str | None:
    """Return what a heading or label tells, or None: a longer text is no heading, and an id tells nothing."""
    said = " ".join(title.split())
    if not said or len(said) > LONGEST_TITLE or _NO_FIELD.fullmatch(said):
        return None
    if _OF_SOMEBODY.search(said):
        return None
    if _ACTIVITY_FIRST.match(said):
        return "activity"
    return next((field for field, seen in _FIELD.items() if seen.search(said)), None)
