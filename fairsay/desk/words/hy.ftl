## Ժամանակ, հիմքեր, վիճակներ, արդյունքներ

desk-moment = { DATETIME($at, dateStyle: "long", timeStyle: "short") }
desk-day = { DATETIME($at, dateStyle: "long") }

desk-ground-off-topic = Թեմայից դուրս
desk-ground-advertisement = Գովազդ
desk-ground-abusive = Վիրավորական
desk-ground-filthy = Անպարկեշտ լեզու
desk-ground-illegal = Անօրինական

## Որոշման հիմնավորումը

statement-title = Ինչու է այսպես որոշվել
statement-opening = «{ $newsroom }»-ի խմբագրությունը կայացրել է որոշում, որը սահմանափակում է Ձեզ։ Այստեղ ասված է, թե ինչ է որոշվել, ինչու, և ինչ կարող եք անել։
statement-restriction = Որոշումը
statement-restriction-not-published = Ձեր կարծիքը չի հրապարակվել։
statement-restriction-removed = Ձեր կարծիքը հեռացվել է։ Մյուսներն այն այլևս չեն տեսնում։
statement-restriction-suspended = Որոշ ժամանակ այստեղ չեք կարող կարծիք հայտնել։ Կարդալ և որոշումը բողոքարկել կարող եք։
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
    } Կպատասխանի, պատճառները նշելով, այլ խմբագիր, ոչ թե որոշողը։ Կարող եք նաև դիմել դատարան։ Եթե Ձեր նկատմամբ կիրառվող օրենքը դա նախատեսում է, կարող եք դիմել նման վեճերն արտադատական կարգով լուծող հավաստագրված մարմնին։
statement-appeal-here = Սա Ձեր էջում կարդալու կամ բողոքարկելու համար՝ { $url }
statement-your-words = Ձեր խոսքերը, ինչպես գրել եք.

## Նամակներ

letter-greeting = Բարև Ձեզ, { $name }։
letter-closing =
    { $newsroom }
    Ձեր կարծիքներն ու դրանց վերաբերող բոլոր որոշումները՝ { $url }
letter-statement-subject-not-published = { $newsroom }. Ձեր կարծիքը չի հրապարակվել, և ինչու
letter-statement-subject-removed = { $newsroom }. Ձեր կարծիքը հեռացվել է, և ինչու
letter-statement-subject-suspended = { $newsroom }. որոշ ժամանակ չեք կարող կարծիք հայտնել, և ինչու
letter-approved-subject = { $newsroom }. Ձեր կարծիքը հրապարակվել է
letter-approved-body = Խմբագիրը կարդացել է «{ $title }» նյութի տակ Ձեր թողած կարծիքը, և հիմա այն բոլորին տեսանելի է՝ { $url }
letter-lifted-subject = { $newsroom }. կրկին կարող եք կարծիք հայտնել
letter-lifted-body = Խմբագրությունը ժամկետից շուտ վերացրել է արգելքը։ Կրկին կարող եք կարծիք հայտնել։
letter-appeal-received-subject = { $newsroom }. Ձեր բողոքը ստացվել է
letter-appeal-received-body = Ձեր բողոքը հասել է խմբագրություն։ Այն կկարդա մեկ այլ խմբագիր, և Դուք կստանաք պատճառաբանված պատասխան։ Երկուսն էլ կգտնեք այստեղ՝ { $url }
letter-appeal-upheld-subject = { $newsroom }. Ձեր բողոքի պատասխանը
letter-appeal-upheld-body = Խմբագիրը ևս մեկ անգամ ուսումնասիրել է Ձեր գործը։ Որոշումը մնում է ուժի մեջ։ Պատճառները.
letter-appeal-overturned-subject = { $newsroom }. Ձեր բողոքը բավարարվել է
letter-appeal-overturned-body = Խմբագիրը ևս մեկ անգամ ուսումնասիրել է Ձեր գործը և չեղարկել է որոշումը։ Պատճառները.

## Ընթերցողի էջը

me-appeal-same-editor = Այլ խմբագիր չկա, ուստի որոշողն ինքն է ևս մեկ անգամ ուսումնասիրել գործը՝ առնվազն մեկ օր անց։
