"""What everybody may read: threads, pages of opinions, picks, counts, rules."""

from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Path, Query
from ninja.decorators import decorate_view

from fairsay.api import schemas, selectors, shown
from fairsay.api.answers import public
from fairsay.api.router import READING, router
from fairsay.config.words import LANGUAGES, say
from fairsay.discussion import layout
from fairsay.discussion import selectors as talk
from fairsay.discussion.addresses import tidy, variants
from fairsay.discussion.layout import Order
from fairsay.discussion.models import Opinion, Thread
from fairsay.discussion.pages import RULES
from fairsay.discussion.policies import terms_of
from fairsay.discussion.selectors import BY_LIKES
from fairsay.errors import Malformed, NotFound

MOST_COUNTS = 100
LONGEST_NUMBER = 10**18
PICKS = 50
Number = Annotated[int, Path(ge=1, lt=LONGEST_NUMBER, examples=[12])]
Site = Annotated[str, Query(description="The site's key.", examples=["main"])]
Cursor = Annotated[
    int | None,
    Query(ge=1, lt=2**31, description="`next` of the page before; left out for the first page."),
]
# Of the orders by likes it is two numbers, since an opinion's place in them changes.
ListCursor = Annotated[
    str | None,
    Query(
        pattern=r"^([1-9][0-9]{0,9}|[0-9]{1,18}-[0-9]{1,18})$",
        description="`next` of the page before, in the same order; left out for the first page.",
        examples=["283"],
    ),
]


@router.get(
    "/threads",
    response={200: schemas.ThreadOut} | schemas.errors(400, 404),
    summary="A thread by its story",
    **READING,
)
@decorate_view(public)
def find_thread(
    request: HttpRequest,
    story: Annotated[str, Query(examples=["https://news.example/harbour/fares"])],
    site: Site = "main",
) -> schemas.ThreadOut:
    """The thread of the story at this address. Tracking, fragments and the like are left out first."""
    found = selectors.get_story(site, list(variants(_tidied(story))))
    return shown.thread_out(talk.get_thread(found.thread.pk))


@router.get(
    "/threads/{thread_id}",
    response={200: schemas.ThreadOut} | schemas.errors(400, 404),
    summary="A thread",
    **READING,
)
@decorate_view(public)
def get_thread(request: HttpRequest, thread_id: Number) -> schemas.ThreadOut:
    """How many opinions can be seen, and whether more may come."""
    return shown.thread_out(talk.get_thread(thread_id))


@router.get(
    "/threads/{thread_id}/opinions",
    response={200: schemas.OpinionPage} | schemas.errors(400, 404),
    summary="A page of a thread",
    **READING,
)
@decorate_view(public)
def find_opinions(
    request: HttpRequest,
    thread_id: Number,
    order: Annotated[Literal["newest", "oldest", "liked", "best", "picks"], Query()] = "newest",
    cursor: ListCursor = None,
) -> schemas.OpinionPage:
    """Up to 50 opinions that answer the story itself. Their replies are asked for by each one's id.

    `liked` are the most liked first; `best` weighs likes by age or, where readers may dislike, by the lower
    bound of their share of all votes. `picks` are those that the editors picked, replies among them, the
    newest first.
    """
    thread = talk.get_thread(thread_id)
    if order in BY_LIKES:
        after = layout.after_of(cursor or "")
        if cursor and after is None:
            raise Malformed("`cursor` is of another order.", field="cursor")
        dislikes = terms_of(thread.story).dislikes
        opinions, ended = selectors.find_roots_by(thread, Order(order), after, dislikes=dislikes)
        return _page(thread, opinions, layout.after_word(*ended) if ended else None)
    if cursor and not cursor.isdigit():
        raise Malformed("`cursor` is of another order.", field="cursor")
    number = int(cursor) if cursor else None
    if order == "picks":
        return _page(thread, *selectors.find_picked(thread, number))
    return _page(thread, *selectors.find_roots(thread, number, oldest_first=order == "oldest"))


@router.get(
    "/opinions/{opinion_id}",
    response={200: schemas.OpinionOut} | schemas.errors(400, 404),
    summary="One opinion",
    **READING,
)
@decorate_view(public)
def get_opinion(request: HttpRequest, opinion_id: Number) -> schemas.OpinionOut:
    """One opinion that everybody can see."""
    opinion = talk.access_opinion(reader=None, opinion_id=opinion_id)
    return shown.opinion_out(opinion, dislikes=terms_of(opinion.thread.story).dislikes)


@router.get(
    "/opinions/{opinion_id}/replies",
    response={200: schemas.OpinionPage} | schemas.errors(400, 404),
    summary="A page of replies",
    **READING,
)
@decorate_view(public)
def find_replies(request: HttpRequest, opinion_id: Number, cursor: Cursor = None) -> schemas.OpinionPage:
    """Up to 50 replies of any depth in the branch of an opinion that answers the story, oldest first."""
    root = selectors.get_root(opinion_id)
    return _page(root.thread, *selectors.find_replies(root, cursor))


@router.get(
    "/picks",
    response={200: schemas.Picks} | schemas.errors(400, 404),
    summary="The editors' picks",
    **READING,
)
@decorate_view(public)
def find_picks(
    request: HttpRequest,
    language: Annotated[str, Query(examples=["en"], max_length=12)],
    site: Site = "main",
) -> schemas.Picks:
    """The newest opinions that the editors of a site picked, under stories in one language."""
    found = talk.find_site(site)
    if found is None:
        raise NotFound
    picks = []
    for one in talk.find_picks(found, language, PICKS):
        told = shown.story_out(one.thread.story)
        picks.append(schemas.PickOut(**shown.opinion_out(one).dict(), story=told))
    return schemas.Picks(opinions=picks)


@router.get(
    "/counts",
    response={200: schemas.Counts} | schemas.errors(400),
    summary="Counts of many stories",
    **READING,
)
@decorate_view(public)
def find_counts(
    request: HttpRequest,
    story: Annotated[list[str], Query(min_length=1, max_length=MOST_COUNTS)],
    site: Site = "main",
) -> schemas.Counts:
    """How many opinions can be seen under each of up to 100 stories."""
    ways = {address: list(variants(_tidied(address))) for address in story}
    known = selectors.find_counts(site, sorted({way for each in ways.values() for way in each}))
    found = {address: next((known[way] for way in each if way in known), 0) for address, each in ways.items()}
    return schemas.Counts(counts=found)


@router.get(
    "/rules/{language}",
    response={200: schemas.Rules} | schemas.errors(404),
    summary="The house rules",
    **READING,
)
@decorate_view(public)
def get_rules(request: HttpRequest, language: str) -> schemas.Rules:
    """What is asked of everybody who places an opinion."""
    if language not in LANGUAGES:
        raise NotFound
    parts = {"title": "name", "means": "means", "fine": "fine", "wrong": "not"}
    rules = [
        schemas.RuleOut(
            rule=rule, **{part: say(language, f"rules-{key}-{rule}") for part, key in parts.items()}
        )
        for rule in RULES
    ]
    return schemas.Rules(language=language, rules=rules)


def _page(thread: Thread, opinions: list[Opinion], following: int | str | None) -> schemas.OpinionPage:
    dislikes = terms_of(thread.story).dislikes
    return schemas.OpinionPage(
        opinions=[shown.opinion_out(one, dislikes=dislikes) for one in opinions],
        next=str(following) if following is not None else None,
    )


def _tidied(address: str) -> str:
    tidied = tidy(address)
    if not tidied:
        raise Malformed("`story` is not the address of a page.", field="story")
    return tidied
