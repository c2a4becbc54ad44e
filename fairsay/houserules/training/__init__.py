"""Rebuilds lists and weights from a data folder; never imported when serving."""
