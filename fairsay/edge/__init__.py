"""The thin native paths before Django: finished pages, and a gate for request bodies."""
