"""Opinions from other systems: their export files read into plain records, and the records loaded."""
