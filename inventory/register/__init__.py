"""Records of processing (GDPR Art. 30) as people keep them: activities from tables, sheets, forms and lists."""

from inventory.register.fields import FIELDS, field_of
from inventory.register.reading import RegisterEntry, RegisterRead, read_register

__all__ = ["FIELDS", "RegisterEntry", "RegisterRead", "field_of", "read_register"]
