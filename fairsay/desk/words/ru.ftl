## Время, основания, состояния, исходы

desk-moment = { DATETIME($at, dateStyle: "long", timeStyle: "short") }
desk-moment-short = { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
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
statement-restriction-suspended-site = Некоторое время вы не можете высказываться на сайте «{ $site }». Читать и обжаловать решение вы можете.
statement-restriction-suspended-section = Некоторое время вы не можете высказываться в разделе «{ $section }» сайта «{ $site }». Читать и обжаловать решение вы можете.
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
statement-here = Прочитать это на своей странице: { $url }
statement-redress-elsewhere = Вы можете обратиться в суд. Там, где это предусмотрено применимым к вам законом, можно обратиться в аккредитованный орган внесудебного урегулирования споров.
statement-your-words = Ваши слова, как вы их написали:

## Письма

letter-greeting = Здравствуйте, { $name }!
letter-closing =
    { $newsroom }
    Ваши мнения и все решения по ним: { $url }
letter-greeting-nobody = Здравствуйте!
letter-closing-nobody =
    { $newsroom }
    { $url }
letter-head-subject = { $newsroom }: журнал на { $day }
letter-head-body = Эта строка — подписанная вершина журнала после записи { $number }. Храните её там, куда сервер редакции не дотянется. Команда «fairsay audit verify» покажет, на месте ли она.
letter-statement-subject-not-published = { $newsroom }: ваше мнение не опубликовано — и почему
letter-statement-subject-removed = { $newsroom }: ваше мнение удалено — и почему
letter-statement-subject-suspended = { $newsroom }: некоторое время вы не можете высказываться — и почему
letter-reword-subject = { $newsroom }: не скажете ли вы это иначе?
letter-reword-body = Редактор прочитал ваше мнение под материалом «{ $title }» и хотел бы опубликовать его в других словах. Редактор пишет:
letter-reword-here = Изменить можно здесь, после этого редактор прочитает ещё раз: { $url }
letter-lifted-subject = { $newsroom }: вы снова можете высказываться
letter-lifted-body = Редакция досрочно сняла запрет. Вы снова можете высказываться.
letter-appeal-received-subject = { $newsroom }: ваше обжалование получено
letter-appeal-received-body = Редакция получила ваше обжалование. Его прочтёт другой редактор, и вы получите ответ с объяснением причин. То и другое вы найдёте здесь: { $url }
letter-appeal-upheld-subject = { $newsroom }: ответ на ваше обжалование
letter-appeal-upheld-body = Редактор рассмотрел ваше дело ещё раз. Решение остаётся в силе. Причины:
letter-appeal-overturned-subject = { $newsroom }: решение отменено по вашему обжалованию
letter-appeal-overturned-body = Редактор рассмотрел ваше дело ещё раз и отменил решение. Причины:

## Уведомления о противозаконном

notice-link = Сообщить о противозаконном, без учётной записи
notice-title = Сообщить о противозаконном
notice-lead = Здесь вы сообщаете редакции ({ $newsroom }) о мнении, которое, по-вашему, запрещено законом. Учётная запись не нужна. Каждое уведомление читает редактор, и вам сообщат решение. О том, что просто грубо или не по теме, сообщайте кнопкой «Пожаловаться» рядом с мнением.
notice-place = Где это находится
notice-place-help = Адрес мнения (он за временем, когда оно оставлено) или его номер.
notice-kind = Что здесь запрещает закон
notice-kind-hate = Призыв к ненависти или насилию
notice-kind-threat = Угроза
notice-kind-defamation = Клевета или оскорбление
notice-kind-privacy = Частная жизнь или личные данные
notice-kind-copyright = Авторское или иное право
notice-kind-fraud = Мошенничество или запрещённые товары
notice-kind-child-abuse = Сексуальное насилие над детьми
notice-kind-other = Другое
notice-reasons = Почему это противозаконно?
notice-reasons-help = Назовите слова, о которых идёт речь, и закон, если знаете его. Чем точнее, тем скорее решение.
notice-name = Ваше имя
notice-email = Ваш адрес электронной почты
notice-person-help = На этот адрес придут подтверждение и решение. И имя, и адрес можно не указывать, если речь о сексуальном насилии над детьми. Автору мнения не сообщают, кто вы. Имя и адрес удаляются спустя некоторое время после ответа.
notice-good-faith = Я добросовестно полагаю, что изложенное здесь верно и полно.
notice-send = Отправить уведомление
notice-state-title = Ваше уведомление
notice-keep = Уведомление получено. Сохраните его номер, по нему вы снова найдёте эту страницу:
notice-filed = Получено
notice-state = Что с ним
notice-waits = Ждёт редактора.
notice-answered = Дан ответ
notice-answer = Слова редактора
notice-refused = Уведомление не принято. Просмотрите форму ещё раз.
notice-refused-place = Укажите адрес мнения или его номер.
notice-refused-kind = Выберите, что здесь запрещает закон.
notice-refused-reasons = Напишите, почему это противозаконно.
notice-refused-name = Укажите имя, одной строкой.
notice-refused-email = Укажите адрес, на который можно написать.
notice-refused-good-faith = Без заявления о добросовестности уведомление не принимается.
notice-refused-too-large = Один из текстов слишком длинный.
notice-refused-too-many = За час отсюда пришло много уведомлений. Подождите немного; всё, что вы написали, осталось здесь.
letter-notice-received-subject = { $newsroom }: ваше уведомление получено
letter-notice-received-body = Мы получили уведомление о противозаконном, в котором указан этот адрес. Его прочтёт редактор, и вам сообщат решение. Если вы ничего не отправляли, делать ничего не нужно.
letter-notice-answered-subject = { $newsroom }: решение по вашему уведомлению
letter-notice-removed-body = Редактор прочёл ваше уведомление. Прочитать это мнение больше нельзя.
letter-notice-kept-body = Редактор прочёл ваше уведомление и не нашёл причин удалять мнение. Оно остаётся.
letter-notice-closed-body = Редактор прочёл ваше уведомление. Решать было уже нечего.
letter-notice-redress = Если вы считаете решение ошибочным или можете добавить что-то ещё, отправьте новое уведомление, это бесплатно. Можно также обратиться в суд. Там, где это предусмотрено законом, можно обратиться в аккредитованный орган внесудебного урегулирования споров.
letter-notice-here = Номер вашего уведомления: { $reference }. Что с ним: { $url }
desk-notices = Уведомления
desk-notices-none = Никто не сообщал о противозаконном.
desk-notice = Уведомление { $number }
desk-notice-none = Ждёт ответа
desk-notice-removed = Удалено
desk-notice-kept = Остаётся
desk-notice-closed = Решать нечего
desk-notice-by = От кого:
desk-notice-place = Место, как его указали:
desk-notice-forgotten = Кто прислал уведомление и что в нём было, удалено: срок вышел.
desk-notice-nowhere = По этому адресу нет мнения у нас.
desk-notice-explanation = Ваши причины, для автора мнения (для противозаконного обязательны)
desk-notice-closing = Почему решать нечего: отправитель получит это так, как вы напишете
desk-notice-remove = Удалить мнение, потому что оно
desk-notice-keep = Оставить
desk-notice-close = Закрыть уведомление
transparency-notices = Уведомления о противозаконном
transparency-notices-removed = … мнение удалено
transparency-notices-kept = … мнение осталось
transparency-notices-closed = … решать было нечего
transparency-notices-waiting = … ждут ответа

## Страница читателя

me-appeal-same-editor = Другого редактора нет, поэтому тот, кто решал, рассмотрел дело ещё раз, не раньше чем через день.

## Редакция

desk-title = Редакция
desk-nav = Разделы редакции
desk-to-site = На сайт
desk-system = Система
desk-close = Закрыть
desk-any = Любое
desk-when = Когда
desk-until = До
desk-pages = Страницы
desk-page-previous = Предыдущая страница
desk-page-next = Следующая страница
desk-page-of = { $page } из { $pages }

desk-state-pending = Задержано
desk-state-published = Опубликовано
desk-state-rejected = Отклонено
desk-state-deleted = Удалено автором
desk-state-erased = Стёрто
desk-outcome-approve = Одобрено
desk-outcome-reject = Отклонено
desk-outcome-delete = Удалено
desk-outcome-ban = Запрет высказываться
desk-outcome-lift = Запрет снят
desk-outcome-pick = Выбор редакции
desk-outcome-unpick = Больше не выбор редакции
desk-outcome-note = Заметка
desk-outcome-reword = Просьба сказать иначе
desk-held-reword = Ждёт других слов
desk-held-reworded = Переписано автором
desk-kind-reword = Ждёт автора
desk-reword = Попросить сказать иначе
desk-reword-words = Что сказать иначе? Это прочитает автор
desk-reword-do = Попросить
desk-held-mode = Здесь ждут все мнения
desk-held-failed = Проверка не удалась
desk-held-reported = Есть жалоба
desk-held-none = Задержано
desk-kind-all = Всё, что ждёт
desk-kind-held = Задержанное
desk-kind-reported = С жалобами
desk-appeal-none = Ждёт ответа
desk-appeal-upheld = Решение остаётся в силе
desk-appeal-overturned = Решение отменено

desk-queue = Очередь
desk-queue-empty = Ничего не ждёт: по всем задержанным мнениям и жалобам решено.
desk-queue-none = Под этот выбор ничего не подходит.
desk-filter = Показать
desk-filter-kind = Что
desk-filter-rule = Правило
desk-filter-section = Рубрика
desk-filter-language = Язык
desk-filter-text = Слова, автор или материал
desk-filter-clear = Показать всё
desk-filter-story = Только под материалом:
desk-order = Как упорядочена очередь
desk-order-words = Срочность = тяжесть × (1 + открытые жалобы) × возраст. Тяжесть — наивысшая оценка проверки для задержанного мнения или вес самой тяжёлой жалобы (противозаконно 1,2; оскорбительно 0,8; сквернословие 0,6; реклама 0,5; не по теме 0,3), что больше, и не менее 0,1. Возраст: 1 в первый час, 2 до шести часов, 3 до суток, 4 далее.
desk-reports = { $count ->
    [one] { $count } жалоба
    [few] { $count } жалобы
    [many] { $count } жалоб
   *[other] { $count } жалобы
}

desk-case = Мнение { $number }
desk-place = { $position } из { $total }
desk-previous = Предыдущее
desk-next = Следующее
desk-edited = изменено
desk-picked = Выбор редакции
desk-actions = Решение
desk-approve = Одобрить
desk-keep = Оставить
desk-reject = Отклонить: причина
desk-delete = Удалить: причина
desk-explain = Слова автору и спорное место
desk-explanation = Слова автору
desk-explanation-help = По желанию, но обязательно для противозаконного. Автор прочтёт обоснование на этом языке: { $reads }.
desk-passage = Место в тексте
desk-passage-auto = То, что отметила проверка по этому правилу
desk-passage-none = Без места: весь текст
desk-pick = Сделать выбором редакции
desk-unpick = Убрать из выбора редакции
desk-note = Заметка
desk-notes = Заметки
desk-note-words = Заметка для коллег; автор её не видит
desk-note-save = Сохранить заметку
desk-undo = Вернуть
desk-undone = Взято назад
desk-taken-back = Решение взято назад, письмо отменено.
desk-findings = Что нашла проверка
desk-findings-none = Проверка ничего не нашла.
desk-nudge-anyway = Автору сказали об этом до размещения, и он всё равно разместил.
desk-nudge-reworded = Автору сказали об этом до размещения, и он сказал иначе.
desk-score-none = не применимо
desk-rulebook = Свод правил { $version }
desk-reports-title = Жалобы
desk-report-open = ждёт
desk-report-upheld = поддержана
desk-report-refused = не поддержана
desk-decisions = Решения
desk-decisions-none = Таких решений нет.
desk-decision = Решение
desk-outcome = Исход
desk-ground = Основание
desk-editor = Редактор
desk-reader = Читатель
desk-opinion = Мнение
desk-after = Что потом
desk-statement = Обоснование решения
desk-statement-seen = Обоснование прочитано
desk-around = В обсуждении
desk-here = Это мнение
desk-revisions = Что было раньше
desk-same-text = Почти те же слова в других местах
desk-article = Материал
desk-article-more = Весь материал
desk-record = История
desk-record-joined = С нами с
desk-record-reports = Подано жалоб
desk-record-reports-of = { $made }, поддержано: { $upheld }
desk-record-opinions = Последние мнения

desk-ban = Запретить высказываться
desk-bans = Запреты
desk-ban-reason = Причина, её узнает читатель
desk-ban-scope = Где действует
desk-ban-for = На срок
desk-ban-or-until = или до конца этого дня
desk-ban-do = Запретить
desk-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
desk-banned-until = Запрет до
desk-lift = Снять запрет
desk-lifted = снят

desk-appeals = Обжалования
desk-appeals-none = Никто ничего не обжаловал.
desk-appeal = Обжалование { $number }
desk-answer = Ответ
desk-answer-words = Ваш ответ с причинами: читатель получит его так, как вы напишете
desk-uphold = Решение остаётся в силе
desk-overturn = Отменить решение

desk-audit = Журнал
desk-audit-words = Каждая запись несёт хеш предыдущей, поэтому любая правка, пропуск или перестановка видны. Текстов здесь нет; от текста остаётся только отпечаток с солью.
desk-audit-verify = Проверить с первой записи
desk-audit-good = { $entries ->
    [one] Журнал цел: { $entries } запись, ошибок нет. Последний хеш:
    [few] Журнал цел: { $entries } записи, ошибок нет. Последний хеш:
    [many] Журнал цел: { $entries } записей, ошибок нет. Последний хеш:
   *[other] Журнал цел: { $entries } записи, ошибок нет. Последний хеш:
}
desk-audit-bad = { $count ->
    [one] Журнал не цел: { $count } ошибка.
    [few] Журнал не цел: { $count } ошибки.
    [many] Журнал не цел: { $count } ошибок.
   *[other] Журнал не цел: { $count } ошибки.
}
desk-audit-gap = здесь не хватает записи
desk-audit-changed = эта запись изменена
desk-audit-broken-link = эта запись не следует за предыдущей
desk-audit-tail-missing = в конце не хватает записей до этого номера
desk-audit-head-differs = сохранённая вершина не совпадает
desk-audit-unguarded = в базе нет защиты журнала от изменений
desk-audit-signature-bad = Подпись неверна
desk-audit-signature-missing = Подписанная вершина удалена
desk-audit-unknown-key = Подписано ключом, который не принадлежит этой установке
desk-audit-actor = Кто
desk-audit-action = Что
desk-audit-object = Над чем
desk-audit-detail = Подробности
desk-audit-hash = Хеш

desk-letters = Письма
desk-letters-none = Писем здесь нет.
desk-letters-tab-none = Все
desk-letters-tab-waiting = Ждут
desk-letters-tab-failing = Повторяются
desk-letters-tab-undeliverable = Не доставлены
desk-letters-waiting = ждёт
desk-letters-failing = будет ещё попытка
desk-letters-undeliverable = { $count ->
    [one] Не удалось доставить { $count } письмо
    [few] Не удалось доставить { $count } письма
    [many] Не удалось доставить { $count } писем
   *[other] Не удалось доставить { $count } письма
}
desk-letter-undeliverable = не доставлено
desk-letter-sent = отправлено
desk-letter-cancelled = отменено
desk-letter-attempts = { $count ->
    [one] после { $count } попытки
    [few] после { $count } попыток
    [many] после { $count } попыток
   *[other] после { $count } попытки
}
desk-letter-retry = Попробовать снова

desk-guide = Клавиши
desk-guide-short = Клавиши
desk-guide-approve = Одобрить или оставить мнение с жалобой
desk-guide-reject = Отклонить или удалить: затем номер основания
desk-guide-next = Следующее дело
desk-guide-previous = Предыдущее дело
desk-guide-ban = Открыть форму запрета
desk-guide-undo = Взять последнее решение назад
desk-guide-open = Эта подсказка
desk-guide-on = Однобуквенные клавиши включены

desk-refused-already-decided = Решение уже принято ({ $who }): { $outcome }. Вы ничего не изменили.
desk-refused-already-answered = На это обжалование уже ответили.
desk-refused-already-appealed = Вы уже обжаловали это решение.
desk-unreachable = Сервер не ответил. Ничего не изменилось; попробуйте ещё раз.
desk-refused-conflict = Тем временем здесь что-то изменилось. Посмотрите ещё раз.
desk-refused-edited-meanwhile = Автор изменил мнение, пока оно было у вас открыто. Прочтите его ещё раз.
desk-refused-empty = Сначала напишите что-нибудь.
desk-refused-end-missing = Запрету нужен конец в будущем, не дальше десяти лет.
desk-refused-explanation-missing = Здесь нужны ваши слова: их узнает читатель.
desk-refused-ground-missing = Укажите, какое правило нарушено, или что это противозаконно.
desk-refused-nothing-to-decide = Здесь уже нечего решать.
desk-refused-same-editor = Это ваше решение: на обжалование должен ответить другой редактор. Если другого нет, вы сможете ответить через день.
desk-refused-staff-not-banned = Сотруднику редакции здесь запретить нельзя.
desk-refused-too-large = Это слишком длинно.
desk-refused-too-late = Время для этого прошло.
desk-refused-other-scope = Ваша роль позволяет запрещать только в ваших разделах.
desk-refused-withdrawn = Автор удалил своё мнение. Решать больше нечего.

## Страница читателя

me-title = Моя страница
me-hello = Здравствуйте
me-new = новое
me-banned-until = Вы не можете высказываться до
me-scope-everywhere = везде
me-scope-site = на сайте «{ $site }»
me-scope-section = в разделе «{ $section }» сайта «{ $site }»
me-decisions = Решения, которые касаются меня
me-opinions = Мои мнения
me-opinions-none = Вы ещё не высказывались.
me-see = Посмотреть в обсуждении
me-likes = { $count ->
    [0] отметок «нравится» пока нет
    [one] нравится { $count } читателю
    [few] нравится { $count } читателям
    [many] нравится { $count } читателям
   *[other] нравится { $count } читателя
}
me-reword = Редактор просит сказать это иначе.
me-held = Ждёт редактора.
me-held-why = Почему?
me-why = Почему и что можно сделать
me-your-opinion = Ваше мнение
me-reports = Мои жалобы
me-report-open = Редакция ещё не решила.
me-report-upheld = Редакция с вами согласилась.
me-report-refused = Редакция оставила это мнение.
me-reports-none = Вы ни на что не жаловались. Если мнение нарушает правила, сообщите редакции кнопкой «Пожаловаться» рядом с ним, а здесь увидите, что из этого вышло.
me-notices = Мои уведомления о противозаконном
me-people = Кого я скрываю
me-people-none = Вы никого не скрываете. Тот, кого скрыли, об этом не узнаёт, и для остальных ничего не меняется.
me-people-show = Показывать снова
me-sections = На этой странице
me-newer = Новее
me-older = Раньше
me-appeal = Обжалование
me-appeal-words = Если вы думаете, что редакция ошиблась, скажите почему. Другой редактор рассмотрит дело и ответит с объяснением причин. Это бесплатно, и сделать это можно один раз.
me-appeal-until = Обжаловать можно до
me-appeal-field = Почему вы считаете решение неверным?
me-appeal-send = Отправить
me-appeal-waits = Ваше обжалование получено. Ответит другой редактор.
me-appeal-over = Время для обжалования прошло.
me-answer = Ответ

## Прозрачность

transparency-facts-judge = Автоматическая проверка задержала мнение под новостным материалом; редактор прочитал его и принял решение.
transparency-facts-report = Читатель пожаловался на мнение под новостным материалом; редактор прочитал его и принял решение.
transparency-facts-initiative = Редактор прочитал мнение под новостным материалом и принял решение без чьей-либо жалобы.
transparency-short = Прозрачность
transparency-table = Таблица
transparency-title = Отчёт о прозрачности
transparency-words = Что ограничили и на каком основании, на что жаловались читатели, чем кончились обжалования. Решения, отменённые сразу, не считаются. Никому ничего не отправляется: файлы публикуете вы.
transparency-from = С
transparency-to = По, включительно
transparency-show = Показать
transparency-csv = Отчёт в частях CSV
transparency-json = Обоснования строками JSON
transparency-count = Число
transparency-restrictions = Ограничения
transparency-reports = Жалобы читателей
transparency-automated = Замечено автоматически
transparency-reversed = Отменено по обжалованию
transparency-agreed = Редакция согласилась
transparency-sums = Итого
transparency-opinions = Размещено мнений
transparency-held = Задержано проверкой и решено редактором
transparency-approved = … и опубликовано этим редактором
transparency-alone = Решено одной машиной
transparency-appeals = Обжалования
transparency-upheld = … решение оставлено в силе
transparency-overturned = … решение отменено
transparency-waiting = … ждут ответа
transparency-decision-hours = Часов до решения о задержанном мнении, медиана
transparency-appeal-hours = Часов до ответа на обжалование, медиана
transparency-public-title = Как здесь модерируют мнения
transparency-public-words = { $newsroom } читает каждое мнение, которое задержала автоматическая проверка или на которое пожаловался читатель. Кого ограничили, тому сообщают причину, и он может обжаловать решение; отвечает другой редактор.
transparency-public-appeals = За двенадцать месяцев { $made ->
    [one] было { $made } обжалование
    [few] было { $made } обжалования
   *[other] было { $made } обжалований
}: решение отменено — { $overturned }, оставлено в силе — { $upheld }.
transparency-public-no-appeals = За двенадцать месяцев никто не обжаловал решений.
transparency-public-month = С { DATETIME($from, dateStyle: "long") } по { DATETIME($to, dateStyle: "long") }

## Words of the statements

wording-title = Слова обоснований
wording-words = Эти тексты читатель видит в обосновании решения. Если вы дадите свои слова, они заменят готовые начиная со следующего решения; пустое поле возвращает готовые.
wording-own = Ваши слова
wording-names = Подставляется там, где стоит в фигурных скобках: { $names }
wording-save = Сохранить
wording-saved = Сохранено
statement-opening-name = Начало
statement-why-off-topic-name = Почему: не по теме
statement-why-advertisement-name = Почему: реклама
statement-why-abusive-name = Почему: оскорбления
statement-why-filthy-name = Почему: непристойный язык
statement-why-illegal-name = Почему: незаконное содержание
statement-redress-text-name = Что может сделать читатель

## Terms

policy-title = Условия
policy-words = На каких условиях размещаются мнения: для всего сайта, одного раздела, одного обсуждения. Действует ближайшее, в котором что-то сказано.
policy-scopes = Сайты, разделы и обсуждения
policy-choose = Выберите сайт, раздел или обсуждение. Свои условия обсуждению даются со страницы любого мнения в нём.
policy-own = свои условия
policy-inherit = Как сказано шире или как поставлено
policy-mode = Мнения
policy-close = Закрывается через столько дней
policy-close-help = Считая от публикации. 0 — никогда; пусто — как сказано шире.
policy-slow = Секунд между двумя мнениями одного читателя в одном обсуждении
policy-slow-help = 0 — без паузы; пусто — как сказано шире.
policy-dislikes = Отметки «не нравится»
policy-dislikes-yes = Читатели могут отмечать и «нравится», и «не нравится»
policy-dislikes-no = Читатели могут отмечать только «нравится»
policy-dislikes-help = По умолчанию есть только «нравится». Там, где есть и «не нравится», считаются обе отметки, а «лучшие» определяет доля «нравится» среди всех отметок.
policy-rules = Если судья находит нарушение правила
policy-rules-help = Если сбой у самого судьи, мнение всегда ждёт редактора. Отклонение системой сопровождается обоснованием, а на обжалование отвечают люди.
policy-refused = Так сохранить нельзя: посмотрите отмеченное поле.
policy-here = Условия этого обсуждения
desk-mode-open = Открыто: сначала смотрит судья
desk-mode-held-first = Все ждут редактора
desk-mode-held-new = Первое мнение каждого читателя ждёт
desk-mode-held-links = Мнения со ссылками ждут
desk-mode-closed = Закрыто: новых нет
desk-mode-read-only = Только чтение: ничего изменить нельзя
desk-action-ignore = Ничего не следует
desk-action-mark = Публикуется с пометкой для редакции
desk-action-nudge = Читателю говорят об этом, но он может разместить
desk-action-hold = Ждёт редактора
desk-action-reject = Отклоняет система

## The rule book

rulebook-title = Свод правил
rulebook-words = Свод правил говорит, начиная с какой оценки мнение задерживают. Другой порог можно испытать на уже принятых решениях, прежде чем его установить, и дать судье учиться на ваших решениях. Каждый шаг можно вернуть.
rulebook-thresholds = Пороги
rulebook-others = все прочие
rulebook-threshold = Порог, процентов
rulebook-rehearse = Испытать
rulebook-rehearse-help = Чем ниже порог, тем больше задерживается. Пока вы не сохраните, ничего не изменится.
rulebook-rehearsal = Испытание
rulebook-tried = Испытано на { $count ->
    [one] { $count } решённом мнении
    [few] { $count } решённых мнениях
   *[other] { $count } решённых мнениях
} по тогдашним оценкам.
rulebook-before = Как есть
rulebook-after = Как было бы
rulebook-held = Задержано
rulebook-right = Верно
rulebook-precision = Точность
rulebook-recall = Полнота
rulebook-keep = Установить { $threshold }
rulebook-leave = Оставить как есть
rulebook-flips = Что изменилось бы: { $count }
rulebook-would-hold = было бы задержано
rulebook-would-not = не было бы задержано
rulebook-better = как решила редакция
rulebook-worse = против решения редакции
rulebook-no-flips = Из решённого ничего не изменилось бы.
rulebook-more-flips = … и ещё { $count }.
rulebook-learning = Обучение
rulebook-learning-words = На решениях редакции судья может выучить новые слова, взвешивание этой редакции и пороги. Он берёт только то, что лучше на решениях, по которым не учился, и никогда не берёт того, что ухудшает закреплённые случаи.
rulebook-examples = { $count ->
    [one] { $count } пример
    [few] { $count } примера
   *[other] { $count } примеров
}
rulebook-learn = Учиться на наших решениях
rulebook-own = Наши своды
rulebook-none = Пока ни одного: действует готовый свод.
rulebook-version = Версия
rulebook-after-version = После
rulebook-made = Составлен
rulebook-state = Состояние
rulebook-in-force = Действует
rulebook-retired = Действовал
rulebook-not-adopted = Не принят
rulebook-adopt = Принять
rulebook-adopted = Действует свод { $version }.
rulebook-back = Вернуться к { $version }
rulebook-went-back = Снова действует свод { $version }.
rulebook-refused = Так нельзя: порог больше 0 и не больше 100 процентов.
rulebook-weighed = До и после
rulebook-weighed-help = Измерено на решениях, по которым не учились: каждую пятую часть судят по тому, чему научили остальные четыре.
rulebook-breaches = Нарушения / примеры
rulebook-new-words = Новые слова
rulebook-no-words = Новых слов нет.
rulebook-pinned = Из { $cases } закреплённых случаев верно судились { $before }, теперь { $after }.
desk-run-waiting = ждёт
desk-run-running = идёт обучение
desk-run-learned = свод составлен; он не действует, пока вы его не приняли
desk-run-nothing = выгоды не было бы
desk-run-failed = не удалось

## Figures

figures-title = Цифры
figures-period = Период
figures-hours = Мнения по часам, семь дней
figures-forecast = Ближайшие сутки, ожидание
figures-forecast-help = Среднее за тот же час того же дня недели в четырёх прошлых неделях.
figures-rules = Задержано и ограничено по основаниям
figures-waits = Сколько ждали задержанные мнения
figures-agreement = Судья и редакция по неделям
figures-editors = Редакторы и обжалования
figures-busiest = Самые обсуждаемые материалы
figures-placed = Размещено
figures-let-through = Опубликовано сразу
figures-held = Задержано
figures-restricted = Ограничено редакцией
figures-rightly = … и ограничено редакцией
figures-missed = … пропущено судьёй
figures-week = Неделя с
figures-precision = Из задержанного судьёй ограничено редакцией
figures-recall = Из ограниченного редакцией задержано судьёй
figures-table = Таблицей
figures-table-day = Последние сутки таблицей
figures-nudges = Слово до размещения
figures-nudges-help = Сколько раз авторам до размещения говорили о правиле и что они после этого делали. Набранный ими текст не хранится.
figures-nudges-told = Сказано
figures-nudges-reworded = Сказали иначе
figures-nudges-anyway = Всё равно разместили
figures-nudges-dropped = Не разместили
figures-nothing = За этот период пока ничего.
figures-median = Половина — в пределах { $minutes ->
    [one] { $minutes } минуты
    [few] { $minutes } минут
   *[other] { $minutes } минут
}.
figures-wait-1m = до 1 мин
figures-wait-10m = до 10 мин
figures-wait-1h = до 1 ч
figures-wait-6h = до 6 ч
figures-wait-1d = до суток
figures-wait-more = дольше
figures-appealed = Обжаловано
figures-reversed = Отменено
figures-appeals = Обжалования: отменено { $overturned }, оставлено в силе { $upheld }, ждут { $waiting }.

## Sharing the work

desk-kind-noticed = Названы противозаконными
desk-kind-appealed = Обжалованы
desk-kind-new = Все новые за два дня
desk-filter-site = Сайт
desk-filter-whose = Чьи
desk-whose-mine = Мои
desk-whose-nobody = Ничьи
desk-whose-watched = Материалы, за которыми я слежу
desk-filter-age = Возраст
desk-age-hour = До часа
desk-age-day = До суток
desk-age-over-hour = Больше часа
desk-age-over-day = Больше суток
desk-age-over-week = Больше недели
desk-filter-score = Оценка, %
desk-filter-least = Наименьшая оценка в процентах
desk-filter-most = Наибольшая оценка в процентах
desk-filter-reader = Только автор:
desk-views = Сохранённые виды
desk-views-keep = Сохранить этот выбор
desk-views-name = Название
desk-views-shared = Для всей редакции
desk-views-do = Сохранить
desk-views-drop = Убрать
desk-watch = Следить за материалом
desk-unwatch = Больше не следить
desk-assign = Чьё дело
desk-assign-to = Кто решает
desk-assign-do = Назначить
desk-assign-me = Мне
desk-open-before = Это дело сейчас открыто: { $who }.
desk-decided-meanwhile = Только что решено ({ $who }): { $outcome }.
desk-refused-open-elsewhere = Это дело сейчас открыто ({ $who }). Всё равно решить? Тогда нажмите ещё раз.
desk-tick = Выбрать мнение { $number }
desk-many = Решить сразу многое
desk-many-all = Все { $count }, подходящие под этот выбор, но не больше { $most }
desk-many-approve = Одобрить …
desk-many-reject = Отклонить или удалить …
desk-many-help = Сначала вы увидите, что именно изменится.
desk-plan = Что изменится
desk-plan-nothing-yet = Пока ничего не изменено. Всё, что до подтверждения решат коллеги или исправят авторы, останется нетронутым.
desk-plan-reverses = Отменяет действие { $number }
desk-plan-cut = Под этот выбор подходит больше, чем позволяет одно действие: здесь первые { $most }.
desk-plan-what = Что произойдёт
desk-plan-publish = { $count ->
    [one] { $count } мнение будет опубликовано
    [few] { $count } мнения будут опубликованы
    [many] { $count } мнений будут опубликованы
   *[other] { $count } мнений будут опубликованы
}
desk-plan-keep = { $count ->
    [one] { $count } опубликованное мнение останется, жалобы закроются
    [few] { $count } опубликованных мнения останутся, жалобы закроются
    [many] { $count } опубликованных мнений останутся, жалобы закроются
   *[other] { $count } опубликованных мнений останутся, жалобы закроются
}
desk-plan-reject = { $count ->
    [one] { $count } задержанное мнение будет отклонено
    [few] { $count } задержанных мнения будут отклонены
    [many] { $count } задержанных мнений будут отклонены
   *[other] { $count } задержанных мнений будут отклонены
}
desk-plan-delete = { $count ->
    [one] { $count } опубликованное мнение будет удалено
    [few] { $count } опубликованных мнения будут удалены
    [many] { $count } опубликованных мнений будут удалены
   *[other] { $count } опубликованных мнений будут удалены
}
desk-plan-standing = { $count ->
    [one] { $count } уже так и решено и останется как есть
    [few] { $count } уже так и решены и останутся как есть
    [many] { $count } уже так и решены и останутся как есть
   *[other] { $count } уже так и решены и останутся как есть
}
desk-plan-withdrawn = { $count ->
    [one] { $count } убрано автором: решать нечего
    [few] { $count } убраны авторами: решать нечего
    [many] { $count } убраны авторами: решать нечего
   *[other] { $count } убраны авторами: решать нечего
}
desk-plan-missing = { $count ->
    [one] { $count } дело вам решать нельзя.
    [few] { $count } дела вам решать нельзя.
    [many] { $count } дел вам решать нельзя.
   *[other] { $count } дел вам решать нельзя.
}
desk-plan-decided = { $count ->
    [one] По { $count } из них редакция уже принимала решение.
    [few] По { $count } из них редакция уже принимала решение.
    [many] По { $count } из них редакция уже принимала решение.
   *[other] По { $count } из них редакция уже принимала решение.
}
desk-plan-open = { $count ->
    [one] { $count } из них сейчас открыто у коллег.
    [few] { $count } из них сейчас открыты у коллег.
    [many] { $count } из них сейчас открыты у коллег.
   *[other] { $count } из них сейчас открыты у коллег.
}
desk-plan-empty = Ничего не выбрано.
desk-plan-whose = { $count ->
    [one] { $count } автор
    [few] { $count } автора
    [many] { $count } авторов
   *[other] { $count } авторов
}
desk-plan-where = { $count ->
    [one] { $count } материал
    [few] { $count } материала
    [many] { $count } материалов
   *[other] { $count } материалов
}
desk-plan-more = Все остальные
desk-plan-reason = Почему все сразу? Для коллег и для журнала
desk-plan-do = { $count ->
    [one] Решить { $count } дело
    [few] Решить { $count } дела
    [many] Решить { $count } дел
   *[other] Решить { $count } дел
}
desk-plan-leave = Назад, ничего не менять
desk-acts = Решено разом
desk-acts-none = Никто ещё не решал многое разом.
desk-act = Действие { $number }
desk-act-asked = Подтверждено
desk-act-decided = Решено
desk-act-reason = Причина
desk-act-done = Решено: { $decided }. Оставлено, так как тем временем изменилось: { $refused }.
desk-act-undone = Действие взято назад целиком, письма отменены. Восстановлено: { $count }.
desk-act-until = Действие можно взять назад целиком, и письма ждут, до
desk-act-undo = Взять всё действие назад
desk-act-reverse-help = { $count ->
    [one] { $count } решение этого действия ещё в силе. Взять его назад уже нельзя, но можно принять обратное.
    [few] { $count } решения этого действия ещё в силе. Взять их назад уже нельзя, но можно принять обратные.
    [many] { $count } решений этого действия ещё в силе. Взять их назад уже нельзя, но можно принять обратные.
   *[other] { $count } решений этого действия ещё в силе. Взять их назад уже нельзя, но можно принять обратные.
}
desk-act-reverse = Принять обратные …
desk-guide-first = Первое дело очереди
desk-guide-rows = В очереди: следующая, предыдущая строка; Enter открывает
desk-guide-tick = В очереди: выбрать строку; с Shift — все от последней выбранной
desk-guide-go = К очереди, обжалованиям, решениям

# Уведомления как источник решения и возражения тех, кто их прислал
statement-facts-notice = О нём поступило уведомление, что оно противозаконно, затем его прочёл редактор. Имена приславших уведомления не называются.
transparency-facts-notice = Поступило уведомление, что мнение под новостным материалом противозаконно; редактор прочитал его и принял решение.
letter-notice-refused-redress = Если вы считаете решение неверным, на него можно один раз бесплатно возразить в течение { $days ->
        [one] { $days } дня
        [few] { $days } дней
        [many] { $days } дней
       *[other] { $days } дня
    } с этого ответа, на странице вашего уведомления: возражение прочтёт другой редактор и ответит с объяснением причин. Вы можете также обратиться в суд. Если применимый к вам закон это предусматривает, можно обратиться в аккредитованный орган внесудебного урегулирования споров.
letter-complaint-received-subject = { $newsroom }: ваше возражение получено
letter-complaint-received-body = Мы получили возражение на наш ответ по вашему уведомлению. Его прочтёт другой редактор, и вы получите ответ с объяснением причин.
letter-complaint-answered-subject = { $newsroom }: ответ на ваше возражение
letter-complaint-upheld-body = Редактор рассмотрел ваше уведомление ещё раз. Первый ответ остаётся в силе. Причины:
letter-complaint-overturned-body = Редактор рассмотрел ваше уведомление ещё раз и согласен с вами. Прочитать это мнение больше нельзя. Причины:
letter-complaint-redress = Если вы по-прежнему считаете решение неверным, можно обратиться в суд. Если применимый к вам закон это предусматривает, можно обратиться в аккредитованный орган внесудебного урегулирования споров.
notice-complaint = Возражение
notice-complaint-words = Если вы считаете этот ответ неверным, скажите почему. Другой редактор рассмотрит дело и ответит с объяснением причин, здесь и по электронной почте. Это бесплатно, и сделать это можно один раз.
notice-complaint-until = Возразить можно до
notice-complaint-send = Отправить возражение
notice-complaint-waits = Ваше возражение получено. На него ответит другой редактор.
desk-complaints = Возражения на ответы по уведомлениям
desk-complaints-none = Никто не возразил на ответ по уведомлению.
desk-complaint = Возражение { $number }
desk-complaint-words = Ваши причины: приславший уведомление получит их дословно
desk-complaint-uphold = Первый ответ остаётся в силе
desk-complaint-agree = Согласиться: прочитать мнение больше нельзя
desk-complaint-must-wait = Первый ответ дали вы: на возражение должен ответить другой редактор. Если другого нет, вы можете ответить через день.
transparency-complaints = Возражения на ответы по уведомлениям

# Расхождение
figures-drift = Судья и редакция согласны реже, чем прежде.
figures-drift-held = «{ $rule }»: мнений, задержанных судьёй за последние семь дней: { $whole }; из них редакция ограничила: { $part }, то есть { $now } %. За восемь недель до этого было { $before } %. Доля упала: от { $low } до { $high } пунктов.
figures-drift-caught = «{ $rule }»: мнений, ограниченных редакцией за последние семь дней: { $whole }; из них судья задержал: { $part }, то есть { $now } %. За восемь недель до этого было { $before } %. Доля упала: от { $low } до { $high } пунктов.
figures-drift-why = Возможно, изменились слова читателей или мерка редакции, или кто-то пробует что-то новое. Посмотрите на такие случаи; может помочь другой порог или обучение на ваших решениях.
figures-drift-seen = Принято к сведению
figures-drift-subject = { $newsroom }: судья и редакция согласны реже, чем прежде
figures-rule-weeks = Какую долю задержанного по каждому правилу редакция ограничила
figures-falls = Последние семь дней рядом с восемью неделями до них
figures-falls-help = Сигнал подаётся, если доля упала хотя бы на { $margin } пунктов, в обоих промежутках не меньше { $enough } решений и границы падения (в 999 случаях из 1000) лежат выше нуля.
figures-share = Доля
figures-before = Прежде (решений)
figures-after = Теперь (решений)
figures-fall = Падение лежит между
figures-too-few = решений слишком мало

# Staff
desk-staff-title = Сотрудники
desk-staff-words = Кто имеет доступ и где вошёл. Сеанс завершается после бездействия (часов: { $hours }) и в любом случае через несколько дней (дней: { $days }). От адреса хранится только его сеть.
desk-staff-factor = второй фактор
desk-staff-no-factor = нет второго фактора
desk-staff-seen = последний раз
desk-staff-here = здесь и сейчас
desk-staff-end = Завершить
desk-staff-end-all = Завершить все сеансы
desk-staff-nowhere = Нигде не вошёл.
desk-staff-tokens = токены для программ: { $count }
desk-role-section-editor = Редактор раздела
desk-role-editor = Редактор
desk-role-chief = Главный редактор
desk-role-auditor = Аудитор
desk-role-administrator = Администратор
