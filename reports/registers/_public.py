"""Pages to publish: their rows, what they still lack in plain words, and the marks of a draft.

Nothing internal stands in them: no id, hash, path, key, note or finding. What is missing stands in a draft as a gap,
and in the list of open points with the place where it is to be added.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from catalog.counting import counted
from catalog.justify.verdicts import PASSING
from inventory.problem import Path
from reports.encoders.sheet import Cell, Gap, OpenPoint, Register
from reports.incomplete import DRAFT
from reports.inert import terminal_text
from reports.page.contents import Contents
from reports.page.people import RecipientShown
from reports.page.policy_text import PolicyShown
from reports.page.terms import TermLabel
from reports.registers._words import row_of

MOST_POINTS = 20


class Publishing:
    """Fills the cells of one page to publish, and collects what is missing for them."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self.open_points: list[OpenPoint] = []

    @property
    def publisher(self) -> str:
        """Whose page it is."""
        return self._contents.organisation

    def stand(self) -> str:
        """Of which day and policy the page speaks."""
        policies = [words for shown in self._contents.policies if (words := _policy(shown))]
        return row_of([f"As of {self._contents.day}", *policies])

    def of_recipient(self, one: RecipientShown, text: str | None, missing: str, key: str) -> Cell:
        """Return the text about a recipient, or the gap that `key` of its record would fill."""
        return text or self._gap(one.name, missing, f"Add “{key}”.", *self.place_of(one))

    def of_organisation(self, text: str, missing: str, key: str) -> Cell:
        """Return the text about the organisation, or the gap that `key` would fill."""
        file = self._contents.prepared.inventory.manifest_file
        return text or self._gap(self.publisher, missing, f"Add “{key}” under “organisation”.", file, ("organisation",))

    def of_category(self, text: str, missing: str, key: str, title: str, file: str) -> Cell:
        """Return the text about a data category, or the gap that `key` of its file would fill."""
        return text or self._gap(title, missing, f"Add “{key}”.", file, ("category",))

    def standing(self, one: RecipientShown) -> Cell:
        """Return a recipient's name; of one that is not declared, or could not be read, that is an open point."""
        if one.standing:
            self._add(one.name, f"this recipient {_STANDING[one.standing]}", _ADVICE[one.standing], *self._seen(one))
            return f"{one.name} ({one.standing})"
        return one.name

    def terms(self, one: RecipientShown, terms: Sequence[TermLabel], what: str) -> Cell:
        """Return the labels of terms; none at all, and one that no vocabulary knows, are open points."""
        unknown = [term for term in terms if not term.declared]
        for term in unknown:
            known = f"“{term.id}” is in no vocabulary, so the page has no words for it"
            self._add(one.name, known, "Declare it, or correct it.", *self._seen(one))
        if not terms:
            return self._gap(one.name, f"{what} missing", "Say it in a disclosure to this recipient.", *self._seen(one))
        return row_of(f"{term.label} (to be named)" if term in unknown else term.label for term in terms)

    def country(self, one: RecipientShown) -> Cell:
        """Return a recipient's country, or the gap."""
        stated = one.record.country if one.record else None
        return self.of_recipient(one, stated, "the country is missing", "country")

    def grounds(self, one: RecipientShown) -> Cell:
        """Return the grounds on which data go to a recipient's country; an unknown or missing one is a gap."""
        unknown = [name for name in one.mechanisms if isinstance(name, str)]
        failing = any(way["verdict"] not in PASSING for row in one.rows for way in row.proof["transfers"])
        if unknown or failing:
            advice = "List one that holds under “transfer”."
            where = f"the ground of the transfer to {one.record.country if one.record else 'its country'} is missing"
            return self._gap(one.name, where, advice, *self.place_of(one))
        return row_of(entry.record.label for entry in one.mechanisms if not isinstance(entry, str))

    def place_of(self, one: RecipientShown) -> tuple[str, Path]:
        """Return where a recipient is declared, or else where it is named."""
        entry = self._contents.prepared.inventory.recipients.get(one.id)
        return (entry.file, entry.path) if entry else self._seen(one)

    def _seen(self, one: RecipientShown) -> tuple[str, Path]:
        if one.rows:
            place = one.rows[0].proof["location"]
            return place["file"], ("line", place["line"])
        declared = self._contents.prepared.inventory.recipients
        for giver in (declared[name.id] for name in one.givers if name.id in declared):
            return giver.file, (*giver.path, "sub_recipients")
        unread = [found.finding for found in self._contents.unread if found.finding.path[:2] == ("recipients", one.id)]
        inventory = self._contents.prepared.inventory
        return (unread[0].file, unread[0].path) if unread else (inventory.manifest_file, ("recipients",))

    def _gap(self, about: str, missing: str, advice: str, file: str, path: Path) -> Gap:
        self._add(about, missing, advice, file, path)
        return Gap(f"to be added: {missing.removesuffix(' is missing').removesuffix(' are missing')}")

    def _add(self, about: str, missing: str, advice: str, file: str, path: Path) -> None:
        line = self._contents.report.locator.span(file, path, on_key=True).line
        point = OpenPoint(about, missing, advice, file, line)
        if point not in self.open_points:
            self.open_points.append(point)


_STANDING = {"not declared": "is not declared", "could not be read": "could not be read"}
_ADVICE = {
    "not declared": "Declare it under “recipients”, or correct the name.",
    "could not be read": "Mend its record.",
}


def as_draft(register: Register) -> Register:
    """Return the page marked as a draft on every sheet, with what it still lacks."""
    lacking = [f"{point.about}: {point.missing}." for point in register.open_points[:MOST_POINTS]]
    more = len(register.open_points) - MOST_POINTS
    lacking += [f"and {counted(more, 'more gap')}"] if more > 0 else []
    first = " ".join((f"{DRAFT}.", *register.marks[:1]))
    return replace(register, marks=(first, *lacking, *register.marks[1:]))


def refusal(points: Sequence[OpenPoint]) -> str:
    """Return why the page is not written: each open point with its place, and the next steps."""
    shown = [f"\n  {terminal_text(str(point))}" for point in points[:MOST_POINTS]]
    more = f"\n  and {counted(len(points) - MOST_POINTS, 'more gap')}" if len(points) > MOST_POINTS else ""
    return (
        f"This page is made to be published and something in it is still missing, so nothing was written:"
        f"{''.join(shown)}{more}\nFill in what is missing. Until then --draft writes a draft that shows the gaps."
    )


def getting(contents: Contents) -> list[RecipientShown]:
    """Return who gets personal data, from the organisation or passed on by others, declared or not."""
    known = {one.id: one for one in contents.recipients}
    reached = {one.id for one in contents.recipients if one.rows or one.unread}
    frontier = list(reached)
    while frontier:
        onward = {sub.id for sub in known[frontier.pop()].sub_recipients} - reached
        reached |= onward
        frontier += onward
    return [one for one in contents.recipients if one.id in reached]


def passed_on_by_others(one: RecipientShown, contents: Contents) -> list[RecipientShown]:
    """Return those who pass data on to a recipient for purposes of their own: of that nothing more is declared."""
    known = {other.id: other for other in contents.recipients}
    return [] if one.rows or one.onward_rows else [known[giver.id] for giver in one.givers]


def _policy(shown: PolicyShown) -> str:
    entry = shown.policy.entry
    version = f" version {entry.version}" if entry.version else ""
    effective = f" in force from {entry.effective}" if entry.effective else ""
    return f"privacy policy{version}{effective}" if version or effective else ""
