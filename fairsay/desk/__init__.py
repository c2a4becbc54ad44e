"""The newsroom's side: decisions with reasons, appeals, the audit log, letters; and the reader's own page."""
