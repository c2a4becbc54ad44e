"""The one door for every write of the discussion. Keyword-only, actor first, the thing changed comes back."""

from fairsay.discussion.judging import ASKED_TO_REWORD
from fairsay.discussion.services.editing import delete_opinion, edit_opinion, may_edit
from fairsay.discussion.services.erasing import (
    erase_opinions,
    erase_reports,
    erase_votes,
    forget_text,
    forget_words,
    show_new_name,
)
from fairsay.discussion.services.hiding import forget_hidings, hide_person, show_person
from fairsay.discussion.services.loading import OpinionRow, load_opinions
from fairsay.discussion.services.marks import (
    WORDS_LENGTH,
    reopen_reports,
    report_opinion,
    settle_reports,
)
from fairsay.discussion.services.placing import Posted, post_opinion
from fairsay.discussion.services.policies import set_policy, shut_due_stories
from fairsay.discussion.services.recount import rebuild_thread
from fairsay.discussion.services.rejudging import judge_again
from fairsay.discussion.services.states import change_locked, change_state, set_picked
from fairsay.discussion.services.threads import (
    get_own_site,
    hide_story,
    lock_thread,
    lock_threads,
    move_story,
    register_story,
)
from fairsay.discussion.services.votes import set_dislike, set_like

__all__ = [
    "ASKED_TO_REWORD",
    "WORDS_LENGTH",
    "OpinionRow",
    "Posted",
    "change_locked",
    "change_state",
    "delete_opinion",
    "edit_opinion",
    "erase_opinions",
    "erase_reports",
    "erase_votes",
    "forget_hidings",
    "forget_text",
    "forget_words",
    "get_own_site",
    "hide_person",
    "hide_story",
    "judge_again",
    "load_opinions",
    "lock_thread",
    "lock_threads",
    "may_edit",
    "move_story",
    "post_opinion",
    "rebuild_thread",
    "register_story",
    "reopen_reports",
    "report_opinion",
    "set_dislike",
    "set_like",
    "set_picked",
    "set_policy",
    "settle_reports",
    "show_new_name",
    "show_person",
    "shut_due_stories",
]
