"""Other programs: webhooks tell them what happened here."""
