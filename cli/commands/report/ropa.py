"""Write the record of processing activities (GDPR Art. 30).

One row an activity, and one for each data category as far as no activity covers it; organisation, recipients,
contracts, data, transfers, systems and what is done for other controllers on sheets of their own. What the inventory
does not say is marked as missing, with the key that would fill it. CSV holds the list only.
--template gives the list the columns of an authority's form: ico, cnil or dpc. The wording of dpc was not seen in an
official text and is not the authority's own form: compare it before you hand it in.

\b
    inventory report ropa --output ropa.xlsx
    inventory report ropa --template ico --output ropa.xlsx
"""

from __future__ import annotations

from typing import Annotated

import typer

from cli.choices import none_of
from cli.commands.report._registers import Format, Output, write
from cli.inventory_options import AsOf, Folder
from cli.partial import Partial


def run(
    directory: Folder = None,
    output: Output = None,
    format: Format = None,
    template: Annotated[
        str | None, typer.Option("--template", help="The form of an authority: ico, cnil or dpc.", show_default=False)
    ] = None,
    as_of: AsOf = None,
    partial: Partial = False,
) -> int:
    """Write the register."""
    if template is not None:
        from reports.processing.authority_forms import form_names

        if template not in form_names():
            raise none_of(form_names(), template, f"There is no form “{template}”.")
    return write("ropa", directory, output, format, as_of, partial=partial, template=template)
