site-skip = Skip to the text
site-runs-on = Discussions run on Fairsay: judged here, decided by people.
refusal-title = That did not work
refusal-your-text = Your text: copy it before you leave this page
refusal-sign-in = Sign in
refusal-home = To the front page
missing-title = There is nothing at this address
missing-words = The page may have moved, or the address may be mistyped.
