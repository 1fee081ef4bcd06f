"""The inventory's own files, so that a snapshot can be loaded again."""

from alembic import op

from catalog.store.migrations.making import contents, guard
from catalog.store.views import current_views

revision = "0004"
down_revision = "0003"

KIND = "source"


def upgrade() -> None:
    """Add the new kind of content."""
    contents(KIND, "file:t text:t?", "")
    guard([(f"{KIND}_version", [["inventory_id", "part", "address"]]), (f"{KIND}_change", [])])
    for name, statement in current_views([KIND]):
        if name != "current_entry":
            op.execute(statement)
