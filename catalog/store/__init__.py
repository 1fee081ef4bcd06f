"""The stored catalogue: states of inventories, each kept once, in a history that cannot be rewritten quietly.

A *snapshot* is one state of one inventory. What it consists of are *contents* (a recipient, a goal with its verdict,
a clause …), each addressed by the hash of what it says. An *entry* of the history says who recorded which snapshot
when; its changes say which contents came and which went since the entry before, so that a small change is a small
write. Entries are chained by hashes, as in RFC 9162 and git.

Nothing in here is imported by commands that do not use the catalogue: SQLAlchemy takes half a second.
"""
