"""What was observed in evidence: signs of recipients by name."""

from catalog.store.migrations.making import add

revision = "0003"
down_revision = "0002"

COLUMNS = "party:t name:t outcome:t recipient:t? signal:t sign:t file:t confidence:t reason:t classes:t"


def upgrade() -> None:
    """Add the new kind of content."""
    add({"observation": (COLUMNS, "recipient>recipient(name)")})
