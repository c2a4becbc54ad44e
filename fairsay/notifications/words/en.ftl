## Letters

notification-subject-reply = { $count ->
    [one] { $newsroom }: a reply to your opinion
   *[other] { $newsroom }: { $count } replies to your opinions
}
notification-subject-opinion = { $count ->
    [one] { $newsroom }: your opinion is published
   *[other] { $newsroom }: { $count } of your opinions are published
}
notification-subject-report = { $count ->
    [one] { $newsroom }: what came of your report
   *[other] { $newsroom }: what came of { $count } of your reports
}
notification-subject-several = { $newsroom }: replies to you, and what the editors decided
notification-reply = { $name } replied to your words “{ $yours }”:
notification-opinion = An editor has read your opinion, and everybody can read it now:
notification-report-upheld = You reported an opinion here. An editor has looked at it and agrees: it can no longer be read. Thank you for helping.
notification-report-refused = You reported an opinion here. An editor has looked at it and finds that it keeps to the house rules, so it stays.
notification-read = Read it in its discussion
notification-more = { $count ->
    [one] And one more, on your page.
   *[other] And { $count } more, on your page.
}
notification-page = Your page, with all of it:
notification-choose = Choose how often such letters come:
notification-leave = No more letters of this kind:

## The reader's own page

notification-replies = Replies to me
notification-replies-new = { $count ->
    [one] { $count } new
   *[other] { $count } new
}
notification-replies-none = Nobody has replied to you yet. When somebody does, you find it here.
notification-replies-to = To your words:
notification-new = new
notification-letters = Letters
notification-letters-lead = Letters go to { $email }. Whatever came in the meantime stands in one letter. A day’s letter leaves at { $hour }, a week’s on Monday.
notification-letters-unproven = We write only to an address that you have shown to be yours.
notification-letters-prove = Give an address
notification-letters-code = Send a code to { $email }
notification-letters-other = Give another address
notification-letters-always = If an editor keeps or takes an opinion of yours from others, you always get the reasons by letter, whatever you choose here.
notification-letters-replies = Replies to my opinions
notification-letters-opinions = An opinion of mine that waited is published
notification-letters-reports = What came of my reports
notification-cadence-at-once = At once
notification-cadence-daily = Once a day
notification-cadence-weekly = Once a week
notification-cadence-never = Never
notification-letters-keep = Keep
notification-letters-kept = It is kept. Letters come as you chose.

## Leaving, without signing in

notification-leave-title = No more letters?
notification-leave-ask = You will get no letters from { $newsroom } about replies, published opinions and reports. You find all of it on your page.
notification-leave-button = No more letters
notification-left-title = No more letters will come
notification-left = You will get no more letters from { $newsroom } about replies, published opinions and reports. If you change your mind, choose again on your page.
notification-left-page = My page
