"""`fairsay evaluate`: what the judge does on labelled opinions. Needs numpy, and nothing that trains."""
