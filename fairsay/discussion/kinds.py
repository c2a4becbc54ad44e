"""The words of the discussion: modes, actions, states, grounds. `models` has them, too."""

from django.db import models


class Mode(models.TextChoices):
    """Who may place opinions under a story, and when they appear."""

    OPEN = "open", "Open: the judge looks first"
    HELD_FIRST = "held_first", "Every opinion waits for an editor"
    HELD_NEW = "held_new", "The first opinion of each reader waits for an editor"
    HELD_LINKS = "held_links", "Opinions with links wait for an editor"
    CLOSED = "closed", "No new opinions"
    READ_ONLY = "read_only", "Nothing can be changed: no opinions, edits or likes"


class Action(models.TextChoices):
    """What follows where the judge finds a rule broken."""

    IGNORE = "ignore", "Nothing"
    MARK = "mark", "It is published, and the desk sees what was found"
    NUDGE = "nudge", "The reader is told before posting, and may post it all the same"
    HOLD = "hold", "It waits for an editor"
    REJECT = "reject", "It is rejected by the system, with a statement of reasons"


class State(models.TextChoices):
    """Where an opinion stands."""

    PENDING = "pending", "Pending"
    PUBLISHED = "published", "Published"
    REJECTED = "rejected", "Rejected"
    DELETED = "deleted", "Deleted by its author"
    ERASED = "erased", "Erased"


class Ground(models.TextChoices):
    """What a report or a decision may rest on: a house rule, or the law."""

    OFF_TOPIC = "off_topic", "Off topic"
    ADVERTISEMENT = "advertisement", "Advertisement"
    ABUSIVE = "abusive", "Abusive"
    FILTHY = "filthy", "Filthy language"
    ILLEGAL = "illegal", "Illegal content"
