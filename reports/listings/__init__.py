"""What `inventory show` can list: one module a kind, found by its name.

A module has `COLUMNS`, the headers of the table, of which `ID_COLUMN` is that of the id; `records(overview)`, one
mapping a record with at least `id`; `row(record)`, its cells; and `detail(overview, record)`, what else is to be told
about one of them.
"""
