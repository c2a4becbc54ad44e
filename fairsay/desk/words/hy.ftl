## Ժամանակ, հիմքեր, վիճակներ, արդյունքներ

desk-moment = { DATETIME($at, dateStyle: "long", timeStyle: "short") }
desk-moment-short = { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
desk-day = { DATETIME($at, dateStyle: "long") }

desk-ground-off-topic = Թեմայից դուրս
desk-ground-advertisement = Գովազդ
desk-ground-abusive = Վիրավորական
desk-ground-filthy = Անպարկեշտ լեզու
desk-ground-illegal = Անօրինական

## Որոշման հիմնավորումը

statement-title = Ինչու է այսպես որոշվել
statement-opening = «{ $newsroom }»-ի խմբագրությունը կայացրել է որոշում, որը սահմանափակում է ձեզ։ Այստեղ ասված է, թե ինչ է որոշվել, ինչու, և ինչ կարող եք անել։
statement-restriction = Որոշումը
statement-restriction-not-published = Ձեր կարծիքը չի հրապարակվել։
statement-restriction-removed = Ձեր կարծիքը հեռացվել է։ Մյուսներն այն այլևս չեն տեսնում։
statement-restriction-suspended = Որոշ ժամանակ այստեղ չեք կարող կարծիք հայտնել։ Կարդալ և որոշումը բողոքարկել կարող եք։
statement-restriction-suspended-site = Որոշ ժամանակ «{ $site }» կայքում չեք կարող կարծիք հայտնել։ Կարդալ և որոշումը բողոքարկել կարող եք։
statement-restriction-suspended-section = Որոշ ժամանակ «{ $site }» կայքի «{ $section }» բաժնում չեք կարող կարծիք հայտնել։ Կարդալ և որոշումը բողոքարկել կարող եք։
statement-territory = Որտեղ է գործում
statement-territory-everywhere = Ամենուր, որտեղ կարդում են այս քննարկումը. երկրների միջև տարբերություն չկա։
statement-duration = Որքան ժամանակ է գործում
statement-duration-lasting = Ժամկետ չունի։ Դադարում է, եթե որոշումը չեղարկվի։
statement-duration-until = Մինչև { $end }։ Հետո դադարում է ինքնըստինքյան։
statement-facts = Ինչի վրա է հիմնված
statement-facts-opinion = Խոսքը այն կարծիքի մասին է, որը թողել եք «{ $title }» նյութի տակ ({ $day })։
statement-facts-passage = Վիճելի հատվածը՝ «{ $passage }»։
statement-facts-judge = Ավտոմատ ստուգումը պահել է այն, ապա կարդացել է խմբագիրը։
statement-facts-report = Ընթերցողներից մեկն ահազանգել է դրա մասին, ապա այն կարդացել է խմբագիրը։ Ահազանգողների անունները չեն նշվում։
statement-facts-initiative = Խմբագիրն ինքն է նկատել այն. ահազանգ չի եղել։
statement-ground = Հիմքը
statement-ground-rule = Քննարկման կանոնը՝ { $ground }։
statement-ground-law = Հիմքն օրենքում. բովանդակությունը, ըստ երևույթին, անօրինական է։
statement-why-off-topic = Խմբագրությունը գտնում է, որ այն չի վերաբերում ո՛չ նյութին, ո՛չ էլ քննարկման մեջ որևէ մեկի կարծիքին։
statement-why-advertisement = Խմբագրությունը գտնում է, որ այն ինչ-որ բան է գովազդում կամ վաճառում։
statement-why-abusive = Խմբագրությունը գտնում է, որ այն վիրավորում կամ նսեմացնում է մարդկանց կամ սպառնում է նրանց։
statement-why-filthy = Խմբագրությունը գտնում է, որ դրանում անպարկեշտ լեզու կա։
statement-why-illegal = Խմբագրությունը կարծում է, որ դա արգելված է օրենքով՝ այստեղ նշված պատճառով։
statement-editor-words = Խմբագրի խոսքը՝ { $words }
statement-automation = Մեքենաներ և մարդիկ
statement-detection-automated = Այն նկատել է ավտոմատ ստուգումը։
statement-detection-people = Այն նկատել են մարդիկ, ոչ թե մեքենան։
statement-deciding-automated = Որոշումը կայացվել է ավտոմատ. այդպես է կարգավորել խմբագրությունը։ Բողոքարկումը միշտ մարդ է կարդում։
statement-deciding-people = Որոշումը կայացրել է մարդը։
statement-redress = Ինչ կարող եք անել
statement-redress-text =
    { $days ->
        [one] Կարող եք անվճար բողոքարկել որոշումը խմբագրությանը { $days } օրվա ընթացքում։
       *[other] Կարող եք անվճար բողոքարկել որոշումը խմբագրությանը { $days } օրվա ընթացքում։
    } Կպատասխանի, պատճառները նշելով, այլ խմբագիր, ոչ թե որոշողը։ Կարող եք նաև դիմել դատարան։ Եթե ձեր նկատմամբ կիրառվող օրենքը դա նախատեսում է, կարող եք դիմել նման վեճերն արտադատական կարգով լուծող հավաստագրված մարմնին։
statement-appeal-here = Սա ձեր էջում կարդալու կամ բողոքարկելու համար՝ { $url }
statement-here = Սա ձեր էջում կարդալու համար՝ { $url }
statement-redress-elsewhere = Կարող եք դիմել դատարան։ Եթե ձեր նկատմամբ կիրառելի օրենքը դա նախատեսում է, կարող եք դիմել վեճերի արտադատական լուծման հավաստագրված մարմնին։
statement-your-words = Ձեր խոսքերը, ինչպես գրել եք.

## Նամակներ

letter-greeting = Բարև ձեզ, { $name }։
letter-closing =
    { $newsroom }
    Ձեր կարծիքներն ու դրանց վերաբերող բոլոր որոշումները՝ { $url }
letter-greeting-nobody = Բարև ձեզ։
letter-closing-nobody =
    { $newsroom }
    { $url }
letter-head-subject = { $newsroom }. մատյանը՝ { $day }
letter-head-body = Այս տողը մատյանի ստորագրված գագաթն է { $number } գրառումից հետո։ Պահե՛ք այն այնտեղ, ուր խմբագրության սերվերը չի հասնում։ «fairsay audit verify» հրամանը ցույց կտա՝ արդյոք մատյանը դեռ պահում է այն։
letter-statement-subject-not-published = { $newsroom }. Ձեր կարծիքը չի հրապարակվել, և ինչու
letter-statement-subject-removed = { $newsroom }. Ձեր կարծիքը հեռացվել է, և ինչու
letter-statement-subject-suspended = { $newsroom }. որոշ ժամանակ չեք կարող կարծիք հայտնել, և ինչու
letter-reword-subject = { $newsroom }. կասե՞ք դա ուրիշ խոսքերով
letter-reword-body = Խմբագիրը կարդացել է ձեր կարծիքը «{ $title }» նյութի տակ և կուզենար այն հրապարակել ուրիշ խոսքերով։ Խմբագիրը գրում է.
letter-reword-here = Փոխել կարող եք այստեղ, որից հետո խմբագիրը նորից կկարդա՝ { $url }
letter-lifted-subject = { $newsroom }. կրկին կարող եք կարծիք հայտնել
letter-lifted-body = Խմբագրությունը ժամկետից շուտ վերացրել է արգելքը։ Կրկին կարող եք կարծիք հայտնել։
letter-appeal-received-subject = { $newsroom }. Ձեր բողոքը ստացվել է
letter-appeal-received-body = Ձեր բողոքը հասել է խմբագրություն։ Այն կկարդա մեկ այլ խմբագիր, և դուք կստանաք պատճառաբանված պատասխան։ Երկուսն էլ կգտնեք այստեղ՝ { $url }
letter-appeal-upheld-subject = { $newsroom }. Ձեր բողոքի պատասխանը
letter-appeal-upheld-body = Խմբագիրը ևս մեկ անգամ ուսումնասիրել է ձեր գործը։ Որոշումը մնում է ուժի մեջ։ Պատճառները.
letter-appeal-overturned-subject = { $newsroom }. Ձեր բողոքը բավարարվել է
letter-appeal-overturned-body = Խմբագիրը ևս մեկ անգամ ուսումնասիրել է ձեր գործը և չեղարկել է որոշումը։ Պատճառները.

## Ծանուցումներ անօրինականի մասին

notice-link = Հայտնել անօրինական բովանդակության մասին, առանց հաշվի
notice-title = Հայտնել անօրինական բովանդակության մասին
notice-lead = Այստեղ դուք խմբագրությանը ({ $newsroom }) հայտնում եք այն կարծիքի մասին, որը, ձեր կարծիքով, արգելված է օրենքով։ Հաշիվ պետք չէ։ Ամեն ծանուցում կարդում է խմբագիրը, և ձեզ կհայտնեն որոշումը։ Այն, ինչ պարզապես կոպիտ է կամ թեմայից դուրս, հայտնեք կարծիքի կողքի «Ահազանգել» կոճակով։
notice-place = Որտեղ է այն
notice-place-help = Կարծիքի հասցեն (այն տեղադրման ժամի հղումն է) կամ համարը։
notice-kind = Ինչն է այստեղ արգելում օրենքը
notice-kind-hate = Ատելության կամ բռնության կոչ
notice-kind-threat = Սպառնալիք
notice-kind-defamation = Զրպարտություն կամ վիրավորանք
notice-kind-privacy = Անձնական կյանք կամ անձնական տվյալներ
notice-kind-copyright = Հեղինակային կամ այլ իրավունք
notice-kind-fraud = Խարդախություն կամ արգելված ապրանք
notice-kind-child-abuse = Երեխաների սեռական բռնություն
notice-kind-other = Այլ բան
notice-reasons = Ինչո՞ւ է դա անօրինական
notice-reasons-help = Նշեք այն բառերը, որոնք նկատի ունեք, և օրենքը, եթե գիտեք։ Որքան ճշգրիտ լինի, այնքան շուտ կորոշվի։
notice-name = Ձեր անունը
notice-email = Ձեր էլ. փոստի հասցեն
notice-person-help = Այս հասցեին կգան հաստատումն ու որոշումը։ Երկուսն էլ կարելի է չնշել, եթե խոսքը երեխաների սեռական բռնության մասին է։ Կարծիքի հեղինակին չեն հայտնում, թե ով եք դուք։ Անունն ու հասցեն ջնջվում են պատասխանից որոշ ժամանակ անց։
notice-good-faith = Բարեխղճորեն համոզված եմ, որ այստեղ ասվածը ճիշտ է և ամբողջական։
notice-send = Ուղարկել ծանուցումը
notice-state-title = Ձեր ծանուցումը
notice-keep = Ծանուցումը ստացվել է։ Պահեք դրա համարը, դրանով նորից կգտնեք այս էջը՝
notice-filed = Ստացվել է
notice-state = Ինչ վիճակում է
notice-waits = Սպասում է խմբագրին։
notice-answered = Պատասխանվել է
notice-answer = Խմբագրի խոսքերը
notice-refused = Ծանուցումը չընդունվեց։ Նորից նայեք ձևը։
notice-refused-place = Նշեք կարծիքի հասցեն կամ համարը։
notice-refused-kind = Ընտրեք, թե ինչն է այստեղ արգելում օրենքը։
notice-refused-reasons = Գրեք, թե ինչու է դա անօրինական։
notice-refused-name = Նշեք ձեր անունը մեկ տողով։
notice-refused-email = Նշեք հասցե, որին կարող ենք գրել։
notice-refused-good-faith = Ծանուցմանը պետք է բարեխղճության հայտարարություն։
notice-refused-too-large = Տեքստերից մեկը չափազանց երկար է։
notice-refused-too-many = Մեկ ժամում այստեղից շատ ծանուցումներ են եկել։ Մի փոքր սպասեք. ձեր գրածը դեռ այստեղ է։
letter-notice-received-subject = { $newsroom }. ձեր ծանուցումը ստացվել է
letter-notice-received-body = Մենք ստացել ենք անօրինական բովանդակության մասին ծանուցում, որտեղ նշված է այս հասցեն։ Այն կկարդա խմբագիրը, և ձեզ կհայտնեն որոշումը։ Եթե դուք ոչինչ չեք ուղարկել, ոչինչ անել պետք չէ։
letter-notice-answered-subject = { $newsroom }. որոշում ձեր ծանուցման մասին
letter-notice-removed-body = Խմբագիրը կարդաց ձեր ծանուցումը։ Այդ կարծիքն այլևս չի կարդացվում։
letter-notice-kept-body = Խմբագիրը կարդաց ձեր ծանուցումը և կարծիքը հեռացնելու պատճառ չգտավ։ Այն մնում է։
letter-notice-closed-body = Խմբագիրը կարդաց ձեր ծանուցումը։ Որոշելու բան այլևս չկար։
letter-notice-redress = Եթե կարծում եք, որ որոշումը սխալ է, կամ ավելացնելու բան ունեք, կարող եք անվճար ուղարկել նոր ծանուցում։ Կարող եք նաև դիմել դատարան։ Եթե ձեր նկատմամբ կիրառվող օրենքը դա նախատեսում է, կարող եք դիմել նման վեճերն արտադատական կարգով լուծող հավաստագրված մարմնի։
letter-notice-here = Ձեր ծանուցման համարն է { $reference }։ Ինչ վիճակում է՝ { $url }
desk-notices = Ծանուցումներ
desk-notices-none = Ոչ ոք անօրինական բովանդակության մասին չի հայտնել։
desk-notice = Ծանուցում { $number }
desk-notice-none = Սպասում է պատասխանի
desk-notice-removed = Հեռացված է
desk-notice-kept = Մնում է
desk-notice-closed = Որոշելու բան չկա
desk-notice-by = Ումից՝
desk-notice-place = Տեղը, ինչպես նշվել է՝
desk-notice-forgotten = Թե ով է ուղարկել ծանուցումը և ինչ է գրել, ջնջված է. ժամկետը լրացել է։
desk-notice-nowhere = Այդ տեղում մեր կարծիքներից ոչ մեկը չկա։
desk-notice-explanation = Ձեր պատճառները՝ կարծիքի հեղինակի համար (անօրինականի դեպքում պարտադիր են)
desk-notice-closing = Ինչու որոշելու բան չկա. ծանուցողը կստանա այն այնպես, ինչպես գրեք
desk-notice-remove = Հեռացնել կարծիքը, որովհետև այն
desk-notice-keep = Թողնել
desk-notice-close = Փակել ծանուցումը
transparency-notices = Ծանուցումներ անօրինականի մասին
transparency-notices-removed = … կարծիքը հեռացվել է
transparency-notices-kept = … կարծիքը մնացել է
transparency-notices-closed = … որոշելու բան չկար
transparency-notices-waiting = … սպասում են պատասխանի

## Ընթերցողի էջը

me-appeal-same-editor = Այլ խմբագիր չկա, ուստի որոշողն ինքն է ևս մեկ անգամ ուսումնասիրել գործը՝ առնվազն մեկ օր անց։

## Խմբագրություն

desk-title = Խմբագրություն
desk-nav = Խմբագրության բաժինները
desk-to-site = Դեպի կայք
desk-system = Համակարգը
desk-close = Փակել
desk-any = Ցանկացած
desk-when = Երբ
desk-until = Մինչև
desk-pages = Էջեր
desk-page-previous = Նախորդ էջը
desk-page-next = Հաջորդ էջը
desk-page-of = { $page } / { $pages }

desk-state-pending = Պահված
desk-state-published = Հրապարակված
desk-state-rejected = Մերժված
desk-state-deleted = Ջնջված հեղինակի կողմից
desk-state-erased = Ոչնչացված
desk-outcome-approve = Հաստատված
desk-outcome-reject = Մերժված
desk-outcome-delete = Հեռացված
desk-outcome-ban = Կարծիք հայտնելու արգելք
desk-outcome-lift = Արգելքը վերացված է
desk-outcome-pick = Խմբագրության ընտրություն
desk-outcome-unpick = Այլևս խմբագրության ընտրություն չէ
desk-outcome-note = Նշում
desk-outcome-reword = Խնդրվել է ուրիշ խոսքերով ասել
desk-held-reword = Սպասում է ուրիշ խոսքերի
desk-held-reworded = Հեղինակը վերաշարադրել է
desk-kind-reword = Սպասում է հեղինակին
desk-reword = Խնդրել ուրիշ խոսքերով ասել
desk-reword-words = Ի՞նչն ասել ուրիշ կերպ։ Սա կկարդա հեղինակը
desk-reword-do = Խնդրել
desk-held-mode = Այստեղ բոլոր կարծիքները սպասում են
desk-held-failed = Ստուգումը չի հաջողվել
desk-held-reported = Ահազանգված
desk-held-none = Պահված
desk-kind-all = Այն ամենը, ինչ սպասում է
desk-kind-held = Պահվածները
desk-kind-reported = Ահազանգվածները
desk-appeal-none = Սպասում է պատասխանի
desk-appeal-upheld = Որոշումը մնում է ուժի մեջ
desk-appeal-overturned = Որոշումը չեղարկված է

desk-queue = Հերթ
desk-queue-empty = Ոչինչ չի սպասում. բոլոր պահված կարծիքներն ու ահազանգերը որոշված են։
desk-queue-none = Այս ընտրությանը համապատասխանող ոչինչ չկա։
desk-filter = Ցույց տալ
desk-filter-kind = Ինչ
desk-filter-rule = Կանոն
desk-filter-section = Բաժին
desk-filter-language = Լեզու
desk-filter-text = Բառեր, հեղինակ կամ նյութ
desk-filter-clear = Ցույց տալ ամբողջը
desk-filter-story = Միայն այս նյութի տակ՝
desk-order = Ինչպես է դասավորված հերթը
desk-order-words = Հրատապություն = ծանրություն × (1 + բաց ահազանգեր) × տարիք։ Ծանրությունը պահված կարծիքի համար ստուգման ամենաբարձր գնահատականն է կամ ամենածանր ահազանգի կշիռը (անօրինական՝ 1,2, վիրավորական՝ 0,8, անպարկեշտ լեզու՝ 0,6, գովազդ՝ 0,5, թեմայից դուրս՝ 0,3), որն ավելի մեծ է, և առնվազն 0,1։ Տարիքը՝ 1 առաջին ժամում, 2 մինչև վեց ժամ, 3 մինչև մեկ օր, 4 դրանից հետո։
desk-reports = { $count ->
    [one] { $count } ահազանգ
   *[other] { $count } ահազանգ
}

desk-case = Կարծիք { $number }
desk-place = { $position } / { $total }
desk-previous = Նախորդը
desk-next = Հաջորդը
desk-edited = փոփոխված
desk-picked = Խմբագրության ընտրություն
desk-actions = Որոշել
desk-approve = Հաստատել
desk-keep = Թողնել
desk-reject = Մերժել, որովհետև
desk-delete = Հեռացնել, որովհետև
desk-explain = Խոսք հեղինակին և վիճելի հատվածը
desk-explanation = Խոսք հեղինակին
desk-explanation-help = Ըստ ցանկության, բայց պարտադիր է անօրինականի դեպքում։ Հեղինակը հիմնավորումը կկարդա այս լեզվով՝ { $reads }։
desk-passage = Հատվածը
desk-passage-auto = Այն, ինչ ստուգումը նշել է այդ կանոնով
desk-passage-none = Առանց հատվածի՝ ամբողջ տեքստը
desk-pick = Դարձնել խմբագրության ընտրություն
desk-unpick = Հանել խմբագրության ընտրությունից
desk-note = Նշում
desk-notes = Նշումներ
desk-note-words = Նշում գործընկերների համար. հեղինակը չի տեսնում
desk-note-save = Պահպանել նշումը
desk-undo = Հետ վերցնել
desk-undone = Հետ է վերցված
desk-taken-back = Որոշումը հետ է վերցված, նամակը՝ չեղարկված։
desk-findings = Ինչ է գտել ստուգումը
desk-findings-none = Ստուգումը ոչինչ չի գտել։
desk-nudge-anyway = Հեղինակին սա ասվել է նախքան տեղադրելը, և նա այնուամենայնիվ դրել է։
desk-nudge-reworded = Հեղինակին սա ասվել է նախքան տեղադրելը, և նա վերաձևակերպել է։
desk-score-none = չի կիրառվում
desk-rulebook = Կանոնագիրք { $version }
desk-reports-title = Ահազանգեր
desk-report-open = սպասում է
desk-report-upheld = հաստատված
desk-report-refused = չհաստատված
desk-decisions = Որոշումներ
desk-decisions-none = Այդպիսի որոշումներ չկան։
desk-decision = Որոշումը
desk-outcome = Արդյունք
desk-ground = Հիմք
desk-editor = Խմբագիր
desk-reader = Ընթերցող
desk-opinion = Կարծիք
desk-after = Հետո
desk-statement = Որոշման հիմնավորումը
desk-statement-seen = Հիմնավորումը կարդացված է
desk-around = Քննարկման մեջ
desk-here = Այս կարծիքը
desk-revisions = Ինչ էր գրված նախկինում
desk-same-text = Գրեթե նույն խոսքերն այլ տեղերում
desk-article = Նյութը
desk-article-more = Ամբողջ նյութը
desk-record = Պատմություն
desk-record-joined = Մեզ հետ է սկսած
desk-record-reports = Ահազանգել է
desk-record-reports-of = { $made }, հաստատված՝ { $upheld }
desk-record-opinions = Վերջին կարծիքները

desk-ban = Արգելել կարծիք հայտնել
desk-bans = Արգելքներ
desk-ban-reason = Պատճառը, որը կիմանա ընթերցողը
desk-ban-scope = Որտեղ է գործում
desk-ban-for = Ժամկետով
desk-ban-or-until = կամ մինչև այս օրվա վերջը
desk-ban-do = Արգելել
desk-days = { $count ->
    [one] { $count } օր
   *[other] { $count } օր
}
desk-banned-until = Արգելք մինչև
desk-lift = Վերացնել արգելքը
desk-lifted = վերացված

desk-appeals = Բողոքարկումներ
desk-appeals-none = Ոչ ոք չի բողոքարկել։
desk-appeal = Բողոքարկում { $number }
desk-answer = Պատասխան
desk-answer-words = Ձեր պատճառաբանված պատասխանը. ընթերցողը կստանա այն այնպես, ինչպես գրեք
desk-uphold = Որոշումը մնում է ուժի մեջ
desk-overturn = Չեղարկել որոշումը

desk-audit = Մատյան
desk-audit-words = Յուրաքանչյուր գրառում կրում է նախորդի հեշը, ուստի ցանկացած փոփոխություն, բացթողում կամ տեղափոխում երևում է։ Տեքստեր այստեղ չկան. տեքստից մնում է միայն աղով դրոշմը։
desk-audit-verify = Ստուգել առաջին գրառումից
desk-audit-good = { $entries ->
    [one] Մատյանն անվնաս է. { $entries } գրառում, սխալ չկա։ Վերջին հեշը՝
   *[other] Մատյանն անվնաս է. { $entries } գրառում, սխալ չկա։ Վերջին հեշը՝
}
desk-audit-bad = { $count ->
    [one] Մատյանն անվնաս չէ. { $count } սխալ։
   *[other] Մատյանն անվնաս չէ. { $count } սխալ։
}
desk-audit-gap = այստեղ գրառում է պակասում
desk-audit-changed = այս գրառումը փոփոխված է
desk-audit-broken-link = այս գրառումը չի հաջորդում նախորդին
desk-audit-tail-missing = վերջում պակասում են գրառումներ մինչև այս համարը
desk-audit-head-differs = պահպանված գագաթը չի համընկնում
desk-audit-unguarded = բազայում չկա մատյանը փոփոխություններից պաշտպանող միջոցը
desk-audit-signature-bad = Ստորագրությունը սխալ է
desk-audit-signature-missing = Ստորագրված գագաթը հեռացված է
desk-audit-unknown-key = Ստորագրված է այս տեղակայմանը չպատկանող բանալիով
desk-audit-actor = Ով
desk-audit-action = Ինչ
desk-audit-object = Ինչի նկատմամբ
desk-audit-detail = Մանրամասներ
desk-audit-hash = Հեշ

desk-letters = Նամակներ
desk-letters-none = Այստեղ նամակներ չկան։
desk-letters-tab-none = Բոլորը
desk-letters-tab-waiting = Սպասողները
desk-letters-tab-failing = Կրկնվողները
desk-letters-tab-undeliverable = Չառաքվածները
desk-letters-waiting = սպասում է
desk-letters-failing = ևս փորձ կարվի
desk-letters-undeliverable = { $count ->
    [one] Չհաջողվեց առաքել { $count } նամակ
   *[other] Չհաջողվեց առաքել { $count } նամակ
}
desk-letter-undeliverable = չի առաքվել
desk-letter-sent = ուղարկված
desk-letter-cancelled = չեղարկված
desk-letter-attempts = { $count ->
    [one] { $count } փորձից հետո
   *[other] { $count } փորձից հետո
}
desk-letter-retry = Փորձել նորից

desk-guide = Ստեղներ
desk-guide-short = Ստեղներ
desk-guide-approve = Հաստատել կամ թողնել ահազանգված կարծիքը
desk-guide-reject = Մերժել կամ հեռացնել. ապա հիմքի համարը
desk-guide-next = Հաջորդ գործը
desk-guide-previous = Նախորդ գործը
desk-guide-ban = Բացել արգելքի ձևը
desk-guide-undo = Հետ վերցնել վերջին որոշումը
desk-guide-open = Այս ուղեցույցը
desk-guide-on = Մեկ տառով ստեղները միացված են

desk-refused-already-decided = { $who } արդեն որոշել է. { $outcome }։ Դուք ոչինչ չեք փոխել։
desk-refused-already-answered = Այս բողոքարկմանն արդեն պատասխանել են։
desk-refused-already-appealed = Դուք արդեն բողոքարկել եք այս որոշումը։
desk-unreachable = Սերվերը չպատասխանեց։ Ոչինչ չի փոխվել. փորձեք կրկին։
desk-refused-conflict = Այս ընթացքում ինչ-որ բան փոխվել է։ Նայեք նորից։
desk-refused-edited-meanwhile = Հեղինակը փոխել է կարծիքը, մինչ այն բաց էր ձեզ մոտ։ Կարդացեք նորից։
desk-refused-empty = Նախ ինչ-որ բան գրեք։
desk-refused-end-missing = Արգելքին պետք է վերջ ապագայում, ոչ ավելի, քան տասը տարի։
desk-refused-explanation-missing = Այստեղ պետք է ձեր խոսքը. ընթերցողը կիմանա այն։
desk-refused-ground-missing = Նշեք, թե որ կանոնն է խախտված, կամ որ դա անօրինական է։
desk-refused-nothing-to-decide = Այստեղ այլևս որոշելու բան չկա։
desk-refused-same-editor = Սա ձեր որոշումն է. բողոքարկմանը պետք է պատասխանի այլ խմբագիր։ Եթե ուրիշը չկա, կարող եք պատասխանել մեկ օր անց։
desk-refused-staff-not-banned = Խմբագրության աշխատակցին այստեղ հնարավոր չէ արգելել։
desk-refused-too-large = Սա չափազանց երկար է։
desk-refused-too-late = Դրա ժամանակն անցել է։
desk-refused-other-scope = Ձեր դերով կարող եք արգելել միայն ձեր բաժիններում։
desk-refused-withdrawn = Հեղինակը ջնջել է իր կարծիքը։ Որոշելու բան այլևս չկա։

## Ընթերցողի էջը

me-title = Իմ էջը
me-hello = Բարև ձեզ
me-new = նոր
me-banned-until = Չեք կարող կարծիք հայտնել մինչև
me-scope-everywhere = ամենուր
me-scope-site = «{ $site }» կայքում
me-scope-section = «{ $site }» կայքի «{ $section }» բաժնում
me-decisions = Ինձ վերաբերող որոշումներ
me-opinions = Իմ կարծիքները
me-opinions-none = Դեռ կարծիք չեք հայտնել։
me-see = Տեսնել քննարկման մեջ
me-likes = { $count ->
    [0] դեռ ոչ ոքի դուր չի եկել
    [one] դուր է եկել { $count } ընթերցողի
   *[other] դուր է եկել { $count } ընթերցողի
}
me-reword = Խմբագիրը խնդրում է դա ասել ուրիշ խոսքերով։
me-held = Սպասում է խմբագրին։
me-held-why = Ինչո՞ւ
me-why = Ինչու և ինչ կարող եք անել
me-your-opinion = Ձեր կարծիքը
me-reports = Իմ ահազանգերը
me-report-open = Խմբագրությունը դեռ չի որոշել։
me-report-upheld = Խմբագրությունը համաձայնել է ձեզ հետ։
me-report-refused = Խմբագրությունը թողել է այդ կարծիքը։
me-reports-none = Դեռ ոչ մի ահազանգ չեք տվել։ Եթե կարծիքը խախտում է կանոնները, հայտնեք խմբագրությանը դրա կողքի «Ահազանգել» կոճակով, իսկ այստեղ կտեսնեք, թե ինչ եղավ։
me-notices = Անօրինական բովանդակության մասին իմ ծանուցումները
me-people = Ում եմ թաքցնում
me-people-none = Ոչ ոքի չեք թաքցնում։ Ում թաքցնում եք, այդ մասին չի իմանում, և մյուսների համար ոչինչ չի փոխվում։
me-people-show = Նորից ցույց տալ
me-sections = Այս էջում
me-newer = Ավելի նորերը
me-older = Ավելի հները
me-appeal = Բողոքարկում
me-appeal-words = Եթե կարծում եք, որ խմբագրությունը սխալվել է, ասեք՝ ինչու։ Այլ խմբագիր կուսումնասիրի գործը և կտա պատճառաբանված պատասխան։ Դա անվճար է, և դա կարող եք անել մեկ անգամ։
me-appeal-until = Բողոքարկել կարող եք մինչև
me-appeal-field = Ինչո՞ւ եք որոշումը սխալ համարում
me-appeal-send = Ուղարկել
me-appeal-waits = Ձեր բողոքը ստացվել է։ Կպատասխանի այլ խմբագիր։
me-appeal-over = Բողոքարկելու ժամանակն անցել է։
me-answer = Պատասխանը

## Թափանցիկություն

transparency-facts-judge = Ինքնաշխատ ստուգումը պահել էր լրատվական նյութի տակ դրված կարծիքը. խմբագիրը կարդաց այն և որոշեց։
transparency-facts-report = Ընթերցողը բողոքել էր լրատվական նյութի տակ դրված կարծիքից. խմբագիրը կարդաց այն և որոշեց։
transparency-facts-initiative = Խմբագիրը կարդաց լրատվական նյութի տակ դրված կարծիքը և որոշեց՝ առանց որևէ մեկի բողոքի։
transparency-short = Թափանցիկություն
transparency-table = Աղյուսակ
transparency-title = Թափանցիկության հաշվետվություն
transparency-words = Ինչ է սահմանափակվել և ինչ հիմքով, ինչից են բողոքել ընթերցողները, ինչով են ավարտվել բողոքարկումները։ Անմիջապես հետ վերցված որոշումները չեն հաշվվում։ Ոչ ոքի ոչինչ չի ուղարկվում. ֆայլերը հրապարակում եք դուք։
transparency-from = Սկսած
transparency-to = Մինչև, ներառյալ
transparency-show = Ցույց տալ
transparency-csv = Հաշվետվությունը՝ CSV մասերով
transparency-json = Հիմնավորումները՝ JSON տողերով
transparency-count = Քանակ
transparency-restrictions = Սահմանափակումներ
transparency-reports = Ընթերցողների բողոքներ
transparency-automated = Նկատվել է ինքնաշխատ
transparency-reversed = Չեղարկվել է բողոքարկումով
transparency-agreed = Խմբագրությունը համաձայնել է
transparency-sums = Ընդամենը
transparency-opinions = Դրված կարծիքներ
transparency-held = Ստուգմամբ պահված և խմբագրի որոշած
transparency-approved = … և այդ խմբագրի հրապարակած
transparency-alone = Միայն մեքենայի որոշած
transparency-appeals = Բողոքարկումներ
transparency-upheld = … որոշումը մնացել է ուժի մեջ
transparency-overturned = … որոշումը չեղարկվել է
transparency-waiting = … սպասում են պատասխանի
transparency-decision-hours = Ժամեր մինչև պահված կարծիքի որոշումը, միջնարժեք
transparency-appeal-hours = Ժամեր մինչև բողոքարկման պատասխանը, միջնարժեք
transparency-public-title = Ինչպես են այստեղ կարծիքները վերահսկվում
transparency-public-words = { $newsroom } խմբագրությունը կարդում է ամեն կարծիք, որ պահել է ինքնաշխատ ստուգումը կամ որից բողոքել է ընթերցողը։ Սահմանափակվածին ասվում է պատճառը, և նա կարող է բողոքարկել. պատասխանում է մեկ ուրիշ խմբագիր։
transparency-public-appeals = Տասներկու ամսում եղել է { $made } բողոքարկում. չեղարկված որոշումներ՝ { $overturned }, ուժի մեջ մնացածներ՝ { $upheld }։
transparency-public-no-appeals = Տասներկու ամսում ոչ ոք չի բողոքարկել։
transparency-public-month = { DATETIME($from, dateStyle: "long") } – { DATETIME($to, dateStyle: "long") }

## Words of the statements

wording-title = Հիմնավորումների խոսքերը
wording-words = Այս տեքստերն ընթերցողը տեսնում է որոշման հիմնավորման մեջ։ Եթե ձեր խոսքերը տաք, դրանք կփոխարինեն պատրաստիններին՝ հաջորդ որոշումից սկսած. դատարկ դաշտը վերադարձնում է պատրաստիները։
wording-own = Ձեր խոսքերը
wording-names = Լրացվում է այնտեղ, ուր ձևավոր փակագծերում է՝ { $names }
wording-save = Պահել
wording-saved = Պահված է
statement-opening-name = Սկիզբը
statement-why-off-topic-name = Ինչու՝ թեմայից դուրս
statement-why-advertisement-name = Ինչու՝ գովազդ
statement-why-abusive-name = Ինչու՝ վիրավորանք
statement-why-filthy-name = Ինչու՝ անպարկեշտ լեզու
statement-why-illegal-name = Ինչու՝ անօրինական բովանդակություն
statement-redress-text-name = Ինչ կարող է անել ընթերցողը

## Terms

policy-title = Պայմաններ
policy-words = Ինչ պայմաններով են դրվում կարծիքները՝ ամբողջ կայքի, մեկ բաժնի, մեկ քննարկման համար։ Գործում է ամենամոտը, որում ինչ-որ բան ասված է։
policy-scopes = Կայքեր, բաժիններ և քննարկումներ
policy-choose = Ընտրեք կայք, բաժին կամ քննարկում։ Քննարկմանն իր պայմանները տրվում են նրա ցանկացած կարծիքի էջից։
policy-own = սեփական պայմաններ
policy-inherit = Ինչպես ավելի լայնում է ասված կամ ի սկզբանե
policy-mode = Կարծիքները
policy-close = Փակվում է այսքան օր անց
policy-close-help = Հրապարակումից հաշված։ 0՝ երբեք. դատարկ՝ ինչպես ավելի լայնում է ասված։
policy-slow = Վայրկյաններ մեկ ընթերցողի երկու կարծիքի միջև նույն քննարկման մեջ
policy-slow-help = 0՝ առանց դադարի. դատարկ՝ ինչպես ավելի լայնում է ասված։
policy-dislikes = «Չեմ հավանում» նշումներ
policy-dislikes-yes = Ընթերցողները կարող են և՛ հավանել, և՛ չհավանել
policy-dislikes-no = Ընթերցողները կարող են միայն հավանել
policy-dislikes-help = Ի սկզբանե կա միայն «հավանել»։ Որտեղ կա նաև «չեմ հավանում», հաշվվում են երկուսն էլ, և «լավագույնները» որոշվում են հավանումների բաժնով։
policy-rules = Եթե դատավորը կանոնի խախտում է գտնում
policy-rules-help = Եթե խափանվում է ինքը՝ դատավորը, կարծիքը միշտ սպասում է խմբագրի։ Համակարգի մերժումը հիմնավորում ունի, և բողոքարկմանը պատասխանում են մարդիկ։
policy-refused = Այդպես պահել չի կարելի. նայեք նշված դաշտին։
policy-here = Այս քննարկման պայմանները
desk-mode-open = Բաց է. նախ դատավորն է նայում
desk-mode-held-first = Բոլորը սպասում են խմբագրի
desk-mode-held-new = Ամեն ընթերցողի առաջին կարծիքը սպասում է
desk-mode-held-links = Հղումով կարծիքները սպասում են
desk-mode-closed = Փակ է. նորերը չեն ընդունվում
desk-mode-read-only = Միայն կարդալու. ոչինչ չի փոխվում
desk-action-ignore = Ոչինչ չի հետևում
desk-action-mark = Հրապարակվում է՝ խմբագրության համար նշված
desk-action-nudge = Ընթերցողին ասվում է, բայց նա կարող է դնել
desk-action-hold = Սպասում է խմբագրի
desk-action-reject = Մերժում է համակարգը

## The rule book

rulebook-title = Կանոնագիրք
rulebook-words = Կանոնագիրքն ասում է, թե որ գնահատականից սկսած է կարծիքը պահվում։ Ուրիշ շեմը կարող եք փորձել արդեն ընդունված որոշումների վրա՝ նախքան դնելը, և թողնել, որ դատավորը սովորի ձեր որոշումներից։ Ամեն քայլ կարելի է հետ վերցնել։
rulebook-thresholds = Շեմեր
rulebook-others = մնացած բոլորը
rulebook-threshold = Շեմ, տոկոս
rulebook-rehearse = Փորձել
rulebook-rehearse-help = Որքան ցածր է շեմը, այնքան շատ է պահվում։ Մինչև չպահեք, ոչինչ չի փոխվի։
rulebook-rehearsal = Փորձ
rulebook-tried = Փորձված է { $count } որոշված կարծիքի վրա՝ այն ժամանակվա գնահատականներով։
rulebook-before = Ինչպես կա
rulebook-after = Ինչպես կլիներ
rulebook-held = Պահված
rulebook-right = Ճիշտ
rulebook-precision = Ճշգրտություն
rulebook-recall = Լրիվություն
rulebook-keep = Դնել { $threshold }
rulebook-leave = Թողնել ինչպես կա
rulebook-flips = Ինչ կփոխվեր՝ { $count }
rulebook-would-hold = կպահվեր
rulebook-would-not = չէր պահվի
rulebook-better = ինչպես խմբագրությունն է որոշել
rulebook-worse = խմբագրության որոշմանը հակառակ
rulebook-no-flips = Որոշվածից ոչինչ չէր փոխվի։
rulebook-more-flips = … և ևս { $count }։
rulebook-learning = Ուսուցում
rulebook-learning-words = Խմբագրության որոշումներից դատավորը կարող է սովորել նոր բառեր, այս խմբագրության կշռադատումը և շեմեր։ Նա վերցնում է միայն այն, ինչ ավելի լավ է չսովորած որոշումների վրա, և երբեք այն, ինչ վատացնում է ամրագրված դեպքերը։
rulebook-examples = { $count } օրինակ
rulebook-learn = Սովորել մեր որոշումներից
rulebook-own = Մեր կանոնագրքերը
rulebook-none = Դեռ չկա. գործում է պատրաստի կանոնագիրքը։
rulebook-version = Տարբերակ
rulebook-after-version = Որից հետո
rulebook-made = Կազմված է
rulebook-state = Վիճակ
rulebook-in-force = Գործում է
rulebook-retired = Գործել է
rulebook-not-adopted = Ընդունված չէ
rulebook-adopt = Ընդունել
rulebook-adopted = Գործում է { $version } կանոնագիրքը։
rulebook-back = Վերադառնալ { $version } տարբերակին
rulebook-went-back = Կրկին գործում է { $version } կանոնագիրքը։
rulebook-refused = Այդպես չի կարելի. շեմը 0-ից մեծ է և 100 տոկոսից ոչ ավելի։
rulebook-weighed = Առաջ և հետո
rulebook-weighed-help = Չափված է այն որոշումների վրա, որոնցից չի սովորել. ամեն հինգերորդը դատվում է մնացած չորսի սովորեցրածով։
rulebook-breaches = Խախտումներ / օրինակներ
rulebook-new-words = Նոր բառեր
rulebook-no-words = Նոր բառ չկա։
rulebook-pinned = Ամրագրված { $cases } դեպքից ճիշտ էր դատվում { $before }, այժմ՝ { $after }։
desk-run-waiting = սպասում է
desk-run-running = սովորում է
desk-run-learned = կանոնագիրք կազմվեց. այն չի գործում, մինչև չընդունեք
desk-run-nothing = օգուտ չէր լինի
desk-run-failed = չստացվեց

## Figures

figures-title = Թվեր
figures-period = Ժամանակահատված
figures-hours = Կարծիքներն ըստ ժամերի, յոթ օր
figures-forecast = Առաջիկա օրը՝ ինչպես սպասվում է
figures-forecast-help = Նույն շաբաթվա օրվա նույն ժամի միջինը՝ նախորդ չորս շաբաթներում։
figures-rules = Պահված և սահմանափակված՝ ըստ հիմքի
figures-waits = Որքան են սպասել պահված կարծիքները
figures-agreement = Դատավորն ու խմբագրությունը՝ շաբաթ առ շաբաթ
figures-editors = Խմբագիրներ և բողոքարկումներ
figures-busiest = Ամենաքննարկվող նյութերը
figures-placed = Դրված
figures-let-through = Անմիջապես հրապարակված
figures-held = Պահված
figures-restricted = Խմբագրության սահմանափակած
figures-rightly = … և խմբագրության սահմանափակած
figures-missed = … դատավորի բաց թողած
figures-week = Շաբաթ՝ սկսած
figures-precision = Դատավորի պահածից խմբագրության սահմանափակածը
figures-recall = Խմբագրության սահմանափակածից դատավորի պահածը
figures-table = Աղյուսակով
figures-table-day = Վերջին օրը՝ աղյուսակով
figures-nudges = Խոսք՝ նախքան տեղադրելը
figures-nudges-help = Քանի անգամ են հեղինակներին նախքան տեղադրելը հիշեցրել կանոնը, և ինչ են արել նրանք դրանից հետո։ Նրանց գրածը չի պահվում։
figures-nudges-told = Ասված է
figures-nudges-reworded = Վերաձևակերպված
figures-nudges-anyway = Այնուամենայնիվ դրված
figures-nudges-dropped = Չդրված
figures-nothing = Այս ժամանակահատվածում դեռ ոչինչ։
figures-median = Կեսը՝ { $minutes } րոպեի ընթացքում։
figures-wait-1m = մինչև 1 րոպե
figures-wait-10m = մինչև 10 րոպե
figures-wait-1h = մինչև 1 ժամ
figures-wait-6h = մինչև 6 ժամ
figures-wait-1d = մինչև 1 օր
figures-wait-more = ավելի երկար
figures-appealed = Բողոքարկված
figures-reversed = Չեղարկված
figures-appeals = Բողոքարկումներ. չեղարկված՝ { $overturned }, ուժի մեջ մնացած՝ { $upheld }, սպասում են՝ { $waiting }։

## Sharing the work

desk-kind-noticed = Անվանված անօրինական
desk-kind-appealed = Բողոքարկված
desk-kind-new = Բոլոր նորերը՝ երկու օրում
desk-filter-site = Կայք
desk-filter-whose = Ում
desk-whose-mine = Իմը
desk-whose-nobody = Ոչ ոքինը
desk-whose-watched = Նյութերը, որոնց հետևում եմ
desk-filter-age = Տարիք
desk-age-hour = Մինչև մեկ ժամ
desk-age-day = Մինչև մեկ օր
desk-age-over-hour = Մեկ ժամից ավելի
desk-age-over-day = Մեկ օրից ավելի
desk-age-over-week = Մեկ շաբաթից ավելի
desk-filter-score = Գնահատական, %
desk-filter-least = Նվազագույն գնահատականը տոկոսով
desk-filter-most = Առավելագույն գնահատականը տոկոսով
desk-filter-reader = Միայն հեղինակը՝
desk-views = Պահված ընտրություններ
desk-views-keep = Պահել այս ընտրությունը
desk-views-name = Անվանում
desk-views-shared = Ամբողջ խմբագրության համար
desk-views-do = Պահել
desk-views-drop = Հեռացնել
desk-watch = Հետևել նյութին
desk-unwatch = Այլևս չհետևել
desk-assign = Ում գործն է
desk-assign-to = Ով է որոշում
desk-assign-do = Նշանակել
desk-assign-me = Ինձ
desk-open-before = Այս գործը հիմա բաց է { $who } մոտ։
desk-decided-meanwhile = { $who } հենց նոր որոշեց. { $outcome }։
desk-refused-open-elsewhere = Այս գործը հիմա բաց է { $who } մոտ։ Միևնույն է՝ որոշե՞լ։ Այդ դեպքում սեղմեք ևս մեկ անգամ։
desk-tick = Ընտրել կարծիք { $number }
desk-many = Որոշել միանգամից
desk-many-all = Այս ընտրությանը համապատասխանող բոլոր { $count }-ը, ամենաշատը՝ { $most }
desk-many-approve = Հաստատել …
desk-many-reject = Մերժել կամ հեռացնել …
desk-many-help = Նախ կտեսնեք, թե հատկապես ինչ կփոխվի։
desk-plan = Ինչ կփոխվի
desk-plan-nothing-yet = Դեռ ոչինչ չի փոխվել։ Այն, ինչ մինչև հաստատելը կորոշեն գործընկերները կամ կուղղեն հեղինակները, անձեռնմխելի կմնա։
desk-plan-reverses = Չեղարկում է { $number } գործողությունը
desk-plan-cut = Այս ընտրությանը համապատասխանում է ավելին, քան թույլ է մեկ գործողությանը. սրանք առաջին { $most }-ն են։
desk-plan-what = Ինչ տեղի կունենա
desk-plan-publish = { $count ->
    [one] { $count } կարծիք կհրապարակվի
   *[other] { $count } կարծիք կհրապարակվի
}
desk-plan-keep = { $count ->
    [one] { $count } հրապարակված կարծիք կմնա, ահազանգերը կփակվեն
   *[other] { $count } հրապարակված կարծիք կմնա, ահազանգերը կփակվեն
}
desk-plan-reject = { $count ->
    [one] { $count } պահված կարծիք կմերժվի
   *[other] { $count } պահված կարծիք կմերժվի
}
desk-plan-delete = { $count ->
    [one] { $count } հրապարակված կարծիք կհեռացվի
   *[other] { $count } հրապարակված կարծիք կհեռացվի
}
desk-plan-standing = { $count ->
    [one] { $count }-ն արդեն այդպես է և կմնա
   *[other] { $count }-ն արդեն այդպես են և կմնան
}
desk-plan-withdrawn = { $count ->
    [one] { $count }-ը հետ է վերցրել հեղինակը. որոշելու բան չկա
   *[other] { $count }-ը հետ են վերցրել հեղինակները. որոշելու բան չկա
}
desk-plan-missing = { $count ->
    [one] { $count } գործ դուք որոշել չեք կարող։
   *[other] { $count } գործ դուք որոշել չեք կարող։
}
desk-plan-decided = { $count ->
    [one] Դրանցից { $count }-ի վերաբերյալ խմբագիրն արդեն որոշում է կայացրել։
   *[other] Դրանցից { $count }-ի վերաբերյալ խմբագիրն արդեն որոշում է կայացրել։
}
desk-plan-open = { $count ->
    [one] Դրանցից { $count }-ը հիմա բաց է գործընկերոջ մոտ։
   *[other] Դրանցից { $count }-ը հիմա բաց են գործընկերների մոտ։
}
desk-plan-empty = Ոչինչ ընտրված չէ։
desk-plan-whose = { $count ->
    [one] { $count } հեղինակ
   *[other] { $count } հեղինակ
}
desk-plan-where = { $count ->
    [one] { $count } նյութ
   *[other] { $count } նյութ
}
desk-plan-more = Մնացած բոլորը
desk-plan-reason = Ինչո՞ւ բոլորը միանգամից։ Գործընկերների և մատյանի համար
desk-plan-do = { $count ->
    [one] Որոշել { $count } գործ
   *[other] Որոշել { $count } գործ
}
desk-plan-leave = Հետ, ոչինչ չփոխել
desk-acts = Միանգամից որոշված
desk-acts-none = Դեռ ոչ ոք միանգամից շատ բան չի որոշել։
desk-act = Գործողություն { $number }
desk-act-asked = Հաստատված է
desk-act-decided = Որոշված է
desk-act-reason = Պատճառ
desk-act-done = Որոշված է՝ { $decided }։ Թողնված է, քանի որ այդ ընթացքում փոխվել էր՝ { $refused }։
desk-act-undone = Ամբողջ գործողությունը հետ է վերցված, նամակները՝ չեղարկված։ Վերականգնված է՝ { $count }։
desk-act-until = Ամբողջ գործողությունը կարելի է հետ վերցնել, և նամակներն սպասում են, մինչև
desk-act-undo = Հետ վերցնել ամբողջ գործողությունը
desk-act-reverse-help = { $count ->
    [one] Այս գործողության { $count } որոշում դեռ ուժի մեջ է։ Այն հետ վերցնելու ժամանակն անցել է, բայց կարելի է կայացնել հակառակը։
   *[other] Այս գործողության { $count } որոշում դեռ ուժի մեջ է։ Դրանք հետ վերցնելու ժամանակն անցել է, բայց կարելի է կայացնել հակառակը։
}
desk-act-reverse = Կայացնել հակառակը …
desk-guide-first = Հերթի առաջին գործը
desk-guide-rows = Հերթում՝ հաջորդ, նախորդ տողը. Enter-ը բացում է
desk-guide-tick = Հերթում՝ ընտրել տողը. Shift-ով՝ բոլորը վերջին ընտրվածից
desk-guide-go = Դեպի հերթ, բողոքարկումներ, որոշումներ

# Ծանուցումները՝ որպես որոշման աղբյուր, և ծանուցողների առարկությունները
statement-facts-notice = Դրա մասին ծանուցում է ստացվել, թե այն անօրինական է, ապա այն կարդացել է խմբագիրը։ Ծանուցողների անունները չեն նշվում։
transparency-facts-notice = Ծանուցում է ստացվել, թե լրատվական նյութի տակ դրված կարծիքը անօրինական է. խմբագիրը կարդաց այն և որոշեց։
letter-notice-refused-redress = Եթե որոշումը սխալ եք համարում, կարող եք մեկ անգամ անվճար առարկել դրան այս պատասխանից հետո { $days } օրվա ընթացքում՝ ձեր ծանուցման էջում. այլ խմբագիր կկարդա այն և կտա պատճառաբանված պատասխան։ Կարող եք դիմել նաև դատարան։ Եթե ձեր նկատմամբ կիրառելի օրենքը դա նախատեսում է, կարող եք դիմել վեճերի արտադատական լուծման հավաստագրված մարմնին։
letter-complaint-received-subject = { $newsroom }. Ձեր առարկությունը ստացվել է
letter-complaint-received-body = Ստացել ենք ձեր ծանուցման պատասխանի դեմ առարկություն։ Այն կկարդա մեկ այլ խմբագիր, և դուք կստանաք պատճառաբանված պատասխան։
letter-complaint-answered-subject = { $newsroom }. Ձեր առարկության պատասխանը
letter-complaint-upheld-body = Խմբագիրը ևս մեկ անգամ ուսումնասիրել է ձեր ծանուցումը։ Առաջին պատասխանը մնում է ուժի մեջ։ Պատճառները.
letter-complaint-overturned-body = Խմբագիրը ևս մեկ անգամ ուսումնասիրել է ձեր ծանուցումը և համաձայն է ձեզ հետ։ Կարծիքն այլևս կարդալ հնարավոր չէ։ Պատճառները.
letter-complaint-redress = Եթե դեռ սխալ եք համարում որոշումը, կարող եք դիմել դատարան։ Եթե ձեր նկատմամբ կիրառելի օրենքը դա նախատեսում է, կարող եք դիմել վեճերի արտադատական լուծման հավաստագրված մարմնին։
notice-complaint = Առարկություն
notice-complaint-words = Եթե այս պատասխանը սխալ եք համարում, ասեք՝ ինչու։ Այլ խմբագիր կուսումնասիրի գործը և կտա պատճառաբանված պատասխան՝ այստեղ և էլեկտրոնային փոստով։ Դա անվճար է, և դա կարող եք անել մեկ անգամ։
notice-complaint-until = Առարկել կարող եք մինչև
notice-complaint-send = Ուղարկել առարկությունը
notice-complaint-waits = Ձեր առարկությունը ստացվել է։ Կպատասխանի այլ խմբագիր։
desk-complaints = Առարկություններ ծանուցումների պատասխաններին
desk-complaints-none = Ոչ ոք չի առարկել ծանուցման պատասխանին։
desk-complaint = Առարկություն { $number }
desk-complaint-words = Ձեր պատճառները. ծանուցողը կստանա դրանք բառացի
desk-complaint-uphold = Առաջին պատասխանը մնում է ուժի մեջ
desk-complaint-agree = Համաձայնել. կարծիքն այլևս կարդալ հնարավոր չէ
desk-complaint-must-wait = Առաջին պատասխանը դուք եք տվել. առարկությանը պետք է պատասխանի այլ խմբագիր։ Եթե ուրիշը չկա, կարող եք պատասխանել մեկ օր անց։
transparency-complaints = Առարկություններ ծանուցումների պատասխաններին

# Տարբերության աճ
figures-drift = Դատավորն ու խմբագրությունն ավելի հազվադեպ են համաձայն, քան առաջ։
figures-drift-held = «{ $rule }». վերջին յոթ օրում դատավորը պահել է { $whole } կարծիք, որոնցից խմբագրությունը սահմանափակել է { $part }-ը, այսինքն՝ { $now } %. նախորդ ութ շաբաթում դա { $before } % էր։ Բաժինը նվազել է { $low }-ից { $high } կետով։
figures-drift-caught = «{ $rule }». վերջին յոթ օրում խմբագրությունը սահմանափակել է { $whole } կարծիք, որոնցից դատավորը պահել էր { $part }-ը, այսինքն՝ { $now } %. նախորդ ութ շաբաթում դա { $before } % էր։ Բաժինը նվազել է { $low }-ից { $high } կետով։
figures-drift-why = Գուցե փոխվել են ընթերցողների բառերը կամ խմբագրության չափանիշը, կամ ինչ-որ մեկը նոր բան է փորձում։ Նայեք այդպիսի դեպքերին. կարող է օգնել այլ շեմը կամ ձեր որոշումներից սովորելը։
figures-drift-seen = Ընդունվեց ի գիտություն
figures-drift-subject = { $newsroom }. դատավորն ու խմբագրությունն ավելի հազվադեպ են համաձայն
figures-rule-weeks = Յուրաքանչյուր կանոնով պահվածի ո՛ր մասն է խմբագրությունը սահմանափակել
figures-falls = Վերջին յոթ օրը՝ նախորդ ութ շաբաթի կողքին
figures-falls-help = Ահազանգ լինում է, երբ բաժինը նվազել է առնվազն { $margin } կետով, երկու ժամանակահատվածում էլ կա առնվազն { $enough } որոշում, և նվազման սահմանները (1000-ից 999 դեպքում) զրոյից վեր են։
figures-share = Բաժին
figures-before = Առաջ (որոշում)
figures-after = Հիմա (որոշում)
figures-fall = Նվազումը սրանց միջև է
figures-too-few = որոշումները քիչ են

# Staff
desk-staff-title = Աշխատակիցներ
desk-staff-words = Ով կարող է մտնել և որտեղ է մուտք գործել։ Մուտքն ավարտվում է { $hours } ժամ չօգտագործվելուց հետո և ամեն դեպքում { $days } օր անց։ Հասցեից պահվում է միայն ցանցը։
desk-staff-factor = երկրորդ գործոն
desk-staff-no-factor = չկա երկրորդ գործոն
desk-staff-seen = վերջին անգամ՝
desk-staff-here = այստեղ, հիմա
desk-staff-end = Ավարտել
desk-staff-end-all = Ավարտել ամենուր
desk-staff-nowhere = Ոչ մի տեղ մուտք չի գործել։
desk-staff-tokens = ծրագրերի թոքեններ՝ { $count }
desk-role-section-editor = Բաժնի խմբագիր
desk-role-editor = Խմբագիր
desk-role-chief = Գլխավոր խմբագիր
desk-role-auditor = Վերստուգող
desk-role-administrator = Կառավարիչ
