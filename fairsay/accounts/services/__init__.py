"""The one door for each write to accounts."""

from fairsay.accounts.services.bans import ban_reader, lift_ban
from fairsay.accounts.services.erasure import (
    erase_reader,
    export_reader,
    honour_deauthorisation,
    honour_deletion,
)
from fairsay.accounts.services.limits import count_try, drop_marks
from fairsay.accounts.services.readers import (
    drop_unproven,
    register_reader,
    set_language,
    set_letter_address,
    set_name,
)
from fairsay.accounts.services.sessions import (
    begin_session,
    drop_expired,
    end_session,
    end_sessions,
    note_presence,
)
from fairsay.accounts.services.staff import create_editor, recover_editor
from fairsay.accounts.services.strangers import find_strangers, register_strangers
from fairsay.accounts.services.tokens import access_by_token, make_token, revoke_token, revoke_tokens

__all__ = [
    "access_by_token",
    "ban_reader",
    "begin_session",
    "count_try",
    "create_editor",
    "drop_expired",
    "drop_marks",
    "drop_unproven",
    "end_session",
    "end_sessions",
    "erase_reader",
    "export_reader",
    "find_strangers",
    "honour_deauthorisation",
    "honour_deletion",
    "lift_ban",
    "make_token",
    "note_presence",
    "recover_editor",
    "register_reader",
    "register_strangers",
    "revoke_token",
    "revoke_tokens",
    "set_language",
    "set_letter_address",
    "set_name",
]
