"""What becomes of the desk's records when a reader asks to be forgotten.

That a decision was made, when, on which ground and how it ended, is kept, without the person and
without anybody's words. The audit log never held them; the salts of its commitments go too.
"""

from django.db.models import QuerySet

from fairsay.accounts.models import Reader
from fairsay.desk.models import Appeal, AuditSalt, Complaint, Decision, Letter, Notice, StatementOfReasons
from fairsay.discussion.models import Opinion, Report


def erase_decisions(reader: Reader) -> None:
    """Forget on whom, and by whom, decisions were made, and the words in them."""
    about = Decision.objects.filter(reader=reader)
    destroy_salts("decision", about)
    destroy_salts("opinion", Opinion.objects.filter(author=reader))
    destroy_salts("report", Report.objects.filter(reader=reader))
    about.update(reader=None, explanation="", passage="", verdict=None)
    Decision.objects.filter(editor=reader).update(editor=None)


def erase_statements(reader: Reader) -> None:
    """Empty the statements given to the reader; their grounds and times stay for the reports."""
    StatementOfReasons.objects.filter(reader=reader).update(reader=None, text="", facts="", ground_text="")


def erase_appeals(reader: Reader) -> None:
    """Empty the reader's appeals and their answers; how they ended stays."""
    mine = Appeal.objects.filter(reader=reader)
    destroy_salts("appeal", mine)
    mine.update(reader=None, words="", answer="")
    Appeal.objects.filter(answered_by=reader).update(answered_by=None)


def erase_answers(reader: Reader) -> None:
    """Forget who answered notices and complaints; the answers are to others, and stay."""
    Notice.objects.filter(closed_by=reader).update(closed_by=None)
    Complaint.objects.filter(answered_by=reader).update(answered_by=None)


def erase_letters(reader: Reader) -> None:
    """Delete the letters written to the reader, sent or not."""
    Letter.objects.filter(reader=reader).delete()


def destroy_salts(
    kind: str,
    rows: QuerySet[Decision]
    | QuerySet[Opinion]
    | QuerySet[Report]
    | QuerySet[Appeal]
    | QuerySet[Notice]
    | QuerySet[Complaint],
) -> None:
    """Without its salt a commitment proves nothing and tells nothing."""
    numbers = [str(number) for number in rows.values_list("pk", flat=True)]
    AuditSalt.objects.filter(entry__object_type=kind, entry__object_id__in=numbers).delete()
