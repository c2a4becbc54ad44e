# النقاش تحت المقال.
thread-title = { $count ->
    [zero] لا آراء بعد
    [one] رأي واحد
    [two] رأيان
    [few] { $count } آراء
    [many] { $count } رأيًا
   *[other] { $count } رأي
}
thread-empty = لم يكتب أحد رأيه بعد. ما رأيك أنت؟
thread-empty-page = لم يبقَ في هذه الصفحة ما يُقرأ.
thread-page = الآراء، الصفحة { $page }
thread-pages = صفحات الآراء
thread-newer = آراء أحدث
thread-newest = أحدث الآراء
thread-older = آراء أقدم
thread-orders = ترتيب الآراء
thread-order-newest = الأحدث
thread-order-oldest = الأقدم
thread-order-liked = الأكثر إعجابًا
thread-order-best = الأفضل
thread-order-picks = اختيار المحررين
thread-picks-none = لم يختر المحررون شيئًا هنا بعد.
thread-order-first = إلى أول القائمة
thread-order-next = الآراء التالية
thread-back = العودة إلى النقاش
thread-replies = الردود
thread-replies-title = { $count ->
    [zero] رأي
    [one] رأي وردّ واحد
    [two] رأي وردّان
    [few] رأي و{ $count } ردود
    [many] رأي و{ $count } ردًّا
   *[other] رأي و{ $count } ردّ
}
thread-replies-earlier = ردود أسبق
thread-replies-later = ردود لاحقة
thread-all-replies = { $count ->
    [zero] عرض الردود
    [one] عرض ردّ واحد
    [two] عرض ردّين
    [few] عرض الردود كلها ({ $count } ردود)
    [many] عرض الردود كلها ({ $count } ردًّا)
   *[other] عرض الردود كلها ({ $count } ردّ)
}
thread-reply = ردّ
thread-like = إعجاب
thread-dislike = لم يعجبني
thread-report = إبلاغ
thread-hide = إخفاء الكاتب
thread-link = رابط
thread-edited = عُدِّل
thread-picked = اختيار المحررين
thread-staff = هيئة التحرير
thread-someone = قارئ سابق
thread-in-reply = ردًّا على
thread-in-reply-gone = ردًّا على رأي لم يعد هنا
thread-gone-pending = هذا الرأي ينتظر محررًا.
thread-gone-rejected = أزال المحررون هذا الرأي لمخالفته قواعد النقاش.
thread-gone-deleted = سحب الكاتب هذا الرأي.
thread-gone-erased = مُحي هذا الرأي بطلب من كاتبه.
thread-closed = أُغلق هذا النقاش. ما زالت القراءة ممكنة، وكذلك الإعجاب بما توافق عليه والإبلاغ عمّا يخالف القواعد.
thread-of-story = الآراء في
thread-to-story = قراءة المقال
thread-form-label = رأيك في هذه المادة
thread-form-help = تسجيل الدخول في الخطوة التالية، وما كتبته محفوظ. السطر الذي يبدأ بعلامة > اقتباس، والنجمتان *هكذا* للتشديد على كلمة.
thread-form-go = متابعة
thread-script-place = نشر الرأي
thread-script-sending = جارٍ الإرسال…
thread-script-failed = لم يصل الرأي. نصّك محفوظ: أعد المحاولة بعد لحظة.
thread-script-restored = هذه هي المسودة التي تركتها هنا.
thread-script-copied = نُسخ العنوان.
thread-script-news = { $form ->
    [zero] عرض الآراء الجديدة
    [one] عرض رأي جديد واحد
    [two] عرض رأيين جديدين
    [few] عرض { $count } آراء جديدة
    [many] عرض { $count } رأيًا جديدًا
   *[other] عرض { $count } رأي جديد
}
thread-script-hide = إخفاء الكاتب
thread-script-hidden = أخفيتَه · عرض
thread-script-show = إظهار الكاتب من جديد
thread-script-reply-to = ردّك على
thread-script-cancel = إلغاء
thread-script-edit = تعديل
thread-script-delete = حذف

# لماذا لم يتمّ أمرٌ ما، كما يُقال للقارئ.
thread-refused-empty = لا شيء يُقرأ في هذا النص بعد. اكتب بضع كلمات أولًا.
thread-refused-too_large = النص أطول من اللازم. الحد الأقصى لعدد الأحرف هو { $limit }: اختصره من فضلك. نصّك محفوظ أدناه.
thread-refused-invalid = في هذا النص حرف لا يمكن حفظه. اكتبه من جديد أو احذف ما لُصق.
thread-refused-malformed = وصل النص تالفًا (ليس UTF-8 صالحًا). أرسله مرة أخرى من فضلك.
thread-refused-banned = لا يمكنك كتابة الآراء حاليًّا. صفحتك تذكر إلى متى ولماذا.
thread-refused-thread_closed = هذا النقاش مغلق ولا يقبل آراء جديدة.
thread-refused-conflict = لم يعد ذلك الرأي موجودًا.
thread-refused-too_many = كان ذلك سريعًا. انتظر دقيقة ثم أرسله مجددًا؛ نصّك محفوظ.
thread-refused-too_soon = هذا النقاش بطيء الإيقاع. انتظر قليلًا قبل رأيك التالي هنا؛ نصّك محفوظ.
thread-refused-too_late = انقضى الوقت الذي كان يمكن فيه تعديل هذا الرأي.
thread-refused-ground = قل أولًا ما الخطأ فيه.
thread-refused-not_signed_in = سجّل الدخول أولًا؛ نصّك محفوظ.
thread-refused-nudged = يرى الحَكَم أن هذا قد يخالف إحدى قواعد النقاش. أعد صياغته أو انشره كما هو؛ نصّك محفوظ.

# الكتابة وما آل إليه المكتوب.
opinion-compose-title = رأيك
opinion-compose-reply-title = ردّك
opinion-compose-on = في المادة
opinion-compose-as = سيُنشر بتوقيع:
opinion-compose-sign-in = المتابعة إلى تسجيل الدخول
opinion-compose-sign-in-help = تسجيل الدخول في الخطوة التالية، ثم تعود إلى هنا ومعك نصّك.
opinion-compose-place = نشر الرأي
opinion-placed-published = نُشر رأيك
opinion-placed-published-words = شكرًا لك. صار بوسع الجميع قراءته.
opinion-placed-held = رأيك ينتظر محررًا
opinion-placed-held-rule = يظن الحَكَم، وهو برنامج، أنه قد يخالف إحدى قواعد النقاش. البرنامج يوقف فقط؛ والمحرر يقرأ ويقرر.
opinion-placed-held-reword = يودّ محرر أن ينشر هذا بعبارة أخرى، وقد كتب إليك ما ينبغي تغييره. عدّله فيقرؤه المحرر من جديد.
opinion-placed-held-mode = تحت هذه المادة يقرأ محررٌ كل رأي أولًا. لا يلزمك فعل شيء.
opinion-placed-held-failed = لم يستطع برنامجنا فحصه، ولذلك سيقرؤه محرر أولًا. لا يلزمك فعل شيء.
opinion-placed-held-other = سينظر فيه محرر مرة أخرى قبل عرضه. لا يلزمك فعل شيء.
opinion-placed-todo = ما يمكنك فعله: أن تعيد صياغة الموضع فيُحكم عليه من جديد، أو تنتظر المحرر، أو تسحبه.
opinion-placed-rejected = أزال المحررون هذا الرأي
opinion-placed-rejected-words = صفحتك تذكر أي قاعدة خالفها وكيف يمكنك الاعتراض.
opinion-placed-deleted = لقد سحبت هذا الرأي
opinion-placed-again = كنت قد أرسلت هذا من قبل؛ نُشر مرة واحدة.
opinion-nudge-title = كلمة قبل النشر
opinion-nudge-lead = يرى الحَكَم، وهو برنامج، أن هذا النص قد يخالف إحدى قواعد النقاش. لم يُنشر شيء بعد. القرار لك: أعد صياغته أو انشره كما هو، وعندئذ يرى المحررون ما وجده البرنامج.
opinion-nudge-rule = تقول القاعدة:
opinion-nudge-reword = أعد الصياغة
opinion-nudge-anyway = انشره كما هو
opinion-said = ما كتبته
opinion-why = لماذا ينتظر
opinion-see = مشاهدته في النقاش
opinion-edit = تعديل
opinion-edit-title = تعديل رأيك
opinion-edit-help = يُحكم على النص الجديد كما يُحكم على رأي جديد. ويرى القراء أنه عُدِّل.
opinion-edit-save = حفظ
opinion-delete = سحبه
opinion-delete-title = أتريد سحب رأيك؟
opinion-delete-words = يختفي نصّك من النقاش. وتبقى ردود الآخرين.
opinion-like-title = هل أعجبك هذا الرأي؟
opinion-like-yes = أعجبني
opinion-like-no = لم يعد يعجبني
opinion-dislike-title = ألم يعجبك هذا الرأي؟
opinion-dislike-yes = لم يعجبني
opinion-dislike-no = التراجع عن عدم الإعجاب
opinion-hide-title = هل تخفي هذا الشخص؟
opinion-hide-again = هل تُظهر هذا الشخص من جديد؟
opinion-hide-words = يُطوى كل ما يكتبه حيثما سجّلت دخولك، ويمكنك فتحه متى شئت. لن يُخبَر أحد بذلك، ولا يتغير شيء لغيرك. تجد في صفحتك قائمة من أخفيتهم.
opinion-hide-staff = هذا من هيئة التحرير، وكلامه يظهر للجميع.
opinion-hide-yes = إخفاء
opinion-hide-no = إظهار من جديد
opinion-report-title = إبلاغ المحررين عن هذا الرأي
opinion-report-ground = ما الخطأ فيه؟
opinion-report-words = بكلماتك (يمكن ترك هذا فارغًا)
opinion-report-send = إرسال إلى المحررين
opinion-report-sent = شكرًا لك. سينظر فيه محرر.
opinion-report-seen = لقد أبلغت عن هذا الرأي؛ محررٌ ينظر فيه.
opinion-back = العودة إلى النقاش
opinion-my-page = صفحتي

# قواعد النقاش: الإطار المجاور للنموذج، والصفحة.
rules-title = قواعد النقاش
rules-ask = اكتب رأيك في المادة هنا، أيًّا كان. كل ما نطلبه أن تكون مهذبًا مع من يخالفك الرأي.
rules-line-off_topic = ابقَ في الموضوع: لا خروج عنه.
rules-line-advertisement = لا إعلانات.
rules-line-abusive = لا إساءة: جادل الرأي لا صاحبه.
rules-line-filthy = لا كلام بذيء، كيفما كُتب.
rules-editors = يشرف المحررون على النقاش ويحذفون ما يخالف هذه القواعد.
rules-more = ماذا تعني كل قاعدة
rules-ground-off_topic = خارج عن الموضوع
rules-ground-advertisement = إعلان
rules-ground-abusive = يسيء إلى أحد
rules-ground-filthy = فيه كلام بذيء
rules-ground-illegal = مخالف للقانون

rules-page-title = قواعد النقاش
rules-page-lead = تحت مقالاتنا يكتب القراء آراءهم في المواد المنشورة. لك أن ترى ما تشاء. أربعة أمور لا مكان لها هنا، وهذه الصفحة تقول ما نعنيه بها، ومن يحكم، وماذا يمكنك أن تفعل إذا رأيت أننا أخطأنا.
rules-name-off_topic = الخروج عن الموضوع
rules-means-off_topic = تحدّث عمّا يقوله المقال، أو عمّا قاله قارئ آخر فيه. أما الموضوع الجديد فمكانه تحت مقال آخر.
rules-fine-off_topic = مقبول: «الجدول الجديد يُسقط آخر عبّارة، فلا تستطيع ممرضات الليل العودة إلى بيوتهن.»
rules-not-off_topic = غير مقبول: أن تكتب تحت مقال عن العبّارات رأيك في مباراة الأمس.
rules-name-advertisement = الإعلانات
rules-means-advertisement = لا يُباع هنا شيء: لا عروض ولا قوائم أسعار ولا أرقام هواتف وحسابات للمراسلة ولا روابط غايتها جلب الزبائن. أما الرابط إلى مصدر يدعم كلامك فمرحّب به.
rules-fine-advertisement = مقبول: رابط إلى أرقام الوزارة نفسها.
rules-not-advertisement = غير مقبول: «تذاكر رخيصة، راسلوني»، والنص نفسه مكررًا تحت مقالات كثيرة.
rules-name-abusive = الإساءة
rules-means-abusive = لا شتائم ولا تهديد ولا سخرية، لا من القراء الآخرين ولا ممّن يتحدث عنهم المقال، ولا من أحد بسبب أصله أو دينه أو جنسه أو مرضه. أما النقد الشديد لما قاله أحد أو فعله فليس إساءة.
rules-fine-abusive = مقبول: «جواب الوزير تهرّب، ولا أصدقه.»
rules-not-abusive = غير مقبول: شتم الوزير، أو القارئ الذي سبقك.
rules-name-filthy = الكلام البذيء
rules-means-filthy = لا كلمات فاحشة، بأي لغة، ولا بحروف مخفية بنجوم أو مستبدلة أو مفرّقة: الجميع يعرف ما تدل عليه.
rules-fine-filthy = مقبول: «هذا يغضبني أشد الغضب.»
rules-not-filthy = غير مقبول: السباب، والسباب المتنكّر.
rules-judge-title = من يحكم
rules-judge = يقرأ كلَّ رأي أولًا برنامجٌ يعمل على أجهزتنا؛ ولا يُرسل أي نص إلى غيرنا من أجل ذلك. يبحث عن كل قاعدة من القواعد الأربع على حدة. وليس بوسعه إلا أمر واحد: أن يوقف الرأي حتى يقرأه محرر. ولا يزيل شيئًا. ويُقال لك على الفور أي قاعدة قصد وأي موضع.
rules-people = البشر يقررون. ينشر المحرر ما أُوقف خطأً ويزيل ما يخالف قاعدة، وله أن يحذف رأيًا منشورًا إذا خالفها. وبوسع القراء أن يبلغوا عن رأي فينظر فيه محرر. ومن يخالف القواعد مرارًا قد يُستبعد مدةً لها نهاية وسبب.
rules-appeal-title = إذا رأيت أننا أخطأنا
rules-appeal = حين يزيل المحررون رأيك يُقال لك السبب: القاعدة والموضع، وهل اكتشفه برنامج أم إنسان. ولك أن تعترض في صفحتك؛ فينظر فيه محرر آخر، إن وُجد، من جديد ويجيبك جوابًا معللًا. فإن كنا مخطئين عاد الرأي.
rules-law-title = القانون
rules-law = أنت مسؤول عمّا تكتب. وما يخالف القانون يُزال أيضًا، ويقول بيان الأسباب ذلك. ولك أن تلجأ إلى القضاء، أو إلى هيئة تسوية خارج القضاء حيث تكون مختصة.
rules-edit-title = إذا غيّرت رأيك
rules-edit = يمكنك تعديل الرأي خلال مدة بعد نشره (بالدقائق: { $minutes })، وتعديل رأي ينتظر محررًا ما دام ينتظر. ويمكنك سحب رأيك في أي وقت؛ وتبقى ردود الآخرين.
