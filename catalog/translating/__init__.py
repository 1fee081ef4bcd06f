"""Holds a translation or copy of a policy against its original: what stands in one and not in the other."""
