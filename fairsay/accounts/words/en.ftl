account-nameless = Reader
account-email = E-mail address
