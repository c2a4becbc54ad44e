### Ինչու է կարծիքը պահված. մեկական նախադասություն ամեն պատճառի համար՝ ընթերցողին և խմբագրին։

rule-off_topic = Թեմայից դուրս կարծիքները չեն թույլատրվում։
rule-advertisement = Գովազդը չի թույլատրվում։
rule-abusive = Վիրավորանքը չի թույլատրվում։
rule-filthy = Անպարկեշտ խոսքը չի թույլատրվում։

reader-filthy-listed_word = «{ $passage }» բառն անպարկեշտ է։ Խնդրում ենք՝ այլ կերպ ասեք։
reader-filthy-masked_word = «{ $passage }»՝ թեև քողարկված, կարդացվում է որպես անպարկեշտ բառ («{ $plain }»)։ Խնդրում ենք՝ այլ կերպ ասեք։
reader-filthy-learned = Տեքստը կարդացվում է որպես անպարկեշտ խոսք։ Խնդրում ենք՝ այլ կերպ ասեք։

reader-abusive-listed_word = «{ $passage }» բառը վիրավորական է։ Խնդրում ենք՝ խոսեք արարքների մասին՝ առանց մարդկանց նվաստացնելու։
reader-abusive-masked_word = «{ $passage }»՝ թեև քողարկված, կարդացվում է որպես վիրավորանք («{ $plain }»)։ Խնդրում ենք՝ այլ կերպ ասեք։
reader-abusive-threat = «{ $passage }» կարդացվում է որպես սպառնալիք կամ չարի մաղթանք։ Խնդրում ենք՝ հանեք այն։
reader-abusive-insult = «{ $passage }» կարդացվում է որպես վիրավորանք։ Խնդրում ենք՝ խոսեք արարքների մասին՝ առանց մարդկանց նվաստացնելու։
reader-abusive-learned = { $terms ->
    [none] Կարծիքն ամբողջությամբ կարդացվում է որպես մարդու կամ խմբի վիրավորանք։
   *[other] Կարծիքը կարդացվում է որպես մարդու կամ խմբի վիրավորանք, առաջին հերթին՝ «{ $terms }»։
}

reader-advertisement-link = «{ $passage }» հղման պատճառով սա գովազդի է նման։ Աղբյուրների հղումներն ընդունելի են։
reader-advertisement-contact = «{ $passage }»՝ կապ հաստատելու հրավեր է, և սա գովազդի է նման։
reader-advertisement-offer = { $kind ->
    [call] «{ $passage }»՝ պատվիրելու, միանալու կամ գրելու կոչ է, և սա գովազդի է նման։
    [loan] «{ $passage }»՝ վարկի առաջարկ է, և սա գովազդի է նման։
    [casino] «{ $passage }»՝ խաղադրույքի կամ խաղատան առաջարկ է, և սա գովազդի է նման։
    [crypto] «{ $passage }»՝ առևտրի կամ կրիպտոարժույթի առաջարկ է, և սա գովազդի է նման։
    [earn] «{ $passage }»՝ աշխատանքի կամ եկամտի առաջարկ է, և սա գովազդի է նման։
    [adult] «{ $passage }»՝ մեծահասակների ծառայության առաջարկ է, և սա գովազդի է նման։
    [channel] «{ $passage }»՝ ալիքի հրավեր է, և սա գովազդի է նման։
   *[goods] «{ $passage }»՝ ապրանքի կամ ծառայության առաջարկ է, և սա գովազդի է նման։
}
reader-advertisement-repeated = Նույն տեքստը կա ևս { $count } հոդվածի տակ, և սա գովազդի է նման։
reader-advertisement-learned = { $terms ->
    [none] Կարծիքն ամբողջությամբ կարդացվում է որպես գովազդ։
   *[other] Կարծիքը կարդացվում է որպես գովազդ, առաջին հերթին՝ «{ $terms }»։
}

reader-off_topic-nothing_shared = { $terms ->
    [none] Կարծիքը, կարծես, այս հոդվածի մասին չէ։
   *[other] Կարծիքը, կարծես, այս հոդվածի մասին չէ։ Հոդվածում ամենամոտը սա է՝ «{ $terms }»։
}
reader-off_topic-learned = Կարծիքը, կարծես, այս հոդվածի մասին չէ։

reader-failed = Կարծիքն ինքնաշխատ ստուգել չհաջողվեց. այն սպասում է խմբագրին։
reader-late = Ինքնաշխատ ստուգումը երկար տևեց, ուստի կարծիքը սպասում է խմբագրին։
reader-other = «{ $passage }»՝ կարծես խախտում է այս կանոնը։
reader-whole = Կարծիքն ամբողջությամբ կարծես խախտում է այս կանոնը։

editor-listed_word = «{ $passage }»՝ ցանկի բառ ({ $score })։
editor-masked_word = «{ $passage }»՝ կարդացվում է «{ $plain }» ({ $score })։
editor-threat = «{ $passage }»՝ սպառնալիք կամ չարի մաղթանք ({ $score })։
editor-insult = «{ $passage }»՝ վիրավորանք ({ $score })։
editor-learned = { $terms ->
    [none] Ուսուցանված դասակարգիչ՝ ամբողջ տեքստով ({ $score })։
   *[other] Ուսուցանված դասակարգիչ, առաջին հերթին՝ «{ $terms }» ({ $score })։
}
editor-link = Հղում՝ «{ $passage }» ({ $score })։
editor-contact = Հասցե կամ համար՝ «{ $passage }» ({ $score })։
editor-offer = { $kind ->
    [call] Գործելու կոչ՝ «{ $passage }» ({ $score })։
    [loan] Վարկ՝ «{ $passage }» ({ $score })։
    [casino] Խաղադրույք կամ խաղատուն՝ «{ $passage }» ({ $score })։
    [crypto] Առևտուր կամ կրիպտոարժույթ՝ «{ $passage }» ({ $score })։
    [earn] Աշխատանք կամ եկամուտ՝ «{ $passage }» ({ $score })։
    [adult] Մեծահասակների ծառայություն՝ «{ $passage }» ({ $score })։
    [channel] Ալիք՝ «{ $passage }» ({ $score })։
   *[goods] Ապրանք կամ ծառայություն՝ «{ $passage }» ({ $score })։
}
editor-repeated = Նույն տեքստն այլ հոդվածների տակ՝ { $count } ({ $score })։
editor-nothing_shared = { $terms ->
    [none] Հոդվածում այս մասին ոչինչ չկա ({ $score })։
   *[other] Հոդվածում այս մասին ոչինչ չկա. ամենամոտը՝ «{ $terms }» ({ $score })։
}
editor-failed = Այս կանոնի ստուգումը ձախողվեց ({ $terms })․ որոշեք ինքներդ։
editor-late = Այս կանոնի ստուգումն ուշացավ ({ $terms })․ որոշեք ինքներդ։
