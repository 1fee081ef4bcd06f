"""Where links lead: to a place on the one page or, where the page is split, on the page that has it."""

from __future__ import annotations

from reports.page.anchors import Kind, anchor
from reports.page.contents import Contents

PAGE_OF: dict[Kind, str] = {
    "clause": "policy.html", "sentence": "policy.html", "statement": "policy.html", "recipient": "recipients.html",
    "diagram": "index.html", "entry": "history.html", "law": "laws.html",
}  # fmt: skip

PAGE_OF_SECTION = {
    "policy": "policy.html", "statements": "policy.html", "recipients": "recipients.html",
    "laws": "laws.html", "observed": "recipients.html", "history": "history.html", "findings": "findings.html",
    "waivers": "findings.html", "evidence": "findings.html",
}  # fmt: skip


def category_page(category: str) -> str:
    """The file of a category's own page."""
    return f"{anchor('category', category)}.html"


class Links:
    """Links within one page, or among the files of a split one."""

    def __init__(self, contents: Contents, split: bool) -> None:
        self._split = split
        self._marked = contents.marked
        self._category = {row.id: row.category.id for row in contents.rows}
        self._known: dict[Kind, set[str]] = {
            "category": {holding.id for holding in contents.holdings},
            "disclosure": set(self._category),
            "recipient": {recipient.id for recipient in contents.recipients},
            "statement": set(contents.statements),
            "clause": {judged.clause.id for judged in contents.report.assessment.assessed.clauses},
        }

    def to(self, kind: Kind, name: str) -> str:
        """The link to a record of a kind."""
        return f"{self._page(kind, name)}#{anchor(kind, name)}"

    def found(self, kind: Kind, name: str) -> str | None:
        """The link to a record of a kind, None where the page has none of that name."""
        return self.to(kind, name) if name in self._known.get(kind, ()) else None

    def sentence(self, statement: str) -> str:
        """The link to the sentence that a statement quotes, or to the statement where its sentence is not marked."""
        return self.to("sentence" if statement in self._marked else "statement", statement)

    def section(self, name: str) -> str:
        """The link to a section."""
        return f"{PAGE_OF_SECTION.get(name, 'index.html') if self._split else ''}#{name}"

    def where(self, name: str) -> str | None:
        """The link to the record that a finding names, None where the page has none of that name."""
        kinds: tuple[Kind, ...] = ("disclosure", "category", "recipient", "statement", "clause")
        kind = next((kind for kind in kinds if name in self._known[kind]), None)
        if kind is None:
            return None
        return self.sentence(name) if kind == "statement" else self.to(kind, name)

    def _page(self, kind: Kind, name: str) -> str:
        if not self._split:
            return ""
        if kind in ("disclosure", "category"):
            return category_page(self._category.get(name, name))
        return PAGE_OF[kind]
