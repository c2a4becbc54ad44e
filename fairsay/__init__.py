"""Fairsay: opinions on the material, under the publisher's house rules."""

__version__ = "0.1.0"
