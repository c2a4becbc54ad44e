"""Addresses of threads and opinions."""

from django.urls import URLPattern, path, register_converter
from django.urls.converters import IntConverter, StringConverter

from fairsay.discussion.layout import Order
from fairsay.discussion.selectors import BY_LIKES
from fairsay.discussion.views import feeds, hiding, marks, own, placing, reading


class NumberConverter(IntConverter):
    """A whole number that a database key can be; longer ones are no address of ours."""

    regex = "[0-9]{1,18}"


class LikingConverter(StringConverter):
    """An order by likes."""

    regex = "|".join(BY_LIKES)

    def to_python(self, value: str) -> Order:
        """The order of this word."""
        return Order(value)


register_converter(NumberConverter, "number")
register_converter(LikingConverter, "liking")

urlpatterns: list[URLPattern] = [
    path("rules/<slug:language>/", reading.rules, name="rules"),
    path("threads/<number:thread_id>/", reading.front, name="thread"),
    path("threads/<number:thread_id>/pages/<number:page>/", reading.page, name="thread_page"),
    path("threads/<number:thread_id>/oldest/<number:page>/", reading.oldest, name="thread_oldest"),
    path("threads/<number:thread_id>/picks/", reading.picks, name="thread_picks"),
    path("threads/<number:thread_id>/<liking:order>/", reading.by_likes, name="thread_by_likes"),
    path(
        "threads/<number:thread_id>/<liking:order>/<number:value>-<number:number>/",
        reading.by_likes_after,
        name="thread_by_likes_after",
    ),
    path("threads/<number:thread_id>/since/<number:arrival>/", reading.since, name="thread_since"),
    path(
        "threads/<number:thread_id>/replies/<number:root_id>/<number:page>/",
        reading.replies,
        name="thread_replies",
    ),
    path("threads/<number:thread_id>/mine/", own.mine, name="thread_mine"),
    path("threads/<number:thread_id>/feed.atom", feeds.thread_atom, name="thread_atom"),
    path("threads/<number:thread_id>/feed.json", feeds.thread_json, name="thread_json"),
    path("picks/<slug:site>/<slug:language>.json", feeds.picks, name="picks_json"),
    path("compose/", placing.compose, name="compose"),
    path("opinions/", placing.place, name="opinion_place"),
    path("opinions/<number:opinion_id>/", reading.permalink, name="opinion"),
    path("opinions/<number:opinion_id>/placed/", placing.placed, name="opinion_placed"),
    path("opinions/<number:opinion_id>/edit/", own.edit, name="opinion_edit"),
    path("opinions/<number:opinion_id>/delete/", own.delete, name="opinion_delete"),
    path("opinions/<number:opinion_id>/like/", marks.like, name="opinion_like"),
    path("opinions/<number:opinion_id>/dislike/", marks.dislike, name="opinion_dislike"),
    path("opinions/<number:opinion_id>/hide/", hiding.hide, name="opinion_hide"),
    path("opinions/<number:opinion_id>/report/", marks.report, name="opinion_report"),
]
