"""Write reports: the auditor's page, registers, and the bound report.

Each report is made from one check of the inventory. Nothing in a report comes from the network, and the same inventory,
policy and day give the same bytes.
"""
