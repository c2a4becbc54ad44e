"""Whether an opinion speaks of its story: words in common, meanings in common, and how near the two are."""
