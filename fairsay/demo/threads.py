"""The demo's conversations, lived through once more: posted, judged, held, decided, by the real services."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from fairsay.demo.people import People
from fairsay.demo.reading import Newsroom, Table
from fairsay.desk import services as desk
from fairsay.desk.models import Decision
from fairsay.discussion import services
from fairsay.discussion.models import Ground, Opinion, State, Thread

Act = Callable[[], None]


@dataclass
class Tally:
    """What happened while a thread was lived through; `against` tells where judge and script disagreed."""

    opinions: int = 0
    decisions: int = 0
    against: list[str] = field(default_factory=list)


@dataclass
class Scene:
    """One thread being lived through."""

    newsroom: Newsroom
    people: People
    slug: str
    thread: Thread
    tally: Tally
    opinions: dict[str, Opinion] = field(default_factory=dict)

    def at(self, minutes: int) -> datetime:
        """The moment so many minutes after the article appeared."""
        return self.newsroom.moment(self.slug, minutes)

    def who(self, row: Table) -> str:
        """The key of the person who wrote it."""
        return str(row.get("reader") or row["editor"])

    def editor(self, row: Table) -> str:
        """The editor who decides on this opinion: the one named, else any who may."""
        named = row.get("decision", {}).get("editor")
        return str(
            named or next(one["key"] for one in self.newsroom.paper["editors"] if one["role"] == "editor")
        )

    def post(self, row: Table) -> None:
        """Place it; then see to it that the conversation can go on as it is written."""
        parent = self.opinions[row["parent"]] if "parent" in row else None
        text = row.get("edited", {}).get("before", row["text"])
        now = self.at(row["at"])
        posted = services.post_opinion(
            actor=self.people[self.who(row)], thread=self.thread, text=text, parent=parent, now=now
        )
        self.opinions[row["key"]] = posted.opinion
        self.tally.opinions += 1
        self.set_right(row, now)

    def set_right(self, row: Table, now: datetime) -> None:
        """Where the judge and the script disagree, an editor sees to it, and the tally tells."""
        opinion = self.opinions[row["key"]]
        held = opinion.state == State.PENDING
        seen_by_all = row.get("state", "published") in ("published", "deleted") or bool(row.get("reports"))
        if held and seen_by_all:
            self.tally.against.append(f"{self.slug}/{row['key']} was held for {opinion.held_for}")
            desk.approve_opinion(
                actor=self.people[self.editor(row)], opinion=opinion, now=now + timedelta(seconds=40)
            )
        elif not held and not seen_by_all:
            self.tally.against.append(f"{self.slug}/{row['key']} was cleared; meant to break {row['breaks']}")
            services.change_state(opinion=opinion, state=State.PENDING, held_for=row["breaks"], now=now)
        opinion.refresh_from_db()

    def edit(self, row: Table) -> None:
        """Its author puts it right within the window."""
        now = self.at(row["edited"]["at"])
        self.opinions[row["key"]] = services.edit_opinion(
            actor=self.people[self.who(row)], opinion=self.opinions[row["key"]], text=row["text"], now=now
        )
        self.set_right(row, now)

    def delete(self, row: Table) -> None:
        """Its author takes it back."""
        services.delete_opinion(actor=self.people[self.who(row)], opinion=self.opinions[row["key"]])

    def report(self, row: Table, report: Table) -> None:
        """Another reader reports it."""
        services.report_opinion(
            actor=self.people[report["reader"]],
            opinion=self.opinions[row["key"]],
            ground=report["rule"],
            words=report["words"],
            now=self.at(report["at"]),
        )

    def like(self, row: Table) -> None:
        """Everybody who likes it says so."""
        for key in row["likes"]:
            services.set_like(actor=self.people[key], opinion=self.opinions[row["key"]], liked=True)

    def decide(self, row: Table) -> None:
        """The editor of the script rules on it."""
        ruling = row["decision"]
        opinion = self.opinions[row["key"]]
        opinion.refresh_from_db()
        editor, now = self.people[ruling["editor"]], self.at(ruling["at"])
        self.tally.decisions += 1
        if ruling["outcome"] == "approved":
            waits = opinion.reports.filter(settled_at=None).exists() or opinion.state == State.PENDING
            if waits:
                desk.approve_opinion(
                    actor=editor, opinion=opinion, explanation=ruling.get("words", ""), now=now
                )
            return
        act = desk.reject_opinion if opinion.state == State.PENDING else desk.delete_opinion_by_desk
        act(
            actor=editor,
            opinion=opinion,
            ground=Ground(ruling["ground"]),
            explanation=ruling.get("words", ""),
            now=now,
        )

    def appeal(self, row: Table) -> None:
        """Its author objects to the decision."""
        opinion = self.opinions[row["key"]]
        decision = Decision.objects.filter(opinion=opinion, statement__isnull=False).latest("made_at")
        desk.appeal_decision(
            actor=self.people[self.who(row)],
            decision=decision,
            words=row["appeal"]["words"],
            now=self.at(row["appeal"]["at"]),
        )

    def acts(self, row: Table) -> list[tuple[int, Act]]:
        """What happens to one opinion, each with its minute."""
        acts: list[tuple[int, Act]] = [(row["at"], lambda: self.post(row))]
        if "edited" in row:
            acts.append((row["edited"]["at"], lambda: self.edit(row)))
        for report in row.get("reports", ()):
            acts.append((report["at"], lambda report=report: self.report(row, report)))  # type: ignore[misc] # bound
        if row.get("likes") and row.get("state", "published") == "published":
            acts.append((row["at"] + 2, lambda: self.like(row)))
        if "decision" in row:
            acts.append((row["decision"]["at"], lambda: self.decide(row)))
        if "deleted" in row:
            acts.append((row["deleted"]["at"], lambda: self.delete(row)))
        if "appeal" in row:
            acts.append((row["appeal"]["at"], lambda: self.appeal(row)))
        return acts


def load_threads(newsroom: Newsroom, people: People, threads: dict[str, Thread]) -> Tally:
    """Live through every thread that has no opinion yet. `threads` is by article slug.

    All of them at once, in the order of time: a reader's pace is counted over all threads.
    """
    tally = Tally()
    acts: list[tuple[datetime, Act]] = []
    for slug, rows in newsroom.threads.items():
        thread = threads[slug]
        if thread.opinions.exists():
            continue
        scene = Scene(newsroom, people, slug, thread, tally)
        acts += [(scene.at(minute), act) for row in rows for minute, act in scene.acts(row)]
    for _, act in sorted(acts, key=lambda pair: pair[0]):
        act()
    _ban(newsroom, people)
    return tally


def _ban(newsroom: Newsroom, people: People) -> None:
    """The bans of the paper, each for an opinion that was rejected."""
    for row in newsroom.paper.get("bans", ()):
        reader = people[row["reader"]]
        if reader.bans.exists():
            continue
        now = newsroom.moment(row["slug"], row["at"])
        wanted = next(one for one in newsroom.threads[row["slug"]] if one["key"] == row["opinion"])
        opinion = Opinion.objects.filter(author=reader, text=wanted["text"]).first()
        desk.ban_reader_from_desk(
            actor=people[row["editor"]],
            reader=reader,
            ground=wanted["decision"]["ground"],
            reason=row["reason"],
            ends_at=now + timedelta(days=row["days"]),
            opinion=opinion,
            now=now,
        )
