"""Writes YAML as people write it, and changes what stands in a file while its comments and layout stay."""

from inventory.yaml_edit.editing import UneditableYamlError, edited
from inventory.yaml_edit.rendering import entry_lines, flow, scalar_text

__all__ = ["UneditableYamlError", "edited", "entry_lines", "flow", "scalar_text"]
