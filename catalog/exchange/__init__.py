"""Between inventories and the forms of other tools: CycloneDX, OSCAL, DPV."""
