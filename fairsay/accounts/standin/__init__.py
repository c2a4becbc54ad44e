"""A stand-in for Facebook's sign-in, for the demo and the tests.

It answers the four addresses that the real flow calls, in Facebook's own shapes and with its checks,
so that everything on our side is the code that also talks to Facebook. In production there is no
address for any of it: see `fairsay.accounts.urls` and `fairsay.accounts.signin`.
"""
