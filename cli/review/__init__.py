"""The inventory in the browser: a server for one person on this machine, and what it writes."""
