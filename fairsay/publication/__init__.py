"""The news site, on Wagtail."""
