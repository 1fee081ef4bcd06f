"""Bring in what is written down elsewhere: recipients from a list of subprocessors, services."""
