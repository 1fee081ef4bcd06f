"""Evidence of what software really sends: files → observations. Nothing here decides what an observation means.

Values never leave a reader: of cookies, variables and headers the names are kept, of addresses the host.
"""

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.observation import Observation, SignalKind
from inventory.evidence.reading import Evidence, read_evidence

__all__ = ["Evidence", "EvidenceFile", "Observation", "SignalKind", "UnreadableError", "read_evidence"]
