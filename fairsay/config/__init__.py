"""Settings, words and commands: what every part may use."""
