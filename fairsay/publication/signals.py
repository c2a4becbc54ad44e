"""Listens to Wagtail and hands what it hears to the services."""


def connect() -> None:
    """Called once, when the application starts."""
