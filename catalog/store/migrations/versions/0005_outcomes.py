"""What evidence came to, so that a snapshot can be judged again without the evidence."""

from catalog.store.migrations.making import add

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the new kind of content."""
    add({"outcome": ("item:t state:t detail:t", "")})
