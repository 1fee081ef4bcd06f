"""The recorded history of recipients and disclosures, in sentences: for the auditor's page and for the terminal."""
