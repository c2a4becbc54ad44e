front-languages = Языки
front-sections = Разделы
front-sign-in = Войти
front-desk = Редакторский стол
front-latest = Последние новости
front-empty = Здесь пока ничего не опубликовано.
front-rules = Правила обсуждения
front-feed-about = Новости: { $newsroom }
section-news = Новости
section-empty = В этом разделе пока ничего не опубликовано.
section-pages = Страницы раздела
section-newer = Новее
section-older = Раньше
section-page = Страница { $number } из { $of }
article-editors-choice = Выбор редакции
article-updated = Обновлено
article-opinions = { $count ->
    [0] Выскажитесь первым
    [one] { $count } мнение
    [few] { $count } мнения
   *[many] { $count } мнений
}
article-edit = Править
article-also-in = На других языках:
article-corrections = { $count ->
    [one] Исправление
   *[other] Исправления
}
article-sources = { $count ->
    [one] Источник
   *[other] Источники
}
article-related = По теме
article-told-to = изданию «{ $outlet }»
article-preview = Предварительный просмотр: читатели этого ещё не видят.
cms-wire = Вставить текст агентства
cms-wire-intro = Вставьте текст таким, каким его прислало агентство. Вы увидите, что удалось распознать, и сможете поправить каждую часть, прежде чем что-либо сохранится.
cms-wire-text = Текст
cms-wire-language = Язык сайта
cms-wire-section = Раздел
cms-wire-read = Распознать
cms-wire-check = Проверьте части
cms-wire-headline = Заголовок
cms-wire-standfirst = Подзаголовок
cms-wire-place = Место
cms-wire-agency = Агентство
cms-wire-date = Дата в строке места
cms-wire-lead = Лид
cms-wire-authors = Авторы, через запятую
cms-wire-body = Текст статьи
cms-wire-body-help = Разделяйте абзацы пустой строкой. «Не включать» оставит часть только в записи.
cms-wire-kind = Эта часть
cms-wire-kind-paragraph = обычный текст
cms-wire-kind-quotation = цитата
cms-wire-kind-left-out = не включать
cms-wire-words = Слова
cms-wire-speaker = Кто сказал
cms-wire-office = Должность
cms-wire-told-to = Кому сказано
cms-wire-when = Когда
cms-wire-before = Слова перед цитатой
cms-wire-attribution = Указание на автора, как в тексте
cms-wire-short = Короткие цитаты в тексте
cms-wire-sources = Источники, по одному в строке: название, затем адрес
cms-wire-left = Строки, не вошедшие в статью
cms-wire-left-help = Отметьте строку, чтобы вернуть её в конец статьи обычным текстом.
cms-wire-left-none = Ничего не пропущено.
cms-wire-line = строка { $number }
cms-wire-reason-repetition = уже сказано
cms-wire-reason-boilerplate = служебный текст
cms-wire-reason-separator = разделитель
cms-wire-reason-editor = исключено редактором
cms-wire-original = Текст, как он пришёл
cms-wire-again = Вернуться к тексту
cms-wire-draft = Сохранить черновик
cms-wire-publish = Опубликовать
cms-wire-saved = «{ $headline }»: черновик сохранён.
cms-wire-published = «{ $headline }»: опубликовано.
cms-wire-nowhere = Пока нет раздела, в котором вы можете писать.
cms-wire-unreadable = Этот текст не удалось прочитать: { $why }
