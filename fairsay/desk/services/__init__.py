"""The one door for each write at the desk: permission, change, record, statement, letter in one go."""

from fairsay.desk.services.acts import act_on_many, undo_act
from fairsay.desk.services.appeals import (
    answer_appeal,
    appeal_decision,
    appeal_ends,
    can_appeal,
    must_wait_for_another,
)
from fairsay.desk.services.audit import record
from fairsay.desk.services.bans import ban_reader_from_desk, lift_ban_from_desk, may_lift
from fairsay.desk.services.clocks import forget_what_is_due
from fairsay.desk.services.complaints import answer_complaint, can_complain, complain
from fairsay.desk.services.decisions import (
    Passage,
    approve_opinion,
    ask_to_reword,
    decide,
    delete_opinion_by_desk,
    note_opinion,
    pick_opinion,
    reject_opinion,
)
from fairsay.desk.services.drift import watch_drift
from fairsay.desk.services.heads import sign_head_of_day
from fairsay.desk.services.letters import cancel_letters, release_letters, retry_letter, write_letter
from fairsay.desk.services.notices import answer_notice, file_notice
from fairsay.desk.services.statements import mark_seen, write_statement
from fairsay.desk.services.undo import is_undoable, undo_decision, undo_ends

__all__ = [
    "Passage",
    "act_on_many",
    "answer_appeal",
    "answer_complaint",
    "answer_notice",
    "appeal_decision",
    "appeal_ends",
    "approve_opinion",
    "ask_to_reword",
    "ban_reader_from_desk",
    "can_appeal",
    "can_complain",
    "cancel_letters",
    "complain",
    "decide",
    "delete_opinion_by_desk",
    "file_notice",
    "forget_what_is_due",
    "is_undoable",
    "lift_ban_from_desk",
    "mark_seen",
    "may_lift",
    "must_wait_for_another",
    "note_opinion",
    "pick_opinion",
    "record",
    "reject_opinion",
    "release_letters",
    "retry_letter",
    "sign_head_of_day",
    "undo_act",
    "undo_decision",
    "undo_ends",
    "watch_drift",
    "write_letter",
    "write_statement",
]
