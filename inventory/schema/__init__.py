"""The shape of every file of an inventory, as typed records: one module a kind of file."""

from inventory.schema.activity import ActivitiesFile, Activity, ImpactAssessment, System
from inventory.schema.basis import DeclaredBasis
from inventory.schema.category import Category, ConditionHeld, Datum, Disclosure, Retention
from inventory.schema.certificate import Certificate
from inventory.schema.evidence import EvidenceItem
from inventory.schema.fields import ControllerContact
from inventory.schema.law import InForce, LawPack, Requirement
from inventory.schema.manifest import (
    IgnoredSign,
    Manifest,
    ManifestFields,
    Organisation,
    PackageManifest,
    PackageUse,
    PolicyEntry,
    Settings,
)
from inventory.schema.recipient import (
    Agreement,
    Announcement,
    KnownService,
    ListedMechanism,
    Recipient,
    RecipientsFile,
    ServicesFile,
    SubRecipient,
)
from inventory.schema.statement import Overruling, ReadMark, Statement, StatementsFile, TodoSentence
from inventory.schema.vocabulary import BasisTerm, Mechanism, Regime, Term, VocabularyFile
from inventory.schema.waiver import Waiver, WaiversFile

__all__ = [
    "ActivitiesFile",
    "Activity",
    "Agreement",
    "Announcement",
    "BasisTerm",
    "Category",
    "Certificate",
    "ConditionHeld",
    "ControllerContact",
    "Datum",
    "DeclaredBasis",
    "Disclosure",
    "EvidenceItem",
    "IgnoredSign",
    "ImpactAssessment",
    "InForce",
    "KnownService",
    "LawPack",
    "ListedMechanism",
    "Manifest",
    "ManifestFields",
    "Mechanism",
    "Organisation",
    "Overruling",
    "PackageManifest",
    "PackageUse",
    "PolicyEntry",
    "ReadMark",
    "Recipient",
    "RecipientsFile",
    "Regime",
    "Requirement",
    "Retention",
    "ServicesFile",
    "Settings",
    "Statement",
    "StatementsFile",
    "SubRecipient",
    "System",
    "Term",
    "TodoSentence",
    "VocabularyFile",
    "Waiver",
    "WaiversFile",
]
