"""What a category holds about whom, and what each of its disclosures is called and is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from inventory.model import Vocabulary
from inventory.schema import Category, Datum, Disclosure


class Holding:
    """What a category holds about whom, worked out once for all its goals."""

    def __init__(self, category: Category, vocabulary: Vocabulary) -> None:
        self.category = category
        self.vocabulary = vocabulary
        self.held: dict[str, Datum] = {}
        for datum in category.data:
            self.held.setdefault(datum.type, datum)
        declared = vocabulary["data"]
        usual = self._proper(category.subjects)
        self._of_unheld = category.subjects or category.taken("subjects")
        self.subjects = {
            name: usual if name in declared and not datum.subjects else self._proper_of(name, datum.subjects)
            for name, datum in self.held.items()
        }
        """Of each data type the subjects, and whether type and subject are both declared."""
        self._last_had: tuple[Disclosure | None, frozenset[str]] = (None, frozenset())

    def _proper_of(self, name: str, own: Sequence[str]) -> tuple[tuple[str, bool], ...]:
        proper = self._proper(own or self.category.subjects)
        return proper if name in self.vocabulary["data"] else tuple((subject, False) for subject, _ in proper)

    def _proper(self, subjects: Sequence[str]) -> tuple[tuple[str, bool], ...]:
        known = self.vocabulary["subjects"]
        return tuple([(subject, subject in known) for subject in dict.fromkeys(subjects)])

    def subjects_of(self, name: str, disclosure: Disclosure) -> Sequence[tuple[str, bool]]:
        """The subjects of one datum of a disclosure, and whether all is declared and held.

        Stated subjects are cut to those that the datum has; one that none of the disclosure's data has is kept, and
        not held.
        """
        own = self.subjects.get(name)
        if own is not None and not disclosure.subjects:
            return own
        proper = dict(own) if own is not None else dict.fromkeys(self._of_unheld, False)
        stated = dict.fromkeys(disclosure.subjects or proper)
        had = self._had_by_any(disclosure)
        found = [(subject, proper.get(subject, False)) for subject in stated if subject in proper or subject not in had]
        # A datum that is not held must not vanish from the goals with the people it cannot be about.
        return found if found or own is not None else [(subject, False) for subject in stated]

    def _had_by_any(self, disclosure: Disclosure) -> frozenset[str]:
        """The subjects of all data of a disclosure; kept for its next datum, which asks for them again."""
        last, had = self._last_had
        if last is not disclosure:
            names = disclosed_data(self.category, disclosure)
            had = frozenset(subject for name in names for subject in self._had(name))
            self._last_had = disclosure, had
        return had

    def _had(self, name: str) -> Iterable[str]:
        own = self.subjects.get(name)
        return self._of_unheld if own is None else [subject for subject, _ in own]


def disclosed_data(category: Category, disclosure: Disclosure) -> tuple[str, ...]:
    """The data types that a disclosure is about: those it names, or all of the category."""
    return tuple(dict.fromkeys(disclosure.data or (datum.type for datum in category.data)))
