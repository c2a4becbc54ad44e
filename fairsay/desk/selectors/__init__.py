"""Reads for the desk, by noun: cases, the queue, records."""
