"""What the desk refuses, beyond the common refusals."""

from fairsay.desk.models import Decision
from fairsay.errors import Conflict, Invalid, NotAllowed


class AlreadyDecided(Conflict):
    """Another editor decided since the case was shown. `decision` says who, what and when."""

    code = "already_decided"

    def __init__(self, decision: Decision) -> None:
        who = decision.editor.name if decision.editor else "The system"
        super().__init__(f"{who} has already decided this: {decision.get_outcome_display().lower()}.")
        self.decision = decision


class OpenElsewhere(Conflict):
    """A colleague has the case open; asked once, since a case can be left open."""

    code = "open_elsewhere"

    def __init__(self, holder: str) -> None:
        super().__init__(f"{holder} has this open. Decide all the same?")
        self.holder = holder


class Withdrawn(Conflict):
    """The author took the opinion back, or it was erased: there is nothing left to decide."""

    code = "withdrawn"
    message = "The author has taken this opinion back."


class EditedMeanwhile(Conflict):
    """The author changed the text since the case was shown."""

    code = "edited_meanwhile"
    message = "The author has edited this opinion since you opened it. Read it again."


class NothingToDecide(Conflict):
    """The opinion already stands where the decision would put it, and no report waits."""

    code = "nothing_to_decide"
    message = "There is nothing left to decide here."


class GroundMissing(Invalid):
    """A restriction needs its ground."""

    code = "ground_missing"
    message = "Say which rule it breaks, or that it is illegal."


class ExplanationMissing(Invalid):
    """Illegal content, a ban, a note and the answer to an appeal need words."""

    code = "explanation_missing"
    message = "Explain it in your own words: they are told to the reader."


class EndMissing(Invalid):
    """A ban ends at a time in the future."""

    code = "end_missing"
    message = "A ban needs an end in the future, ten years away at most."


class StaffNotBanned(NotAllowed):
    """A member of staff is dismissed by an administrator, not banned by a colleague."""

    code = "staff_not_banned"
    message = "A member of staff cannot be banned here."


class OtherScope(NotAllowed):
    """A section editor bans, and lifts bans, in their own sections alone."""

    code = "other_scope"
    message = "Your role bans in your own sections only."


class AlreadyAppealed(Conflict):
    """A decision is appealed once."""

    code = "already_appealed"
    message = "You have already appealed this decision."


class AlreadyAnswered(Conflict):
    """An appeal is answered once."""

    code = "already_answered"
    message = "This appeal has already been answered."


class SameEditor(NotAllowed):
    """Somebody else than the first editor must answer an appeal."""

    code = "same_editor"
    message = "You made this decision: another editor must answer the appeal."
