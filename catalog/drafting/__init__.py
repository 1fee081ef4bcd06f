"""Drafts of an inventory from a policy's text: proposals, which justify nothing until a person keeps them."""
