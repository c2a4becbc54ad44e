site-skip = К тексту
site-runs-on = Обсуждения работают на Fairsay: проверка здесь же, решения принимают люди.
refusal-title = Не получилось
refusal-your-text = Ваш текст: скопируйте его, прежде чем уйти со страницы
refusal-sign-in = Войти
refusal-home = На главную
missing-title = По этому адресу ничего нет
missing-words = Возможно, страница переехала или в адресе опечатка.
