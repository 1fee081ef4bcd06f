"""The editor server: open documents, when to check them, and the language server protocol around `reports.editor`."""
