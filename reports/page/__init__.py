"""The auditor's page: an inventory, its policy and the proofs between them, in HTML that opens offline.

`contents` gathers what is shown, section by section, as plain values; `rendering` makes HTML of it with the templates
beside it. The registers and the bound report are made from the same contents.
"""
