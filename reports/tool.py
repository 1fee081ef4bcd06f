"""Who made a report: the tool's name and version, as machine-readable formats state it."""

from clausemap import __version__

TOOL = {"name": "clausemap", "version": __version__}
