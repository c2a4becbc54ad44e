### Почему мнение задержано: по одной фразе на причину, для читателя и для редактора.

rule-off_topic = Высказывания не по теме не допускаются.
rule-advertisement = Реклама не допускается.
rule-abusive = Оскорбления не допускаются.
rule-filthy = Нецензурная брань не допускается.

reader-filthy-listed_word = Слово «{ $passage }» — нецензурное. Пожалуйста, скажите иначе.
reader-filthy-masked_word = «{ $passage }» читается как нецензурное слово («{ $plain }»), хотя и скрыто. Пожалуйста, скажите иначе.
reader-filthy-learned = Текст читается как нецензурная брань. Пожалуйста, скажите иначе.

reader-abusive-listed_word = Слово «{ $passage }» оскорбительно. Пожалуйста, говорите о поступках, не унижая людей.
reader-abusive-masked_word = «{ $passage }» читается как оскорбление («{ $plain }»), хотя и скрыто. Пожалуйста, скажите иначе.
reader-abusive-threat = «{ $passage }» читается как угроза или пожелание зла. Пожалуйста, уберите это.
reader-abusive-insult = «{ $passage }» читается как оскорбление. Пожалуйста, говорите о поступках, не унижая людей.
reader-abusive-learned = { $terms ->
    [none] Мнение в целом читается как оскорбление человека или группы людей.
   *[other] Мнение читается как оскорбление человека или группы людей, прежде всего «{ $terms }».
}

reader-advertisement-link = Из-за ссылки «{ $passage }» это похоже на рекламу. Ссылки на источники приветствуются.
reader-advertisement-contact = «{ $passage }» — приглашение связаться, и это похоже на рекламу.
reader-advertisement-offer = { $kind ->
    [call] «{ $passage }» — призыв заказать, вступить или написать, и это похоже на рекламу.
    [loan] «{ $passage }» — предложение займа или кредита, и это похоже на рекламу.
    [casino] «{ $passage }» — предложение ставок или казино, и это похоже на рекламу.
    [crypto] «{ $passage }» — предложение торговли или криптовалюты, и это похоже на рекламу.
    [earn] «{ $passage }» — предложение работы или заработка, и это похоже на рекламу.
    [adult] «{ $passage }» — предложение услуг для взрослых, и это похоже на рекламу.
    [channel] «{ $passage }» — приглашение в канал, и это похоже на рекламу.
   *[goods] «{ $passage }» — предложение товаров или услуг, и это похоже на рекламу.
}
reader-advertisement-repeated = { $count ->
    [one] Тот же текст стоит ещё под { $count } другой статьёй, и это похоже на рекламу.
   *[other] Тот же текст стоит ещё под { $count } другими статьями, и это похоже на рекламу.
}
reader-advertisement-learned = { $terms ->
    [none] Мнение в целом читается как реклама.
   *[other] Мнение читается как реклама, прежде всего «{ $terms }».
}

reader-off_topic-nothing_shared = { $terms ->
    [none] Похоже, мнение не об этой статье.
   *[other] Похоже, мнение не об этой статье. Ближе всего в ней: «{ $terms }».
}
reader-off_topic-learned = Похоже, мнение не об этой статье.

reader-failed = Проверить мнение автоматически не удалось, оно ждёт редактора.
reader-late = Автоматическая проверка заняла слишком много времени, мнение ждёт редактора.
reader-other = Похоже, «{ $passage }» нарушает это правило.
reader-whole = Похоже, мнение в целом нарушает это правило.

editor-listed_word = «{ $passage }» — слово из списка ({ $score }).
editor-masked_word = «{ $passage }» — читается как «{ $plain }» ({ $score }).
editor-threat = «{ $passage }» — угроза или пожелание зла ({ $score }).
editor-insult = «{ $passage }» — оскорбление ({ $score }).
editor-learned = { $terms ->
    [none] Обученный классификатор, по тексту в целом ({ $score }).
   *[other] Обученный классификатор, прежде всего из-за «{ $terms }» ({ $score }).
}
editor-link = Ссылка «{ $passage }» ({ $score }).
editor-contact = Адрес или телефон «{ $passage }» ({ $score }).
editor-offer = { $kind ->
    [call] Призыв к действию: «{ $passage }» ({ $score }).
    [loan] Займ или кредит: «{ $passage }» ({ $score }).
    [casino] Ставки или казино: «{ $passage }» ({ $score }).
    [crypto] Торговля или криптовалюта: «{ $passage }» ({ $score }).
    [earn] Работа или заработок: «{ $passage }» ({ $score }).
    [adult] Услуги для взрослых: «{ $passage }» ({ $score }).
    [channel] Канал: «{ $passage }» ({ $score }).
   *[goods] Товары или услуги: «{ $passage }» ({ $score }).
}
editor-repeated = Тот же текст под другими статьями: { $count } ({ $score }).
editor-nothing_shared = { $terms ->
    [none] В статье об этом ничего нет ({ $score }).
   *[other] В статье об этом ничего нет; ближе всего: «{ $terms }» ({ $score }).
}
editor-failed = Проверка этого правила не удалась ({ $terms }): решите сами.
editor-late = Проверка этого правила опоздала ({ $terms }): решите сами.
