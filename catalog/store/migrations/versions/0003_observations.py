"""What was observed in evidence: signs of recipients by name."""

from alembic import op

from catalog.store.migrations.making import contents, guard
from catalog.store.views import current_views

revision = "0003"
down_revision = "0002"

KIND = "observation"
COLUMNS = "party:t name:t outcome:t recipient:t? signal:t sign:t file:t confidence:t reason:t classes:t"


def upgrade() -> None:
    """Add the new kind of content."""
    contents(KIND, COLUMNS, "recipient>recipient(name)")
    guard([(f"{KIND}_version", [["inventory_id", "part", "address"]]), (f"{KIND}_change", [])])
    for name, statement in current_views([KIND]):
        if name != "current_entry":
            op.execute(statement)
