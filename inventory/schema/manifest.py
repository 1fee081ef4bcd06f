"""`inventory.yaml`, the manifest: it names every other file."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from inventory.schema.certificate import Certificates
from inventory.schema.fields import (
    Answer,
    ControllerContacts,
    Country,
    Day,
    Identifier,
    Reason,
    Record,
    Reference,
    References,
    SomeReferences,
    Text,
    Texts,
    Truth,
    section_list,
)


def _as_fraction(value: Any) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = -1.0
    if 0.0 <= number <= 1.0:
        return number
    raise PydanticCustomError("fraction", "write a number from 0 to 1, such as 0.7")


class Organisation(Record):
    """The company whose inventory this is; its own `domains` are never a third party.

    Whom to turn to, with whom it decides, and how it keeps data secure, are for the record of processing (GDPR
    Art. 30(1)(a) and (g)).
    """

    name: Text
    country: Country
    domains: Texts = ()
    cookies: Texts = ()
    contact: Text | None = None
    representative: Text | None = None
    data_protection_officer: Text | None = None
    joint_controllers: ControllerContacts = ()
    certificates: Certificates = ()
    security_measures: Texts = ()


PagePart = Literal["navigation", "contents", "cookie-banner", "header", "footer", "sidebar", "outside"]


class PolicyEntry(Record):
    """One policy: its text, what its sentences mean, and the days on which it is in force (`until` exclusive).

    `version_of` makes it an earlier or later version of another one; `translates` and `copy_of` make it the same policy
    for other readers. `also_read` names parts of the page that belong to the policy, and would else be set aside.
    """

    document: Text
    statements: Texts = ()
    lock: Text | None = None
    version: Text | None = None
    effective: Day | None = None
    until: Day | None = None
    speaks_to: References = ()
    incorporates: Texts = ()
    version_of: Reference | None = None
    translates: Reference | None = None
    copy_of: Reference | None = None
    language: Text | None = None
    also_read: Annotated[tuple[PagePart, ...], section_list] = ()


Grade = Literal["error", "warning", "note"]


class Settings(Record):
    """How strict the gate is: settings decide findings, never verdicts.

    `extend_select` adds rules to those that are checked anyway, such as one in preview; `severity` says by code how
    grave the findings of a rule are.
    """

    as_of: Day | None = None
    fail_on: Grade = "error"
    accept_open_lists: Truth = True
    max_vagueness: Annotated[float, BeforeValidator(_as_fraction)] = 1.0
    require_citations: Truth = False
    select: Texts = ()
    extend_select: Texts = ()
    ignore: Texts = ()
    severity: dict[Text, Grade] = Field(default_factory=dict)


class IgnoredSign(Record):
    """A host, package, cookie or variable in the evidence that is nobody's recipient, and why; `*` stands for any text.

    A host stands for those below it as well.
    """

    sign: Text
    reason: Reason


class PackageUse(Record):
    """A package that an inventory uses: a folder in the same repository, or one of another that was brought here.

    The latter is `folder` of the repository `git` at `ref`; `sha256` is the digest of what was brought
    (`inventory vendor`).
    """

    folder: Text | None = None
    git: Text | None = None
    ref: Text | None = None
    sha256: Text | None = None


def _as_use(value: Any) -> Any:
    return {"folder": value} if isinstance(value, str) else value


PackageUses = Annotated[tuple[Annotated[PackageUse, BeforeValidator(_as_use)], ...], section_list]


class ManifestFields(Record):
    """What a manifest may hold besides what it has to. `uses` names packages.

    `evidence` are files, patterns and folders, `source` folders of source code: relative to the manifest's folder, and
    no further up than the top of the repository. `laws` are those that apply, `laws_set_aside` those that do not, with
    the reason; `facts` answer what the laws ask and the inventory does not say.
    """

    package: Identifier | None = None
    uses: PackageUses = ()
    recipients: Texts = ()
    vocabulary: Texts = ()
    waivers: Texts = ()
    activities: Texts = ()
    evidence: Texts = ()
    source: Texts = ()
    ignore: Annotated[tuple[IgnoredSign, ...], section_list] = ()
    laws: Texts = ()
    laws_set_aside: dict[Text, Reason] = {}
    facts: dict[Text, Answer] = {}
    settings: Settings = Settings()


class Manifest(ManifestFields):
    """The manifest of an inventory without its vocabulary, which may also stand in it as a mapping of its own."""

    organisation: Organisation
    policies: dict[Identifier, PolicyEntry] = Field(min_length=1)
    categories: SomeReferences


class PackageManifest(ManifestFields):
    """The manifest of a package: what inventories share. One with categories is an inventory of its own as well."""

    organisation: Organisation | None = None
    policies: dict[Identifier, PolicyEntry] = Field(default_factory=dict)
    categories: Texts = ()
