"""The bound report: everything that the auditor's page shows, as one document to print, sign and file."""
