front-languages = Լեզուներ
front-sections = Բաժիններ
front-sign-in = Մուտք
front-desk = Խմբագրի սեղան
front-latest = Վերջին լուրերը
front-empty = Այստեղ դեռ ոչինչ չի հրապարակվել։
front-rules = Քննարկման կանոնները
front-feed-about = Նորություններ՝ { $newsroom }
section-news = Նորություններ
section-empty = Այս բաժնում դեռ ոչինչ չի հրապարակվել։
section-pages = Բաժնի էջերը
section-newer = Ավելի նոր
section-older = Ավելի հին
section-page = Էջ { $number }՝ { $of }-ից
article-editors-choice = Խմբագրի ընտրանի
article-updated = Թարմացվել է՝
article-opinions = { $count ->
    [0] Առաջինը հայտնեք ձեր կարծիքը
    [one] { $count } կարծիք
   *[other] { $count } կարծիք
}
article-edit = Խմբագրել
article-also-in = Այլ լեզուներով՝
article-corrections = { $count ->
    [one] Ուղղում
   *[other] Ուղղումներ
}
article-sources = { $count ->
    [one] Աղբյուր
   *[other] Աղբյուրներ
}
article-related = Նույն թեմայով
article-told-to = «{ $outlet }» լրատվամիջոցին
article-preview = Նախադիտում. ընթերցողները սա դեռ չեն տեսնում։
cms-wire = Տեղադրել գործակալության տեքստը
cms-wire-intro = Տեղադրեք տեքստն այնպես, ինչպես ուղարկել է գործակալությունը։ Կտեսնեք, թե ինչ է ճանաչվել, և կկարողանաք ուղղել ամեն մասը, նախքան որևէ բան պահվի։
cms-wire-text = Տեքստը
cms-wire-language = Կայքի լեզուն
cms-wire-section = Բաժին
cms-wire-read = Ճանաչել մասերը
cms-wire-check = Ստուգեք մասերը
cms-wire-headline = Վերնագիր
cms-wire-standfirst = Ենթավերնագիր
cms-wire-place = Վայր
cms-wire-agency = Գործակալություն
cms-wire-date = Ամսաթիվը տեղի տողում
cms-wire-lead = Առաջին պարբերություն
cms-wire-authors = Հեղինակներ՝ ստորակետով բաժանված
cms-wire-body = Հոդվածի տեքստը
cms-wire-body-help = Պարբերությունները բաժանեք դատարկ տողով։ «Չներառել» նշածը մնում է միայն գրառման մեջ։
cms-wire-kind = Այս մասը
cms-wire-kind-paragraph = սովորական տեքստ
cms-wire-kind-quotation = մեջբերում
cms-wire-kind-left-out = չներառել
cms-wire-words = Խոսքեր
cms-wire-speaker = Ով է ասել
cms-wire-office = Պաշտոն
cms-wire-told-to = Ում է ասել
cms-wire-when = Երբ
cms-wire-before = Խոսքեր մեջբերումից առաջ
cms-wire-attribution = Հեղինակի նշումը, ինչպես տեքստում է
cms-wire-short = Կարճ մեջբերումներ տեքստում
cms-wire-sources = Աղբյուրներ, մեկական՝ ամեն տողում. անունը, ապա հասցեն
cms-wire-left = Չներառված տողեր
cms-wire-left-help = Նշեք տողը, որպեսզի այն հոդվածի վերջում վերադարձվի որպես սովորական տեքստ։
cms-wire-left-none = Ոչինչ բաց չի թողնվել։
cms-wire-line = տող { $number }
cms-wire-reason-repetition = արդեն ասված է
cms-wire-reason-boilerplate = ծառայողական տեքստ
cms-wire-reason-separator = բաժանարար
cms-wire-reason-editor = հանել է խմբագիրը
cms-wire-original = Տեքստը, ինչպես եկել է
cms-wire-again = Վերադառնալ տեքստին
cms-wire-draft = Պահել որպես սևագիր
cms-wire-publish = Հրապարակել
cms-wire-saved = «{ $headline }»՝ պահված է որպես սևագիր։
cms-wire-published = «{ $headline }»՝ հրապարակված է։
cms-wire-nowhere = Դեռ չկա բաժին, որտեղ կարող եք գրել։
cms-wire-unreadable = Այս տեքստը հնարավոր չեղավ կարդալ. { $why }
