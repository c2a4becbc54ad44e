"""The letters and notes of sign-in, in our words: which of allauth's occasions says what.

Letters are plain text and carry nothing that a stranger typed but the address they go to: a letter
to an address that somebody else entered must not become that person's message.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fairsay.config.words import say


@dataclass(frozen=True, slots=True)
class Letter:
    """A subject and a plain-text body."""

    subject: str
    body: str


# Occasion -> words, and the values that stand in them.
LETTERS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "account/email/login_code": ("account-letter-code", ("code",)),
    "account/email/email_confirmation_signup": ("account-letter-welcome", ("code",)),
    "account/email/email_confirmation": ("account-letter-confirm", ("code",)),
    "account/email/account_already_exists": ("account-letter-exists", ("sign_in_url",)),
    "account/email/unknown_account": ("account-letter-unknown", ("signup_url",)),
    "account/email/password_reset_key": ("account-letter-reset", ("password_reset_url",)),
}
# Occasion of a change to an account -> words; the letter says when, from where, and what to do.
CHANGES: Mapping[str, str] = {
    "account/email/password_changed": "account-change-password",
    "account/email/password_set": "account-change-password",
    "account/email/password_reset": "account-change-password",
    "account/email/email_changed": "account-change-address",
    "account/email/email_deleted": "account-change-address-removed",
    "mfa/email/totp_activated": "account-change-app-on",
    "mfa/email/totp_deactivated": "account-change-app-off",
    "mfa/email/webauthn_added": "account-change-key-added",
    "mfa/email/webauthn_removed": "account-change-key-removed",
    "mfa/email/recovery_codes_generated": "account-change-codes",
    "socialaccount/email/account_connected": "account-change-connected",
    "socialaccount/email/account_disconnected": "account-change-disconnected",
}
# Occasion of a note on the next page -> words. Others are silent: the page itself shows what happened.
NOTES: Mapping[str, str] = {
    "account/messages/cannot_delete_primary_email.txt": "account-note-address-kept",
    "account/messages/email_confirmation_failed.txt": "account-note-address-taken",
    "account/messages/email_confirmed.txt": "account-note-address-proven",
    "account/messages/email_deleted.txt": "account-note-address-removed",
    "account/messages/password_changed.txt": "account-note-password",
    "account/messages/password_set.txt": "account-note-password",
    "account/messages/primary_email_set.txt": "account-note-letters",
    "account/messages/unverified_primary_email.txt": "account-note-address-unproven",
    "mfa/messages/totp_activated.txt": "account-change-app-on",
    "mfa/messages/totp_deactivated.txt": "account-change-app-off",
    "mfa/messages/webauthn_added.txt": "account-change-key-added",
    "mfa/messages/webauthn_removed.txt": "account-change-key-removed",
    "mfa/messages/recovery_codes_generated.txt": "account-change-codes",
    "socialaccount/messages/account_connected.txt": "account-note-connected",
    "socialaccount/messages/account_connected_updated.txt": "account-note-connected",
    "socialaccount/messages/account_connected_other.txt": "account-note-connected-other",
    "socialaccount/messages/account_disconnected.txt": "account-note-disconnected",
    "usersessions/messages/sessions_logged_out.txt": "account-note-sessions",
}


def write_letter(occasion: str, language: str | None, values: Mapping[str, Any]) -> Letter:
    """The letter for one of allauth's occasions. Raises KeyError for one that is in neither table."""
    sign = {"newsroom": values["newsroom"], "site": values["public_url"]}
    if occasion in LETTERS:
        key, names = LETTERS[occasion]
        body = say(language, f"{key}-body", **{name: str(values[name]) for name in names}, **sign)
        return Letter(say(language, f"{key}-subject", newsroom=values["newsroom"]), body)
    change = say(language, CHANGES[occasion], provider=_provider(values))
    when = values["timestamp"].strftime("%Y-%m-%d %H:%M UTC")
    seen = {"address": str(values["ip"]), "browser": _one_line(str(values["user_agent"])), "when": when}
    body = say(language, "account-letter-change-body", change=change, **seen, **sign)
    return Letter(say(language, "account-letter-change-subject", newsroom=values["newsroom"]), body)


def write_note(occasion: str | None, language: str | None, values: Mapping[str, Any]) -> str:
    """The note for one of allauth's occasions; empty for those that need none."""
    key = NOTES.get(occasion or "")
    return say(language, key, email=str(values.get("email", "")), provider=_provider(values)) if key else ""


def _provider(values: Mapping[str, Any]) -> str:
    return str(getattr(values.get("provider"), "name", ""))


def _one_line(text: str) -> str:
    return " ".join(text.split())[:120]
