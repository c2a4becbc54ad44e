"""An invented newspaper with its readers, to look at Fairsay before there is anything of one's own."""
