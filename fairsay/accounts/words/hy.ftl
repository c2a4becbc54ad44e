# Մուտք, գրանցում և հաշիվ. ինչ են տեսնում ընթերցողներն ու խմբագիրները։

account-you = Դուք
account-sign-in = Մուտք
account-sign-in-why = Կարդալ կարող է ամեն ոք։ Կարծիք հայտնելու, կարծիքից բողոքելու կամ այն հավանելու համար ասեք, թե ով եք։
account-sign-out = Դուրս գալ
account-signed-in-as = Դուք մուտք եք գործել որպես
account-sign-up = Գրանցում
account-sign-up-words = Ընտրեք անուն, որով կխոսեք, և նշեք հասցե, որին կարող ենք կոդ ուղարկել։ Գաղտնաբառ պետք չէ։
account-sign-up-email = Գրանցվել էլ. փոստով
account-no-account = Առաջի՞ն անգամ եք այստեղ։
account-have-account = Արդեն եղե՞լ եք այստեղ։
account-continue = Շարունակել
account-continue-with = Շարունակել { $provider }-ով
account-connect-with = Կապել { $provider }-ը
account-providers-tell = Մեզ կհայտնեն ձեր անունը և, եթե թույլ տաք, էլ. փոստի հասցեն։ Անունը կերևա ձեր կարծիքների տակ, հասցեն ոչ ոք չի տեսնի։ Ձեր անունից ոչինչ չենք հրապարակում։
account-or = կամ էլ. փոստով
account-or-else = կամ
account-email = Էլ. փոստի հասցե
account-send-code = Ուղարկել կոդ
account-by-code = Մուտք էլ. փոստով
account-by-code-words = Մենք կոդ կուղարկենք, դուք այն կմուտքագրեք այստեղ։ Գաղտնաբառ հիշել պետք չէ։
account-other-ways = Մուտքի այլ եղանակներ
account-staff-here = Այստե՞ղ եք աշխատում։
account-staff-sign-in = Խմբագրության մուտք
account-staff-words = Ձեր խմբագրական հաշվի հասցեն ու գաղտնաբառը։ Հետո կլինի երկրորդ քայլը։
account-readers-here = Ընթերցո՞ղ եք։ Մուտք գործեք այստեղ
account-name = Ձեր անունը
account-name-help = Այն կտեսնեն բոլորը. կանգնած է ամեն ինչի տակ, ինչ գրում եք այստեղ։
account-name-bad = Ընտրեք անուն, որում կա գոնե մեկ տառ և ոչ ավելի, քան 80 նշան։
account-nameless = Ընթերցող
account-cancel = Չեղարկել
account-confirm = Հաստատել
account-save = Պահպանել
account-remove = Հեռացնել
account-rename = Վերանվանել
account-try-again = Նորից փորձել
account-home = Գլխավոր էջ
account-my-page = Իմ էջը
account-to-desk = Դեպի խմբագրություն

# Կոդեր
account-code = Կոդ
account-code-title = Մուտքագրեք կոդը
account-code-sent = Եթե այս հասցեն հարմար է, նամակն արդեն ճանապարհին է՝
account-code-help = Կոդը գործում է 15 րոպե։ Նայեք նաև անցանկալի նամակների մեջ։ Եթե նամակում այլ բան է գրված, արեք այնպես, ինչպես ասված է։
account-code-again = Ուղարկել նոր կոդ
account-code-other-address = Նշել այլ հասցե

# Խմբագրության գաղտնաբառերը
account-password = Գաղտնաբառ
account-password-current = Ներկայիս գաղտնաբառը
account-password-new = Նոր գաղտնաբառ
account-password-again = Եվս մեկ անգամ
account-password-help = Առնվազն 10 նշան, և ոչ այնպիսի բառ, որ բոլորն են գործածում։
account-password-change = Փոխել գաղտնաբառը
account-password-set = Սահմանել գաղտնաբառ
account-password-forgotten = Մոռացե՞լ եք գաղտնաբառը։
account-password-saved = Գաղտնաբառը պահպանված է
account-reset-words = Նշեք ձեր խմբագրական հաշվի հասցեն։ Եթե այդպիսի հաշիվ կա, հասցեին հղումով նամակ կգա։
account-reset-send = Ուղարկել հղում
account-reset-sent = Նայեք ձեր փոստը
account-reset-sent-words = Եթե հասցեն խմբագրական հաշվի է, հղումով նամակն արդեն ճանապարհին է։ Հղումը գործում է մեկ անգամ, երեք օրվա ընթացքում։
account-link-bad = Այս հղումը չի գործում
account-link-bad-words = Այն արդեն օգտագործվել է կամ հնացել է։
account-again = Եվս մեկ անգամ՝ ապահովության համար
account-again-words = Դուք պատրաստվում եք փոխել մուտքի եղանակը։ Խնդրում ենք հաստատել, որ դա դուք եք։
account-again-password = Հաստատել գաղտնաբառով
account-again-code = Հաստատել հավելվածի կոդով

# Երկրորդ քայլ
account-second = Մուտքի երկրորդ քայլը
account-second-why = Խմբագրի հաշվով կարելի է հեռացնել ուրիշների խոսքը։ Ուստի միայն գաղտնաբառը բավական չէ. մուտքի ժամանակ պետք է նաև մի բան, որ ձեզ հետ է։ Կարգավորումը երկու րոպե կտևի, մեկ անգամ։
account-second-app = Կոդեր ցույց տվող հավելված
account-second-app-words = Հեռախոսի հավելվածը կես րոպեն մեկ վեցանիշ նոր կոդ է ցույց տալիս։
account-second-app-go = Կարգավորել հավելվածը
account-second-key = Անվտանգության բանալի
account-second-key-words = Փոքրիկ USB կամ NFC բանալի, կամ մատնահետք ու դեմք, որ ճանաչում է ձեր հեռախոսը կամ համակարգիչը։
account-second-key-go = Ավելացնել բանալի
account-second-codes = Կստանաք նաև տասը պահեստային կոդ՝ այն օրվա համար, երբ կկորեն և՛ հեռախոսը, և՛ բանալին։
account-factors = Մուտքի երկրորդ քայլը
account-factor-title = Երկրորդ քայլ
account-factor-words = Մուտքագրեք հավելվածի ցույց տված կոդը կամ պահեստային կոդերից մեկը։
account-app-step-get = Բացեք հեռախոսի կոդերի հավելվածը կամ տեղադրեք այն։
account-app-step-scan = Նրանով կարդացեք այս նկարը։
account-app-step-code = Մուտքագրեք կոդը, որ հիմա ցույց է տալիս։
account-app-qr = QR կոդ հավելվածի համար
account-app-secret = Եթե կարդալ չի ստացվում, հավելվածում մուտքագրեք այս բանալին՝
account-app-go = Միացնել
account-app-on = Հավելվածը կարգավորված է։
account-app-off = Անջատել հավելվածը
account-app-off-words = Հավելվածի կոդերն այլևս չեն պահանջվի և չեն ընդունվի։
account-keys-count = { $count ->
    [0] Բանալիներ դեռ չկան։
    [one] { $count } բանալի։
   *[other] { $count } բանալի։
  }
account-keys-list = Ձեր բանալիները
account-key-name = Բանալի { $number }
account-key-called = Բանալու անվանումը
account-key-add-words = Անվանեք այնպես, որ հետո ճանաչեք, սեղմեք կոճակը և հպվեք բանալուն, երբ այն թարթի։
account-key-touch = Ավելացնել այս բանալին
account-key-use = Օգտագործել բանալի
account-key-remove = Հեռացնել բանալին
account-key-fault = Բանալին չաշխատեց։ Հպվեք ավելի շուտ կամ վերցրեք ուրիշը. անանուն հասցեներում, ինչպես 127.0.0.1-ը, բանալիները չեն գործում։
account-key-scripts = Բանալիների համար դիտարկիչում պետք է միացված լինեն սկրիպտները։ Կոդերն աշխատում են նաև առանց դրանց։
account-codes = Պահեստային կոդեր
account-codes-words = Դրանցից յուրաքանչյուրը մեկ անգամ կբացի մուտքը հավելվածի կոդի փոխարեն։ Տպեք դրանք կամ պահեք այնտեղ, որտեղ գաղտնաբառերն են, բայց ոչ նույն հեռախոսում։
account-codes-left = { $count ->
    [0] Պահեստային կոդ չի մնացել։
    [one] Մնացել է { $count } պահեստային կոդ։
   *[other] Մնացել է { $count } պահեստային կոդ։
  }
account-codes-show = Ցույց տալ
account-codes-save = Պահպանել ֆայլում
account-codes-new = Ստեղծել նոր կոդեր
account-codes-new-words = Նախկին կոդերը կդադարեն գործել։

# Հաշիվ
account-panel-title = Մուտքը և ձեր տվյալները
account-addresses = Էլ. փոստի հասցեներ
account-addresses-words = Դրանցից մեկին են գալիս նամակները. հաստատված ամեն հասցեով կարելի է մուտք գործել։
account-address-letters = նամակները գալիս են այստեղ
account-address-proven = հաստատված է
account-address-unproven = դեռ հաստատված չէ
account-address-use = Նամակներն ուղարկել այստեղ
account-address-none = Չկա հասցե, որով կարելի է մուտք գործել։
account-address-told = Նամակները գալիս են { $email } հասցեին, որը մեզ հայտնել է մեկ այլ կայք։ Ավելացրեք այն ներքևում և հաստատեք, որ ձերն է. այդ դեպքում դրանով կկարողանաք նաև մուտք գործել։
account-address-add = Ավելացնել հասցե
account-connections = Հաշիվներ այլ կայքերում
account-connections-words = Դրանցով կարող եք մուտք գործել։
account-connections-none = Առայժմ չկա։
account-connections-add = Կապել ևս մեկը
account-disconnect = Անջատել
account-sessions = Որտեղ եք մուտք գործել
account-sessions-words = Եթե սրանցից որևէ մեկը ձեզ անծանոթ է, ավարտեք մյուսները և, եթե գաղտնաբառ ունեք, փոխեք այն։
account-session-this = այստեղ, հիմա
account-session-seen = վերջին անգամ՝
account-session-end = Դուրս գալ այնտեղից
account-sessions-end = Դուրս գալ մնացած բոլոր տեղերից
account-sessions-end-help = Սա կավարտի նաև մուտքն այն այլ կայքերում, որտեղ մեր քննարկումներն են։
account-sessions-tokens = Չեղարկել նաև ծրագրերի իմ թոքենները ({ $count })
account-copy = Պահպանել իմ տվյալների պատճենը
account-erase = Ջնջել իմ հաշիվը
account-erase-what = Կջնջվեն ձեր անունը, հասցեները, մուտքի եղանակները և մնացած ամեն ինչ, ինչով ձեզ կարելի է ճանաչել։ Հետ բերել հնարավոր չէ։
account-erase-talk = Ուրիշների պատասխանները կմնան. ձեր խոսքը կանհետանա, և տեղում կասվի, որ այն ջնջված է։
account-erase-sure = Որոշել եմ
account-erase-now = Ջնջել ամեն ինչ
account-erased = Ջնջված է
account-erased-words = Ձեր հաշիվն ու անձնական տվյալներն այլևս չկան։
account-inactive = Այս հաշիվը փակված է
account-inactive-words = Դրանով մուտք գործել հնարավոր չէ։
account-closed = Այժմ գրանցում չկա

# Facebook և Google
account-provider-failed = Մուտքը չստացվեց
account-provider-failed-words = Մյուս կայքի պատասխանը չհարմարեց։ Հնարավոր է՝ ուշացել էր, կամ պատուհանը երկու անգամ էր բացված։
account-cancelled = Մուտք չեք գործել
account-cancelled-words = Որոշեցիք չշարունակել։ Մեզ ոչինչ չեն հայտնել։
account-deletion = Ձեր տվյալների ջնջումը
account-deletion-erased = Ձեր հաշիվն այստեղ և բոլոր անձնական տվյալները ջնջված են։
account-deletion-disconnected = Facebook-ից եկածը ջնջված է։ Հաշիվը մնում է, քանի որ ունի մուտքի այլ եղանակ. կարող եք ջնջել այն ձեր էջում։
account-deletion-nothing = Ջնջելու բան չկար. այդ Facebook-ի հաշվի տվյալներ մենք չունենք։
account-deletion-code = Հաստատման կոդ՝ { $code }

# Չափազանց հաճախ
account-too-many = Չափազանց արագ
account-too-many-words = Չափազանց շատ փորձեր։ Սպասեք մի քանի րոպե և նորից փորձեք։

# Մերժումներ
account-refuse-code = Կոդն այս մեկը չէ։ Ստուգեք կամ խնդրեք նորը։
account-refuse-password = Հասցեն ու գաղտնաբառը չեն համընկնում։
account-refuse-password-current = Սա ձեր ներկայիս գաղտնաբառը չէ։
account-refuse-address-taken = Այդ ընթացքում այս հասցեն հաստատել է մեկ այլ ընթերցող։
account-refuse-address-yours = Այս հասցեն արդեն ունեք։
account-refuse-address-factor = Հասցեներն ավելացրեք մինչև երկրորդ քայլը կարգավորելը, կամ նախ անջատեք այն։
account-refuse-addresses = Ավելի շատ հասցե ավելացնել չի կարելի։
account-refuse-last-factor = Սա ձեր վերջին երկրորդ քայլն է, իսկ խմբագրությանն այն պարտադիր է։ Նախ ավելացրեք մեկ ուրիշը։
account-refuse-codes = Նախ կարգավորեք հավելվածը կամ բանալին։
account-refuse-last-way = Սա ձեր միակ մուտքն է։ Նախ ավելացրեք էլ. փոստի հասցե։
account-refuse-unproven = Նախ հաստատեք էլ. փոստի հասցեն։

# Հաղորդագրություններ
account-note-address-kept = Նամակները գալիս են այս հասցեին։ Նախ դրանց համար ուրիշն ընտրեք։
account-note-address-taken = { $email } հասցեն այլ ընթերցողի է։
account-note-address-proven = { $email } հասցեն հաստատված է։
account-note-address-removed = { $email } հասցեն հեռացված է։
account-note-address-unproven = Նամակները գալիս են միայն հաստատված հասցեին։
account-note-letters = Այսուհետ նամակները կգան այս հասցեին։
account-note-password = Գաղտնաբառը պահպանված է։
account-note-connected = Կապված է։
account-note-connected-other = Այդ հաշիվն այստեղ կապված է մեկ այլ ընթերցողի հետ։
account-note-disconnected = Անջատված է։
account-note-sessions = Մնացած բոլոր տեղերից դուրս եք եկել։

# Նամակներ
account-letter-code-subject = { $newsroom }. ձեր կոդը
account-letter-code-body =
    Մուտքի ձեր կոդը՝

    { $code }

    Մուտքագրեք այն դիտարկիչում բացված էջում։ Կոդը գործում է 15 րոպե։

    Եթե չեք խնդրել, ոչինչ մի արեք. առանց կոդի ոչ ոք չի մտնի։ Ոչ մեկին այն մի հայտնեք։

    { $newsroom }
    { $site }
account-letter-welcome-subject = { $newsroom }. ձեր կոդը
account-letter-welcome-body =
    Բարի գալուստ։ Ինչ-որ մեկը, հուսով ենք՝ դուք, գրանցվելիս նշել է այս հասցեն։ Կոդը՝

    { $code }

    Մուտքագրեք այն դիտարկիչում բացված էջում։ Կոդը գործում է 15 րոպե։

    Եթե դա դուք չէիք, ոչինչ մի արեք. առանց կոդի հաշիվ չի լինի։

    { $newsroom }
    { $site }
account-letter-confirm-subject = { $newsroom }. հաստատեք հասցեն
account-letter-confirm-body =
    Ինչ-որ մեկը, հուսով ենք՝ դուք, այս հասցեն ավելացրել է հաշվին։ Այն հաստատող կոդը՝

    { $code }

    Եթե դա դուք չէիք, ոչինչ մի արեք. առանց կոդի հասցեն չի օգտագործվի։

    { $newsroom }
    { $site }
account-letter-exists-subject = { $newsroom }. դուք արդեն հաշիվ ունեք
account-letter-exists-body =
    Ինչ-որ մեկը, հուսով ենք՝ դուք, փորձել է գրանցվել այս հասցեով։ Դրանով արդեն հաշիվ կա։ Մուտք գործեք, և մենք կոդ կուղարկենք՝

    { $sign_in_url }

    Եթե դա դուք չէիք, ոչինչ մի արեք։

    { $newsroom }
    { $site }
account-letter-unknown-subject = { $newsroom }. այս հասցեով հաշիվ դեռ չկա
account-letter-unknown-body =
    Ինչ-որ մեկը, հուսով ենք՝ դուք, փորձել է մուտք գործել այս հասցեով։ Դրանով հաշիվ դեռ չկա։ Եթե նախկինում մտել եք Facebook-ով կամ Google-ով, նորից սեղմեք նույն կոճակը, կամ գրանցվեք այստեղ՝

    { $signup_url }

    Եթե դա դուք չէիք, ոչինչ մի արեք։

    { $newsroom }
    { $site }
account-letter-reset-subject = { $newsroom }. նոր գաղտնաբառ
account-letter-reset-body =
    Ինչ-որ մեկը, հուսով ենք՝ դուք, ձեր խմբագրական հաշվի համար նոր գաղտնաբառ է խնդրել։ Սահմանեք այն այստեղ երեք օրվա ընթացքում. հղումը գործում է մեկ անգամ՝

    { $password_reset_url }

    Եթե դա դուք չէիք, ոչինչ մի արեք. գաղտնաբառը կմնա նույնը։

    { $newsroom }
    { $site }
account-letter-change-subject = { $newsroom }. փոփոխություն ձեր հաշվում
account-letter-change-body =
    { $change }

    Երբ՝ { $when }
    Որտեղից՝ { $address }, { $browser }

    Եթե դա դուք էիք, ամեն ինչ կարգին է։ Եթե ոչ, անմիջապես մուտք գործեք, ավարտեք մյուս սեանսները և տեղեկացրեք խմբագրությանը։

    { $newsroom }
    { $site }
account-change-password = Գաղտնաբառը փոխվել է։
account-change-address = Նամակների հասցեն փոխվել է։
account-change-address-removed = Էլ. փոստի հասցե է հեռացվել։
account-change-app-on = Կոդերի հավելվածը կարգավորվել է։
account-change-app-off = Կոդերի հավելվածն անջատվել է։
account-change-key-added = Անվտանգության բանալի է ավելացվել։
account-change-key-removed = Անվտանգության բանալի է հեռացվել։
account-change-codes = Նոր պահեստային կոդեր են ստեղծվել։
account-change-connected = Կապվել է { $provider }-ի հաշիվ։
account-change-disconnected = Անջատվել է { $provider }-ի հաշիվ։

# Facebook-ի փոխարինողը ցուցադրության մեջ
account-standin-title = Facebook-ի փոխարինող
account-standin-ask = Շարունակե՞լ դեպի «{ $newsroom }»։
account-standin-words = Ցուցադրության մեջ այս էջը խաղում է Facebook-ի դերը. այս մեքենայից ոչինչ դուրս չի գալիս։ Ընտրեք, թե ով եք։
account-standin-no-email = Չհայտնել էլ. փոստի հասցեն
account-standin-continue = Շարունակել որպես { $name }
account-standin-none = առանց էլ. փոստի հասցեի
account-standin-refuse = Ոչ հիմա
account-standin-wrong = Այս հասցեն գրանցված չէ
account-standin-wrong-words = Ծրագիրը կամ վերադարձի հասցեն գրանցվածը չէ։ Ոչ ոք ոչ մի տեղ չի ուղարկվել։

# Tokens for programs.
account-tokens = Թոքեններ ծրագրերի համար
account-tokens-words = Սկրիպտը կամ հավելվածը, որն ունի այսպիսի թոքեն, խոսում է ձեր փոխարեն՝ կարդում է և, եթե թույլ տաք, գրում ձեր անունից։ Ամեն ծրագրի տվեք իր թոքենը և չեղարկեք նրանք, որոնցից այլևս չեք օգտվում։
account-token-made = Ահա ձեր նոր թոքենը։
account-token-once = Պատճենեք հիմա. այն ցույց է տրվում միայն մեկ անգամ։
account-tokens-none = Դուք չունեք։
account-token-new = Նոր թոքեն
account-token-refused = Տվեք 1–80 նիշանոց անուն և ընտրեք՝ ինչ է նրան թույլատրված և որքան ժամանակ։
account-token-many = Դուք քսանն ունեք։ Նախ մեկը չեղարկեք։
account-token-name = Ինչի՞ համար է
account-token-scope = Ի՞նչ է նրան թույլատրված
account-token-scope-read = Կարդալ այն, ինչ կարող եք կարդալ դուք
account-token-scope-write = Կարդալ և գրել ձեր անունից՝ տեղադրել, խմբագրել, հավանել, բողոքել
account-token-days = Որքա՞ն է գործում
account-token-so-many-days = { $count ->
    [one] { $count } օր
   *[other] { $count } օր
}
account-token-make = Ստեղծել
account-token-find = Գտնել ուրիշի ձեռքն ընկած թոքենը
account-token-like = Թոքենը կամ նրա առաջին տասնվեց նիշը
account-token-search = Գտնել
account-token-unknown = Այսպես սկսվող թոքեն չկա։
account-token-may-read = կարող է կարդալ
account-token-may-write = կարող է կարդալ և գրել
account-token-revoked = չեղարկված է
account-token-over = ժամկետն անցել է
account-token-until = գործում է մինչև
account-token-used = վերջին անգամ օգտագործվել է
account-token-unused = չի օգտագործվել
account-token-revoke = Չեղարկել
