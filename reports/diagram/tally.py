"""What several flows come to together, counted one by one: behind a mark of the overview, along an arrow of a graph."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from catalog.graph.flows import Flow
from catalog.justify.verdicts import ORDER, Verdict

UnderCondition = Literal["never", "partly", "always"]


@dataclass(slots=True)
class FlowTally:
    """Flows so far. `names` are the disclosures among them."""

    data: set[str] = field(default_factory=set)
    purposes: set[str] = field(default_factory=set)
    verdicts: set[Verdict] = field(default_factory=set)
    rests_on: set[str] = field(default_factory=set)
    against: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    conditions: set[str] = field(default_factory=set)
    conditional: set[bool] = field(default_factory=set)

    def add(self, flow: Flow) -> None:
        """Count `flow` in."""
        self.data.update(flow.data)
        self.purposes.update(flow.purposes)
        self.verdicts.add(flow.verdict)
        self.rests_on.update(flow.rests_on)
        self.against.update(flow.against)
        self.conditions.update(flow.conditions)
        self.conditional.add(bool(flow.conditions))
        if flow.action == "disclose":
            self.names.add(flow.name)

    @property
    def cited(self) -> set[str]:
        """The sentences to look at: those that forbid something, else those that it rests on."""
        return self.against or self.rests_on

    @property
    def worst_first(self) -> list[Verdict]:
        """Its verdicts, the gravest first."""
        return sorted(self.verdicts, key=lambda verdict: -ORDER[verdict])

    @property
    def under_condition(self) -> UnderCondition:
        """Whether all of it, or a part, is permitted under a condition only."""
        if True not in self.conditional:
            return "never"
        return "partly" if False in self.conditional else "always"
