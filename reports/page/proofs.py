"""The proofs of disclosures and of what a category is collected and used for, each shown once."""

from __future__ import annotations

from typing import Any

from catalog.explain.explanation import ExplainedFlow, flows
from catalog.justify.engine import UNDECLARED
from catalog.justify.judged import Judged, JudgedCategory, JudgedDisclosure
from catalog.justify.prepared import Prepared
from inventory.schema import Disclosure
from reports.why_record import WhyRecord


class Proofs(WhyRecord):
    """Proofs of one preparation, in the words of `inventory why`."""

    @property
    def prepared(self) -> Prepared:
        """What was judged by."""
        return self._prepared

    def disclosure(self, category: JudgedCategory, disclosure: JudgedDisclosure) -> dict[str, Any]:
        """A disclosure by itself: its goals and the transfers to its recipient, without those of its category."""
        alone = category._replace(collect=[], use=[], ground=[], disclosures=[disclosure])
        record = self._flow(self._only_flow(alone))
        return record | {"transfers": [one for one in record["transfers"] if one["recipient"] is not None]}

    def category(self, category: JudgedCategory) -> dict[str, Any]:
        """Collection, use and transfers of everything that a category holds."""
        flow = self._only_flow(category._replace(disclosures=[_to_nobody(category)]))
        return {
            "collect": [self._group(group, flow) for group in flow.collected],
            "use": [self._group(group, flow) for group in flow.used],
            "ground": [self._group(group, flow) for group in flow.grounded],
            "transfers": [self._transfer(*pair, flow) for pair in category.transfer],
        }

    def _only_flow(self, category: JudgedCategory) -> ExplainedFlow:
        (flow,) = flows(self._prepared, [category], lambda _, __: True, lambda _, __: True)
        return flow


def _to_nobody(category: JudgedCategory) -> JudgedDisclosure:
    """Flows are explained by disclosure; this one is about all the data that have goals, and is itself not judged."""
    held = dict.fromkeys(key[:2] for key, _ in (*category.collect, *category.use))
    goals: Judged = [((data, subject, "", "", ""), UNDECLARED) for data, subject in held]
    record = Disclosure.model_construct(recipient="", purposes=())
    return JudgedDisclosure(category.entry.id, record, (), goals, frozenset())
