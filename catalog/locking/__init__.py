"""A policy held against its lock: its text, the context of each clause, and what statements read in it."""
