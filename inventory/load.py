"""Reading an inventory: the manifest first, then everything that it names."""

from __future__ import annotations

import pathlib
import posixpath
from collections.abc import Callable, Iterable
from itertools import chain, count

from inventory.cache import NO_CACHE, Cache
from inventory.entry import Entry
from inventory.evidence_references import references_of_recipient, references_of_statement
from inventory.law_reader import Packs, own_pack_files, read_packs
from inventory.manifest_file import find_manifest
from inventory.model import CannotCheck, Inventory, Policy, Vocabulary
from inventory.named_evidence import NamedEvidence, named_evidence
from inventory.named_files import files_named, unlisted_files
from inventory.package_evidence import as_named_from_root
from inventory.packages import ALTERED, read_packages, with_packages
from inventory.policy_files import PolicyReader
from inventory.problem import Path, Problem
from inventory.record_file import read_mapping, read_record, record_in
from inventory.schema import (
    ActivitiesFile,
    Activity,
    Category,
    Manifest,
    PackageManifest,
    Recipient,
    RecipientsFile,
    VocabularyFile,
    Waiver,
    WaiversFile,
)
from inventory.source import read_text, repository_top
from inventory.strict_yaml import Value
from inventory.unread_parts import unread_parts
from inventory.validation import EACH, validate
from inventory.vocabulary_reader import SALVAGE as EACH_TERM
from inventory.vocabulary_reader import Section, assemble, built_in_vocabulary, defined_twice, read_vocabulary_file

ACCEPTED_BACKLOG = "accepted-evidence.yaml"
"""What `inventory discover --accept` writes: found by its name alone."""
OWN_SERVICES = "services.yaml"
"""The other file that is found by its name alone: what the project knows of services, for `inventory discover`."""


def load_inventory(
    root: pathlib.Path,
    built_in: Callable[[], Iterable[Section]] = built_in_vocabulary,
    cache: Cache = NO_CACHE,
    *,
    evidence: bool = True,
    top: pathlib.Path | None = None,
) -> Inventory:
    """The inventory whose manifest lies in the folder `root`; raises CannotCheck where there is none to be read.

    `built_in` gives the vocabulary that the project's own terms are laid over; `cache` keeps policies as read. Evidence
    may lie as far up as the top of the repository; without `evidence` nobody looks for it. Packages lie below `top`,
    which is the top of the repository unless given.
    """
    return _Reading(root, built_in, cache, evidence, top).result()


def read_category(root: pathlib.Path, file: str) -> tuple[Entry[Category] | None, list[Problem], list[Path]]:
    """The category that `file` holds, its problems, and the paths of the disclosures that had to be left out."""
    text, problems = read_text(root, file)
    return (None, problems, []) if text is None else category_in(text, file)


def category_in(text: str, file: str) -> tuple[Entry[Category] | None, list[Problem], list[Path]]:
    """As `read_category`, of a `file` whose text is known."""
    record, problems, left_out = record_in(text, file, Category, (("disclosures", EACH),))
    return (Entry(record.category, record, file) if record else None), problems, left_out


class _Reading:
    """One reading of one inventory, in the order in which the manifest names things."""

    def __init__(
        self,
        root: pathlib.Path,
        built_in: Callable[[], Iterable[Section]],
        cache: Cache,
        evidence: bool,
        top: pathlib.Path | None,
    ) -> None:
        self._root = root
        self._looks_for_evidence = evidence
        self._top = top
        self._built_in = built_in
        self._cache = cache
        self._file = find_manifest(root)
        self._problems: list[Problem] = []
        self._packages: tuple[str, ...] = ()
        self._named: list[str] = [self._file]
        self._manifest, self._own_vocabulary = self._read_manifest()

    def result(self) -> Inventory:
        manifest = self._manifest
        vocabulary = self._read_vocabulary()
        recipients = self._read_recipients()
        reader = PolicyReader(self._root, self._file, list(manifest.policies), self._cache)
        policies = tuple(reader.read(name, entry) for name, entry in manifest.policies.items())
        self._problems += reader.problems
        self._named += reader.files
        waivers = self._read_waivers()
        activities = self._read_activities()
        categories = self._files(manifest.categories, "categories")
        packs = self._read_packs()
        evidence = self._name_evidence()
        unread = unread_parts(self._root, self._file, manifest, self._problems)
        self._note_unlisted(evidence, policies, recipients.values())
        return Inventory(
            self._root,
            self._file,
            manifest,
            vocabulary,
            recipients,
            policies,
            tuple(categories),
            waivers,
            tuple(self._problems),
            tuple(unread),
            evidence,
            activities,
            packs,
            packages=self._packages,
        )

    def _read_manifest(self) -> tuple[Manifest, list[Section]]:
        data, problems = read_mapping(self._root, self._file)
        sections: list[Section] = []
        if data is not None and "uses" in data:
            data = self._add_packages(data, problems, sections)
        if data is not None and isinstance(data.get("vocabulary"), dict):
            own = data.pop("vocabulary")
            record, faults, _ = validate(VocabularyFile, own, self._file, ("vocabulary",), EACH_TERM)
            problems += faults
            sections += [(record, self._file, ("vocabulary",))] if record else []
        manifest: Manifest | None = None
        # Without its packages, what they would have brought would only be told as missing.
        lacks_packages = bool(problems) and "uses" in (data or {})
        if data is not None and "package" in data and "categories" not in data:
            manifest = self._package_alone(data, problems)
        elif data is not None and not lacks_packages:
            manifest, faults, _ = validate(Manifest, data, self._file)
            problems += faults
        if manifest is None or problems:
            raise CannotCheck(
                "The manifest is at fault, so nothing was checked.",
                "Mend it, then check again.",
                tuple(problems),
                self._root,
            )
        return manifest, sections

    def _add_packages(
        self, data: dict[str, Value], problems: list[Problem], sections: list[Section]
    ) -> dict[str, Value]:
        """The manifest's data with what its packages hold; their own vocabularies come first."""
        packages, faults = read_packages(self._root, self._file, data["uses"], self._top)
        merged, more = with_packages(self._root, self._file, data, packages)
        self._problems += [fault for fault in faults if fault.code == ALTERED]
        problems += [*(fault for fault in faults if fault.code != ALTERED), *more]
        for package in packages:
            own = package.content.get("vocabulary")
            if isinstance(own, dict):
                record, wrong, _ = validate(VocabularyFile, own, package.file, ("vocabulary",), EACH_TERM)
                problems += wrong
                sections += [(record, package.file, ("vocabulary",))] if record else []
        self._packages = tuple(package.file for package in packages)
        return merged

    def _package_alone(self, data: dict[str, Value], problems: list[Problem]) -> Manifest | None:
        """A package that is looked at by itself, to accept its policy or to draft from it: it has no categories."""
        record, faults, _ = validate(PackageManifest, data, self._file)
        problems += faults
        if record is None or record.organisation is None:
            if not problems:
                message = f"The package “{record.package if record else ''}” does not say whose policy it holds."
                advice = "Add `organisation:` with its name and country, or open an inventory that uses it."
                problems.append(Problem("INV004", message, advice, self._file, ("package",)))
            return None
        return Manifest.model_construct(**{name: getattr(record, name) for name in type(record).model_fields})

    def _files(self, patterns: Iterable[str], key: str) -> list[str]:
        files, problems = files_named(self._root, tuple(patterns), self._file, (key,))
        self._problems += problems
        self._named += files
        return files

    def _read_vocabulary(self) -> Vocabulary:
        own = list(self._own_vocabulary)
        for file in self._files(self._manifest.vocabulary, "vocabulary"):
            sections, problems = read_vocabulary_file(self._root, file)
            own += sections
            self._problems += problems
        vocabulary, problems = assemble(self._built_in(), own)
        self._problems += problems
        return vocabulary

    def _read_recipients(self) -> dict[str, Entry[Recipient]]:
        found: dict[str, Entry[Recipient]] = {}
        for file in self._files(self._manifest.recipients, "recipients"):
            record, problems, _ = read_record(self._root, file, RecipientsFile, (("recipients", EACH),))
            self._problems += problems
            for name, recipient in (record.recipients if record else {}).items():
                entry = Entry(name, as_named_from_root(self._root, recipient, file), file, ("recipients", name))
                if found.setdefault(name, entry) is not entry:
                    self._problems.append(defined_twice("recipient", entry, found[name]))
        return found

    def _read_waivers(self) -> tuple[Entry[Waiver], ...]:
        found: list[Entry[Waiver]] = []
        for file in self._files(self._manifest.waivers, "waivers"):
            record, problems, left_out = read_record(self._root, file, WaiversFile, (("waivers", EACH),))
            self._problems += problems
            waivers = record.waivers if record else ()
            positions = (i for i in count() if ("waivers", i) not in left_out)
            found += [Entry(w.where, w, file, ("waivers", i)) for i, w in zip(positions, waivers, strict=False)]
        return tuple(found)

    def _read_activities(self) -> tuple[Entry[Activity], ...]:
        found: dict[str, Entry[Activity]] = {}
        for file in self._files(self._manifest.activities, "activities"):
            record, problems, _ = read_record(self._root, file, ActivitiesFile, (("activities", EACH),))
            self._problems += problems
            for name, activity in (record.activities if record else {}).items():
                entry = Entry(name, activity, file, ("activities", name))
                if found.setdefault(name, entry) is not entry:
                    self._problems.append(defined_twice("activity", entry, found[name]))
        return tuple(found.values())

    def _read_packs(self) -> Packs:
        files = own_pack_files(self._root)
        found, problems = read_packs(self._root, files)
        self._problems += problems
        self._named += files
        return found

    def _name_evidence(self) -> NamedEvidence:
        manifest = self._manifest
        if not self._looks_for_evidence or not (manifest.evidence or manifest.source):
            return NamedEvidence()
        found, problems = named_evidence(self._root, manifest.evidence, manifest.source, self._file)
        self._problems += problems
        return found

    def _settings_named(self, policies: Iterable[Policy], recipients: Iterable[Entry[Recipient]]) -> list[str]:
        """The files of settings below the root that duties, prohibitions and agreements rest on."""
        said = (one for policy in policies for entry in policy.statements for one in references_of_statement(entry))
        named = chain(said, (one for entry in recipients for one in references_of_recipient(entry)))
        settings = [one.item.setting for one in named if one.item and one.item.setting]
        if not settings:
            return []
        above = self._root.resolve().relative_to(repository_top(self._root)).as_posix()
        return [posixpath.relpath(one, above) for one in settings]

    def _note_unlisted(
        self, evidence: NamedEvidence, policies: Iterable[Policy], recipients: Iterable[Entry[Recipient]]
    ) -> None:
        locks = [entry.lock for entry in self._manifest.policies.values() if entry.lock]
        at_fault = [problem.file for problem in self._problems]
        named = [*self._named, *locks, *at_fault, OWN_SERVICES, ACCEPTED_BACKLOG, *evidence.files, *evidence.matched]
        named += self._settings_named(policies, recipients)
        self._problems += unlisted_files(self._root, named, (*evidence.folders, *evidence.sources))
