"""Which clauses of a policy may speak of a disclosure: ranked by their words, never by anything that proves."""
