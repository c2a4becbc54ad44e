"""Addresses of the desk and of the reader's own page. All under /desk/ stand in `permissions.ROUTES`."""

from django.urls import URLPattern, path

from fairsay.desk.views import (
    appeals,
    own,
    policies,
    queue,
    readers,
    records,
    rulings,
    transparency,
    wordings,
)

urlpatterns: list[URLPattern] = [
    path("desk/", queue.show_queue, name="desk-queue"),
    path("desk/opinions/<int:opinion_id>/", queue.show_case, name="desk-case"),
    path("desk/opinions/<int:opinion_id>/approve/", rulings.approve, name="desk-approve"),
    path("desk/opinions/<int:opinion_id>/reject/", rulings.reject, name="desk-reject"),
    path("desk/opinions/<int:opinion_id>/delete/", rulings.delete, name="desk-delete"),
    path("desk/opinions/<int:opinion_id>/reword/", rulings.reword, name="desk-reword"),
    path("desk/opinions/<int:opinion_id>/pick/", rulings.pick, name="desk-pick"),
    path("desk/opinions/<int:opinion_id>/unpick/", rulings.unpick, name="desk-unpick"),
    path("desk/opinions/<int:opinion_id>/note/", rulings.note, name="desk-note"),
    path("desk/decisions/", records.show_decisions, name="desk-decisions"),
    path("desk/decisions/<int:decision_id>/undo/", rulings.undo, name="desk-undo"),
    path("desk/readers/<int:reader_id>/", readers.show_reader, name="desk-reader"),
    path("desk/readers/<int:reader_id>/ban/", readers.ban, name="desk-ban"),
    path("desk/bans/<int:ban_id>/lift/", readers.lift, name="desk-lift"),
    path("desk/appeals/", appeals.show_appeals, name="desk-appeals"),
    path("desk/appeals/<int:appeal_id>/", appeals.show_appeal, name="desk-appeal"),
    path("desk/appeals/<int:appeal_id>/answer/", appeals.answer, name="desk-answer"),
    path("desk/audit/", records.show_audit, name="desk-audit"),
    path("desk/letters/", records.show_letters, name="desk-letters"),
    path("desk/letters/<int:letter_id>/retry/", records.retry, name="desk-retry"),
    path("desk/policies/", policies.show_policies, name="desk-policies"),
    path("desk/policies/change/", policies.change_policy, name="desk-policy"),
    path("desk/wordings/", wordings.show_wordings, name="desk-wordings"),
    path("desk/wordings/change/", wordings.change_wording, name="desk-wording"),
    path("desk/transparency/", transparency.show_transparency, name="desk-transparency"),
    path("desk/transparency/report.zip", transparency.download_report, name="desk-transparency-report"),
    path(
        "desk/transparency/statements.jsonl",
        transparency.download_statements,
        name="desk-transparency-statements",
    ),
    path("transparency/", transparency.show_public, name="transparency"),
    path("me/", own.show_me, name="me"),
    path("me/decisions/<int:decision_id>/", own.show_decision, name="me-decision"),
    path("me/decisions/<int:decision_id>/appeal/", own.appeal, name="me-appeal"),
]
