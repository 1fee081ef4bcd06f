"""Data sets of others that name services: one file a data set, found by this folder.

Each has `NOTICE`, the credit that its licence asks for, and `services`, from the parsed JSON to services, or None where
that is another data set.
"""
