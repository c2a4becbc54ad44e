# Вход, регистрация и учётная запись: что видят читатели и редакторы.

account-you = Вы
account-sign-in = Войти
account-sign-in-why = Читать может каждый. Чтобы высказаться, пожаловаться на мнение или поддержать его, назовите себя.
account-sign-out = Выйти
account-signed-in-as = Вы вошли как
account-sign-up = Регистрация
account-sign-up-words = Выберите имя, под которым будете говорить, и укажите адрес, на который можно прислать код. Пароль не нужен.
account-sign-up-email = Зарегистрироваться по почте
account-no-account = Вы здесь впервые?
account-have-account = Уже бывали здесь?
account-continue = Продолжить
account-continue-with = Продолжить через { $provider }
account-connect-with = Подключить { $provider }
account-providers-tell = Нам сообщат ваше имя и, если вы разрешите, адрес почты. Имя будет стоять под вашими мнениями, адрес не увидит никто. От вашего имени мы ничего не публикуем.
account-or = или по почте
account-or-else = или
account-email = Адрес электронной почты
account-send-code = Прислать код
account-by-code = Вход по почте
account-by-code-words = Мы пришлём код, а вы введёте его здесь. Пароль запоминать не нужно.
account-other-ways = Войти по-другому
account-staff-here = Вы здесь работаете?
account-staff-sign-in = Вход для редакции
account-staff-words = Адрес и пароль вашей редакционной учётной записи. За ними последует второй шаг.
account-readers-here = Вы читатель? Вам сюда
account-name = Ваше имя
account-name-help = Его увидят все: оно стоит под всем, что вы здесь пишете.
account-name-bad = Выберите имя, в котором есть хотя бы одна буква и не больше 80 знаков.
account-nameless = Читатель
account-cancel = Отмена
account-confirm = Подтвердить
account-save = Сохранить
account-remove = Удалить
account-rename = Переименовать
account-try-again = Попробовать ещё раз
account-home = На главную
account-my-page = Моя страница
account-to-desk = В редакцию

# Коды
account-code = Код
account-code-title = Введите код
account-code-sent = Если этот адрес годится, письмо уже в пути:
account-code-help = Код действует 15 минут. Загляните и в нежелательную почту. Если в письме сказано другое, поступите, как там написано.
account-code-again = Прислать новый код
account-code-other-address = Указать другой адрес

# Пароли редакции
account-password = Пароль
account-password-current = Нынешний пароль
account-password-new = Новый пароль
account-password-again = Ещё раз
account-password-help = Не меньше 10 знаков, и не слово, которым пользуются все.
account-password-change = Сменить пароль
account-password-set = Задать пароль
account-password-forgotten = Забыли пароль?
account-password-saved = Пароль сохранён
account-reset-words = Укажите адрес редакционной учётной записи. Если она есть, на него придёт письмо со ссылкой.
account-reset-send = Прислать ссылку
account-reset-sent = Загляните в почту
account-reset-sent-words = Если адрес принадлежит редакционной учётной записи, письмо со ссылкой уже в пути. Ссылка сработает один раз, в течение трёх дней.
account-link-bad = Эта ссылка не действует
account-link-bad-words = Ею уже воспользовались, или она устарела.
account-again = Ещё раз, для надёжности
account-again-words = Вы собираетесь изменить то, как входите. Подтвердите, пожалуйста, что это вы.
account-again-password = Подтвердить паролем
account-again-code = Подтвердить кодом из приложения

# Второй шаг
account-second = Второй шаг при входе
account-second-why = Учётная запись редактора может убирать чужие слова. Поэтому одного пароля мало: при входе нужно и то, что у вас с собой. Настройка займёт две минуты, один раз.
account-second-app = Приложение с кодами
account-second-app-words = Приложение в телефоне каждые полминуты показывает новый код из шести цифр.
account-second-app-go = Настроить приложение
account-second-key = Ключ безопасности
account-second-key-words = Небольшой ключ USB или NFC либо отпечаток или лицо, которые узнаёт ваш телефон или компьютер.
account-second-key-go = Добавить ключ
account-second-codes = Ещё вы получите десять запасных кодов, на случай если пропадут и телефон, и ключ.
account-factors = Второй шаг при входе
account-factor-title = Второй шаг
account-factor-words = Введите код, который показывает приложение, или один из запасных кодов.
account-app-step-get = Откройте в телефоне приложение для кодов или установите его.
account-app-step-scan = Наведите его на эту картинку.
account-app-step-code = Введите код, который оно сейчас показывает.
account-app-qr = QR-код для приложения
account-app-secret = Если навести не получается, введите в приложение этот ключ:
account-app-go = Включить
account-app-on = Приложение настроено.
account-app-off = Отключить приложение
account-app-off-words = Коды из приложения больше не понадобятся и приниматься не будут.
account-keys-count = { $count ->
    [0] Ключей пока нет.
    [one] { $count } ключ.
    [few] { $count } ключа.
   *[other] { $count } ключей.
  }
account-keys-list = Ваши ключи
account-key-name = Ключ { $number }
account-key-called = Название ключа
account-key-add-words = Назовите его так, чтобы потом узнать, нажмите кнопку и коснитесь ключа, когда он замигает.
account-key-touch = Добавить этот ключ
account-key-use = Воспользоваться ключом
account-key-remove = Удалить ключ
account-key-fault = Ключ не сработал. Коснитесь его раньше или возьмите другой; на адресах без имени, таких как 127.0.0.1, ключи не действуют.
account-key-scripts = Для ключей в браузере должны быть включены скрипты. Коды работают и без них.
account-codes = Запасные коды
account-codes-words = Каждый из них один раз откроет вход вместо кода из приложения. Распечатайте их или храните там же, где пароли, но не в том же телефоне.
account-codes-left = { $count ->
    [0] Запасных кодов не осталось.
    [one] Остался { $count } запасной код.
    [few] Осталось { $count } запасных кода.
   *[other] Осталось { $count } запасных кодов.
  }
account-codes-show = Показать
account-codes-save = Сохранить в файл
account-codes-new = Сделать новые коды
account-codes-new-words = Прежние коды перестанут действовать.

# Учётная запись
account-panel-title = Вход и ваши данные
account-addresses = Адреса почты
account-addresses-words = На один из них приходят письма; по каждому подтверждённому можно войти.
account-address-letters = сюда приходят письма
account-address-proven = подтверждён
account-address-unproven = ещё не подтверждён
account-address-use = Присылать письма сюда
account-address-none = Адреса, по которому можно войти, нет.
account-address-told = Письма приходят на { $email }, этот адрес сообщил другой сайт. Добавьте его ниже и подтвердите, что он ваш; тогда по нему можно будет и входить.
account-address-add = Добавить адрес
account-connections = Учётные записи на других сайтах
account-connections-words = Через них вы можете войти.
account-connections-none = Пока ни одной.
account-connections-add = Подключить ещё
account-disconnect = Отключить
account-sessions = Где вы вошли
account-sessions-words = Если что-то вам незнакомо, завершите остальные сеансы и, если у вас есть пароль, смените его.
account-session-this = здесь и сейчас
account-session-seen = последний раз
account-session-end = Выйти там
account-sessions-end = Выйти везде, кроме этого места
account-sessions-end-help = Это завершит и вход на других сайтах с нашими обсуждениями.
account-sessions-tokens = Отозвать и мои токены для программ ({ $count })
account-copy = Сохранить копию моих данных
account-erase = Стереть учётную запись
account-erase-what = Будут стёрты ваше имя, адреса, способы входа и всё прочее, по чему вас можно узнать. Вернуть это нельзя.
account-erase-talk = Ответы других останутся; ваших слов не будет, на их месте будет сказано, что они стёрты.
account-erase-sure = Да, я этого хочу
account-erase-now = Стереть всё
account-erased = Стёрто
account-erased-words = Учётной записи и ваших личных данных больше нет.
account-inactive = Эта учётная запись закрыта
account-inactive-words = Войти через неё нельзя.
account-closed = Сейчас регистрации нет

# Facebook и Google
account-provider-failed = Войти не получилось
account-provider-failed-words = Ответ другого сайта не подошёл. Возможно, он запоздал или окно было открыто дважды.
account-cancelled = Вы не вошли
account-cancelled-words = Вы решили не продолжать. Нам ничего не передали.
account-deletion = Удаление ваших данных
account-deletion-erased = Ваша учётная запись здесь и все личные данные стёрты.
account-deletion-disconnected = Всё, что пришло от Facebook, удалено. Учётная запись осталась: в неё можно войти иначе, а стереть её можно на своей странице.
account-deletion-nothing = Удалять нечего: данных этой учётной записи Facebook у нас нет.
account-deletion-code = Код подтверждения: { $code }

# Слишком часто
account-too-many = Слишком быстро
account-too-many-words = Слишком много попыток. Подождите несколько минут и попробуйте снова.

# Отказы
account-refuse-code = Код не тот. Проверьте его или запросите новый.
account-refuse-password = Адрес и пароль не подходят друг к другу.
account-refuse-password-current = Это не ваш нынешний пароль.
account-refuse-address-taken = Тем временем этот адрес подтвердил другой читатель.
account-refuse-address-yours = Этот адрес у вас уже есть.
account-refuse-address-factor = Добавляйте адреса до настройки второго шага или сначала отключите его.
account-refuse-addresses = Больше адресов добавить нельзя.
account-refuse-last-factor = Это ваш последний второй шаг, а редакции он обязателен. Сначала добавьте другой.
account-refuse-codes = Сначала настройте приложение или ключ.
account-refuse-last-way = Это ваш единственный вход. Сначала добавьте адрес почты.
account-refuse-unproven = Сначала подтвердите адрес почты.

# Сообщения
account-note-address-kept = На этот адрес приходят письма. Сначала выберите для них другой.
account-note-address-taken = Адрес { $email } принадлежит другому читателю.
account-note-address-proven = Адрес { $email } подтверждён.
account-note-address-removed = Адрес { $email } удалён.
account-note-address-unproven = Письма приходят только на подтверждённый адрес.
account-note-letters = Теперь письма будут приходить на этот адрес.
account-note-password = Пароль сохранён.
account-note-connected = Подключено.
account-note-connected-other = Эта учётная запись подключена здесь к другому читателю.
account-note-disconnected = Отключено.
account-note-sessions = Во всех других местах вы вышли.

# Письма
account-letter-code-subject = { $newsroom }: ваш код
account-letter-code-body =
    Ваш код для входа:

    { $code }

    Введите его на странице, открытой в браузере. Код действует 15 минут.

    Если вы его не просили, ничего не делайте: без кода никто не войдёт. Никому его не сообщайте.

    { $newsroom }
    { $site }
account-letter-welcome-subject = { $newsroom }: ваш код
account-letter-welcome-body =
    Добро пожаловать. Кто-то, надеемся, что вы, указал этот адрес при регистрации. Код:

    { $code }

    Введите его на странице, открытой в браузере. Код действует 15 минут.

    Если это были не вы, ничего не делайте: без кода учётной записи не будет.

    { $newsroom }
    { $site }
account-letter-confirm-subject = { $newsroom }: подтвердите адрес
account-letter-confirm-body =
    Кто-то, надеемся, что вы, добавил этот адрес к учётной записи. Код, который его подтверждает:

    { $code }

    Если это были не вы, ничего не делайте: без кода адрес использован не будет.

    { $newsroom }
    { $site }
account-letter-exists-subject = { $newsroom }: у вас уже есть учётная запись
account-letter-exists-body =
    Кто-то, надеемся, что вы, пытался зарегистрироваться с этим адресом. Учётная запись с ним уже есть. Войдите, и мы пришлём код:

    { $sign_in_url }

    Если это были не вы, ничего не делайте.

    { $newsroom }
    { $site }
account-letter-unknown-subject = { $newsroom }: учётной записи с этим адресом пока нет
account-letter-unknown-body =
    Кто-то, надеемся, что вы, пытался войти с этим адресом. Учётной записи с ним пока нет. Если раньше вы входили через Facebook или Google, нажмите ту же кнопку ещё раз; или зарегистрируйтесь здесь:

    { $signup_url }

    Если это были не вы, ничего не делайте.

    { $newsroom }
    { $site }
account-letter-reset-subject = { $newsroom }: новый пароль
account-letter-reset-body =
    Кто-то, надеемся, что вы, попросил новый пароль для вашей редакционной учётной записи. Задайте его здесь в течение трёх дней; ссылка сработает один раз:

    { $password_reset_url }

    Если это были не вы, ничего не делайте: пароль останется прежним.

    { $newsroom }
    { $site }
account-letter-change-subject = { $newsroom }: изменение в вашей учётной записи
account-letter-change-body =
    { $change }

    Когда: { $when }
    Откуда: { $address }, { $browser }

    Если это были вы, всё в порядке. Если нет, сразу войдите, завершите остальные сеансы и сообщите редакции.

    { $newsroom }
    { $site }
account-change-password = Пароль изменён.
account-change-address = Адрес для писем изменён.
account-change-address-removed = Адрес почты удалён.
account-change-app-on = Приложение с кодами настроено.
account-change-app-off = Приложение с кодами отключено.
account-change-key-added = Ключ безопасности добавлен.
account-change-key-removed = Ключ безопасности удалён.
account-change-codes = Сделаны новые запасные коды.
account-change-connected = Подключена учётная запись { $provider }.
account-change-disconnected = Отключена учётная запись { $provider }.

# Замена Facebook в демонстрации
account-standin-title = Замена Facebook
account-standin-ask = Продолжить в «{ $newsroom }»?
account-standin-words = В демонстрации эта страница играет роль Facebook; с этой машины ничего не уходит. Выберите, кто вы.
account-standin-no-email = Не сообщать адрес почты
account-standin-continue = Продолжить как { $name }
account-standin-none = без адреса почты
account-standin-refuse = Не сейчас
account-standin-wrong = Этот адрес не зарегистрирован
account-standin-wrong-words = Приложение или обратный адрес не те, что были зарегистрированы. Никто никуда не отправлен.

# Tokens for programs.
account-tokens = Токены для программ
account-tokens-words = Скрипт или приложение с таким токеном говорит за вас: читает и, если вы разрешите, пишет от вашего имени. Давайте каждой программе свой токен и отзывайте те, которыми больше не пользуетесь.
account-token-made = Вот ваш новый токен.
account-token-once = Скопируйте его сейчас: он показан один раз и больше не появится.
account-tokens-none = У вас их нет.
account-token-new = Новый токен
account-token-refused = Дайте ему название от 1 до 80 знаков и выберите, что ему можно и как долго.
account-token-many = У вас их двадцать. Сначала отзовите один.
account-token-name = Для чего он?
account-token-scope = Что ему можно?
account-token-scope-read = Читать то, что можете читать вы
account-token-scope-write = Читать и писать от вашего имени: размещать, править, отмечать, жаловаться
account-token-days = Сколько он действует?
account-token-so-many-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
account-token-make = Создать
account-token-find = Найти токен, который попал в чужие руки
account-token-like = Токен или первые шестнадцать знаков
account-token-search = Найти
account-token-unknown = Токена с таким началом нет.
account-token-may-read = может читать
account-token-may-write = может читать и писать
account-token-revoked = отозван
account-token-over = срок истёк
account-token-until = действует до
account-token-used = последний раз использован
account-token-unused = не использован ни разу
account-token-revoke = Отозвать
