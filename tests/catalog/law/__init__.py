"""Tests of what laws ask."""
