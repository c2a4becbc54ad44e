# What a thread on another site says besides the thread's own words.
embed-failed = The opinions could not be loaded.
embed-retry = Try again
embed-write-help = You sign in when you send it; what you have written is kept. A line that begins with > is a quotation, *asterisks* stress a word.
embed-read = Read and place opinions
embed-quote-title = An opinion on “{ $story }”

# While writing there.
embed-write-sign-in = Sign in and place it
embed-write-waiting = Finish signing in: in the other window, or in the one that opens now. Your text is kept here.
embed-write-again = Open the window again
embed-write-stop = Not now
embed-write-as = It will be signed:
embed-write-sign-out = Sign out
embed-write-published = Your opinion is published.

# The page of ours on which a reader lets another site's page speak for them.
embed-signin-title = Go on to the discussion
embed-signin-as = You are signed in as
embed-signin-on = and go on to
embed-signin-means = Its page may then place, edit and delete opinions, like and report in your name. It learns your name and nothing else. You can end this on your own page at any time.
embed-signin-go = Continue
embed-signin-other = Not you?
embed-signed-in-title = You are signed in
embed-signed-in-close = You can close this window and go on at
embed-panel-title = Signed in on other sites
embed-panel-end = Sign out there

# On the desk, beside an opinion.
embed-story-unconfirmed = The title is what a page said of itself; the page has not been read yet.
