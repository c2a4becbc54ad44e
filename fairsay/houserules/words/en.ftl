### Why an opinion was held: one sentence a reason, for the reader who wrote it and for the editor.
### $passage is what stands in the text; $plain the word it stands for; $terms what carried the score.

rule-off_topic = Comments off topic are not permitted.
rule-advertisement = Advertisements are not permitted.
rule-abusive = Abusive language is not permitted.
rule-filthy = Filthy language is not permitted.

reader-filthy-listed_word = The word “{ $passage }” is filthy language. Please put it another way.
reader-filthy-masked_word = “{ $passage }” reads as a filthy word (“{ $plain }”), even in disguise. Please put it another way.
reader-filthy-learned = The wording reads as filthy language. Please put it another way.

reader-abusive-listed_word = The word “{ $passage }” is abusive. Please speak of what was done, not ill of people.
reader-abusive-masked_word = “{ $passage }” reads as an abusive word (“{ $plain }”), even in disguise. Please put it another way.
reader-abusive-threat = “{ $passage }” reads as a threat or a wish of harm. Please leave it out.
reader-abusive-insult = “{ $passage }” reads as an insult. Please speak of what was done, not ill of people.
reader-abusive-learned = { $terms ->
    [none] The opinion as a whole reads as abuse of a person or a group.
   *[other] The opinion reads as abuse of a person or a group, above all “{ $terms }”.
}

reader-advertisement-link = The link “{ $passage }” makes this look like an advertisement. Links to sources are welcome.
reader-advertisement-contact = “{ $passage }” invites readers to get in touch, which makes this look like an advertisement.
reader-advertisement-offer = { $kind ->
    [call] “{ $passage }” calls on readers to order, join or write, which makes this look like an advertisement.
    [loan] “{ $passage }” offers a loan, which makes this look like an advertisement.
    [casino] “{ $passage }” offers betting or a casino, which makes this look like an advertisement.
    [crypto] “{ $passage }” offers trading or crypto-currency, which makes this look like an advertisement.
    [earn] “{ $passage }” offers work or earnings, which makes this look like an advertisement.
    [adult] “{ $passage }” offers adult services, which makes this look like an advertisement.
    [channel] “{ $passage }” invites readers to a channel, which makes this look like an advertisement.
   *[goods] “{ $passage }” offers goods or services, which makes this look like an advertisement.
}
reader-advertisement-repeated = The same text stands under { $count } other articles, which makes it look like an advertisement.
reader-advertisement-learned = { $terms ->
    [none] The opinion as a whole reads as an advertisement.
   *[other] The opinion reads as an advertisement, above all “{ $terms }”.
}

reader-off_topic-nothing_shared = { $terms ->
    [none] The opinion does not seem to be about this article.
   *[other] The opinion does not seem to be about this article. The nearest passage in it is “{ $terms }”.
}
reader-off_topic-learned = The opinion does not seem to be about this article.

reader-failed = The opinion could not be checked automatically and waits for an editor.
reader-late = The automatic check took too long, so the opinion waits for an editor.
reader-other = The passage “{ $passage }” seems to break this rule.
reader-whole = The opinion as a whole seems to break this rule.

editor-listed_word = “{ $passage }”: a listed word ({ $score }).
editor-masked_word = “{ $passage }”, read as “{ $plain }” ({ $score }).
editor-threat = “{ $passage }”: a threat or a wish of harm ({ $score }).
editor-insult = “{ $passage }”: an insult ({ $score }).
editor-learned = { $terms ->
    [none] The trained classifier, on the whole text ({ $score }).
   *[other] The trained classifier, above all by “{ $terms }” ({ $score }).
}
editor-link = Link “{ $passage }” ({ $score }).
editor-contact = Address or number “{ $passage }” ({ $score }).
editor-offer = { $kind ->
    [call] Call to act: “{ $passage }” ({ $score }).
    [loan] Loan: “{ $passage }” ({ $score }).
    [casino] Betting or casino: “{ $passage }” ({ $score }).
    [crypto] Trading or crypto-currency: “{ $passage }” ({ $score }).
    [earn] Work or earnings: “{ $passage }” ({ $score }).
    [adult] Adult services: “{ $passage }” ({ $score }).
    [channel] Channel: “{ $passage }” ({ $score }).
   *[goods] Goods or services: “{ $passage }” ({ $score }).
}
editor-repeated = The same text under { $count } other articles ({ $score }).
editor-nothing_shared = { $terms ->
    [none] Nothing in the article speaks of this ({ $score }).
   *[other] Nothing in the article speaks of this; nearest passage: “{ $terms }” ({ $score }).
}
editor-failed = The check of this rule failed ({ $terms }): judge it yourself.
editor-late = The check of this rule came too late ({ $terms }): judge it yourself.
