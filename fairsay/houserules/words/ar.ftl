### لماذا أُوقف رأي: جملة لكل سبب، للقارئ الذي كتبه وللمحرر.
### $passage ما في النص، و$plain الكلمة المقصودة، و$terms ما حمل الدرجة حين يكون $about هو "words".

rule-off_topic = لا يُسمح بالخروج عن الموضوع.
rule-advertisement = لا يُسمح بالإعلانات.
rule-abusive = لا يُسمح بالكلام المسيء.
rule-filthy = لا يُسمح بالكلام البذيء.

## ما يفعله الإعلان، وكيف يريد أن يُتّصل به: أجزاء جمل.
offer-call = يدعو القراء إلى الطلب أو الانضمام أو المراسلة
offer-loan = يعرض قرضًا
offer-casino = يعرض المراهنة أو القمار
offer-crypto = يعرض المضاربة أو العملات الرقمية
offer-earn = يعرض عملًا أو ربحًا
offer-adult = يعرض خدمات للبالغين
offer-channel = يدعو القراء إلى قناة
offer-goods = يعرض سلعًا أو خدمات
offer-drugs = يعرض مخدرات أو عملًا فيها
offer-papers = يعرض وثائق أو حسابات
offer-fortune = يعرض قراءة الطالع أو العلاج الروحاني
offer-prize = يعِد بجائزة أو هدية
way-phone = يذكر رقم هاتف
way-handle = يذكر حسابًا للمراسلة
way-mail = يذكر بريدًا إلكترونيًّا
way-link = يذكر رابطًا
way-repeated = نُشر من قبل بالكلمات نفسها تقريبًا

## للقارئ.
reader-filthy-listed_word = كلمة «{ $passage }» كلام بذيء. قلها بعبارة أخرى من فضلك.
reader-filthy-masked_word = تُقرأ «{ $passage }» كلمةً بذيئة وإن كُتبت هكذا. قلها بعبارة أخرى من فضلك.
reader-filthy-learned = تُقرأ هذه الصياغة كلامًا بذيئًا. قلها بعبارة أخرى من فضلك.

reader-abusive-listed_word = كلمة «{ $passage }» مسيئة. تحدّث من فضلك عمّا حدث، لا عن الناس بسوء.
reader-abusive-masked_word = تُقرأ «{ $passage }» كلمةً مسيئة وإن كُتبت هكذا. تحدّث من فضلك عمّا حدث، لا عن الناس بسوء.
reader-abusive-threat = تُقرأ «{ $passage }» تهديدًا أو تمنيًا للأذى. احذفها من فضلك.
reader-abusive-insult = تُقرأ «{ $passage }» إهانة. تحدّث من فضلك عمّا حدث، لا عن الناس بسوء.
reader-abusive-learned = { $about ->
    [words] يُقرأ الرأي إساءةً إلى شخص أو جماعة، ولا سيما «{ $terms }». تحدّث من فضلك عمّا حدث، لا عن الناس بسوء.
   *[whole] يُقرأ الرأي بمجمله إساءةً إلى شخص أو جماعة. تحدّث من فضلك عمّا حدث، لا عن الناس بسوء.
}

reader-advertisement-link = الرابط «{ $passage }» يجعل هذا شبيهًا بإعلان. أما روابط المصادر فمرحّب بها.
reader-advertisement-contact = «{ $passage }» { $way }، وهذا يجعله شبيهًا بإعلان.
reader-advertisement-offer = «{ $passage }» { $does }، وهذا يجعله شبيهًا بإعلان.
reader-advertisement-offer-and-way = { $address ->
    [none] هذا الرأي { $does } («{ $passage }») و{ $way }، وهذا يجعله شبيهًا بإعلان.
   *[other] هذا الرأي { $does } («{ $passage }») و{ $way } («{ $address }»)، وهذا يجعله شبيهًا بإعلان.
}
reader-advertisement-repeated = { $count ->
    [zero] نُشر نص يكاد يطابقه من قبل، وهذا يجعله شبيهًا بإعلان.
    [one] نُشر نص يكاد يطابقه مرة من قبل، وهذا يجعله شبيهًا بإعلان.
    [two] نُشر نص يكاد يطابقه مرتين من قبل، وهذا يجعله شبيهًا بإعلان.
    [few] نُشر نص يكاد يطابقه { $count } مرات من قبل، وهذا يجعله شبيهًا بإعلان.
    [many] نُشر نص يكاد يطابقه { $count } مرة من قبل، وهذا يجعله شبيهًا بإعلان.
   *[other] نُشر نص يكاد يطابقه { $count } مرة من قبل، وهذا يجعله شبيهًا بإعلان.
}
reader-advertisement-learned = { $about ->
    [words] يُقرأ الرأي إعلانًا، ولا سيما «{ $terms }».
   *[whole] يُقرأ الرأي بمجمله إعلانًا.
}

reader-off_topic-nothing_shared = { $near ->
    [passage] لا يبدو أن الرأي يتحدث عن هذا المقال. وأقرب موضع فيه هو «{ $plain }».
   *[none] لا يبدو أن الرأي يتحدث عن هذا المقال.
}
reader-off_topic-learned = لا يبدو أن الرأي يتحدث عن هذا المقال.

reader-taught = { $about ->
    [words] أوقف المحررون آراءً كهذا من قبل، ولا سيما بسبب «{ $terms }». سينظر فيه محرر.
   *[whole] أوقف المحررون آراءً كهذا من قبل. سينظر فيه محرر.
}
reader-failed = تعذّر فحص الرأي آليًّا، وهو ينتظر محررًا.
reader-late = طال الفحص الآلي أكثر من اللازم، ولذلك ينتظر الرأي محررًا.
reader-other = يبدو أن الموضع «{ $passage }» يخالف هذه القاعدة.
reader-whole = يبدو أن الرأي بمجمله يخالف هذه القاعدة.

## للمحرر.
editor-listed_word = كلمة «{ $passage }» في القائمة ({ $score }).
editor-masked_word = كلمة «{ $plain }» مكتوبةً «{ $passage }» ({ $score }).
editor-threat = تُقرأ «{ $passage }» تهديدًا أو تمنيًا للأذى ({ $score }).
editor-insult = { $about ->
    [words] تُقرأ «{ $passage }» إهانة، ولا سيما «{ $terms }» ({ $score }).
   *[whole] تُقرأ «{ $passage }» إهانة ({ $score }).
}
editor-learned = { $about ->
    [words] يشبه النص آراءً تخالف هذه القاعدة، ولا سيما في «{ $terms }» ({ $score }).
   *[whole] يشبه النص بمجمله آراءً تخالف هذه القاعدة ({ $score }).
}
editor-taught = { $about ->
    [words] قرارات هيئة التحرير نفسها ضده، ولا سيما ضد «{ $terms }» ({ $score }).
   *[whole] قرارات هيئة التحرير نفسها ضده ({ $score }).
}
editor-link = الرابط «{ $passage }» ليس رابط المقال ولا رابط موقع موثوق ({ $score }).
editor-contact = النص { $way }: «{ $passage }» ({ $score }).
editor-offer = «{ $passage }» { $does } ({ $score }).
editor-offer-and-way = { $address ->
    [none] «{ $passage }» { $does }، والنص { $way } ({ $score }).
   *[other] «{ $passage }» { $does }، والنص { $way }: «{ $address }» ({ $score }).
}
editor-repeated = { $count ->
    [zero] نُشر نص يكاد يطابقه من قبل ({ $score }).
    [one] نُشر نص يكاد يطابقه مرة من قبل ({ $score }).
    [two] نُشر نص يكاد يطابقه مرتين من قبل ({ $score }).
    [few] نُشر نص يكاد يطابقه { $count } مرات من قبل ({ $score }).
    [many] نُشر نص يكاد يطابقه { $count } مرة من قبل ({ $score }).
   *[other] نُشر نص يكاد يطابقه { $count } مرة من قبل ({ $score }).
}
editor-nothing_shared = { $about ->
    [words] { $near ->
        [passage] لا شيء في المقال يتحدث عن «{ $terms }»؛ وأقرب موضع هو «{ $plain }» ({ $score }).
       *[none] لا شيء في المقال يتحدث عن «{ $terms }» ({ $score }).
    }
   *[whole] { $near ->
        [passage] لا شيء في المقال يتحدث عن هذا؛ وأقرب موضع هو «{ $plain }» ({ $score }).
       *[none] لا شيء في المقال يتحدث عن هذا ({ $score }).
    }
}
editor-failed = تعذّر فحص هذه القاعدة ({ $terms }): احكم بنفسك.
editor-late = تأخر فحص هذه القاعدة ({ $terms }): احكم بنفسك.
