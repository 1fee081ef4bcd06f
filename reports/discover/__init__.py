"""Reports of `inventory discover`: who was seen, by which signs, and why it was decided so."""
