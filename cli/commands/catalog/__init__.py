"""Keep states of inventories in a history that cannot be rewritten quietly, and ask it.

The catalogue is a file, .clausemap/catalog.db in the inventory's folder, unless `--catalog` or CLAUSEMAP_CATALOG names
another file or a PostgreSQL database (postgresql://user@host/database).
"""
