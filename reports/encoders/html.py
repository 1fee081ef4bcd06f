"""A register as a web page of its own, without a script, that loads nothing."""

from __future__ import annotations

from reports.encoders.sheet import Gap, Missing, NotApplicable, Register
from reports.page.rendering import environment, own_file, security_policy


def encode(register: Register) -> str:
    """A register, each sheet a table with a caption."""
    template = environment().get_template("register.html")
    return template.render(
        register=register, marks=register.marks, is_missing=lambda cell: isinstance(cell, Missing),
        is_not_due=lambda cell: isinstance(cell, NotApplicable),
        is_gap=lambda cell: isinstance(cell, Gap),
        style=own_file("page.css"), policy=security_policy(own_file("page.css"), with_script=False),
    )  # fmt: skip
