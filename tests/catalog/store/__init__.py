"""Tests of the stored catalogue."""
