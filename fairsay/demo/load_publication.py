"""Seeds the news site of the demo: sections, pictures, articles, translations, the Editor's choice.

Everything goes through the same services as an editor's work, and may be run again: what is there
is left alone.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from fairsay.accounts.models import Reader
from fairsay.accounts.roles import Role
from fairsay.demo.reading import Newsroom
from fairsay.publication.content import Figure, Part, Saying, Words
from fairsay.publication.models import ArticlePage
from fairsay.publication.selectors import find_editors_choice, get_section
from fairsay.publication.services import (
    Department,
    Plan,
    found_newsroom,
    keep_picture,
    publish_article,
    relate,
    set_editors_choice,
)


def load_publication(newsroom: Newsroom, actors: Mapping[str, Reader]) -> dict[str, ArticlePage]:
    """Load what is missing and return every article by its slug.

    `actors` are people by key; the paper's editor-in-chief among them publishes everything.
    """
    paper = newsroom.paper
    actor = next((actors[row["key"]] for row in paper["editors"] if row["role"] == Role.CHIEF), None)
    fronts = found_newsroom(
        plan=Plan(
            names=paper["name"],
            taglines=paper["tagline"],
            abouts=paper["about"],
            sections=[Department(section["slug"], section["name"]) for section in paper["sections"]],
        )
    )
    articles: dict[str, ArticlePage] = {}
    stories: dict[str, ArticlePage] = {}
    fresh: list[str] = []
    for slug in sorted(newsroom.articles, key=newsroom.published_at):
        record = newsroom.articles[slug]
        language = record["language"]
        known = ArticlePage.objects.filter(slug=slug, locale__language_code=language).first()
        if known is None:
            known = _publish(newsroom, slug, actor, stories.get(record["story"]))
            fresh.append(slug)
        articles[slug] = known
        stories.setdefault(record["story"], known)
    for slug in fresh:
        others = [articles[other] for other in newsroom.articles[slug].get("related", ())]
        if others:
            articles[slug] = relate(actor=actor, article=articles[slug], others=others)
    for language, slugs in paper["editors_choice"].items():
        locale = fronts[language].locale
        if not find_editors_choice(locale):
            set_editors_choice(actor=actor, locale=locale, articles=[articles[slug] for slug in slugs])
    return articles


def _publish(
    newsroom: Newsroom, slug: str, actor: Reader | None, original: ArticlePage | None
) -> ArticlePage:
    record = newsroom.articles[slug]
    return publish_article(
        actor=actor,
        section=get_section(record["language"], record["section"]),
        headline=record["headline"],
        slug=slug,
        lead=record["lead"],
        body=[_part(block, newsroom, actor) for block in record["body"]],
        place=record["dateline"]["place"],
        agency=record["dateline"]["agency"],
        authors=record["authors"],
        sources=[(source["title"], source["url"]) for source in record.get("sources", ())],
        translation_of=original,
        published_at=newsroom.published_at(slug),
        updated_at=newsroom.moment(slug, record["updated"]) if "updated" in record else None,
    )


def _part(block: Mapping[str, Any], newsroom: Newsroom, actor: Reader | None) -> Part:
    match block["type"]:
        case "paragraph":
            return Words(block["text"])
        case "quotation":
            days = block.get("said_days_ago")
            return Saying(
                paragraphs=tuple(block["paragraphs"]),
                speaker=block["speaker"],
                office=block["office"],
                told_to=block.get("told_to", ""),
                said_on=None if days is None else (newsroom.today - timedelta(days=days)).date(),
            )
        case "image":
            image = keep_picture(
                actor=actor,
                path=newsroom.picture(block["name"]),
                title=block["name"].replace("-", " "),
                description=block["alt"],
            )
            return Figure(image, block["alt"], block["caption"], block["credit"])
    raise ValueError(f"unknown kind of block: {block['type']!r}")
