"""The announcement of recipients that are new or gone."""
