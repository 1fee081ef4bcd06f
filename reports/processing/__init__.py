"""The record of processing (GDPR Art. 30): its rows, its detail sheets, and the forms of supervisory authorities."""
