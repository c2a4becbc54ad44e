## Время, основания, состояния, исходы

desk-moment = { DATETIME($at, dateStyle: "long", timeStyle: "short") }
desk-day = { DATETIME($at, dateStyle: "long") }

desk-ground-off-topic = Не по теме
desk-ground-advertisement = Реклама
desk-ground-abusive = Оскорбительно
desk-ground-filthy = Сквернословие
desk-ground-illegal = Противозаконно

## Обоснование решения

statement-title = Почему так решено
statement-opening = Редакция «{ $newsroom }» приняла решение, которое вас ограничивает. Здесь сказано, что решено, почему и что вы можете сделать.
statement-restriction = Решение
statement-restriction-not-published = Ваше мнение не опубликовано.
statement-restriction-removed = Ваше мнение удалено. Другие его больше не видят.
statement-restriction-suspended = Некоторое время вы не можете высказываться здесь. Читать и обжаловать решение вы можете.
statement-territory = Где действует
statement-territory-everywhere = Везде, где читают это обсуждение; различий между странами нет.
statement-duration = Как долго действует
statement-duration-lasting = Без срока. Прекращается, если решение отменят.
statement-duration-until = До { $end }. Затем прекращается само.
statement-facts = На чём основано
statement-facts-opinion = Речь о мнении, которое вы оставили { $day } под материалом «{ $title }».
statement-facts-passage = Спорное место: «{ $passage }».
statement-facts-judge = Его задержала автоматическая проверка, затем прочёл редактор.
statement-facts-report = На него пожаловался читатель, затем его прочёл редактор. Имена пожаловавшихся не называются.
statement-facts-initiative = Редактор обратил на него внимание сам; жалоб не было.
statement-ground = Основание
statement-ground-rule = Правило обсуждения: { $ground }.
statement-ground-law = Основание в законе: содержание представляется противозаконным.
statement-why-off-topic = Редакция считает, что оно не относится ни к материалу, ни к чьему-либо мнению в обсуждении.
statement-why-advertisement = Редакция считает, что оно что-то рекламирует или продаёт.
statement-why-abusive = Редакция считает, что оно оскорбляет, унижает людей или угрожает им.
statement-why-filthy = Редакция считает, что в нём есть сквернословие.
statement-why-illegal = Редакция полагает, что это запрещено законом, по причине, указанной здесь.
statement-editor-words = Слова редактора: { $words }
statement-automation = Машины и люди
statement-detection-automated = Его заметила автоматическая проверка.
statement-detection-people = Его заметили люди, а не машина.
statement-deciding-automated = Решение принято автоматически: так устроено в этой редакции. Обжалование всегда читает человек.
statement-deciding-people = Решение принял человек.
statement-redress = Что вы можете сделать
statement-redress-text =
    { $days ->
        [one] Вы можете бесплатно обжаловать решение в редакции в течение { $days } дня.
        [few] Вы можете бесплатно обжаловать решение в редакции в течение { $days } дней.
        [many] Вы можете бесплатно обжаловать решение в редакции в течение { $days } дней.
       *[other] Вы можете бесплатно обжаловать решение в редакции в течение { $days } дня.
    } Ответит, с объяснением причин, другой редактор, а не тот, кто решал. Вы можете также обратиться в суд. Если это предусмотрено законом, который к вам применяется, — в аккредитованный орган внесудебного разрешения таких споров.
statement-appeal-here = Прочитать это на своей странице или обжаловать: { $url }
statement-your-words = Ваши слова, как вы их написали:

## Письма

letter-greeting = Здравствуйте, { $name }!
letter-closing =
    { $newsroom }
    Ваши мнения и все решения по ним: { $url }
letter-statement-subject-not-published = { $newsroom }: ваше мнение не опубликовано — и почему
letter-statement-subject-removed = { $newsroom }: ваше мнение удалено — и почему
letter-statement-subject-suspended = { $newsroom }: некоторое время вы не можете высказываться — и почему
letter-approved-subject = { $newsroom }: ваше мнение опубликовано
letter-approved-body = Редактор прочёл ваше мнение под материалом «{ $title }», теперь его видят все: { $url }
letter-lifted-subject = { $newsroom }: вы снова можете высказываться
letter-lifted-body = Редакция досрочно сняла запрет. Вы снова можете высказываться.
letter-appeal-received-subject = { $newsroom }: ваше обжалование получено
letter-appeal-received-body = Редакция получила ваше обжалование. Его прочтёт другой редактор, и вы получите ответ с объяснением причин. То и другое вы найдёте здесь: { $url }
letter-appeal-upheld-subject = { $newsroom }: ответ на ваше обжалование
letter-appeal-upheld-body = Редактор рассмотрел ваше дело ещё раз. Решение остаётся в силе. Причины:
letter-appeal-overturned-subject = { $newsroom }: решение отменено по вашему обжалованию
letter-appeal-overturned-body = Редактор рассмотрел ваше дело ещё раз и отменил решение. Причины:

## Страница читателя

me-appeal-same-editor = Другого редактора нет, поэтому тот, кто решал, рассмотрел дело ещё раз, не раньше чем через день.
