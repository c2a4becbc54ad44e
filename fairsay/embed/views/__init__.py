"""What is asked of the embed over HTTP."""
