"""Stories, threads and the opinions placed under them."""
