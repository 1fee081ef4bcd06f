"""A document as YAML for other programs, who take some words for other things than texts."""

from __future__ import annotations

from typing import Any

import yaml


def yaml_document(content: dict[str, Any]) -> str:
    """Return the content as YAML, without anchors, in its order."""
    dumper = type("PlainDumper", (yaml.SafeDumper,), {"ignore_aliases": lambda *_: True})
    return str(yaml.dump(content, Dumper=dumper, sort_keys=False, allow_unicode=True, width=120))
