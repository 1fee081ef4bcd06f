"""Vocabularies: terms with their broader terms, in each dimension, and transfer mechanisms with their dates."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from inventory.schema.fields import Areas, Day, Identifier, Record, References, SomeRegions, Text, Texts, Truth, section


class Term(Record):
    """A term. A sentence about one of its `broader` terms covers it; `fides` and `dpv` name its public equivalents."""

    label: Text
    broader: References = ()
    sensitive: Truth = False
    definition: Text | None = None
    synonyms: Texts = ()
    fides: Text | None = None
    dpv: Text | None = None


class BasisTerm(Term):
    """A legal basis; `source` is its article, `until` the first day on which the law no longer has it.

    `text` says how far somebody has seen the article in an official text.
    """

    begins: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None
    source: Text | None = None
    text: Literal["seen", "partly", "not seen"] | None = None


class Mechanism(Record):
    """A ground for transfers from `origins` to `destinations` (GDPR Art. 45 to 49); `until` is exclusive.

    `adequacy` says that it is a decision on a whole country: a ground that nobody has to list or state. A `framework`
    is a ground only for those who are certified.
    """

    label: Text
    origins: Areas
    destinations: Areas
    begins: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None
    adequacy: Truth = False
    framework: Truth = False
    source: Text | None = None
    dpv: Text | None = None


class Regime(Record):
    """A law that asks for a ground where data leave its area; `until` is exclusive, `text` how far somebody saw it."""

    label: Text | None = None
    area: SomeRegions
    begins: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None
    source: Text | None = None
    text: Literal["seen", "partly", "not seen"] | None = None


Terms = Annotated[dict[Identifier, Term], section]


class VocabularyFile(Record):
    """Terms by dimension and id; the same form is used by the built-in vocabulary and by a project's own."""

    data: Terms = {}
    purposes: Terms = {}
    recipients: Terms = {}
    subjects: Terms = {}
    sources: Terms = {}
    conditions: Terms = {}
    duties: Terms = {}
    topics: Terms = {}
    bases: Annotated[dict[Identifier, BasisTerm], section] = {}
    events: Terms = {}
    mechanisms: Annotated[dict[Identifier, Mechanism], section] = {}
    regimes: Annotated[dict[Identifier, Regime], section] = {}
