"""Write reports: the auditor's page, registers, and the bound report.

Each report is made from one check of the inventory. Nothing in a report comes from the network, and the same inventory,
policy and day give the same bytes.

An inventory that could not be read in full is refused (exit code 2, with what is missing); with --partial a report is
written all the same, and every sheet and page is marked.
"""
