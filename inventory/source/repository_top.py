"""How far up from an inventory's folder its evidence may lie."""

from __future__ import annotations

from pathlib import Path


def repository_top(folder: Path) -> Path:
    """The top of the repository that `folder` lies in, links resolved.

    Outside of any repository it is the folder in which the command runs, if that is above `folder`, else `folder`.
    """
    place = folder.resolve()
    top = next((one for one in (place, *place.parents) if (one / ".git").exists()), None)
    if top is not None:
        return top
    here = Path.cwd().resolve()
    return here if place.is_relative_to(here) else place
