## Times, grounds, states, outcomes

desk-moment = { DATETIME($at, dateStyle: "long", timeStyle: "short") }
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
statement-your-words = Your words, as you wrote them:

## Letters

letter-greeting = Hello, { $name }!
letter-closing =
    { $newsroom }
    Your opinions and all decisions on them: { $url }
letter-statement-subject-not-published = { $newsroom }: your opinion is not published, and why
letter-statement-subject-removed = { $newsroom }: your opinion was removed, and why
letter-statement-subject-suspended = { $newsroom }: you cannot place opinions for a time, and why
letter-approved-subject = { $newsroom }: your opinion is published
letter-approved-body = An editor has read your opinion under “{ $title }”, and everybody can read it now: { $url }
letter-lifted-subject = { $newsroom }: you can place opinions again
letter-lifted-body = The editors have ended your ban before its time. You can place opinions again.
letter-appeal-received-subject = { $newsroom }: your appeal has arrived
letter-appeal-received-body = Your appeal has reached the editors. Another editor than the first will read it, and you will get an answer with reasons. You find both here: { $url }
letter-appeal-upheld-subject = { $newsroom }: the answer to your appeal
letter-appeal-upheld-body = An editor has looked at your case again. The decision stands. The reasons:
letter-appeal-overturned-subject = { $newsroom }: your appeal succeeded
letter-appeal-overturned-body = An editor has looked at your case again and reversed the decision. The reasons:

## The reader’s own page

me-appeal-same-editor = No other editor could answer, so the one who decided has looked at it again, after at least a day.
