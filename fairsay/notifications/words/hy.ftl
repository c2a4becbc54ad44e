## Նամակներ

notification-subject-reply = { $count ->
    [one] { $newsroom }. { $count } պատասխան ձեր կարծիքին
   *[other] { $newsroom }. { $count } պատասխան ձեր կարծիքներին
}
notification-subject-opinion = { $count ->
    [one] { $newsroom }. Ձեր կարծիքը հրապարակվել է
   *[other] { $newsroom }. հրապարակվել է ձեր { $count } կարծիք
}
notification-subject-report = { $count ->
    [one] { $newsroom }. ինչ եղավ ձեր ահազանգի հետ
   *[other] { $newsroom }. ինչ եղավ ձեր { $count } ահազանգի հետ
}
notification-subject-several = { $newsroom }. պատասխաններ ձեզ և խմբագրության որոշումները
notification-reply = { $name } պատասխանել է ձեր «{ $yours }» խոսքերին՝
notification-opinion = Խմբագիրը կարդացել է ձեր կարծիքը, և հիմա այն բոլորին տեսանելի է՝
notification-report-upheld = Դուք այստեղ ահազանգել եք մի կարծիքի մասին։ Խմբագիրը նայել է և համաձայն է ձեզ հետ. այն այլևս չի կարդացվում։ Շնորհակալություն օգնության համար։
notification-report-refused = Դուք այստեղ ահազանգել եք մի կարծիքի մասին։ Խմբագիրը նայել է և գտնում է, որ այն չի խախտում կանոնները, ուստի մնում է։
notification-read = Կարդալ քննարկման մեջ
notification-more = { $count ->
    [one] Եվ ևս { $count }-ը՝ ձեր էջում։
   *[other] Եվ ևս { $count }-ը՝ ձեր էջում։
}
notification-page = Ձեր էջը, որտեղ ամեն ինչ կա՝
notification-choose = Ընտրել, թե որքան հաճախ գան այսպիսի նամակներ՝
notification-leave = Այլևս չուղարկել այսպիսի նամակներ՝

## Ընթերցողի էջը

notification-replies = Պատասխաններ ինձ
notification-replies-new = { $count ->
    [one] { $count } նոր
   *[other] { $count } նոր
}
notification-replies-none = Ձեզ դեռ ոչ ոք չի պատասխանել։ Երբ պատասխանեն, կգտնեք այստեղ։
notification-replies-to = Ձեր խոսքերին՝
notification-new = նոր
notification-letters = Նամակներ
notification-letters-lead = Նամակները գալիս են { $email } հասցեով։ Այն ամենը, ինչ կուտակվել է, մեկ նամակում է։ Օրվա նամակը մեկնում է ժամը { $hour }-ին, շաբաթվանը՝ երկուշաբթի։
notification-letters-unproven = Գրում ենք միայն այն հասցեին, որը հաստատել եք որպես ձերը։
notification-letters-prove = Նշել հասցե
notification-letters-code = Ուղարկել կոդ { $email } հասցեին
notification-letters-other = Նշել այլ հասցե
notification-letters-always = Եթե խմբագիրը պահում կամ հանում է ձեր կարծիքը, պատճառները միշտ կստանաք նամակով, ինչ էլ որ ընտրեք այստեղ։
notification-letters-replies = Պատասխաններ իմ կարծիքներին
notification-letters-opinions = Սպասող իմ կարծիքը հրապարակվել է
notification-letters-reports = Ինչ եղավ իմ ահազանգերի հետ
notification-cadence-at-once = Անմիջապես
notification-cadence-daily = Օրը մեկ անգամ
notification-cadence-weekly = Շաբաթը մեկ անգամ
notification-cadence-never = Երբեք
notification-letters-keep = Պահպանել
notification-letters-kept = Պահպանված է։ Նամակները կգան այնպես, ինչպես ընտրել եք։

## Հրաժարվել՝ առանց մուտք գործելու

notification-leave-title = Այլևս չգրե՞լ
notification-leave-ask = { $newsroom }-ից այլևս նամակներ չեք ստանա պատասխանների, հրապարակված կարծիքների և ահազանգերի մասին։ Այդ ամենը կա ձեր էջում։
notification-leave-button = Այլևս չգրել
notification-left-title = Նամակներ այլևս չեն գա
notification-left = { $newsroom }-ից այլևս նամակներ չեք ստանա պատասխանների, հրապարակված կարծիքների և ահազանգերի մասին։ Եթե միտքը փոխեք, նորից ընտրեք ձեր էջում։
notification-left-page = Իմ էջը
