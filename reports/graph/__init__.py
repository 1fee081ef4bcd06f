"""The inventory's graph for other programs."""
