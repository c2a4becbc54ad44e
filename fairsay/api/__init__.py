"""The JSON interface for readers' programs, `/api/v1/…`, and its OpenAPI document at `/api/openapi.json`."""
