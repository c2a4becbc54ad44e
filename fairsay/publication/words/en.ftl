front-languages = Languages
front-sections = Sections
front-sign-in = Sign in
front-desk = Desk
front-latest = Latest
front-empty = Nothing has been published here yet.
front-rules = House rules for opinions
front-feed-about = News from { $newsroom }
section-news = News
section-empty = Nothing has been published in this section yet.
section-pages = Pages of this section
section-newer = Newer
section-older = Older
section-page = Page { $number } of { $of }
article-editors-choice = Editor’s choice
article-updated = Updated
article-opinions = { $count ->
    [0] Be the first to have your say
    [one] { $count } opinion
   *[other] { $count } opinions
}
article-edit = Edit
article-also-in = Also in
article-corrections = { $count ->
    [one] Correction
   *[other] Corrections
}
article-sources = { $count ->
    [one] Source
   *[other] Sources
}
article-related = Related
article-told-to = to { $outlet }
article-preview = Preview: readers do not see this yet.
cms-wire = Paste wire copy
cms-wire-intro = Paste a text as the agency sent it. You will see what was recognised, and can put right every part before anything is saved.
cms-wire-text = The copy
cms-wire-language = Language of the site
cms-wire-section = Section
cms-wire-read = Recognise the parts
cms-wire-check = Check the parts
cms-wire-headline = Headline
cms-wire-standfirst = Standfirst
cms-wire-place = Place
cms-wire-agency = Agency
cms-wire-date = Date in the dateline
cms-wire-lead = Lead
cms-wire-authors = Authors, separated by commas
cms-wire-body = Body
cms-wire-body-help = Part paragraphs by a blank line. “Leave out” keeps a part in the record only.
cms-wire-kind = This part is
cms-wire-kind-paragraph = plain text
cms-wire-kind-quotation = a quotation
cms-wire-kind-left-out = left out
cms-wire-words = Words
cms-wire-speaker = Speaker
cms-wire-office = Office
cms-wire-told-to = Told to
cms-wire-when = When
cms-wire-before = Words before it
cms-wire-attribution = Attribution as written
cms-wire-short = Short quotations in the text
cms-wire-sources = Sources, one on a line: name, then the address
cms-wire-left = Lines left out
cms-wire-left-help = Tick a line to put it back at the end of the article as plain text.
cms-wire-left-none = Nothing was left out.
cms-wire-line = line { $number }
cms-wire-reason-repetition = said already
cms-wire-reason-boilerplate = boilerplate
cms-wire-reason-separator = a mere separator
cms-wire-reason-editor = left out by the editor
cms-wire-original = The copy as it came
cms-wire-again = Back to the copy
cms-wire-draft = Save as a draft
cms-wire-publish = Publish
cms-wire-saved = “{ $headline }” is kept as a draft.
cms-wire-published = “{ $headline }” is published.
cms-wire-nowhere = There is no section you may write in yet.
cms-wire-unreadable = This copy could not be read: { $why }
