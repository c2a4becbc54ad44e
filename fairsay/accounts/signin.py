"""Django settings of sign-in, made from `fairsay.config.env`. Imported by the settings: no models here.

Facebook comes first, then Google, then a code by e-mail. Staff may also use a password, and need a
second factor. The addresses of Facebook are Facebook's own, unless the mode is demo or test: then,
and only then, they are those of the stand-in that this installation serves itself.
"""

from typing import Any

from fairsay.config import env

MODE = env.read("FAIRSAY_MODE")
STAND_IN = MODE in ("demo", "test")
STAND_IN_PATH = "/standin/facebook"
STAND_IN_APP = {"client_id": "fairsay-stand-in", "secret": "the stand-in keeps no secret"}
# Where a press on a provider's button may lead: browsers hold the whole chain of redirects of a
# submitted form to form-action. Facebook sends phones to m.facebook.com.
PROVIDER_FORM_TARGETS = ["https://*.facebook.com", "https://accounts.google.com"]


def facebook() -> dict[str, Any]:
    """Facebook's entry for SOCIALACCOUNT_PROVIDERS; empty where neither app ID nor stand-in is there."""
    version = env.read("FAIRSAY_FACEBOOK_VERSION")
    entry: dict[str, Any] = {
        "METHOD": "oauth2",
        "VERSION": version,
        "SCOPE": ["public_profile", "email"],
        "FIELDS": ["id", "name", "email"],
        "AUTHORIZE_URL": f"https://www.facebook.com/{version}/dialog/oauth",
        "GRAPH_API_URL": f"https://graph.facebook.com/{version}",
        # Facebook says an address is the reader's, not that it was proven to us: it opens no account here.
        "VERIFIED_EMAIL": False,
        "EMAIL_AUTHENTICATION": False,
    }
    if env.read("FAIRSAY_FACEBOOK_APP_ID"):
        app = {
            "client_id": env.read("FAIRSAY_FACEBOOK_APP_ID"),
            "secret": env.read("FAIRSAY_FACEBOOK_SECRET"),
        }
        return entry | {"APPS": [app]}
    if STAND_IN:
        # The dialog is reached by the reader's browser, on whichever host it uses; the rest by our server.
        graph = env.read("FAIRSAY_PUBLIC_URL").rstrip("/") + STAND_IN_PATH + "/graph"
        addresses = {"AUTHORIZE_URL": f"{STAND_IN_PATH}/dialog/oauth", "GRAPH_API_URL": graph}
        return entry | addresses | {"APPS": [STAND_IN_APP]}
    return {}


def google() -> dict[str, Any]:
    """Google's entry for SOCIALACCOUNT_PROVIDERS; empty without a client ID."""
    if not env.read("FAIRSAY_GOOGLE_CLIENT_ID"):
        return {}
    app = {"client_id": env.read("FAIRSAY_GOOGLE_CLIENT_ID"), "secret": env.read("FAIRSAY_GOOGLE_SECRET")}
    return {
        "SCOPE": ["profile", "email"],
        "OAUTH_PKCE_ENABLED": True,
        # Google says whether it has proved an address. One that the same reader proved here by a code is
        # then the same reader; the connection is kept, so that it holds when the address changes.
        "EMAIL_AUTHENTICATION": True,
        "APPS": [app],
    }


def providers() -> dict[str, dict[str, Any]]:
    """The providers that are set up, Facebook first."""
    return {name: entry for name, entry in (("facebook", facebook()), ("google", google())) if entry}


SIGN_IN: dict[str, Any] = {
    "AUTHENTICATION_BACKENDS": ["allauth.account.auth_backends.AuthenticationBackend"],
    "LOGIN_REDIRECT_URL": "/me/",
    "LOGOUT_REDIRECT_URL": "/",
    "ALLAUTH_TRUSTED_PROXY_COUNT": env.read("FAIRSAY_PROXIES"),
    "ACCOUNT_ADAPTER": "fairsay.accounts.adapters.AccountAdapter",
    "ACCOUNT_DEFAULT_HTTP_PROTOCOL": env.read("FAIRSAY_PUBLIC_URL").partition(":")[0],
    "ACCOUNT_EMAIL_NOTIFICATIONS": True,
    "ACCOUNT_EMAIL_VERIFICATION": "mandatory",
    "ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED": True,
    "ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND": True,
    "ACCOUNT_FORMS": {
        "add_email": "fairsay.accounts.forms.AddAddressForm",
        "change_password": "fairsay.accounts.forms_staff.ChangePasswordForm",
        "confirm_email_verification_code": "fairsay.accounts.forms.ConfirmAddressForm",
        "confirm_login_code": "fairsay.accounts.forms.ConfirmCodeForm",
        "login": "fairsay.accounts.forms.SignInForm",
        "reauthenticate": "fairsay.accounts.forms_staff.PasswordAgainForm",
        "request_login_code": "fairsay.accounts.forms.RequestCodeForm",
        "reset_password": "fairsay.accounts.forms_staff.ResetPasswordForm",
        "reset_password_from_key": "fairsay.accounts.forms_staff.NewPasswordForm",
        "set_password": "fairsay.accounts.forms_staff.SetPasswordForm",
        "signup": "fairsay.accounts.forms.SignUpForm",
    },
    "ACCOUNT_LOGIN_BY_CODE_ENABLED": True,
    "ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND": True,
    "ACCOUNT_LOGIN_BY_CODE_TIMEOUT": 15 * 60,  # Letters can be slow; three wrong tries end it anyway.
    "ACCOUNT_LOGIN_METHODS": {"email"},
    "ACCOUNT_LOGIN_ON_PASSWORD_RESET": False,
    "ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE": True,
    # An address may be typed by somebody else first: several unproven sign-ups may name one address,
    # and the one whose code is entered wins.
    "ACCOUNT_PREVENT_ENUMERATION": "strict",
    # allauth's one letter in ten seconds would let a stranger who types an address keep its owner out.
    "ACCOUNT_RATE_LIMITS": {"confirm_email": "20/m/ip,5/m/key"},
    "ACCOUNT_REAUTHENTICATION_REQUIRED": False,
    "ACCOUNT_SESSION_REMEMBER": True,
    "ACCOUNT_SIGNUP_FIELDS": ["email*"],
    "ACCOUNT_UNIQUE_EMAIL": True,
    "ACCOUNT_USER_DISPLAY": "fairsay.accounts.adapters.display_name",
    # Reader.email is where letters go, and ours alone. allauth looks only at proven EmailAddress rows.
    "ACCOUNT_USER_MODEL_EMAIL_FIELD": None,
    "MFA_ADAPTER": "fairsay.accounts.adapters.MfaAdapter",
    "MFA_FORMS": {
        "activate_totp": "fairsay.accounts.forms_staff.ActivateAppForm",
        "add_webauthn": "fairsay.accounts.forms_staff.AddKeyForm",
        "authenticate": "fairsay.accounts.forms_staff.FactorForm",
        "edit_webauthn": "fairsay.accounts.forms_staff.EditKeyForm",
        "generate_recovery_codes": "fairsay.accounts.forms_staff.NewCodesForm",
        "reauthenticate": "fairsay.accounts.forms_staff.FactorAgainForm",
    },
    "MFA_SUPPORTED_TYPES": ["totp", "webauthn", "recovery_codes"],
    "MFA_TOTP_ISSUER": env.read("FAIRSAY_NEWSROOM"),
    "MFA_TOTP_TOLERANCE": 1,
    # Browsers allow security keys on plain http for localhost alone; the library asks for https otherwise.
    "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": STAND_IN,
    "SOCIALACCOUNT_ADAPTER": "fairsay.accounts.adapters.SocialAdapter",
    "SOCIALACCOUNT_AUTO_SIGNUP": True,
    "SOCIALACCOUNT_EMAIL_AUTHENTICATION": False,
    "SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT": True,
    "SOCIALACCOUNT_EMAIL_REQUIRED": False,
    "SOCIALACCOUNT_EMAIL_VERIFICATION": "none",
    "SOCIALACCOUNT_FORMS": {"disconnect": "fairsay.accounts.forms.DisconnectForm"},
    "SOCIALACCOUNT_LOGIN_ON_GET": False,
    "SOCIALACCOUNT_PROVIDERS": providers(),
    "SOCIALACCOUNT_QUERY_EMAIL": True,
    "SOCIALACCOUNT_REQUESTS_TIMEOUT": 10,
    "SOCIALACCOUNT_STORE_TOKENS": False,
    "USERSESSIONS_TRACK_ACTIVITY": False,
}
