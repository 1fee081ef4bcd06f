"""What verdicts follow from, as rows: norms and what they reach, circumstances, what is held, grounds of transfers."""

import sqlalchemy as sa
from alembic import op

from catalog.store.migrations.making import add, view

revision = "0002"
down_revision = "0001"

STATEMENT = "statement>statement(name)"
CONTENTS = {
    "basis": ("rules:t", ""),
    "norm": (
        "statement:t action:t permits:i anchored:i in_force:i residual:i states_data:i states_subjects:i "
        "states_recipients:i states_aim:i mechanism:t?",
        STATEMENT,
    ),
    "norm_item": ("statement:t role:t item:t", STATEMENT),
    "reach": ("statement:t dimension:t scope:t term:t relation:t matched:t? vagueness:f", STATEMENT),
    "subsumption": ("dimension:t lower_term:t upper_term:t", ""),
    "circumstance": ("around:t role:t item:t", ""),
    "held": ("category:t datum:t subject:t", "category>category(name) datum>data_type(name)"),
    "route": ("mechanism:t region:t country:t in_force:i", ""),
    "safeguard": ("recipient:t mechanism:t", "recipient>recipient(name)"),
}


def upgrade() -> None:
    """Add the new kinds of content, and to goals the circumstances around them."""
    add(CONTENTS)
    op.execute("DROP VIEW current_goal")
    op.add_column("goal_version", sa.Column("around", sa.String(), nullable=True))
    view(["goal"])
