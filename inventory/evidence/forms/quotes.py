"""Quoted text in code. An escaped character outside of quotes begins none: so whatever is never closed is met once."""

from __future__ import annotations

ESCAPED = r"\\."
ON_A_LINE = r"\"(?:\\.|[^\"\\\n])*+\"|'(?:\\.|[^'\\\n])*+'"
TEMPLATE = r"`(?:\\.|[^`\\])*+`"
