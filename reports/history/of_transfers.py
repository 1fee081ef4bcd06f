"""What happened to the transfers to a recipient, as a sentence without its end."""

from __future__ import annotations

from catalog.explain.wording import listing
from catalog.justify.verdicts import PASSING
from catalog.store.moments import Moment
from reports.history.clauses import MOST


def words(one: Moment) -> str:
    """The sentence."""
    *_, region, country = one.id.split()
    categories = one.state["categories"]
    held = f"the categor{'y' if len(categories) == 1 else 'ies'} {listing(categories, MOST)}"
    what = f"The transfer of {held} from {region} to {country} with {one.name}"
    verdict = one.state["verdict"][0]
    match one.event:
        case "appeared":
            said = "rests on a ground" if verdict in PASSING else f"has no ground ({verdict})"
            return f"{what} {said}" if one.is_first else f"{what} began; it {said}"
        case "went":
            return f"{what} ended"
        case "lost":
            return f"{what} lost its ground ({verdict})"
        case "regained":
            return f"{what} has a ground again"
        case _ if one.aspect == "verdict":
            return f"{what} stands otherwise ({verdict})"
        case _:
            changed = [f"is of {listing(one.added)} as well"] if one.added else []
            changed += [f"is no longer of {listing(one.removed)}"] if one.removed else []
            return f"The transfer from {region} to {country} with {one.name} {' and '.join(changed)}"
