"""The desk over a large database: the queue's first page, opening a case, deciding, acting on 500 at once.

Times are of the whole request inside the process, middleware and template included, without the network.
Beside them stands a plain SELECT of the same 25 rows by the same order, in the same database and run, and the
time of this process's own processor, which another program on the machine does not lengthen.
"""

import gc
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from typing import Any

SIZE = int(os.environ.get("SIZE", "100000"))
TIMES = 30
MANY = 500
PLAIN = (
    "SELECT id, text, score, posted_at FROM discussion_opinion WHERE state = 'pending' "
    "ORDER BY score DESC, posted_at LIMIT 25"
)


def run() -> None:
    """Print the median and the slowest of each; SIZE=1000000 in the environment for a million opinions."""
    with tempfile.TemporaryDirectory() as folder:
        folder = os.environ.get("FAIRSAY_BENCH_DATA", folder)
        os.environ |= {"FAIRSAY_MODE": "test", "FAIRSAY_DATA": folder, "FAIRSAY_SECRET_KEY": "benchmark"}
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fairsay.site.settings")
        import django

        django.setup()
        _measure(*_prepare())


def _prepare() -> tuple[Any, Any]:
    from allauth.mfa.models import Authenticator
    from django.test import Client
    from django.utils import timezone

    from fairsay.accounts.models import Reader
    from fairsay.demo.crowd import grow
    from fairsay.demo.reading import read_newsroom
    from fairsay.discussion.models import Opinion
    from fairsay.ops import database

    database.migrate()
    editor = Reader.objects.filter(name="Edith").first() or Reader.objects.create_user(
        name="Edith", role="chief", is_staff=True, email="edith@example.org"
    )
    started = time.perf_counter()
    grow(newsroom=read_newsroom(timezone.now()), size=SIZE)
    waiting = Opinion.objects.filter(state="pending").count()
    print(
        f"{Opinion.objects.count():,} opinions, {waiting:,} held; grown in {time.perf_counter() - started:.0f} s"
    )
    Authenticator.objects.get_or_create(user=editor, type="totp", defaults={"data": {"secret": "unused"}})
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(editor)
    return client, editor


def _measure(client: Any, editor: Any) -> None:
    from django.db import connection
    from django.utils import timezone

    from fairsay.desk import services
    from fairsay.desk.selectors.acts import find_plan
    from fairsay.desk.selectors.cases import seen_of
    from fairsay.desk.selectors.queue import Filters, find_queue

    def plain() -> None:
        with connection.cursor() as cursor:
            cursor.execute(PLAIN)
            cursor.fetchall()

    def ask(address: str) -> Callable[[], None]:
        def get() -> None:
            assert client.get(address).status_code == 200, address

        return get

    queue = find_queue(reader=editor, filters=Filters(), now=timezone.now())
    waiting = list(queue[: TIMES + 1])
    cases = iter(waiting)
    decide = iter(waiting)

    def approve() -> None:
        opinion = next(decide)
        answer = client.post(f"/desk/opinions/{opinion.pk}/approve/", {"seen": seen_of(opinion)})
        assert answer.status_code == 302, answer.status_code

    # As in a server that has run for a while: what was loaded at the start is not walked again and again.
    gc.collect()
    gc.freeze()
    _print("a plain SELECT of 25 held by score", plain)
    _print("the queue's first page", ask("/desk/"))
    _print("… of what is new", ask("/desk/?kind=new"))
    _print("… of one section, over a day old", ask("/desk/?section=region&age=over-day"))
    _print("the numbers in the bar", ask("/desk/numbers.json"))
    _print("opening a case", lambda: ask(f"/desk/opinions/{next(cases).pk}/")())
    _print("deciding, by one key", approve)
    _print("rehearsing a threshold", ask("/desk/rulebook/rehearsal/?rule=abusive&language=*&threshold=60"), 5)
    _print("the figures of a week", ask("/desk/figures/"), 5)

    _threads(ask)
    ids = list(queue.values_list("pk", flat=True)[:MANY])
    plan = _timed(
        f"planning an act on {len(ids)}", lambda: find_plan(reader=editor, ids=ids, outcome="reject")
    )
    act = _timed(
        "the act itself",
        lambda: services.act_on_many(
            actor=editor, outcome="reject", ground="abusive", items=plan.items, reason="A benchmark."
        ),
    )
    undone = _timed("taking it back", lambda: services.undo_act(actor=editor, act=act))
    print(f"{act.decided} decided, {undone.restored} restored")


def _threads(ask: Callable[[str], Callable[[], None]]) -> None:
    """A page of the longest thread: built anew, as after a change, and kept finished."""
    from fairsay.discussion import layout
    from fairsay.discussion.models import Thread

    thread = Thread.objects.order_by("-roots")[0]
    path = layout.page_path(thread.pk, layout.page_of(thread.roots // 2))
    # With a query the page is neither kept nor taken from what is kept.
    _print(f"a page of a thread of {thread.roots:,}, built", ask(f"{path}?anew"))
    _print("… kept finished, through Django", ask(path))


def _print(name: str, call: Callable[[], None], times_asked: int = TIMES) -> None:
    call()
    times, own = [], []
    for _ in range(times_asked):
        started, processor = time.perf_counter(), time.process_time()
        call()
        times.append((time.perf_counter() - started) * 1000)
        own.append((time.process_time() - processor) * 1000)
    median, quickest = statistics.median(times), min(times)
    print(
        f"{name:<40} p50 {median:8.2f} ms   quickest {quickest:8.2f}   slowest {max(times):8.2f}   "
        f"own processor {statistics.median(own):7.2f}",
        flush=True,
    )


def _timed(name: str, call: Callable[[], Any]) -> Any:
    started = time.perf_counter()
    result = call()
    print(f"{name:<40} {time.perf_counter() - started:12.2f} s")
    return result
