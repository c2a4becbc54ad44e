"""Rebuilds the judge's weights from a folder of labelled data. Never imported when serving."""
