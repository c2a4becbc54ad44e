### Arabic is a language of readers: what only editors see may be missing here and is then said in English.

## الأوقات والأسباب والحالات والنتائج

desk-moment = { DATETIME($at, dateStyle: "long", timeStyle: "short") }
desk-moment-short = { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
desk-day = { DATETIME($at, dateStyle: "long") }

desk-ground-off-topic = خارج عن الموضوع
desk-ground-advertisement = إعلان
desk-ground-abusive = إساءة
desk-ground-filthy = كلام بذيء
desk-ground-illegal = محتوى غير قانوني

## بيان الأسباب

statement-title = لماذا اتُّخذ هذا القرار
statement-opening = اتخذت هيئة تحرير { $newsroom } قرارًا يقيّدك. تقول هذه الرسالة ما الذي تقرر ولماذا، وما الذي يمكنك فعله.
statement-restriction = القرار
statement-restriction-not-published = لم يُنشر رأيك.
statement-restriction-removed = أُزيل رأيك. ولم يعد الآخرون يرونه.
statement-restriction-suspended = لا يمكنك كتابة الآراء هنا لمدة من الزمن. ويمكنك متابعة القراءة، ويمكنك الاعتراض.
statement-restriction-suspended-site = لا يمكنك كتابة الآراء في { $site } لمدة من الزمن. ويمكنك متابعة القراءة، ويمكنك الاعتراض.
statement-restriction-suspended-section = لا يمكنك كتابة الآراء في قسم «{ $section }» من { $site } لمدة من الزمن. ويمكنك متابعة القراءة، ويمكنك الاعتراض.
statement-territory = أين يسري
statement-territory-everywhere = حيثما قُرئ هذا النقاش؛ ولا يُعامل بلد معاملة مختلفة.
statement-duration = كم يدوم
statement-duration-lasting = ليس له تاريخ انتهاء. وينتهي إذا أُلغي القرار.
statement-duration-until = حتى { $end }. ثم ينتهي من تلقاء نفسه.
statement-facts = علامَ يستند
statement-facts-opinion = يتعلق بالرأي الذي كتبته في { $day } تحت «{ $title }».
statement-facts-passage = الموضع المقصود: «{ $passage }».
statement-facts-judge = أوقفه الفحص الآلي، ثم قرأه محرر.
statement-facts-report = أبلغ عنه قارئ، ثم قرأه محرر. ولا تُذكر أسماء القراء الذين يبلغون.
statement-facts-initiative = صادفه محرر أثناء القراءة؛ ولم يبلغ عنه أحد.
statement-ground = السبب
statement-ground-rule = قاعدة النقاش: { $ground }.
statement-ground-law = السبب القانوني: يبدو أن المحتوى غير قانوني.
statement-why-off-topic = يرى المحررون أنه لا يتحدث عن المقال ولا يجيب أحدًا في نقاشه.
statement-why-advertisement = يرى المحررون أنه يعلن عن شيء أو يبيعه.
statement-why-abusive = يرى المحررون أنه يهين أناسًا أو يهددهم أو يحطّ منهم.
statement-why-filthy = يرى المحررون أن فيه كلامًا بذيئًا.
statement-why-illegal = يرى المحررون أن القانون يمنعه، للسبب الذي يذكرونه هنا.
statement-editor-words = كلمات المحرر: { $words }
statement-automation = الآلات والبشر
statement-detection-automated = لاحظه فحص آلي.
statement-detection-people = لاحظه بشر، لا آلة.
statement-deciding-automated = اتُّخذ القرار آليًّا، كما رتّبت هيئة التحرير هذه. أما الاعتراض فيقرؤه إنسان دائمًا.
statement-deciding-people = اتخذ القرارَ إنسان.
statement-redress = ما يمكنك فعله
statement-redress-text =
    { $days ->
        [zero] يمكنك الاعتراض لدى المحررين مجانًا حتى نهاية هذا اليوم.
        [one] يمكنك الاعتراض لدى المحررين مجانًا خلال يوم واحد من هذا القرار.
        [two] يمكنك الاعتراض لدى المحررين مجانًا خلال يومين من هذا القرار.
        [few] يمكنك الاعتراض لدى المحررين مجانًا خلال { $days } أيام من هذا القرار.
        [many] يمكنك الاعتراض لدى المحررين مجانًا خلال { $days } يومًا من هذا القرار.
       *[other] يمكنك الاعتراض لدى المحررين مجانًا خلال { $days } يوم من هذا القرار.
    } ويجيبك محرر غير الأول، مع بيان الأسباب. ويمكنك أيضًا اللجوء إلى القضاء. وحيث ينص القانون الساري عليك على ذلك، يمكنك اللجوء إلى هيئة معتمدة تسوّي مثل هذه النزاعات خارج القضاء.
statement-appeal-here = لقراءة هذا في صفحتك، أو للاعتراض: { $url }
statement-here = لقراءة هذا في صفحتك: { $url }
statement-redress-elsewhere = يمكنك اللجوء إلى القضاء. وحيث ينص القانون الساري عليك على ذلك، يمكنك اللجوء إلى هيئة معتمدة لتسوية مثل هذه النزاعات خارج المحكمة.
statement-your-words = كلماتك كما كتبتها:

## الرسائل

letter-greeting = مرحبًا { $name }!
letter-closing =
    { $newsroom }
    آراؤك وكل القرارات بشأنها: { $url }
letter-greeting-nobody = مرحبًا!
letter-closing-nobody =
    { $newsroom }
    { $url }
letter-head-subject = { $newsroom }: السجل في { $day }
letter-head-body = هذا السطر هو الرأس الموقّع للسجل بعد القيد { $number }. احفظه حيث لا يصل إليه خادم التحرير. يتحقق الأمر “fairsay audit verify” مما إذا كان السجل ما زال يحويه.
letter-statement-subject-not-published = { $newsroom }: لم يُنشر رأيك، وهذا هو السبب
letter-statement-subject-removed = { $newsroom }: أُزيل رأيك، وهذا هو السبب
letter-statement-subject-suspended = { $newsroom }: لا يمكنك كتابة الآراء لمدة، وهذا هو السبب
letter-reword-subject = { $newsroom }: هل تقوله بعبارة أخرى؟
letter-reword-body = قرأ محرر رأيك تحت «{ $title }» ويودّ نشره بعبارة أخرى. يكتب المحرر:
letter-reword-here = أعد صياغته هنا؛ وسيقرؤه المحرر من جديد: { $url }
letter-lifted-subject = { $newsroom }: يمكنك كتابة الآراء من جديد
letter-lifted-body = أنهى المحررون حظرك قبل أوانه. يمكنك كتابة الآراء من جديد.
letter-appeal-received-subject = { $newsroom }: وصل اعتراضك
letter-appeal-received-body = وصل اعتراضك إلى المحررين. سيقرؤه محرر غير الأول، وستتلقى جوابًا معللًا. تجد الأمرين هنا: { $url }
letter-appeal-upheld-subject = { $newsroom }: الجواب عن اعتراضك
letter-appeal-upheld-body = نظر محرر في حالتك مرة أخرى. القرار باقٍ. والأسباب:
letter-appeal-overturned-subject = { $newsroom }: قُبل اعتراضك
letter-appeal-overturned-body = نظر محرر في حالتك مرة أخرى وألغى القرار. والأسباب:

## بلاغات عن محتوى غير قانوني

notice-link = الإبلاغ عن محتوى غير قانوني، من دون حساب
notice-title = الإبلاغ عن محتوى غير قانوني
notice-lead = هنا تخبر { $newsroom } عن رأي ترى أن القانون يمنعه. لا تحتاج إلى حساب. يقرأ محرر كل بلاغ، وتُخبَر بالقرار. أما ما هو فظ أو خارج عن الموضوع فحسب، فأبلغ عنه من جانب الرأي نفسه.
notice-place = أين يوجد
notice-place-help = عنوان الرأي، وتجده خلف وقت نشره، أو رقمه.
notice-kind = ما الذي يمنعه القانون هنا
notice-kind-hate = تحريض على الكراهية أو العنف
notice-kind-threat = تهديد
notice-kind-defamation = تشهير أو إهانة
notice-kind-privacy = الحياة الخاصة أو البيانات الشخصية
notice-kind-copyright = حق المؤلف أو حق آخر
notice-kind-fraud = احتيال أو سلع ممنوعة
notice-kind-child-abuse = الاعتداء الجنسي على الأطفال
notice-kind-other = شيء آخر
notice-reasons = لماذا هو غير قانوني؟
notice-reasons-help = اذكر الكلمات التي تقصدها، والقانون إن كنت تعرفه. كلما كنت أدق كان القرار أسرع.
notice-name = اسمك
notice-email = عنوان بريدك الإلكتروني
notice-person-help = يصل الإيصال والقرار إلى هذا العنوان. يمكن ترك الاثنين إذا كان البلاغ عن الاعتداء الجنسي على الأطفال. لا يُخبَر صاحب الرأي بمن أنت. يُحذف الاسم والعنوان بعد مدة من الجواب.
notice-good-faith = أعتقد بحسن نية أن ما أذكره هنا دقيق وكامل.
notice-send = إرسال البلاغ
notice-state-title = بلاغك
notice-keep = وصل بلاغك. احتفظ برقمه لتجد به هذه الصفحة من جديد:
notice-filed = وصل في
notice-state = حالته
notice-waits = ينتظر محررًا.
notice-answered = أُجيب عنه في
notice-answer = كلمات المحرر
notice-refused = تعذر قبول البلاغ. راجع النموذج من جديد.
notice-refused-place = اذكر عنوان الرأي أو رقمه.
notice-refused-kind = اختر ما يمنعه القانون هنا.
notice-refused-reasons = اكتب لماذا هو غير قانوني.
notice-refused-name = اذكر اسمك في سطر واحد.
notice-refused-email = اذكر عنوانًا يمكننا الكتابة إليه.
notice-refused-good-faith = يحتاج البلاغ إلى إقرار حسن النية.
notice-refused-too-large = أحد النصوص أطول مما يجوز.
notice-refused-too-many = وصلت من هنا بلاغات كثيرة خلال ساعة. انتظر قليلًا؛ ما كتبته ما زال هنا.
letter-notice-received-subject = { $newsroom }: وصل بلاغك
letter-notice-received-body = وصلنا بلاغ عن محتوى غير قانوني ذُكر فيه هذا العنوان. سيقرؤه محرر وستُخبَر بالقرار. إن لم ترسل بلاغًا فلا حاجة إلى فعل شيء.
letter-notice-answered-subject = { $newsroom }: القرار بشأن بلاغك
letter-notice-removed-body = قرأ محرر بلاغك. لم يعد يمكن قراءة الرأي.
letter-notice-kept-body = قرأ محرر بلاغك ولم يجد سببًا لإزالة الرأي. الرأي باقٍ.
letter-notice-closed-body = قرأ محرر بلاغك. لم يبق ما يُتخذ فيه قرار.
letter-notice-redress = إن رأيت أن القرار خطأ، أو كان لديك ما تضيفه، يمكنك إرسال بلاغ آخر مجانًا. ويمكنك أيضًا اللجوء إلى القضاء. وحيث ينص القانون الساري عليك على ذلك، يمكنك اللجوء إلى هيئة معتمدة لتسوية مثل هذه النزاعات خارج المحكمة.
letter-notice-here = رقم بلاغك { $reference }. حالته: { $url }
transparency-notices = بلاغات عن محتوى غير قانوني
transparency-notices-removed = … أُزيل الرأي
transparency-notices-kept = … بقي الرأي
transparency-notices-closed = … لم يبق ما يُتخذ فيه قرار
transparency-notices-waiting = … تنتظر جوابًا

## صفحة القارئ

me-appeal-same-editor = لم يكن بوسع محرر آخر أن يجيب، ولذلك نظر فيه مَن اتخذ القرار مرة أخرى، بعد يوم على الأقل.

## ما يراه القراء مما يشترك فيه مكتب التحرير

desk-system = النظام
desk-close = إغلاق
desk-when = متى
desk-until = حتى
desk-pages = الصفحات
desk-page-previous = الصفحة السابقة
desk-page-next = الصفحة التالية
desk-page-of = { $page } من { $pages }
desk-state-pending = موقوف
desk-state-published = منشور
desk-state-rejected = مرفوض
desk-state-deleted = سحبه كاتبه
desk-state-erased = مُحي
desk-outcome-approve = قُبل
desk-outcome-reject = رُفض
desk-outcome-delete = حُذف
desk-outcome-ban = حُظر
desk-outcome-lift = رُفع الحظر
desk-outcome-pick = اختيار المحررين
desk-outcome-unpick = لم يعد من اختيار المحررين
desk-outcome-note = ملاحظة
desk-outcome-reword = طُلبت عبارة أخرى
desk-ground = السبب
desk-appeal-none = ينتظر جوابًا
desk-appeal-upheld = القرار باقٍ
desk-appeal-overturned = أُلغي القرار
desk-edited = عُدِّل
desk-picked = اختيار المحررين

desk-refused-already-answered = أُجيب عن هذا الاعتراض من قبل.
desk-refused-already-appealed = لقد اعترضت على هذا القرار من قبل.
desk-refused-conflict = تغيّر هذا في هذه الأثناء. انظر فيه مرة أخرى.
desk-refused-empty = اكتب شيئًا أولًا.
desk-refused-too-large = هذا أطول من اللازم.
desk-refused-too-late = انقضى الوقت المتاح لهذا.

## صفحة القارئ

me-title = صفحتي
me-hello = مرحبًا
me-new = جديد
me-banned-until = لا يمكنك كتابة الآراء حتى
me-scope-everywhere = في كل مكان هنا
me-scope-site = في { $site }
me-scope-section = في قسم «{ $section }» من { $site }
me-decisions = القرارات التي تخصني
me-opinions = آرائي
me-opinions-none = لم تكتب رأيًا بعد.
me-see = مشاهدته في نقاشه
me-likes = { $count ->
    [zero] لا إعجابات بعد
    [one] إعجاب واحد
    [two] إعجابان
    [few] { $count } إعجابات
    [many] { $count } إعجابًا
   *[other] { $count } إعجاب
}
me-reword = يطلب منك محرر عبارة أخرى.
me-held = ينتظر محررًا.
me-held-why = لماذا؟
me-why = لماذا، وما يمكنك فعله
me-your-opinion = رأيك
me-reports = بلاغاتي
me-report-open = لم يقرر المحررون بعد.
me-report-upheld = وافقك المحررون.
me-report-refused = أبقى المحررون الرأي.
me-reports-none = لم تبلغ عن شيء. إذا خالف رأي القواعد فأبلغ المحررين عنه من جانبه، وهنا تجد ما آل إليه بلاغك.
me-notices = بلاغاتي عن محتوى غير قانوني
me-people = من أخفيهم
me-people-none = لا تخفي أحدًا. من تخفيه لا يُخبَر بذلك، ولا يتغير شيء عند غيرك.
me-people-show = إظهاره من جديد
me-sections = في هذه الصفحة
me-newer = الأحدث
me-older = الأقدم
me-appeal = اعتراض
me-appeal-words = إذا رأيت أن المحررين مخطئون فقل لماذا. سينظر فيه محرر آخر ويجيب مع بيان الأسباب. لا يكلفك ذلك شيئًا، ويمكنك فعله مرة واحدة.
me-appeal-until = يمكنك الاعتراض حتى
me-appeal-field = لماذا ترى أن القرار خطأ؟
me-appeal-send = إرسال الاعتراض
me-appeal-waits = وصل اعتراضك. سيجيب عنه محرر آخر.
me-appeal-over = انقضى وقت الاعتراض.
me-answer = الجواب

## الشفافية

transparency-facts-judge = أوقف فحص آلي رأيًا تحت مقال إخباري، فقرأه محرر وقرر.
transparency-facts-report = أبلغ قارئ عن رأي تحت مقال إخباري، فقرأه محرر وقرر.
transparency-facts-initiative = قرأ محرر رأيًا تحت مقال إخباري وقرر، من غير بلاغ من أحد.
transparency-short = الشفافية
transparency-table = جدول
transparency-title = تقرير الشفافية
transparency-words = ما الذي قُيِّد، ولأي سبب، وعمّ أبلغ القراء، وما آلت إليه الاعتراضات. لا تُحسب القرارات التي سُحبت في وقتها. ولا يُرسل شيء إلى أحد: الملفات لك لتنشرها.
transparency-from = من
transparency-to = إلى، بما في ذلك اليوم نفسه
transparency-show = عرض
transparency-csv = التقرير ملفاتِ CSV
transparency-json = البيانات أسطرَ JSON
transparency-count = العدد
transparency-restrictions = التقييدات
transparency-reports = بلاغات القراء
transparency-automated = لوحظ آليًّا
transparency-reversed = أُلغي بعد اعتراض
transparency-agreed = وافقت هيئة التحرير
transparency-sums = المجموع
transparency-opinions = الآراء المكتوبة
transparency-held = أوقفها الفحص ثم قرر فيها محرر
transparency-approved = … ونشرها ذلك المحرر
transparency-alone = قررت فيها الآلة وحدها
transparency-appeals = الاعتراضات
transparency-upheld = … بقي القرار
transparency-overturned = … أُلغي القرار
transparency-waiting = … تنتظر جوابًا
transparency-decision-hours = الساعات حتى البتّ في رأي موقوف، الوسيط
transparency-appeal-hours = الساعات حتى الجواب عن اعتراض، الوسيط
transparency-public-title = كيف يُشرَف على الآراء هنا
transparency-public-words = تقرأ هيئة تحرير { $newsroom } كل رأي يوقفه الفحص الآلي أو يبلغ عنه قارئ. ومن يُقيَّد يُقال له السبب وله أن يعترض؛ فيجيبه محرر آخر.
transparency-public-appeals = خلال اثني عشر شهرًا: { $made ->
    [zero] لا اعتراضات
    [one] اعتراض واحد
    [two] اعتراضان
    [few] { $made } اعتراضات
    [many] { $made } اعتراضًا
   *[other] { $made } اعتراض
}. أُلغي القرار في { $overturned } منها وبقي في { $upheld }.
transparency-public-no-appeals = لم يعترض أحد خلال اثني عشر شهرًا.
transparency-public-month = من { DATETIME($from, dateStyle: "long") } إلى { DATETIME($to, dateStyle: "long") }

# البلاغ مصدرًا لقرار، واعتراض من أرسله
statement-facts-notice = ورد بلاغ بأنه غير قانوني، ثم قرأه محرر. ولا تُذكر أسماء من يرسلون البلاغات.
transparency-facts-notice = ورد بلاغ بأن رأيًا تحت مقال إخباري غير قانوني، فقرأه محرر وقرر.
letter-notice-refused-redress = إذا رأيت أن القرار خطأ فيمكنك الاعتراض عليه مرة واحدة دون مقابل في صفحة بلاغك، وعدد الأيام المتاحة من هذا الجواب: { $days }. سيقرؤه محرر آخر ويجيب مع بيان الأسباب. ويمكنك أيضًا اللجوء إلى القضاء. وحيث يتيح ذلك القانون الساري عليك يمكنك اللجوء إلى هيئة معتمدة لتسوية مثل هذه النزاعات خارج المحكمة.
letter-complaint-received-subject = { $newsroom }: وصل اعتراضك
letter-complaint-received-body = وصلنا اعتراض على جوابنا عن بلاغك. سيقرؤه محرر غير الأول، وستتلقى جوابًا معللًا.
letter-complaint-answered-subject = { $newsroom }: الجواب عن اعتراضك
letter-complaint-upheld-body = نظر محرر في بلاغك مرة أخرى. الجواب الأول باقٍ. والأسباب:
letter-complaint-overturned-body = نظر محرر في بلاغك مرة أخرى ووافقك. لم يعد من الممكن قراءة الرأي. والأسباب:
letter-complaint-redress = إذا كنت لا تزال ترى أن القرار خطأ فيمكنك اللجوء إلى القضاء. وحيث يتيح ذلك القانون الساري عليك يمكنك اللجوء إلى هيئة معتمدة لتسوية مثل هذه النزاعات خارج المحكمة.
notice-complaint = اعتراض
notice-complaint-words = إذا رأيت أن هذا الجواب خطأ فقل لماذا. سينظر فيه محرر آخر ويجيب مع بيان الأسباب، هنا وبالبريد الإلكتروني. لا يكلفك ذلك شيئًا، ويمكنك فعله مرة واحدة.
notice-complaint-until = يمكنك الاعتراض حتى
notice-complaint-send = إرسال الاعتراض
notice-complaint-waits = وصل اعتراضك. سيجيب عنه محرر آخر.
transparency-complaints = الاعتراضات على أجوبة البلاغات
