"""What the newsroom tells the public about its moderation: statements as data, and the report of a period."""
