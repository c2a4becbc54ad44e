"""The discussion on other sites: a loader, a custom element, and the few addresses that they ask."""
