"""The inventory's own files, so that a snapshot can be loaded again."""

from catalog.store.migrations.making import add

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the new kind of content."""
    add({"source": ("file:t text:t?", "")})
