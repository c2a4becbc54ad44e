"""What is asked of the discussion over HTTP."""
