"""Signs members of staff out: a lost phone, a colleague who left. By an editor-in-chief or administrator."""

from django.db import transaction

from fairsay.accounts import services as accounts
from fairsay.accounts.models import Reader
from fairsay.desk.permissions import Permission, require
from fairsay.desk.services.audit import record
from fairsay.errors import NotFound


def sign_out_colleague(*, actor: Reader, colleague: Reader, session_id: int | None = None) -> Reader:
    """End one session of a member of staff, or with None every one, on sites that carry threads too; with
    these end the tokens with which their programs speak for them.

    Raises NotFound for a session that is not theirs, and for somebody who is not of the staff.
    """
    require(actor, Permission.STAFF_END)
    if not colleague.is_staff:
        raise NotFound
    with transaction.atomic():
        if session_id is None:
            ended = accounts.end_sessions(reader=colleague)
            tokens = accounts.revoke_tokens(reader=colleague)
        else:
            accounts.end_session(reader=colleague, session_id=session_id)
            ended, tokens = 1, 0
        record(
            actor=actor,
            action="staff.signed_out",
            about=colleague,
            words={"ended": ended, "tokens": tokens, "all": session_id is None},
        )
    return colleague
