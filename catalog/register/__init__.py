"""A record of processing as entries of an inventory: activities, the categories they are over, words of their own."""
