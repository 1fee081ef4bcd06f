"""The words of drawings: labels of terms, short lists, verdicts; every text shortened to what a box can hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from catalog.graph.flows import Flow
from catalog.justify.prepared import Prepared
from inventory.schema import Recipient
from reports.diagram.model import Tone
from reports.escaping.visible import shortened, visible

LONGEST_NAME = 44
LONGEST_ON_AN_EDGE = 30
LONGEST_TIP = 600
SENSITIVE = "▲"
FAILING = "×"
CONDITION = "○"
ACCEPTED = "□ accepted:"

ROLES = {
    "processor": "Processors, on its behalf",
    "joint-controller": "Joint controllers",
    "controller": "Controllers, for own purposes",
    "third-party": "Third parties, for own purposes",
    "authority": "Authorities",
    "public": "The public",
    "internal": "Within the organisation",
    "directed-by-subject": "As the person directs",
}
UNKNOWN_ROLE = "Not declared"


class DiagramWords:
    """Words about the things of one preparation."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._vocabulary = prepared.inventory.vocabulary
        self._most_vague = prepared.inventory.manifest.settings.max_vagueness
        self._sensitive: dict[str, bool] = {}
        self._labels: dict[tuple[str, str], str] = {}
        self._names: dict[str, str] = {}

    def term(self, dimension: str, term: str) -> str:
        """The label of a term, or its id where nobody declared it."""
        known = self._labels.get((dimension, term))
        if known is None:
            entry = self._vocabulary[dimension].get(term)
            known = self._labels[dimension, term] = brief(entry.record.label if entry else term)
        return known

    def terms(self, dimension: str, terms: Iterable[str]) -> list[str]:
        """The labels of terms, sorted."""
        return sorted({self.term(dimension, term) for term in terms}, key=lambda label: (label.casefold(), label))

    def sensitive(self, data_type: str) -> bool:
        """Whether a data type is sensitive."""
        known = self._sensitive.get(data_type)
        if known is None:
            known = self._sensitive[data_type] = self._prepared.sensitive(data_type)
        return known

    def data(self, data: Iterable[str], most: int = 3) -> str:
        """Data types in a row, sensitive ones first and marked; beyond `most` only how many more."""
        return row([shortened(name, LONGEST_ON_AN_EDGE) for name in self.data_names(data)], most)

    def data_names(self, data: Iterable[str]) -> list[str]:
        """The labels of data types, sensitive ones first and marked."""
        names = set(data)
        marked = self.terms("data", (name for name in names if self.sensitive(name)))
        return [f"{SENSITIVE} {name}" for name in marked] + self.terms(
            "data", (name for name in names if not self.sensitive(name))
        )

    def recipient(self, recipient: str) -> Recipient | None:
        """The declared recipient of that id."""
        entry = self._prepared.inventory.recipients.get(recipient)
        return entry.record if entry else None

    def recipient_name(self, recipient: str) -> str:
        """A recipient's name, or the id that nobody declared."""
        known = self._names.get(recipient)
        if known is None:
            declared = self.recipient(recipient)
            known = self._names[recipient] = brief(declared.name if declared else recipient)
        return known

    def speaks_of_recipients(self, statement: str) -> bool:
        """Whether a statement says to whom data go."""
        return self._prepared.statements[statement].record.action == "disclose"

    def tone(self, flow: Flow) -> Tone:
        """How a flow came out: an open list, or more vagueness than the settings allow, is loose."""
        if not flow.passes:
            return "failing"
        vague = flow.vagueness is not None and flow.vagueness > self._most_vague
        return "loose" if flow.verdict == "open-list" or vague else "proved"


def judged_by(prepared: Prepared) -> str:
    """On which day, by which policies in which versions, a drawing speaks."""
    policies = [
        f"policy “{brief(policy.id)}”"
        + (f", version {brief(policy.entry.version)}" if policy.entry.version else "")
        + (f", in force from {policy.entry.effective}" if policy.entry.effective else "")
        + f" (text {policy.text.sha256[:12]})"
        for policy in prepared.inventory.policies
    ]
    more = f"; and {len(policies) - 3} more" if len(policies) > 3 else ""
    return f"Judged as of {prepared.day} by {'; '.join(policies[:3])}{more}"


def brief(text: str) -> str:
    """`text` on one line, harmless to look at, and no longer than a box is wide."""
    return shortened(" ".join(visible(text).split()), LONGEST_NAME)


def row(names: Sequence[str], most: int = 3) -> str:
    """Names in a row; beyond `most` only how many more: “a, b +3”."""
    if len(names) <= most:
        return ", ".join(names)
    return f"{', '.join(names[:most])} +{len(names) - most}"


def rows(names: Sequence[str], most: int = 4, width: int = 30) -> list[str]:
    """Names in lines of about `width` characters; beyond `most` only how many more."""
    shown = [*names[:most], f"+{len(names) - most} more"] if len(names) > most else list(names)
    lines: list[str] = []
    for position, name in enumerate(shown):
        piece = name + ("," if position < len(shown) - 1 else "")
        if lines and len(lines[-1]) + len(piece) < width:
            lines[-1] += f" {piece}"
        else:
            lines.append(piece)
    return lines
