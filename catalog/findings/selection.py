"""Which findings stand: those that nobody accepts, and that the settings select."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.checking.assessed import Assessed
from catalog.checking.registry import waiver_findings
from catalog.findings.finding import Finding
from catalog.findings.inline_ignores import Ignored, apply_ignores, ignores_in
from catalog.findings.locate import Locator
from catalog.findings.waiving import Waived, apply_waivers
from inventory.model import Inventory
from inventory.schema import Settings
from inventory.source import YAML_ENDINGS, read_text

ALWAYS_TOLD = ("INV001", "INV002", "INV003", "INV004", "INV005", "INV009", "INV010")
"""Rules that neither `select` nor `ignore` can hide: what they report was not judged at all."""


def accepted(
    assessed: Assessed, found: list[Finding], files: Iterable[str]
) -> tuple[list[Finding], list[Waived], list[Ignored]]:
    """The findings that stand, what is wrong with the waivers included, and those that are accepted.

    `files` are those in which a comment counts, if they are YAML.
    """
    inventory = assessed.prepared.inventory
    kept, waived = apply_waivers(found, inventory.waivers, assessed.prepared.day)
    kept, ignored = _ignored(inventory, kept, files)
    return [*kept, *waiver_findings(assessed, [waiver for _, waiver in waived])], waived, ignored


def _ignored(inventory: Inventory, found: list[Finding], files: Iterable[str]) -> tuple[list[Finding], list[Ignored]]:
    texts = {file: read_text(inventory.root, file)[0] or "" for file in sorted(files) if file.endswith(YAML_ENDINGS)}
    ignores = [ignore for file, text in texts.items() for ignore in ignores_in(file, text)]
    if not ignores:
        return found, []
    concerned = {ignore.file for ignore in ignores}
    located = Locator(inventory.root).locate(finding for finding in found if finding.file in concerned)
    kept, ignored = apply_ignores(located, ignores)
    return [finding for finding in found if finding.file not in concerned] + kept, ignored


def that_count(findings: Iterable[Finding], settings: Settings) -> list[Finding]:
    """The findings that the settings select and do not ignore."""

    def counts(finding: Finding) -> bool:
        if finding.code in ALWAYS_TOLD:
            return True
        selected = not settings.select or finding.code.startswith(settings.select)
        return selected and not finding.code.startswith(settings.ignore)

    return [finding for finding in findings if counts(finding)]
