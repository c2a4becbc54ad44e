## Письма

notification-subject-reply = { $count ->
    [one] { $newsroom }: { $count } ответ на ваши мнения
    [few] { $newsroom }: { $count } ответа на ваши мнения
    [many] { $newsroom }: { $count } ответов на ваши мнения
   *[other] { $newsroom }: { $count } ответа на ваши мнения
}
notification-subject-opinion = { $count ->
    [one] { $newsroom }: опубликовано { $count } ваше мнение
    [few] { $newsroom }: опубликованы { $count } ваших мнения
    [many] { $newsroom }: опубликованы { $count } ваших мнений
   *[other] { $newsroom }: опубликовано { $count } вашего мнения
}
notification-subject-report = { $count ->
    [one] { $newsroom }: что стало с { $count } вашей жалобой
    [few] { $newsroom }: что стало с { $count } вашими жалобами
    [many] { $newsroom }: что стало с { $count } вашими жалобами
   *[other] { $newsroom }: что стало с { $count } вашей жалобы
}
notification-subject-several = { $newsroom }: ответы вам и решения редакции
notification-reply = { $name } отвечает на ваши слова «{ $yours }»:
notification-opinion = Редактор прочёл ваше мнение, теперь его видят все:
notification-report-upheld = Вы пожаловались здесь на мнение. Редактор посмотрел и согласен с вами: прочитать его больше нельзя. Спасибо за помощь.
notification-report-refused = Вы пожаловались здесь на мнение. Редактор посмотрел и считает, что оно не нарушает правил, поэтому оно остаётся.
notification-read = Прочитать в обсуждении
notification-more = { $count ->
    [one] И ещё { $count } на вашей странице.
    [few] И ещё { $count } на вашей странице.
    [many] И ещё { $count } на вашей странице.
   *[other] И ещё { $count } на вашей странице.
}
notification-page = Ваша страница, где есть всё:
notification-choose = Выбрать, как часто приходят такие письма:
notification-leave = Больше не присылать таких писем:

## Страница читателя

notification-replies = Ответы мне
notification-replies-new = { $count ->
    [one] { $count } новый
    [few] { $count } новых
    [many] { $count } новых
   *[other] { $count } нового
}
notification-replies-none = Вам ещё никто не ответил. Когда ответят, вы найдёте это здесь.
notification-replies-to = На ваши слова:
notification-new = новое
notification-letters = Письма
notification-letters-lead = Письма приходят на { $email }. Всё накопившееся приходит одним письмом. Ежедневное уходит в { $hour }, еженедельное — в понедельник.
notification-letters-unproven = Мы пишем только на адрес, о котором вы показали, что он ваш.
notification-letters-prove = Указать адрес
notification-letters-code = Прислать код на { $email }
notification-letters-other = Указать другой адрес
notification-letters-always = Если редактор задержит или снимет ваше мнение, причины вы получите письмом всегда, что бы вы здесь ни выбрали.
notification-letters-replies = Ответы на мои мнения
notification-letters-opinions = Моё мнение, которое ждало, опубликовано
notification-letters-reports = Что стало с моими жалобами
notification-cadence-at-once = Сразу
notification-cadence-daily = Раз в день
notification-cadence-weekly = Раз в неделю
notification-cadence-never = Никогда
notification-letters-keep = Сохранить
notification-letters-kept = Сохранено. Письма будут приходить, как вы выбрали.

## Отказ без входа

notification-leave-title = Больше не писать?
notification-leave-ask = Писем от { $newsroom } об ответах, опубликованных мнениях и жалобах больше не будет. Всё это есть на вашей странице.
notification-leave-button = Больше не писать
notification-left-title = Писем больше не будет
notification-left = Писем от { $newsroom } об ответах, опубликованных мнениях и жалобах больше не будет. Если передумаете, выберите заново на своей странице.
notification-left-page = Моя страница
