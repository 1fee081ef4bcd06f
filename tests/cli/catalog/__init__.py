"""Tests of `inventory catalog`."""
