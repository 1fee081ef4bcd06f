"""Writes YAML as people write it, and changes what stands in a file while its comments and layout stay.

One editor for all that change an inventory's files: `with_value` sets, adds or takes out one value, `with_values`
several of one record, `with_data` makes a file hold other data, `with_new_record` adds a
record to a section, `with_records` several that are written as lines. Each
works on the text between the parser's marks, and is held against plain data afterwards.
"""

from inventory.yaml_edit.appending import USUAL_INDENT, NewRecords, with_new_record, with_records
from inventory.yaml_edit.editable import EditableYaml, UneditableYamlError
from inventory.yaml_edit.editing import with_data, with_value, with_values
from inventory.yaml_edit.rendering import block_lines, entry_lines, flow, scalar_text

__all__ = [
    "USUAL_INDENT",
    "EditableYaml",
    "NewRecords",
    "UneditableYamlError",
    "block_lines",
    "entry_lines",
    "flow",
    "scalar_text",
    "with_data",
    "with_new_record",
    "with_records",
    "with_value",
    "with_values",
]
