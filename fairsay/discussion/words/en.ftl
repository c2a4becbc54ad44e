# The thread under an article.
thread-title = { $count ->
    [0] No opinions yet
    [one] { $count } opinion
   *[other] { $count } opinions
}
thread-empty = Nobody has placed an opinion yet. What do you think?
thread-empty-page = Nothing on this page is left to read.
thread-page = Opinions, page { $page }
thread-pages = Pages of opinions
thread-newer = Newer opinions
thread-newest = The newest opinions
thread-older = Older opinions
thread-orders = Order of opinions
thread-order-newest = Newest
thread-order-oldest = Oldest
thread-order-liked = Most liked
thread-order-best = Best
thread-order-picks = Editors’ picks
thread-picks-none = The editors have not picked anything here yet.
thread-order-first = From the first
thread-order-next = Further opinions
thread-back = Back to the discussion
thread-replies = Replies
thread-replies-title = { $count ->
    [0] An opinion
    [one] An opinion and { $count } reply
   *[other] An opinion and { $count } replies
}
thread-replies-earlier = Earlier replies
thread-replies-later = Later replies
thread-all-replies = { $count ->
    [one] Show { $count } reply
   *[other] Show all { $count } replies
}
thread-reply = Reply
thread-like = Like
thread-dislike = Dislike
thread-report = Report
thread-hide = Hide person
thread-link = Link
thread-edited = edited
thread-picked = Editors’ pick
thread-staff = Newsroom
thread-someone = A former reader
thread-in-reply = In reply to
thread-in-reply-gone = In reply to an opinion that is no longer here
thread-gone-pending = This opinion is waiting for an editor.
thread-gone-rejected = The editors removed this opinion because it broke the house rules.
thread-gone-deleted = The author took this opinion back.
thread-gone-erased = This opinion was erased at its author’s request.
thread-closed = This discussion is closed. You can still read it, like what you agree with and report what breaks the rules.
thread-of-story = Opinions on
thread-to-story = Read the article
thread-form-label = Your opinion on this material
thread-form-help = You sign in with the next step; what you have written is kept. A line that begins with > is a quotation, *asterisks* stress a word.
thread-form-go = Continue
thread-script-place = Place the opinion
thread-script-sending = Sending…
thread-script-failed = It did not go through. Your text is kept: try again in a moment.
thread-script-restored = This is the draft you left here.
thread-script-copied = The address is copied.
thread-script-news = { $form ->
    [one] Show { $count } new opinion
   *[other] Show { $count } new opinions
}
thread-script-hide = Hide person
thread-script-hidden = Hidden by you · show
thread-script-show = Show person again
thread-script-reply-to = Your reply to
thread-script-cancel = Cancel
thread-script-edit = Edit
thread-script-delete = Delete

# Why something was not done, told to a reader.
thread-refused-empty = There is nothing to read in this text yet. Write a few words first.
thread-refused-too_large = This is too long. At most { $limit } characters are allowed: please shorten it. Your text is kept below.
thread-refused-invalid = This text contains a character that cannot be stored. Please type it anew or remove what was pasted.
thread-refused-malformed = The text arrived damaged (it is not valid UTF-8). Please send it again.
thread-refused-banned = You cannot place opinions for now. Your page says until when and why.
thread-refused-thread_closed = This discussion is closed and takes no new opinions.
thread-refused-conflict = That opinion is no longer there.
thread-refused-too_many = That was quick. Wait a minute, then send it again; your text is kept.
thread-refused-too_soon = This discussion is slow. Wait a while before your next opinion here; your text is kept.
thread-refused-too_late = The time in which this opinion could be edited has passed.
thread-refused-ground = Say first what is wrong with it.
thread-refused-not_signed_in = Sign in first; your text is kept.
thread-refused-nudged = The judge thinks that this may break a house rule. Reword it, or post it all the same; your text is kept.

# Writing, and what became of it.
opinion-compose-title = Your opinion
opinion-compose-reply-title = Your reply
opinion-compose-on = On the material
opinion-compose-as = It will be signed:
opinion-compose-sign-in = Continue to sign-in
opinion-compose-sign-in-help = You sign in with the next step, and come back here with your text.
opinion-compose-place = Place the opinion
opinion-placed-published = Your opinion is published
opinion-placed-published-words = Thank you. Everybody can read it now.
opinion-placed-held = Your opinion is waiting for an editor
opinion-placed-held-rule = The judge, a program, thinks that it may break a house rule. It only holds; an editor reads it and decides.
opinion-placed-held-reword = An editor would like to publish this in other words, and has written to you what to change. Edit it, and the editor reads it again.
opinion-placed-held-mode = Under this material an editor reads every opinion first. You need not do anything.
opinion-placed-held-failed = Our program could not check it, so an editor will read it first. You need not do anything.
opinion-placed-held-other = An editor looks at it again before it is shown. You need not do anything.
opinion-placed-todo = What you can do: reword the passage, and it is judged anew; or wait for the editor; or take it back.
opinion-placed-rejected = The editors removed this opinion
opinion-placed-rejected-words = Your page says which rule it broke and how you can appeal.
opinion-placed-deleted = You have taken this opinion back
opinion-placed-again = You had sent this already; it was placed once.
opinion-nudge-title = A word before you post
opinion-nudge-lead = The judge, a program, thinks that this may break a house rule. Nothing is posted yet. You decide: reword it, or post it all the same. Then the editors see what was found.
opinion-nudge-rule = The house rule says:
opinion-nudge-reword = Reword it
opinion-nudge-anyway = Post it all the same
opinion-said = What you wrote
opinion-why = Why it waits
opinion-see = See it in the discussion
opinion-edit = Edit
opinion-edit-title = Edit your opinion
opinion-edit-help = The new text is judged like a new opinion. Readers see that it was edited.
opinion-edit-save = Save
opinion-delete = Take it back
opinion-delete-title = Take your opinion back?
opinion-delete-words = Your text disappears from the discussion. Replies of others stay.
opinion-like-title = Do you like this opinion?
opinion-like-yes = I like it
opinion-like-no = I no longer like it
opinion-dislike-title = Do you dislike this opinion?
opinion-dislike-yes = I dislike it
opinion-dislike-no = I no longer dislike it
opinion-hide-title = Hide this person?
opinion-hide-again = Show this person again?
opinion-hide-words = Everything they say is folded up wherever you are signed in; you can still open it. Nobody is told, and nothing changes for others. Your page lists whom you hide.
opinion-hide-staff = This is one of the newsroom, whose words are shown to everybody.
opinion-hide-yes = Hide
opinion-hide-no = Show again
opinion-report-title = Report this opinion to the editors
opinion-report-ground = What is wrong with it?
opinion-report-words = In your own words (you may leave this empty)
opinion-report-send = Send to the editors
opinion-report-sent = Thank you. An editor will look at it.
opinion-report-seen = You have reported this opinion; an editor looks at it.
opinion-back = Back to the discussion
opinion-my-page = My page

# The house rules: the box beside the form, and the page.
rules-title = House rules
rules-ask = Place your opinion on the material here, whatever it is. All we ask is that you are polite to those who think otherwise.
rules-line-off_topic = Stay with the subject: nothing off-topic.
rules-line-advertisement = No advertisements.
rules-line-abusive = No abuse: argue with the opinion, not against the person.
rules-line-filthy = No filthy language, however it is spelt.
rules-editors = The editors moderate the discussion and delete what breaks these rules.
rules-more = What each rule means
rules-ground-off_topic = It is off-topic
rules-ground-advertisement = It is an advertisement
rules-ground-abusive = It abuses somebody
rules-ground-filthy = It uses filthy language
rules-ground-illegal = It is against the law

rules-page-title = House rules of the discussion
rules-page-lead = Under our articles readers place their opinions on the material. You may be of any opinion. Four things have no place here, and this page says what we mean by them, who judges, and what you can do when you think that we were wrong.
rules-name-off_topic = Off-topic
rules-means-off_topic = Speak about what the article says, or about what another reader said of it. A new subject belongs under another article.
rules-fine-off_topic = Fine: “The new timetable leaves out the last ferry, so night nurses cannot get home.”
rules-not-off_topic = Not here: under an article on ferries, what you think of last night’s match.
rules-name-advertisement = Advertisements
rules-means-advertisement = Nothing is sold here: no offers, no price lists, no telephone numbers and accounts to write to, no links whose purpose is to bring customers. A link to a source that supports your point is welcome.
rules-fine-advertisement = Fine: a link to the ministry’s own figures.
rules-not-advertisement = Not here: “Cheap tickets, write to me”, and the same text placed under many articles.
rules-name-abusive = Abuse
rules-means-abusive = No insults, threats or mockery, neither of other readers nor of the people the article is about, and none of anyone for their origin, faith, sex or illness. Hard criticism of what somebody said or did is not abuse.
rules-fine-abusive = Fine: “The minister’s answer is evasive, and I do not believe it.”
rules-not-abusive = Not here: calling the minister, or the reader before you, names.
rules-name-filthy = Filthy language
rules-means-filthy = No obscene words, in any language, and none with letters starred out, replaced or set apart: everybody knows what they stand for.
rules-fine-filthy = Fine: “This makes me furious.”
rules-not-filthy = Not here: swearing, and swearing in disguise.
rules-judge-title = Who judges
rules-judge = Every opinion is first read by a program that runs on our own machines; no text is sent to anybody else for this. It looks for each of the four rules separately. It can do one thing only: hold an opinion back until an editor has read it. It removes nothing. You are told at once which rule it thought of and which passage.
rules-people = People decide. An editor publishes what was held by mistake and removes what breaks a rule, and may delete a published opinion when it does. Readers can report an opinion; an editor then looks at it. Whoever breaks the rules again and again can be excluded for a time, with an end and a reason.
rules-appeal-title = If you think that we were wrong
rules-appeal = When the editors remove your opinion you are told why: the rule, the passage, and whether a program or a person found it. You can object on your own page; another editor, where there is one, looks at it anew and gives you a reasoned answer. If we were wrong the opinion comes back.
rules-law-title = The law
rules-law = You answer for what you write. What is against the law is removed as well, and the statement of reasons then says so. You can also go to a court, or to an out-of-court settlement body where one is responsible.
rules-edit-title = Changing your mind
rules-edit = You can edit an opinion for { $minutes } minutes after it was placed, and one that waits for an editor as long as it waits. You can take your opinion back at any time; replies of others stay.
