"""The figures that README and docs quote, each by one command: `make bench`, or `python -m benchmarks NAME`."""
