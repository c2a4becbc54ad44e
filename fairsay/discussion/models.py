"""Stories, threads, opinions, and what readers do with them; finished pages. Written only by services."""

import uuid
from typing import ClassVar
from urllib.parse import urlsplit

from django.conf import settings
from django.db import models
from django.utils import timezone

from fairsay.discussion.kinds import Action as Action
from fairsay.discussion.kinds import Ground as Ground
from fairsay.discussion.kinds import Mode as Mode
from fairsay.discussion.kinds import State as State

READER = settings.AUTH_USER_MODEL


class Site(models.Model):
    """A web site whose stories have threads here: our own news site, or one that embeds."""

    key = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=120)
    origins = models.JSONField(
        default=list, blank=True, help_text="Origins that may embed, such as https://news.example."
    )
    trusted_hosts = models.JSONField(
        default=list, blank=True, help_text="Hosts whose links are never advertising."
    )

    def __str__(self) -> str:
        return self.name


class Story(models.Model):
    """An address with a title and a text, handed in by `register_story`; never a page of any CMS."""

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="stories")
    url = models.URLField(max_length=1000)
    title = models.CharField(max_length=500)
    lead = models.TextField(blank=True)
    body = models.TextField(blank=True, help_text="Plain text, paragraphs parted by blank lines.")
    language = models.CharField(max_length=12, default="en")
    section = models.CharField(max_length=120, blank=True)
    hosts = models.JSONField(default=list, blank=True, help_text="Hosts that the story itself links to.")
    mode = models.CharField(max_length=20, choices=Mode.choices, default=Mode.OPEN)
    published_at = models.DateTimeField(default=timezone.now)
    registered_at = models.DateTimeField(auto_now_add=True)
    hidden_at = models.DateTimeField(
        null=True, blank=True, help_text="Since when the public cannot see it: neither story nor thread."
    )
    text_came_at = models.DateTimeField(
        null=True,
        blank=True,
        help_text="Its first opinions came before its text and wait to be judged again.",
    )
    judged_to = models.PositiveBigIntegerField(default=0, help_text="How far that has come: an opinion's id.")
    shut_at = models.DateTimeField(
        null=True, blank=True, help_text="When its pages were made anew because its time was over."
    )

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["site", "url"], name="story_once_per_site")]
        indexes: ClassVar = [
            models.Index(fields=["published_at"], name="story_open", condition=models.Q(shut_at=None)),
            models.Index(
                fields=["text_came_at"],
                name="story_text_came",
                condition=models.Q(text_came_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def host(self) -> str:
        """The host name of the story's own address."""
        return urlsplit(self.url).hostname or ""


class Policy(models.Model):
    """The terms of a site, of one section, or of one story. What is empty is left to the next wider scope."""

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="policies")
    section = models.CharField(max_length=120, blank=True)
    story = models.OneToOneField(
        Story, on_delete=models.CASCADE, null=True, blank=True, related_name="policy"
    )
    mode = models.CharField(max_length=20, choices=Mode.choices, blank=True)
    close_after_days = models.PositiveIntegerField(null=True, blank=True, help_text="0: never.")
    slow_seconds = models.PositiveIntegerField(
        null=True, blank=True, help_text="Between two opinions of one reader under one story."
    )
    actions = models.JSONField(default=dict, blank=True, help_text="Rule: word of Action.")
    dislikes = models.BooleanField(
        null=True, blank=True, help_text="Whether readers may dislike, too; no where nothing says so."
    )
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name_plural = "policies"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["site", "section"], condition=models.Q(story=None), name="policy_once_per_scope"
            )
        ]

    def __str__(self) -> str:
        return f"{self.site_id} {self.section or self.story_id or ''}".strip()


class Thread(models.Model):
    """All opinions on one story. `version` grows with every change that a reader could see."""

    story = models.OneToOneField(Story, on_delete=models.PROTECT, related_name="thread")
    roots = models.PositiveIntegerField(default=0, help_text="Numbers given to top-level opinions so far.")
    count = models.PositiveIntegerField(
        default=0, help_text="Opinions that a reader can see; tombstones not counted."
    )
    arrivals = models.PositiveIntegerField(default=0, help_text="Opinions first published here so far.")
    version = models.PositiveBigIntegerField(default=0)
    changed_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return str(self.story)


class Opinion(models.Model):
    """What a reader wrote. Never deleted as a row: its state says what became of it.

    `number` decides the page. It is given when the opinion is first published and then kept for
    ever, so that pages only ever grow at the end, and what is held takes no place on one.
    """

    thread = models.ForeignKey(Thread, on_delete=models.PROTECT, related_name="opinions")
    author = models.ForeignKey(READER, on_delete=models.SET_NULL, null=True, related_name="opinions")
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="replies"
    )
    root = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="branch")
    number = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="1, 2, … among the roots of a thread or the replies of a root; given when first published.",
    )
    arrival = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="Its place among the thread's arrivals; empty for one that was loaded in bulk.",
    )
    depth = models.PositiveIntegerField(default=0)
    branch_count = models.PositiveIntegerField(
        default=0, help_text="On a root: replies that a reader can see."
    )
    text = models.TextField(help_text="Exactly as typed.")
    fragment = models.TextField(
        blank=True, help_text="Finished, sanitised HTML of the text as readers receive it."
    )
    language = models.CharField(max_length=12, blank=True)
    state = models.CharField(max_length=20, choices=State.choices, default=State.PENDING)
    verdict = models.JSONField(null=True, blank=True, help_text="houserules.Verdict.as_dict()")
    held_for = models.CharField(
        max_length=40,
        blank=True,
        help_text="Why it waits, or last waited: a rule, `failed`, `mode`, `reported`.",
    )
    score = models.FloatField(default=0.0, help_text="Highest score among the rules.")
    likes = models.PositiveIntegerField(default=0)
    dislikes = models.PositiveIntegerField(default=0)
    rank = models.IntegerField(default=0, help_text="discussion.ranking.rank_of: its place among the best.")
    bound = models.IntegerField(
        default=0, help_text="discussion.ranking.bound_of: the same where readers may dislike, too."
    )
    picked = models.BooleanField(default=False, help_text="Among the editor's picks.")
    fingerprint = models.CharField(
        max_length=64,
        blank=True,
        help_text="houserules.likeness of the folded text, in hexadecimal; empty for a short one.",
    )
    key = models.UUIDField(
        default=uuid.uuid4, help_text="Given by the reader's form: the same post twice is one opinion."
    )
    posted_at = models.DateTimeField(default=timezone.now)
    edited_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["author", "key"], name="opinion_once_per_key"),
            models.UniqueConstraint(
                fields=["thread", "number"], condition=models.Q(root__isnull=True), name="root_number_once"
            ),
            models.UniqueConstraint(
                fields=["root", "number"], condition=models.Q(root__isnull=False), name="reply_number_once"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["state", "posted_at"]),
            models.Index(fields=["author", "-posted_at"]),
            models.Index(
                fields=["thread", "arrival"],
                name="opinion_arrivals",
                condition=models.Q(arrival__isnull=False),
            ),
            models.Index(
                fields=["thread", "posted_at"], name="opinion_picked", condition=models.Q(picked=True)
            ),
            models.Index(
                fields=["thread", "likes", "number"],
                name="opinion_most_liked",
                condition=models.Q(root=None, number__isnull=False),
            ),
            models.Index(
                fields=["thread", "rank", "number"],
                name="opinion_best",
                condition=models.Q(root=None, number__isnull=False),
            ),
            models.Index(
                fields=["thread", "bound", "number"],
                name="opinion_best_of_both",
                condition=models.Q(root=None, number__isnull=False),
            ),
            # An editor sees what was said just before and after, in a thread of any length.
            models.Index(
                fields=["thread", "posted_at"], name="opinion_neighbours", condition=models.Q(root=None)
            ),
            # What waits is counted on every page of the desk: from this index alone.
            models.Index(
                fields=["held_for", "score", "posted_at"],
                name="opinion_waits",
                condition=models.Q(state="pending"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk}: {self.text[:40]}"


class Band(models.Model):
    """A part of an opinion's fingerprint: opinions that share one may be nearly the same text."""

    opinion = models.ForeignKey(Opinion, on_delete=models.CASCADE, related_name="bands")
    value = models.IntegerField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["value", "-opinion"], name="band_newest_first")]

    def __str__(self) -> str:
        return f"{self.value} of {self.opinion_id}"


class OpinionRevision(models.Model):
    """What an opinion said before an edit, for the desk."""

    opinion = models.ForeignKey(Opinion, on_delete=models.CASCADE, related_name="revisions")
    text = models.TextField()
    verdict = models.JSONField(null=True, blank=True)
    replaced_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.opinion_id} before {self.replaced_at:%Y-%m-%d %H:%M}"


class Vote(models.Model):
    """One reader likes one opinion, or dislikes it."""

    class Kind(models.TextChoices):
        """Which of the two."""

        LIKE = "like", "Likes"
        DISLIKE = "dislike", "Dislikes"

    opinion = models.ForeignKey(Opinion, on_delete=models.CASCADE, related_name="votes")
    reader = models.ForeignKey(READER, on_delete=models.CASCADE, related_name="votes")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.LIKE)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["opinion", "reader"], name="vote_once")]

    def __str__(self) -> str:
        return f"{self.reader_id} {self.kind}s {self.opinion_id}"


class Nudge(models.Model):
    """Somebody was told, before posting, what the judge had found. Neither text nor writer is kept."""

    class Outcome(models.TextChoices):
        """What became of it; empty where nothing was posted after all."""

        REWORDED = "reworded", "Posted in other words"
        ANYWAY = "anyway", "Posted all the same"

    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="nudges")
    key = models.UUIDField(unique=True, help_text="That of the post: what follows under it is the outcome.")
    rules = models.JSONField(default=list, help_text="The rules that the judge had named.")
    told_at = models.DateTimeField(default=timezone.now, db_index=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    opinion = models.OneToOneField(
        Opinion, on_delete=models.SET_NULL, null=True, blank=True, related_name="nudge"
    )

    def __str__(self) -> str:
        return f"{', '.join(self.rules)}: {self.outcome or 'nothing posted'}"


class Report(models.Model):
    """A reader's mark that an opinion breaks a rule, until the desk settles it."""

    opinion = models.ForeignKey(Opinion, on_delete=models.CASCADE, related_name="reports")
    reader = models.ForeignKey(READER, on_delete=models.CASCADE, related_name="reports")
    ground = models.CharField(max_length=20, choices=Ground.choices)
    words = models.TextField(max_length=2000, blank=True)
    made_at = models.DateTimeField(default=timezone.now)
    settled_at = models.DateTimeField(null=True, blank=True)
    upheld = models.BooleanField(null=True, help_text="Whether the desk agreed.")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["opinion", "reader"], name="report_once")]
        indexes: ClassVar = [models.Index(fields=["settled_at", "made_at"])]

    def __str__(self) -> str:
        return f"{self.ground} on {self.opinion_id}"


class Hiding(models.Model):
    """One reader does not want to read another, anywhere: nobody else's business, and no page changes."""

    reader = models.ForeignKey(READER, on_delete=models.CASCADE, related_name="hidings")
    person = models.ForeignKey(READER, on_delete=models.CASCADE, related_name="hidden_by")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["reader", "person"], name="hide_once")]

    def __str__(self) -> str:
        return f"{self.reader_id} hides {self.person_id}"


class Snapshot(models.Model):
    """Finished bytes of one public address, the same for every reader, with all that is sent with them.

    `key` is the path on our own host. A row belongs to a thread's page (`thread`, `page`) or, with
    `thread` empty, to the news site at large. A change deletes the rows it makes untrue, in its own
    transaction; the next read builds them again.
    """

    key = models.CharField(max_length=500, primary_key=True)
    thread = models.ForeignKey(
        Thread, on_delete=models.CASCADE, null=True, blank=True, related_name="snapshots"
    )
    page = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="Page of the thread; 0: its front; empty: a page of the news site that shows it.",
    )
    etag = models.CharField(max_length=40)
    headers = models.JSONField(help_text="List of [name, value], without encoding, length and ETag.")
    identity = models.BinaryField()
    gzip = models.BinaryField()
    brotli = models.BinaryField()
    made_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.key


class Epoch(models.Model):
    """One row that counts changes of the news site, so that a page built before one is not kept after it."""

    number = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.number)
