"""One module a house rule, each with one function, `detect`. Detectors ignore each other."""
