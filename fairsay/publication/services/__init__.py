"""The one door for each write to the news site that is not made on Wagtail's own screens."""

from fairsay.publication.services.articles import correct, publish_article, relate, take_down
from fairsay.publication.services.choice import set_editors_choice
from fairsay.publication.services.newsroom import Department, Plan, found_newsroom, keep_newsroom
from fairsay.publication.services.pictures import keep_picture
from fairsay.publication.services.schedule import keep_schedule
from fairsay.publication.services.stories import follow_address, forget_pages, register_article
from fairsay.publication.services.wire_copy import left_out_record, publish_wire

__all__ = [
    "Department",
    "Plan",
    "correct",
    "follow_address",
    "forget_pages",
    "found_newsroom",
    "keep_newsroom",
    "keep_picture",
    "keep_schedule",
    "left_out_record",
    "publish_article",
    "publish_wire",
    "register_article",
    "relate",
    "set_editors_choice",
    "take_down",
]
