"""One reader a file: `inventory.evidence.reading` says what a reader is."""
