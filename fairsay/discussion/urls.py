"""Addresses of threads and opinions."""

from django.urls import URLPattern, path

from fairsay.discussion.views import marks, own, placing, reading

urlpatterns: list[URLPattern] = [
    path("rules/<slug:language>/", reading.rules, name="rules"),
    path("threads/<int:thread_id>/", reading.front, name="thread"),
    path("threads/<int:thread_id>/pages/<int:page>/", reading.page, name="thread_page"),
    path("threads/<int:thread_id>/replies/<int:root_id>/<int:page>/", reading.replies, name="thread_replies"),
    path("threads/<int:thread_id>/mine/", own.mine, name="thread_mine"),
    path("compose/", placing.compose, name="compose"),
    path("opinions/", placing.place, name="opinion_place"),
    path("opinions/<int:opinion_id>/", reading.permalink, name="opinion"),
    path("opinions/<int:opinion_id>/placed/", placing.placed, name="opinion_placed"),
    path("opinions/<int:opinion_id>/edit/", own.edit, name="opinion_edit"),
    path("opinions/<int:opinion_id>/delete/", own.delete, name="opinion_delete"),
    path("opinions/<int:opinion_id>/like/", marks.like, name="opinion_like"),
    path("opinions/<int:opinion_id>/report/", marks.report, name="opinion_report"),
]
