# What a thread on another site says besides the thread's own words.
embed-place = Place your opinion
embed-place-help = It opens in a new tab.
embed-failed = The opinions could not be loaded.
embed-retry = Try again
