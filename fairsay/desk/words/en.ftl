## Times, grounds, states, outcomes

desk-moment = { DATETIME($at, dateStyle: "long", timeStyle: "short") }
desk-moment-short = { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
desk-day = { DATETIME($at, dateStyle: "long") }

desk-ground-off-topic = Off topic
desk-ground-advertisement = Advertisement
desk-ground-abusive = Abusive
desk-ground-filthy = Filthy language
desk-ground-illegal = Illegal content

## The statement of reasons

statement-title = Why this was decided
statement-opening = The editors of { $newsroom } have made a decision that restricts you. This letter says what was decided, why, and what you can do about it.
statement-restriction = The decision
statement-restriction-not-published = Your opinion is not published.
statement-restriction-removed = Your opinion has been removed. Others no longer see it.
statement-restriction-suspended = You cannot place opinions here for a time. You can go on reading, and you can appeal.
statement-restriction-suspended-site = You cannot place opinions on { $site } for a time. You can go on reading, and you can appeal.
statement-restriction-suspended-section = You cannot place opinions in the section “{ $section }” of { $site } for a time. You can go on reading, and you can appeal.
statement-territory = Where it holds
statement-territory-everywhere = Wherever this discussion is read; no country is treated differently.
statement-duration = How long it holds
statement-duration-lasting = It has no end date. It ends if the decision is reversed.
statement-duration-until = Until { $end }. Then it ends by itself.
statement-facts = What it rests on
statement-facts-opinion = It concerns the opinion that you placed on { $day } under “{ $title }”.
statement-facts-passage = The passage in question: “{ $passage }”.
statement-facts-judge = The automatic check held it, and an editor then read it.
statement-facts-report = A reader reported it, and an editor then read it. Readers who report are not named.
statement-facts-initiative = An editor came across it while reading; nobody had reported it.
statement-ground = The ground
statement-ground-rule = House rule: { $ground }.
statement-ground-law = Ground in law: the content appears to be illegal.
statement-why-off-topic = The editors find that it does not speak about the article or answer anyone in its discussion.
statement-why-advertisement = The editors find that it advertises or sells something.
statement-why-abusive = The editors find that it insults, threatens or demeans people.
statement-why-filthy = The editors find that it uses filthy language.
statement-why-illegal = The editors believe that the law forbids it, for the reason that they give here.
statement-editor-words = The editor’s words: { $words }
statement-automation = Machines and people
statement-detection-automated = An automatic check noticed it.
statement-detection-people = It was noticed by people, not by a machine.
statement-deciding-automated = The decision was made automatically, as this newsroom has arranged. An appeal is always read by a person.
statement-deciding-people = The decision was made by a person.
statement-redress = What you can do
statement-redress-text =
    { $days ->
        [one] You can appeal to the editors, free of charge, for { $days } day from this decision.
       *[other] You can appeal to the editors, free of charge, for { $days } days from this decision.
    } Another editor than the first answers, with reasons. You can also turn to a court. Where the law that applies to you provides for it, you can turn to a certified body that settles such disputes out of court.
statement-appeal-here = To read this on your page, or to appeal: { $url }
statement-here = To read this on your page: { $url }
statement-redress-elsewhere = You can turn to a court. Where the law that applies to you provides for it, you can turn to a certified body that settles such disputes out of court.
statement-your-words = Your words, as you wrote them:

## Letters

letter-greeting = Hello, { $name }!
letter-closing =
    { $newsroom }
    Your opinions and all decisions on them: { $url }
letter-greeting-nobody = Hello!
letter-closing-nobody =
    { $newsroom }
    { $url }
letter-head-subject = { $newsroom }: the record on { $day }
letter-head-body = This line is the signed head of the record after entry { $number }. Keep it where the newsroom’s server cannot reach it. “fairsay audit verify” finds out whether the record still holds it.
letter-statement-subject-not-published = { $newsroom }: your opinion is not published, and why
letter-statement-subject-removed = { $newsroom }: your opinion was removed, and why
letter-statement-subject-suspended = { $newsroom }: you cannot place opinions for a time, and why
letter-reword-subject = { $newsroom }: would you put it in other words?
letter-reword-body = An editor has read your opinion under “{ $title }” and would like to publish it, in other words. The editor writes:
letter-reword-here = Reword it here; the editor will then read it again: { $url }
letter-lifted-subject = { $newsroom }: you can place opinions again
letter-lifted-body = The editors have ended your ban before its time. You can place opinions again.
letter-appeal-received-subject = { $newsroom }: your appeal has arrived
letter-appeal-received-body = Your appeal has reached the editors. Another editor than the first will read it, and you will get an answer with reasons. You find both here: { $url }
letter-appeal-upheld-subject = { $newsroom }: the answer to your appeal
letter-appeal-upheld-body = An editor has looked at your case again. The decision stands. The reasons:
letter-appeal-overturned-subject = { $newsroom }: your appeal succeeded
letter-appeal-overturned-body = An editor has looked at your case again and reversed the decision. The reasons:

## Notices of illegal content

notice-link = Report illegal content, without an account
notice-title = Report illegal content
notice-lead = Here you tell { $newsroom } of an opinion that, as you see it, the law forbids. You need no account. An editor reads every notice, and you are told the decision. For what is merely rude or off topic, use “Report” beside the opinion.
notice-place = Where it stands
notice-place-help = The address of the opinion, which you find behind the time it was placed, or its number.
notice-kind = What the law forbids here
notice-kind-hate = Incitement to hatred or violence
notice-kind-threat = A threat
notice-kind-defamation = Defamation or insult
notice-kind-privacy = Private life or personal data
notice-kind-copyright = Copyright or another right
notice-kind-fraud = Fraud or forbidden goods
notice-kind-child-abuse = Sexual abuse of children
notice-kind-other = Something else
notice-reasons = Why is it illegal?
notice-reasons-help = Name the words that you mean, and the law if you know it. The more exact you are, the sooner it can be decided.
notice-name = Your name
notice-email = Your e-mail address
notice-person-help = The receipt and the decision go to this address. Both may be left out if your notice is about the sexual abuse of children. The author of the opinion is not told who you are. Name and address are deleted some time after the answer.
notice-good-faith = I believe in good faith that what I state here is accurate and complete.
notice-send = Send the notice
notice-state-title = Your notice
notice-keep = Your notice has arrived. Keep its number, with which you find this page again:
notice-filed = Arrived
notice-state = How it stands
notice-waits = It waits for an editor.
notice-answered = Answered
notice-answer = The editor’s words
notice-refused = The notice could not be taken. Look through the form again.
notice-refused-place = Give the address of the opinion, or its number.
notice-refused-kind = Choose what the law forbids here.
notice-refused-reasons = Say why it is illegal.
notice-refused-name = Give your name, on one line.
notice-refused-email = Give an e-mail address to which we can write.
notice-refused-good-faith = A notice needs the statement of good faith.
notice-refused-too-large = One of the texts is too long.
notice-refused-too-many = Many notices came from here within the hour. Wait a while; what you typed is still here.
letter-notice-received-subject = { $newsroom }: your notice has arrived
letter-notice-received-body = We have received a notice of illegal content that names this address. An editor will read it, and you will be told the decision. If you sent no notice, you need do nothing.
letter-notice-answered-subject = { $newsroom }: the decision on your notice
letter-notice-removed-body = An editor has read your notice. The opinion can no longer be read.
letter-notice-kept-body = An editor has read your notice and finds no reason to remove the opinion. It stays.
letter-notice-closed-body = An editor has read your notice. There was nothing left to decide.
letter-notice-redress = If you think that the decision is wrong, or can say more, you can file another notice, free of charge. You can also turn to a court. Where the law that applies to you provides for it, you can turn to a certified body that settles such disputes out of court.
letter-notice-here = Your notice has the number { $reference }. How it stands: { $url }
desk-notices = Notices
desk-notices-none = Nobody has given notice of illegal content.
desk-notice = Notice { $number }
desk-notice-none = Waits for an answer
desk-notice-removed = Removed
desk-notice-kept = Stays
desk-notice-closed = Nothing left to decide
desk-notice-by = From
desk-notice-place = The place, as it was given:
desk-notice-forgotten = Who gave this notice, and what they wrote, has been deleted: its time was over.
desk-notice-nowhere = The place leads to no opinion of ours.
desk-notice-explanation = Your reasons, for the author of the opinion (needed for illegal content)
desk-notice-closing = Why there is nothing to decide: whoever gave the notice gets this as you write it
desk-notice-remove = Remove the opinion, because it is
desk-notice-keep = Let it stand
desk-notice-close = Close the notice
transparency-notices = Notices of illegal content
transparency-notices-removed = … the opinion was removed
transparency-notices-kept = … the opinion stays
transparency-notices-closed = … nothing was left to decide
transparency-notices-waiting = … waiting for an answer

## The reader’s own page

me-appeal-same-editor = No other editor could answer, so the one who decided has looked at it again, after at least a day.

## The desk

desk-title = Desk
desk-nav = The desk
desk-to-site = To the site
desk-system = The system
desk-close = Close
desk-any = Any
desk-when = When
desk-until = Until
desk-pages = Pages
desk-page-previous = Previous page
desk-page-next = Next page
desk-page-of = { $page } of { $pages }

desk-state-pending = Held
desk-state-published = Published
desk-state-rejected = Rejected
desk-state-deleted = Taken back by its author
desk-state-erased = Erased
desk-outcome-approve = Approved
desk-outcome-reject = Rejected
desk-outcome-delete = Deleted
desk-outcome-ban = Banned
desk-outcome-lift = Ban lifted
desk-outcome-pick = Editor’s pick
desk-outcome-unpick = No longer an editor’s pick
desk-outcome-note = Note
desk-outcome-reword = Asked to reword
desk-held-reword = Waits for other words
desk-held-reworded = Reworded
desk-kind-reword = Waits for the author
desk-reword = Ask to reword
desk-reword-words = What should be said otherwise? The author reads this
desk-reword-do = Ask
desk-held-mode = Every opinion waits here
desk-held-failed = The check failed
desk-held-reported = Reported
desk-held-none = Held
desk-kind-all = Everything that waits
desk-kind-held = Held
desk-kind-reported = Reported
desk-appeal-none = Waits for an answer
desk-appeal-upheld = The decision stands
desk-appeal-overturned = The decision is reversed

desk-queue = Queue
desk-queue-empty = Nothing waits. Every opinion that was held or reported has been decided.
desk-queue-none = Nothing that waits fits this choice.
desk-filter = Show
desk-filter-kind = What
desk-filter-rule = Rule
desk-filter-section = Section
desk-filter-language = Language
desk-filter-text = Words, author or article
desk-filter-clear = Show everything
desk-filter-story = Only under:
desk-order = How the queue is ordered
desk-order-words = Urgency = severity × (1 + open reports) × age. Severity is the judge’s highest score for a held opinion, or the weight of the gravest report (illegal 1.2, abusive 0.8, filthy 0.6, advertisement 0.5, off topic 0.3), whichever is more, and at least 0.1. Age counts 1 in the first hour, 2 up to six hours, 3 up to a day, 4 beyond.
desk-reports = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}

desk-case = Opinion { $number }
desk-place = { $position } of { $total }
desk-previous = Previous
desk-next = Next
desk-edited = edited
desk-picked = Editor’s pick
desk-actions = Decide
desk-approve = Approve
desk-keep = Let it stand
desk-reject = Reject because it is
desk-delete = Delete because it is
desk-explain = Words to the author, and the passage
desk-explanation = Words to the author
desk-explanation-help = Optional, but needed for illegal content. The author reads the statement in this language: { $reads }.
desk-passage = Passage
desk-passage-auto = What the judge marked under that rule
desk-passage-none = No passage: the whole text
desk-pick = Make it an editor’s pick
desk-unpick = Take it from the picks
desk-note = Note
desk-notes = Notes
desk-note-words = A note for colleagues; the author does not see it
desk-note-save = Save the note
desk-undo = Undo
desk-undone = Taken back
desk-taken-back = The decision has been taken back, and its letter cancelled.
desk-findings = What the judge found
desk-findings-none = The judge found nothing here.
desk-nudge-anyway = Its author was told before posting, and posted it all the same.
desk-nudge-reworded = Its author was told before posting, and reworded it.
desk-score-none = does not apply
desk-rulebook = Rule book { $version }
desk-reports-title = Reports
desk-report-open = waits
desk-report-upheld = upheld
desk-report-refused = not upheld
desk-decisions = Decisions
desk-decisions-none = No decision fits.
desk-decision = The decision
desk-outcome = Outcome
desk-ground = Ground
desk-editor = Editor
desk-reader = Reader
desk-opinion = Opinion
desk-after = Afterwards
desk-statement = The statement of reasons
desk-statement-seen = Statement read
desk-around = In the thread
desk-here = This opinion
desk-revisions = What it said before
desk-same-text = Nearly the same words elsewhere
desk-article = The article
desk-article-more = The whole article
desk-record = Record
desk-record-joined = With us since
desk-record-reports = Reports made
desk-record-reports-of = { $made }, upheld: { $upheld }
desk-record-opinions = Latest opinions

desk-ban = Ban
desk-bans = Bans
desk-ban-reason = Reason, told to the reader
desk-ban-scope = Where it holds
desk-ban-for = For
desk-ban-or-until = or until the end of this day
desk-ban-do = Ban
desk-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
desk-banned-until = Banned until
desk-lift = Lift the ban
desk-lifted = lifted

desk-appeals = Appeals
desk-appeals-none = Nobody has appealed.
desk-appeal = Appeal { $number }
desk-answer = Answer
desk-answer-words = Your answer, with reasons: the reader gets it as you write it
desk-uphold = The decision stands
desk-overturn = Reverse the decision

desk-audit = Audit log
desk-audit-words = Each entry carries the hash of the one before it, so any change, gap or reordering shows. Texts are not here; of a text there is only a salted commitment.
desk-audit-verify = Verify from the first entry
desk-audit-good = { $entries ->
    [one] The record is whole: { $entries } entry, no fault. The last hash:
   *[other] The record is whole: { $entries } entries, no fault. The last hash:
}
desk-audit-bad = { $count ->
    [one] The record is not whole: { $count } fault.
   *[other] The record is not whole: { $count } faults.
}
desk-audit-gap = an entry is missing here
desk-audit-changed = this entry was changed
desk-audit-broken-link = this entry does not follow the one before it
desk-audit-tail-missing = entries up to this number are missing at the end
desk-audit-head-differs = the noted head does not match
desk-audit-unguarded = the database’s own guard against changes is missing
desk-audit-signature-bad = A signature is false
desk-audit-signature-missing = A signed head has been taken away
desk-audit-unknown-key = Signed with a key that is not this installation’s
desk-audit-actor = Who
desk-audit-action = What
desk-audit-object = On what
desk-audit-detail = Details
desk-audit-hash = Hash

desk-letters = Letters
desk-letters-none = No letters here.
desk-letters-tab-none = All
desk-letters-tab-waiting = Waiting
desk-letters-tab-failing = Being tried again
desk-letters-tab-undeliverable = Undeliverable
desk-letters-waiting = waits
desk-letters-failing = will be tried again
desk-letters-undeliverable = { $count ->
    [one] { $count } letter could not be delivered
   *[other] { $count } letters could not be delivered
}
desk-letter-undeliverable = undeliverable
desk-letter-sent = sent
desk-letter-cancelled = cancelled
desk-letter-attempts = { $count ->
    [one] after { $count } attempt
   *[other] after { $count } attempts
}
desk-letter-retry = Try again

desk-guide = Keys
desk-guide-short = Keys
desk-guide-approve = Approve, or let a reported opinion stand
desk-guide-reject = Reject or delete: then the number of the ground
desk-guide-next = Next case
desk-guide-previous = Previous case
desk-guide-ban = Open the ban form
desk-guide-undo = Undo the last decision
desk-guide-open = This guide
desk-guide-on = Single keys are on

desk-refused-already-decided = { $who } has already decided this: { $outcome }. Nothing was changed by you.
desk-refused-already-answered = This appeal has already been answered.
desk-refused-already-appealed = You have already appealed this decision.
desk-unreachable = The server did not answer. Nothing was changed; try again.
desk-refused-conflict = This has changed meanwhile. Look at it again.
desk-refused-edited-meanwhile = The author has edited this opinion since you opened it. Read it again.
desk-refused-empty = Write something first.
desk-refused-end-missing = A ban needs an end in the future, ten years away at most.
desk-refused-explanation-missing = This needs your words: the reader is told them.
desk-refused-ground-missing = Say which rule it breaks, or that it is illegal.
desk-refused-nothing-to-decide = There is nothing left to decide here.
desk-refused-same-editor = You made this decision: another editor must answer the appeal. Where there is no other, you may answer after a day.
desk-refused-staff-not-banned = A member of staff cannot be banned here.
desk-refused-too-large = That is too long.
desk-refused-too-late = The time for this has passed.
desk-refused-other-scope = Your role bans in your own sections only.
desk-refused-withdrawn = The author has taken this opinion back. There is nothing left to decide.

## The reader’s own page

me-title = My page
me-hello = Hello
me-new = new
me-banned-until = You cannot place opinions until
me-scope-everywhere = everywhere here
me-scope-site = on { $site }
me-scope-section = in the section “{ $section }” of { $site }
me-decisions = Decisions that concern me
me-opinions = My opinions
me-opinions-none = You have not placed an opinion yet.
me-see = See it in its discussion
me-likes = { $count ->
    [0] no likes yet
    [one] { $count } like
   *[other] { $count } likes
}
me-reword = An editor asks you for other words.
me-held = It waits for an editor.
me-held-why = Why?
me-why = Why, and what you can do
me-your-opinion = Your opinion
me-reports = My reports
me-report-open = The editors have not decided yet.
me-report-upheld = The editors agreed with you.
me-report-refused = The editors let the opinion stand.
me-reports-none = You have reported nothing. If an opinion breaks the rules, “Report” beside it tells the editors, and here you find what came of it.
me-notices = My notices of illegal content
me-people = People I hide
me-people-none = You hide nobody. Whom you hide is not told, and nobody else sees a difference.
me-people-show = Show again
me-sections = On this page
me-newer = Newer
me-older = Older
me-appeal = Appeal
me-appeal-words = If you think that the editors are mistaken, say why. Another editor will look at it and answer with reasons. It costs nothing, and you can do it once.
me-appeal-until = You can appeal until
me-appeal-field = Why do you think that the decision is wrong?
me-appeal-send = Send the appeal
me-appeal-waits = Your appeal has arrived. Another editor will answer it.
me-appeal-over = The time for an appeal has passed.
me-answer = The answer

## Transparency

transparency-facts-judge = An automatic check held an opinion under a news article, and an editor read it and decided.
transparency-facts-report = A reader reported an opinion under a news article, and an editor read it and decided.
transparency-facts-initiative = An editor read an opinion under a news article and decided, without anybody’s report.
transparency-short = Transparency
transparency-table = Table
transparency-title = Transparency report
transparency-words = What was restricted, on which ground, what readers reported and what became of appeals. Decisions that were taken back in time are not counted. Nothing is sent to anybody: the files are yours to publish.
transparency-from = From
transparency-to = To, included
transparency-show = Show
transparency-csv = The report as CSV parts
transparency-json = The statements as JSON lines
transparency-count = Number
transparency-restrictions = Restrictions
transparency-reports = Readers’ reports
transparency-automated = Noticed automatically
transparency-reversed = Reversed on appeal
transparency-agreed = The desk agreed
transparency-sums = In sum
transparency-opinions = Opinions placed
transparency-held = Held by the check, then decided by an editor
transparency-approved = … and published by that editor
transparency-alone = Decided by the machine alone
transparency-appeals = Appeals
transparency-upheld = … the decision stood
transparency-overturned = … the decision was reversed
transparency-waiting = … waiting for an answer
transparency-decision-hours = Hours until a held opinion was decided, median
transparency-appeal-hours = Hours until an appeal was answered, median
transparency-public-title = How opinions are moderated here
transparency-public-words = { $newsroom } reads every opinion that the automatic check holds or a reader reports. Whoever is restricted is told why and can appeal; another editor answers.
transparency-public-appeals = In twelve months there were { $made ->
    [one] { $made } appeal
   *[other] { $made } appeals
}: { $overturned } reversed the decision, { $upheld } left it standing.
transparency-public-no-appeals = In twelve months nobody appealed.
transparency-public-month = From { DATETIME($from, dateStyle: "long") } to { DATETIME($to, dateStyle: "long") }

## Words of the statements

wording-title = Words of the statements
wording-words = A statement of reasons says these texts to the reader. Where you give your own words, they are said in the place of the shipped ones, from the next decision on; an empty field goes back to the shipped words.
wording-own = Your own words
wording-names = Filled in where they stand in braces: { $names }
wording-save = Keep
wording-saved = Kept
statement-opening-name = Opening
statement-why-off-topic-name = Why: off topic
statement-why-advertisement-name = Why: advertisement
statement-why-abusive-name = Why: abusive
statement-why-filthy-name = Why: filthy language
statement-why-illegal-name = Why: illegal content
statement-redress-text-name = What the reader can do

## Terms

policy-title = Terms
policy-words = Under which terms opinions are placed: for a whole site, for one section, for one discussion. The nearest that says something holds.
policy-scopes = Sites, sections and discussions
policy-choose = Choose a site, a section or a discussion. A discussion gets terms of its own from the page of any of its cases.
policy-own = own terms
policy-inherit = As the wider scope says, or as shipped
policy-mode = Opinions
policy-close = Closes after so many days
policy-close-help = Counted from publication. 0 never closes; empty is as the wider scope says.
policy-slow = Seconds between two opinions of one reader in one discussion
policy-slow-help = 0 asks for no pause; empty is as the wider scope says.
policy-dislikes = Dislikes
policy-dislikes-yes = Readers may like and dislike
policy-dislikes-no = Readers may only like
policy-dislikes-help = As shipped readers only like. Where they may dislike, too, both are counted, and “best” goes by the share of likes among all votes.
policy-rules = Where the judge finds a rule broken
policy-rules-help = Where the judge itself fails, the opinion always waits for an editor. A rejection by the system comes with a statement of reasons, and people answer the appeal.
policy-refused = That cannot be kept: look at the marked field.
policy-here = Terms of this discussion
desk-mode-open = Open: the judge looks first
desk-mode-held-first = All wait for an editor
desk-mode-held-new = The first of each reader waits
desk-mode-held-links = Those with links wait
desk-mode-closed = Closed: no new ones
desk-mode-read-only = Read only: nothing can be changed
desk-action-ignore = Nothing follows
desk-action-mark = It is published and marked for the desk
desk-action-nudge = The reader is told, and may post it all the same
desk-action-hold = It waits for an editor
desk-action-reject = The system rejects it

## The rule book

rulebook-title = Rule book
rulebook-words = The rule book says from which score on an opinion is held. You can try another threshold on what the desk has decided before you set it, and let the judge learn from your decisions. Every step can be taken back.
rulebook-thresholds = Thresholds
rulebook-others = all others
rulebook-threshold = Threshold, per cent
rulebook-rehearse = Try it
rulebook-rehearse-help = A lower threshold holds more. Nothing changes before you keep it.
rulebook-rehearsal = Rehearsal
rulebook-tried = Tried on { $count ->
    [one] { $count } decided opinion
   *[other] { $count } decided opinions
}, by the scores that they had then.
rulebook-before = As it is
rulebook-after = As it would be
rulebook-held = Held
rulebook-right = Rightly
rulebook-precision = Precision
rulebook-recall = Recall
rulebook-keep = Set it to { $threshold }
rulebook-leave = Leave it as it is
rulebook-flips = What would change: { $count }
rulebook-would-hold = would be held
rulebook-would-not = would not be held
rulebook-better = as the desk decided
rulebook-worse = against the desk
rulebook-no-flips = Nothing that was decided would change.
rulebook-more-flips = … and { $count } more.
rulebook-learning = Learning
rulebook-learning-words = From the desk’s decisions the judge can learn new words, this newsroom’s own weighing, and thresholds. It takes only what is better on decisions that it did not learn from, and never what makes it worse on the pinned cases.
rulebook-examples = { $count ->
    [one] { $count } example
   *[other] { $count } examples
}
rulebook-learn = Learn from our decisions
rulebook-own = Our rule books
rulebook-none = None yet: the shipped rule book is in force.
rulebook-version = Version
rulebook-after-version = After
rulebook-made = Made
rulebook-state = State
rulebook-in-force = In force
rulebook-retired = Was in force
rulebook-not-adopted = Not adopted
rulebook-adopt = Adopt
rulebook-adopted = Rule book { $version } is in force.
rulebook-back = Go back to { $version }
rulebook-went-back = Rule book { $version } is in force again.
rulebook-refused = That cannot be done: a threshold is more than 0 and at most 100 per cent.
rulebook-weighed = Before and after
rulebook-weighed-help = Measured on decisions that were not learned from: each fifth is judged by what the other four taught.
rulebook-breaches = Breaches / examples
rulebook-new-words = New words
rulebook-no-words = No new word.
rulebook-pinned = Of { $cases } pinned cases { $before } were judged right, and { $after } are.
desk-run-waiting = waits
desk-run-running = is being learned
desk-run-learned = a rule book was made; it is not in force before you adopt it
desk-run-nothing = nothing would be gained
desk-run-failed = it failed

## Figures

figures-title = Figures
figures-period = Period
figures-hours = Opinions by the hour, seven days
figures-forecast = The next day, as expected
figures-forecast-help = The mean of the same hour of the same weekday in the four weeks before.
figures-rules = Held and restricted, by ground
figures-waits = How long held opinions waited
figures-agreement = Judge and desk, week by week
figures-editors = Editors and appeals
figures-busiest = Busiest stories
figures-placed = Placed
figures-let-through = Published at once
figures-held = Held
figures-restricted = Restricted by the desk
figures-rightly = … and restricted by the desk
figures-missed = … that the judge had let through
figures-week = Week from
figures-precision = Of what the judge held, restricted by the desk
figures-recall = Of what the desk restricted, held by the judge
figures-table = As a table
figures-table-day = The last day as a table
figures-nudges = Words before posting
figures-nudges-help = How often authors were told of a rule before posting, and what they did then. What they had typed is not kept.
figures-nudges-told = Told
figures-nudges-reworded = Reworded
figures-nudges-anyway = Posted all the same
figures-nudges-dropped = Posted nothing
figures-nothing = Nothing yet in this period.
figures-median = Half of them within { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
figures-wait-1m = under 1 min
figures-wait-10m = under 10 min
figures-wait-1h = under 1 h
figures-wait-6h = under 6 h
figures-wait-1d = under 1 day
figures-wait-more = longer
figures-appealed = Appealed
figures-reversed = Reversed
figures-appeals = Appeals: { $overturned } reversed, { $upheld } upheld, { $waiting } waiting.

## Sharing the work

desk-kind-noticed = Said to be illegal
desk-kind-appealed = Appealed
desk-kind-new = All new, two days
desk-filter-site = Site
desk-filter-whose = Whose
desk-whose-mine = Mine
desk-whose-nobody = Nobody’s
desk-whose-watched = Stories I follow
desk-filter-age = Age
desk-age-hour = Within an hour
desk-age-day = Within a day
desk-age-over-hour = Over an hour
desk-age-over-day = Over a day
desk-age-over-week = Over a week
desk-filter-score = Score, %
desk-filter-least = Least score in per cent
desk-filter-most = Highest score in per cent
desk-filter-reader = Only by:
desk-views = Saved views
desk-views-keep = Keep this choice
desk-views-name = Name
desk-views-shared = For everybody at the desk
desk-views-do = Keep
desk-views-drop = Drop
desk-watch = Follow this story
desk-unwatch = Cease to follow
desk-assign = Whose case
desk-assign-to = Who decides this
desk-assign-do = Assign
desk-assign-me = To me
desk-open-before = { $who } has this open.
desk-decided-meanwhile = { $who } has just decided this: { $outcome }.
desk-refused-open-elsewhere = { $who } has this open. Decide all the same? Then press once more.
desk-tick = Choose opinion { $number }
desk-many = Decide many at once
desk-many-all = All { $count } that fit this choice, at most { $most }
desk-many-approve = Approve …
desk-many-reject = Reject or delete …
desk-many-help = First you see exactly what would change.
desk-plan = What would change
desk-plan-nothing-yet = Nothing has been changed yet. What colleagues decide or authors edit before you confirm is left alone.
desk-plan-reverses = Reverses act { $number }
desk-plan-cut = More fit this choice than one act may touch: these are the first { $most }.
desk-plan-what = What happens
desk-plan-publish = { $count ->
    [one] { $count } opinion is published
   *[other] { $count } opinions are published
}
desk-plan-keep = { $count ->
    [one] { $count } published opinion stands; its reports are settled
   *[other] { $count } published opinions stand; their reports are settled
}
desk-plan-reject = { $count ->
    [one] { $count } held opinion is rejected
   *[other] { $count } held opinions are rejected
}
desk-plan-delete = { $count ->
    [one] { $count } published opinion is deleted
   *[other] { $count } published opinions are deleted
}
desk-plan-standing = { $count ->
    [one] { $count } already stands so and is left alone
   *[other] { $count } already stand so and are left alone
}
desk-plan-withdrawn = { $count ->
    [one] { $count } was taken back by its author: nothing can be decided
   *[other] { $count } were taken back by their authors: nothing can be decided
}
desk-plan-missing = { $count ->
    [one] { $count } cannot be decided by you.
   *[other] { $count } cannot be decided by you.
}
desk-plan-decided = { $count ->
    [one] On { $count } of them an editor has ruled before.
   *[other] On { $count } of them an editor has ruled before.
}
desk-plan-open = { $count ->
    [one] A colleague has { $count } of them open.
   *[other] Colleagues have { $count } of them open.
}
desk-plan-empty = Nothing was chosen.
desk-plan-whose = { $count ->
    [one] By { $count } reader
   *[other] By { $count } readers
}
desk-plan-where = { $count ->
    [one] Under { $count } story
   *[other] Under { $count } stories
}
desk-plan-more = All others
desk-plan-reason = Why all of them at once? For colleagues and the record
desk-plan-do = { $count ->
    [one] Decide { $count } opinion
   *[other] Decide { $count } opinions
}
desk-plan-leave = Back, change nothing
desk-acts = Decided in bulk
desk-acts-none = Nobody has decided many at once.
desk-act = Act { $number }
desk-act-asked = Confirmed
desk-act-decided = Decided
desk-act-reason = Reason
desk-act-done = Decided: { $decided }. Left alone because they changed meanwhile: { $refused }.
desk-act-undone = The whole act has been taken back, and its letters cancelled. Restored: { $count }.
desk-act-until = The whole act can be taken back, and its letters wait, until
desk-act-undo = Take the whole act back
desk-act-reverse-help = { $count ->
    [one] { $count } decision of this act still holds. The time to take it back is over, but it can be reversed by another decision.
   *[other] { $count } decisions of this act still hold. The time to take them back is over, but they can be reversed by other decisions.
}
desk-act-reverse = Reverse them …
desk-guide-first = First case of the queue
desk-guide-rows = In the queue: next, previous row; Enter opens it
desk-guide-tick = In the queue: choose the row; with Shift, all from the last one chosen
desk-guide-go = Go to queue, appeals, decisions

# Notices as a decision's source, and complaints of those who gave them
statement-facts-notice = Somebody gave notice that it is illegal, and an editor then read it. Whoever gives notice is not named.
transparency-facts-notice = Somebody gave notice that an opinion under a news article is illegal, and an editor read it and decided.
letter-notice-refused-redress = If you think that the decision is wrong, you can object to it once, free of charge, for { $days ->
        [one] { $days } day
       *[other] { $days } days
    } from this answer, on the page of your notice: another editor will read it and answer with reasons. You can also turn to a court. Where the law that applies to you provides for it, you can turn to a certified body that settles such disputes out of court.
letter-complaint-received-subject = { $newsroom }: your objection has arrived
letter-complaint-received-body = We have received an objection to our answer on your notice. Another editor than the first will read it, and you will get an answer with reasons.
letter-complaint-answered-subject = { $newsroom }: the answer to your objection
letter-complaint-upheld-body = An editor has looked at your notice again. The first answer stands. The reasons:
letter-complaint-overturned-body = An editor has looked at your notice again and agrees with you. The opinion can no longer be read. The reasons:
letter-complaint-redress = If you still think that the decision is wrong, you can turn to a court. Where the law that applies to you provides for it, you can turn to a certified body that settles such disputes out of court.
notice-complaint = Objection
notice-complaint-words = If you think that this answer is wrong, say why. Another editor will look at it and answer with reasons, here and by e-mail. It costs nothing, and you can do it once.
notice-complaint-until = You can object until
notice-complaint-send = Send the objection
notice-complaint-waits = Your objection has arrived. Another editor will answer it.
desk-complaints = Objections to answers on notices
desk-complaints-none = Nobody has objected to the answer on a notice.
desk-complaint = Objection { $number }
desk-complaint-words = Your reasons: whoever gave the notice gets them as you write them
desk-complaint-uphold = The first answer stands
desk-complaint-agree = Agree: the opinion cannot be read any more
desk-complaint-must-wait = You gave the first answer: another editor must answer the objection. Where there is no other, you may answer after a day.
transparency-complaints = Objections to answers on notices

# Drift
figures-drift = Judge and desk agree less than they did.
figures-drift-held = “{ $rule }”: of { $whole } opinions that the judge held in the last seven days the desk restricted { $part }, that is { $now } %; in the eight weeks before it was { $before } %. It fell by { $low } to { $high } points.
figures-drift-caught = “{ $rule }”: of { $whole } opinions that the desk restricted in the last seven days the judge had held { $part }, that is { $now } %; in the eight weeks before it was { $before } %. It fell by { $low } to { $high } points.
figures-drift-why = The readers’ words may have changed, or the desk’s measure, or somebody tries something new. Look at some of these cases; trying another threshold or learning from your decisions may help.
figures-drift-seen = I have taken note
figures-drift-subject = { $newsroom }: judge and desk agree less than they did
figures-rule-weeks = Of what the judge held under each rule, restricted by the desk
figures-falls = The last seven days beside the eight weeks before
figures-falls-help = An alert comes where a share has fallen by at least { $margin } points, both times have at least { $enough } decisions, and the bounds of the fall (in 999 of 1000 cases) lie above nought.
figures-share = Share
figures-before = Before (decisions)
figures-after = Now (decisions)
figures-fall = The fall lies between
figures-too-few = too few decisions

# Staff
desk-staff-title = Staff
desk-staff-words = Who may enter, and where they are signed in. A session ends after { $hours } hours without use, and after { $days } days in any case. Of an address only its network is kept.
desk-staff-factor = second factor
desk-staff-no-factor = no second factor
desk-staff-seen = last seen
desk-staff-here = here, now
desk-staff-end = Sign out
desk-staff-end-all = Sign out everywhere
desk-staff-nowhere = Not signed in anywhere.
desk-staff-tokens = tokens for programs: { $count }
desk-role-section-editor = Section editor
desk-role-editor = Editor
desk-role-chief = Editor-in-chief
desk-role-auditor = Auditor
desk-role-administrator = Administrator
