"""YAML while it is being typed: read by indentation and brackets alone, so that it need not be YAML yet."""

from inventory.half_typed.cursor import CursorContext, cursor_at

__all__ = ["CursorContext", "cursor_at"]
