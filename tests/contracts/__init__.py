"""Every JSON that a command prints keeps its fields: schemas that ship with the tool, held against real outputs."""
