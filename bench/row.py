"""One measured figure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """`value` of `what` in `unit` (s, MB, × for a ratio …), and the `target` it must not exceed, if it has one.

    `at_least` turns the target round: the value must not fall below it.
    """

    what: str
    value: float
    unit: str
    target: float | None = None
    at_least: bool = False

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None where there is none."""
        if self.target is None:
            return None
        return self.value >= self.target if self.at_least else self.value <= self.target

    def __str__(self) -> str:
        bound = "" if self.target is None else f"{'>=' if self.at_least else '<='} {self.target:g} {self.unit}"
        verdict = {None: "", True: "met", False: "MISSED"}[self.met]
        return f"{self.what:<58} {self.value:>10.3f} {self.unit:<3} {bound:<12} {verdict}".rstrip()
