"""Files of an inventory, found and read without ever leaving its root."""

from inventory.source.evidence import DocumentState, EvidenceFolder
from inventory.source.listing import YAML_ENDINGS, matching, yaml_files
from inventory.source.overlay import overlaid, place_key
from inventory.source.place import is_outside, leaves, resolve_inside
from inventory.source.read_once import reading_since
from inventory.source.reading import MAX_BYTES, read_regular, read_text
from inventory.source.repository_top import repository_top
from inventory.source.shared_folders import forget_shared_folders, share_folder, shared_place
from inventory.source.stamp import Stamp, is_settled, stamp_of

__all__ = [
    "MAX_BYTES",
    "YAML_ENDINGS",
    "DocumentState",
    "EvidenceFolder",
    "Stamp",
    "forget_shared_folders",
    "is_outside",
    "is_settled",
    "leaves",
    "matching",
    "overlaid",
    "place_key",
    "read_regular",
    "read_text",
    "reading_since",
    "repository_top",
    "resolve_inside",
    "share_folder",
    "shared_place",
    "stamp_of",
    "yaml_files",
]
