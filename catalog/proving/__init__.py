"""Judging recorded inventories again from their stored files, here, in several processes, or on a cluster.

What goes to another process and comes back from it is plain data: texts, numbers, lists and mappings.
"""
