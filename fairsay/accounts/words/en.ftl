# Sign-in, sign-up and the account: what readers and editors see.

account-you = You
account-sign-in = Sign in
account-sign-in-why = Anybody may read. To place an opinion, report one or like one, say who you are.
account-sign-out = Sign out
account-signed-in-as = You are signed in as
account-sign-up = Sign up
account-sign-up-words = Choose the name under which you speak, and give an address that a code can be sent to. No password.
account-sign-up-email = Sign up by e-mail
account-no-account = New here?
account-have-account = Been here before?
account-continue = Continue
account-continue-with = Continue with { $provider }
account-connect-with = Connect { $provider }
account-providers-tell = They tell us your name and, if you allow it, your e-mail address. Your name stands under your opinions; your address is shown to nobody. We post nothing in your name.
account-or = or by e-mail
account-or-else = or
account-email = E-mail address
account-send-code = Send me a code
account-by-code = Sign in by e-mail
account-by-code-words = We send you a code, and you type it here. No password to remember.
account-other-ways = Other ways to sign in
account-staff-here = You work here?
account-staff-sign-in = Sign in as staff
account-staff-words = With the address and the password of your newsroom account. A second step follows.
account-readers-here = You are a reader? Sign in here
account-name = Your name
account-name-help = It stands under everything you write here, for all to see.
account-name-bad = Choose a name with at least one letter and at most 80 characters.
account-nameless = Reader
account-cancel = Cancel
account-confirm = Confirm
account-save = Save
account-remove = Remove
account-rename = Rename
account-try-again = Try again
account-home = To the front page
account-my-page = My page
account-to-desk = To the desk

# Codes
account-code = Code
account-code-title = Enter the code
account-code-sent = If this address can be used here, a letter is on its way to
account-code-help = It is good for 15 minutes. Look among unwanted mail, too. If the letter says something else, follow it.
account-code-again = Send a new code
account-code-other-address = Use another address

# Passwords, for staff
account-password = Password
account-password-current = Current password
account-password-new = New password
account-password-again = The same again
account-password-help = At least 10 characters, and not a word that everybody uses.
account-password-change = Change the password
account-password-set = Set a password
account-password-forgotten = Forgotten your password?
account-password-saved = The password is saved
account-reset-words = Give the address of your newsroom account. If there is one, a letter with a link goes to it.
account-reset-send = Send me a link
account-reset-sent = Look at your mail
account-reset-sent-words = If this address belongs to a newsroom account, a letter with a link is on its way. The link is good once, for three days.
account-link-bad = This link cannot be used
account-link-bad-words = It was used already, or it is too old.
account-again = Once more, for safety
account-again-words = You are about to change how you sign in. Please prove that it is you.
account-again-password = Use the password
account-again-code = Use a code from the app

# Second factor
account-second = A second step at sign-in
account-second-why = An editor's account can remove other people's words. So a password alone does not open the desk: sign-in also asks for something that you have with you. Set it up once, in two minutes.
account-second-app = An app that shows codes
account-second-app-words = An authenticator app on your phone shows a new six-digit code every half minute.
account-second-app-go = Set up the app
account-second-key = A security key or passkey
account-second-key-words = A small USB or NFC key, or the fingerprint or face of your phone or computer.
account-second-key-go = Add a key
account-second-codes = You are also given ten recovery codes, for the day on which phone and key are lost.
account-factors = Second step at sign-in
account-factor-title = Second step
account-factor-words = Type the code that your authenticator app shows, or one of your recovery codes.
account-app-step-get = Open the authenticator app on your phone, or install one.
account-app-step-scan = Scan this picture with it.
account-app-step-code = Type the code that the app shows now.
account-app-qr = QR code for the authenticator app
account-app-secret = If you cannot scan, type this key into the app:
account-app-go = Switch on
account-app-on = The app is set up.
account-app-off = Switch off the app
account-app-off-words = Codes from the app will no longer be asked for, nor accepted.
account-keys-count = { $count ->
    [0] No keys yet.
    [one] { $count } key.
   *[other] { $count } keys.
  }
account-keys-list = Your keys
account-key-name = Key { $number }
account-key-called = Name of the key
account-key-add-words = Give it a name by which you will know it, then press the button and touch the key when it blinks.
account-key-touch = Add this key
account-key-use = Use a security key
account-key-remove = Remove the key
account-key-fault = The key could not be used. Touch it sooner, or try another; on an address without a name, such as 127.0.0.1, keys do not work.
account-key-scripts = Security keys need scripts to be switched on in the browser. Codes work without.
account-codes = Recovery codes
account-codes-words = Each opens your account once, in place of a code from the app. Print them, or keep them where you keep passwords; not on the same phone.
account-codes-left = { $count ->
    [0] No recovery codes are left.
    [one] { $count } recovery code is left.
   *[other] { $count } recovery codes are left.
  }
account-codes-show = Show them
account-codes-save = Save as a file
account-codes-new = Make new codes
account-codes-new-words = The codes you have now will stop working.

# The account
account-panel-title = Signing in, and your data
account-addresses = E-mail addresses
account-addresses-words = Letters go to one of them; each that you have proved can be used to sign in.
account-address-letters = letters go here
account-address-proven = proved
account-address-unproven = not proved yet
account-address-use = Send letters here
account-address-none = No address that you can sign in with.
account-address-told = Letters go to { $email }, the address that another site gave us. Add it below and prove that it is yours; then you can also sign in with it.
account-address-add = Add an address
account-connections = Accounts elsewhere
account-connections-words = Accounts that you can sign in with.
account-connections-none = None yet.
account-connections-add = Connect another
account-disconnect = Disconnect
account-sessions = Where you are signed in
account-sessions-words = If you do not know one of these, end the others and, if you have one, change your password.
account-session-this = here, now
account-session-seen = last seen
account-session-end = Sign out there
account-sessions-end = Sign out everywhere else
account-sessions-end-help = This also signs you out on other sites that carry our discussions.
account-sessions-tokens = Also revoke my tokens for programs ({ $count })
account-copy = Save a copy of my data
account-erase = Erase my account
account-erase-what = Your name, your addresses, how you sign in, and every other trace of who you are will be erased. This cannot be undone.
account-erase-talk = What others answered stays; your own words go, and where they stood it says that they were erased.
account-erase-sure = I am sure
account-erase-now = Erase everything
account-erased = Erased
account-erased-words = Your account and your personal data are gone.
account-inactive = This account is closed
account-inactive-words = It cannot be used to sign in.
account-closed = No sign-ups at the moment

# Facebook and Google
account-provider-failed = Signing in did not work
account-provider-failed-words = The answer from the other site could not be used. It may have been too old, or the window was open twice.
account-cancelled = Not signed in
account-cancelled-words = You chose not to continue. Nothing was shared with us.
account-deletion = Deletion of your data
account-deletion-erased = Your account here and all personal data were erased.
account-deletion-disconnected = What came from Facebook was deleted. Your account stays, because it has another way to sign in; you can erase it on your own page.
account-deletion-nothing = There was nothing to delete: we hold no data from that Facebook account.
account-deletion-code = Confirmation code: { $code }

# Too often
account-too-many = That was quick
account-too-many-words = Too many attempts. Wait a few minutes and try again.

# Refusals
account-refuse-code = This is not the code. Check it, or ask for a new one.
account-refuse-password = Address and password do not fit together.
account-refuse-password-current = This is not your current password.
account-refuse-address-taken = Another reader has proved this address meanwhile.
account-refuse-address-yours = You have this address already.
account-refuse-address-factor = Add addresses before you set up the second step, or switch it off first.
account-refuse-addresses = You have as many addresses as you may have.
account-refuse-last-factor = This is your last second step, and staff need one. Add another first.
account-refuse-codes = Set up the app or a key first.
account-refuse-last-way = This is your only way in. Add an e-mail address first.
account-refuse-unproven = Prove your e-mail address first.

# Notes
account-note-address-kept = Letters go to this address. Choose another for letters first.
account-note-address-taken = { $email } belongs to another reader.
account-note-address-proven = { $email } is proved to be yours.
account-note-address-removed = { $email } is removed.
account-note-address-unproven = Letters go only to an address that you have proved.
account-note-letters = Letters go to this address from now on.
account-note-password = The password is saved.
account-note-connected = Connected.
account-note-connected-other = That account is connected to another reader here.
account-note-disconnected = Disconnected.
account-note-sessions = You are signed out everywhere else.

# Letters
account-letter-code-subject = { $newsroom }: your code
account-letter-code-body =
    Your code to sign in:

    { $code }

    Type it on the page that is open in your browser. It is good for 15 minutes.

    If you did not ask for it, do nothing: nobody gets in without the code. Give it to nobody.

    { $newsroom }
    { $site }
account-letter-welcome-subject = { $newsroom }: your code
account-letter-welcome-body =
    Welcome. Somebody, you we hope, gave this address to sign up. The code:

    { $code }

    Type it on the page that is open in your browser. It is good for 15 minutes.

    If it was not you, do nothing: without the code there is no account.

    { $newsroom }
    { $site }
account-letter-confirm-subject = { $newsroom }: confirm this address
account-letter-confirm-body =
    Somebody, you we hope, added this address to an account. The code that confirms it:

    { $code }

    If it was not you, do nothing: without the code the address is not used.

    { $newsroom }
    { $site }
account-letter-exists-subject = { $newsroom }: you have an account already
account-letter-exists-body =
    Somebody, you we hope, tried to sign up with this address. There is an account with it already. Sign in, and a code will be sent to you:

    { $sign_in_url }

    If it was not you, do nothing.

    { $newsroom }
    { $site }
account-letter-unknown-subject = { $newsroom }: no account with this address yet
account-letter-unknown-body =
    Somebody, you we hope, tried to sign in with this address. There is no account with it yet. If you came by Facebook or Google before, choose that button again; or sign up here:

    { $signup_url }

    If it was not you, do nothing.

    { $newsroom }
    { $site }
account-letter-reset-subject = { $newsroom }: a new password
account-letter-reset-body =
    Somebody, you we hope, asked for a new password for your newsroom account. Set it here, within three days; the link is good once:

    { $password_reset_url }

    If it was not you, do nothing: your password stays as it is.

    { $newsroom }
    { $site }
account-letter-change-subject = { $newsroom }: a change to your account
account-letter-change-body =
    { $change }

    When: { $when }
    From: { $address }, { $browser }

    If it was you, all is well. If not, sign in at once, end the other sessions, and tell the newsroom.

    { $newsroom }
    { $site }
account-change-password = The password was changed.
account-change-address = The address for letters was changed.
account-change-address-removed = An e-mail address was removed.
account-change-app-on = The authenticator app was set up.
account-change-app-off = The authenticator app was switched off.
account-change-key-added = A security key was added.
account-change-key-removed = A security key was removed.
account-change-codes = New recovery codes were made.
account-change-connected = An account at { $provider } was connected.
account-change-disconnected = An account at { $provider } was disconnected.

# The stand-in for Facebook, in the demo
account-standin-title = Stand-in for Facebook
account-standin-ask = Continue to { $newsroom }?
account-standin-words = This page plays Facebook in the demo; nothing leaves this machine. Choose who you are.
account-standin-no-email = Do not share the e-mail address
account-standin-continue = Continue as { $name }
account-standin-none = no e-mail address
account-standin-refuse = Not now
account-standin-wrong = This address is not registered
account-standin-wrong-words = The application or the return address is not the one that was registered. Nobody was sent anywhere.

# Tokens for programs.
account-tokens = Tokens for programs
account-tokens-words = A script or an app that shows one of these speaks for you: it reads and, if you let it, writes in your name. Give each program its own, and revoke one that you no longer use.
account-token-made = Here is your new token.
account-token-once = Copy it now: it is shown this once and never again.
account-tokens-none = You have none.
account-token-new = A new token
account-token-refused = Give it a name of 1 to 80 characters, and choose what it may do and for how long.
account-token-many = You have twenty. Revoke one first.
account-token-name = What is it for?
account-token-scope = What may it do?
account-token-scope-read = Read what you can read
account-token-scope-write = Read, and write in your name: place, edit, like, report
account-token-days = How long is it good?
account-token-so-many-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
account-token-make = Make it
account-token-find = Find a token that got about
account-token-like = The token, or its first sixteen characters
account-token-search = Find it
account-token-unknown = There is no token that begins like this.
account-token-may-read = may read
account-token-may-write = may read and write
account-token-revoked = revoked
account-token-over = past its time
account-token-until = good until
account-token-used = last used
account-token-unused = never used
account-token-revoke = Revoke
