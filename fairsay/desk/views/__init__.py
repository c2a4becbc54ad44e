"""Pages of the desk and of the reader's own page: read the request, call a service, show the result."""
