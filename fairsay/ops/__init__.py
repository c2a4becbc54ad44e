"""Running it: health, the server process, the background worker."""
