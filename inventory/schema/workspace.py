"""`workspace.yaml`: the inventories of one repository, and the settings that hold for all of them."""

from __future__ import annotations

from inventory.schema.fields import Record, Texts
from inventory.schema.manifest import Settings


class Workspace(Record):
    """Which inventories belong together; a pattern names folders by their path from the workspace's own.

    Without `inventories` it is every inventory below it. `settings` stand in the place of each manifest's own.
    """

    inventories: Texts = ()
    exclude: Texts = ()
    settings: Settings = Settings()

    def stated_settings(self) -> dict[str, object]:
        """Only the settings that the file states."""
        return {name: getattr(self.settings, name) for name in sorted(self.settings.model_fields_set)}
