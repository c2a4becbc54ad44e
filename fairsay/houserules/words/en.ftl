### Why an opinion was held: one sentence a reason, for the reader who wrote it and for the editor.
### $passage is what stands in the text; $plain the word it stands for; $terms what carried the score, where $about is "words".

rule-off_topic = Comments off topic are not permitted.
rule-advertisement = Advertisements are not permitted.
rule-abusive = Abusive language is not permitted.
rule-filthy = Filthy language is not permitted.

## What an advertisement does, and how it wants to be reached: parts of sentences.
offer-call = calls on readers to order, join or write
offer-loan = offers a loan
offer-casino = offers betting or a casino
offer-crypto = offers trading or crypto-currency
offer-earn = offers work or earnings
offer-adult = offers adult services
offer-channel = invites readers to a channel
offer-goods = offers goods or services
offer-drugs = offers drugs, or work with them
offer-papers = offers documents or accounts
offer-fortune = offers fortune-telling or healing
offer-prize = promises a prize or a gift
way-phone = gives a phone number
way-handle = names an account to write to
way-mail = gives a mail address
way-link = gives a link
way-repeated = was placed before, nearly word for word

## For the reader.
reader-filthy-listed_word = The word “{ $passage }” is filthy language. Please put it another way.
reader-filthy-masked_word = “{ $passage }” reads as a filthy word, even written like this. Please put it another way.
reader-filthy-learned = The wording reads as filthy language. Please put it another way.

reader-abusive-listed_word = The word “{ $passage }” is abusive. Please speak of what was done, not ill of people.
reader-abusive-masked_word = “{ $passage }” reads as an abusive word, even written like this. Please speak of what was done, not ill of people.
reader-abusive-threat = “{ $passage }” reads as a threat or a wish of harm. Please leave it out.
reader-abusive-insult = “{ $passage }” reads as an insult. Please speak of what was done, not ill of people.
reader-abusive-learned = { $about ->
    [words] The opinion reads as abuse of a person or a group, above all “{ $terms }”. Please speak of what was done, not ill of people.
   *[whole] The opinion as a whole reads as abuse of a person or a group. Please speak of what was done, not ill of people.
}

reader-advertisement-link = The link “{ $passage }” makes this look like an advertisement. Links to sources are welcome.
reader-advertisement-contact = “{ $passage }” { $way }, which makes this look like an advertisement.
reader-advertisement-offer = “{ $passage }” { $does }, which makes this look like an advertisement.
reader-advertisement-offer-and-way = { $address ->
    [none] The opinion { $does } (“{ $passage }”) and { $way }, which makes it look like an advertisement.
   *[other] The opinion { $does } (“{ $passage }”) and { $way } (“{ $address }”), which makes it look like an advertisement.
}
reader-advertisement-repeated = { $count ->
    [one] Nearly the same text was placed { $count } time before, which makes it look like an advertisement.
   *[other] Nearly the same text was placed { $count } times before, which makes it look like an advertisement.
}
reader-advertisement-learned = { $about ->
    [words] The opinion reads as an advertisement, above all “{ $terms }”.
   *[whole] The opinion as a whole reads as an advertisement.
}

reader-off_topic-nothing_shared = { $near ->
    [passage] The opinion does not seem to be about this article. The closest passage in it is “{ $plain }”.
   *[none] The opinion does not seem to be about this article.
}
reader-off_topic-learned = The opinion does not seem to be about this article.

reader-taught = { $about ->
    [words] The editors have held opinions like this one before, above all because of “{ $terms }”. An editor will look at it.
   *[whole] The editors have held opinions like this one before. An editor will look at it.
}
reader-failed = The opinion could not be checked automatically and waits for an editor.
reader-late = The automatic check took too long, so the opinion waits for an editor.
reader-other = The passage “{ $passage }” seems to break this rule.
reader-whole = The opinion as a whole seems to break this rule.

## For the editor.
editor-listed_word = The word “{ $passage }” is on the list ({ $score }).
editor-masked_word = The word “{ $plain }”, written as “{ $passage }” ({ $score }).
editor-threat = “{ $passage }” reads as a threat or a wish of harm ({ $score }).
editor-insult = { $about ->
    [words] “{ $passage }” reads as an insult, above all “{ $terms }” ({ $score }).
   *[whole] “{ $passage }” reads as an insult ({ $score }).
}
editor-learned = { $about ->
    [words] The text resembles opinions that break this rule, above all by “{ $terms }” ({ $score }).
   *[whole] The text as a whole resembles opinions that break this rule ({ $score }).
}
editor-taught = { $about ->
    [words] Your newsroom’s own decisions speak against it, above all against “{ $terms }” ({ $score }).
   *[whole] Your newsroom’s own decisions speak against it ({ $score }).
}
editor-link = The link “{ $passage }” is neither the article’s nor a trusted site’s ({ $score }).
editor-contact = The text { $way }: “{ $passage }” ({ $score }).
editor-offer = “{ $passage }” { $does } ({ $score }).
editor-offer-and-way = { $address ->
    [none] “{ $passage }” { $does }, and the text { $way } ({ $score }).
   *[other] “{ $passage }” { $does }, and the text { $way }: “{ $address }” ({ $score }).
}
editor-repeated = { $count ->
    [one] Nearly the same text was placed { $count } time before ({ $score }).
   *[other] Nearly the same text was placed { $count } times before ({ $score }).
}
editor-nothing_shared = { $about ->
    [words] { $near ->
        [passage] Nothing in the article speaks of “{ $terms }”; the closest passage is “{ $plain }” ({ $score }).
       *[none] Nothing in the article speaks of “{ $terms }” ({ $score }).
    }
   *[whole] { $near ->
        [passage] Nothing in the article speaks of this; the closest passage is “{ $plain }” ({ $score }).
       *[none] Nothing in the article speaks of this ({ $score }).
    }
}
editor-failed = The check of this rule failed ({ $terms }): judge it yourself.
editor-late = The check of this rule came too late ({ $terms }): judge it yourself.
