# تسجيل الدخول وإنشاء الحساب والحساب: ما يراه القراء والمحررون.

account-you = أنت
account-sign-in = تسجيل الدخول
account-sign-in-why = القراءة متاحة للجميع. ولكي تكتب رأيًا أو تبلغ عن رأي أو تعجب به، قل من أنت.
account-sign-out = تسجيل الخروج
account-signed-in-as = أنت مسجّل الدخول باسم
account-sign-up = إنشاء حساب
account-sign-up-words = اختر الاسم الذي تتكلم به، واذكر عنوانًا يمكن إرسال رمز إليه. لا كلمة مرور.
account-sign-up-email = إنشاء حساب بالبريد الإلكتروني
account-no-account = جديد هنا؟
account-have-account = كنت هنا من قبل؟
account-continue = متابعة
account-continue-with = المتابعة بواسطة { $provider }
account-connect-with = ربط { $provider }
account-providers-tell = يخبروننا باسمك، وبعنوان بريدك الإلكتروني إن سمحت بذلك. يظهر اسمك تحت آرائك؛ ولا يُعرض عنوانك على أحد. ولا ننشر شيئًا باسمك.
account-or = أو بالبريد الإلكتروني
account-or-else = أو
account-email = البريد الإلكتروني
account-send-code = أرسلوا إليّ رمزًا
account-by-code = تسجيل الدخول بالبريد الإلكتروني
account-by-code-words = نرسل إليك رمزًا فتكتبه هنا. لا كلمة مرور عليك تذكّرها.
account-other-ways = طرق أخرى لتسجيل الدخول
account-staff-here = هل تعمل هنا؟
account-staff-sign-in = دخول العاملين
account-staff-words = بعنوان حسابك في التحرير وكلمة مروره. ثم تتبعه خطوة ثانية.
account-readers-here = هل أنت قارئ؟ سجّل الدخول هنا
account-name = اسمك
account-name-help = يظهر تحت كل ما تكتبه هنا، ويراه الجميع.
account-name-bad = اختر اسمًا فيه حرف واحد على الأقل ولا يزيد على 80 حرفًا.
account-nameless = قارئ
account-cancel = إلغاء
account-confirm = تأكيد
account-save = حفظ
account-remove = إزالة
account-rename = إعادة تسمية
account-try-again = إعادة المحاولة
account-home = إلى الصفحة الأولى
account-my-page = صفحتي
account-to-desk = إلى مكتب التحرير

# الرموز
account-code = الرمز
account-code-title = أدخل الرمز
account-code-sent = إذا كان هذا العنوان صالحًا للاستعمال هنا فثمة رسالة في طريقها إلى
account-code-help = يصلح مدة 15 دقيقة. ابحث في البريد غير المرغوب فيه أيضًا. وإذا قالت الرسالة شيئًا آخر فاتبعه.
account-code-again = إرسال رمز جديد
account-code-other-address = استعمال عنوان آخر

# كلمات المرور، للعاملين
account-password = كلمة المرور
account-password-current = كلمة المرور الحالية
account-password-new = كلمة المرور الجديدة
account-password-again = نفسها مرة أخرى
account-password-help = 10 أحرف على الأقل، وألا تكون كلمة يستعملها الجميع.
account-password-change = تغيير كلمة المرور
account-password-set = تعيين كلمة مرور
account-password-forgotten = نسيت كلمة المرور؟
account-password-saved = حُفظت كلمة المرور
account-reset-words = اذكر عنوان حسابك في التحرير. فإن كان موجودًا أُرسلت إليه رسالة فيها رابط.
account-reset-send = أرسلوا إليّ رابطًا
account-reset-sent = انظر في بريدك
account-reset-sent-words = إذا كان هذا العنوان لحساب في التحرير فثمة رسالة فيها رابط في طريقها إليه. يصلح الرابط مرة واحدة، ثلاثة أيام.
account-link-bad = لا يمكن استعمال هذا الرابط
account-link-bad-words = استُعمل من قبل، أو مضى عليه وقت طويل.
account-again = مرة أخرى، للأمان
account-again-words = أنت على وشك تغيير طريقة دخولك. أثبت من فضلك أنك أنت.
account-again-password = استعمال كلمة المرور
account-again-code = استعمال رمز من التطبيق

# الخطوة الثانية
account-second = خطوة ثانية عند تسجيل الدخول
account-second-why = حساب المحرر يستطيع إزالة كلام غيره. ولذلك لا تكفي كلمة المرور وحدها لفتح مكتب التحرير: يُطلب عند الدخول شيء تحمله معك أيضًا. أعدّه مرة واحدة، في دقيقتين.
account-second-app = تطبيق يعرض رموزًا
account-second-app-words = يعرض تطبيق المصادقة على هاتفك رمزًا جديدًا من ستة أرقام كل نصف دقيقة.
account-second-app-go = إعداد التطبيق
account-second-key = مفتاح أمان أو مفتاح مرور
account-second-key-words = مفتاح USB أو NFC صغير، أو بصمة الإصبع أو الوجه في هاتفك أو حاسوبك.
account-second-key-go = إضافة مفتاح
account-second-codes = وتُعطى أيضًا عشرة رموز استعادة، ليوم يضيع فيه الهاتف والمفتاح.
account-factors = الخطوة الثانية عند تسجيل الدخول
account-factor-title = الخطوة الثانية
account-factor-words = اكتب الرمز الذي يعرضه تطبيق المصادقة، أو أحد رموز الاستعادة.
account-app-step-get = افتح تطبيق المصادقة على هاتفك، أو ثبّت واحدًا.
account-app-step-scan = امسح به هذه الصورة.
account-app-step-code = اكتب الرمز الذي يعرضه التطبيق الآن.
account-app-qr = رمز QR لتطبيق المصادقة
account-app-secret = إن لم تستطع المسح فاكتب هذا المفتاح في التطبيق:
account-app-go = تشغيل
account-app-on = أُعدّ التطبيق.
account-app-off = إيقاف التطبيق
account-app-off-words = لن تُطلب رموز التطبيق بعد الآن ولن تُقبل.
account-keys-count = { $count ->
    [zero] لا مفاتيح بعد.
    [one] مفتاح واحد.
    [two] مفتاحان.
    [few] { $count } مفاتيح.
    [many] { $count } مفتاحًا.
   *[other] { $count } مفتاح.
  }
account-keys-list = مفاتيحك
account-key-name = المفتاح { $number }
account-key-called = اسم المفتاح
account-key-add-words = أعطه اسمًا تعرفه به، ثم اضغط الزر والمس المفتاح حين يومض.
account-key-touch = إضافة هذا المفتاح
account-key-use = استعمال مفتاح أمان
account-key-remove = إزالة المفتاح
account-key-fault = تعذّر استعمال المفتاح. المسه أسرع، أو جرّب غيره؛ ولا تعمل المفاتيح على عنوان بلا اسم مثل 127.0.0.1.
account-key-scripts = تحتاج مفاتيح الأمان إلى تشغيل البرامج النصية في المتصفح. أما الرموز فتعمل من دونها.
account-codes = رموز الاستعادة
account-codes-words = يفتح كل منها حسابك مرة واحدة بدلًا من رمز التطبيق. اطبعها، أو احفظها حيث تحفظ كلمات المرور؛ لا على الهاتف نفسه.
account-codes-left = { $count ->
    [zero] لم يبقَ أي رمز استعادة.
    [one] بقي رمز استعادة واحد.
    [two] بقي رمزا استعادة.
    [few] بقيت { $count } رموز استعادة.
    [many] بقي { $count } رمز استعادة.
   *[other] بقي { $count } رمز استعادة.
  }
account-codes-show = عرضها
account-codes-save = حفظها في ملف
account-codes-new = إنشاء رموز جديدة
account-codes-new-words = لن تعمل الرموز التي لديك الآن.

# الحساب
account-panel-title = تسجيل الدخول وبياناتك
account-addresses = عناوين البريد الإلكتروني
account-addresses-words = تُرسل الرسائل إلى أحدها؛ وكل عنوان أثبتّ أنه لك يصلح لتسجيل الدخول.
account-address-letters = الرسائل تُرسل إلى هنا
account-address-proven = مثبت
account-address-unproven = لم يُثبت بعد
account-address-use = إرسال الرسائل إلى هنا
account-address-none = لا عنوان يمكنك تسجيل الدخول به.
account-address-told = تُرسل الرسائل إلى { $email }، وهو العنوان الذي أعطانا إياه موقع آخر. أضفه أدناه وأثبت أنه لك؛ عندئذ يمكنك تسجيل الدخول به أيضًا.
account-address-add = إضافة عنوان
account-connections = حسابات في مواقع أخرى
account-connections-words = حسابات يمكنك تسجيل الدخول بها.
account-connections-none = لا شيء بعد.
account-connections-add = ربط حساب آخر
account-disconnect = فك الربط
account-sessions = أين أنت مسجّل الدخول
account-sessions-words = إن لم تعرف واحدًا من هذه فأنهِ البقية، وإن كانت لديك كلمة مرور فغيّرها.
account-session-this = هنا، الآن
account-session-seen = آخر ظهور
account-session-end = تسجيل الخروج هناك
account-sessions-end = تسجيل الخروج من كل مكان آخر
account-sessions-end-help = يُخرجك هذا أيضًا من المواقع الأخرى التي تعرض نقاشاتنا.
account-sessions-tokens = ألغِ كذلك رموزي للبرامج ({ $count })
account-copy = حفظ نسخة من بياناتي
account-erase = محو حسابي
account-erase-what = سيُمحى اسمك وعناوينك وطريقة دخولك وكل أثر آخر يدل عليك. لا رجعة في ذلك.
account-erase-talk = يبقى ما أجاب به الآخرون؛ أما كلماتك فتزول، ويُكتب مكانها أنها مُحيت.
account-erase-sure = أنا متأكد
account-erase-now = محو كل شيء
account-erased = تمّ المحو
account-erased-words = زال حسابك وزالت بياناتك الشخصية.
account-inactive = هذا الحساب مغلق
account-inactive-words = لا يمكن تسجيل الدخول به.
account-closed = لا يمكن إنشاء حسابات في الوقت الحالي

# Facebook وGoogle
account-provider-failed = لم ينجح تسجيل الدخول
account-provider-failed-words = تعذّر استعمال جواب الموقع الآخر. ربما مضى عليه وقت طويل، أو فُتحت النافذة مرتين.
account-cancelled = لم يتمّ تسجيل الدخول
account-cancelled-words = اخترت ألا تتابع. لم يصلنا شيء.
account-deletion = حذف بياناتك
account-deletion-erased = مُحي حسابك هنا وكل بياناتك الشخصية.
account-deletion-disconnected = حُذف ما جاء من Facebook. ويبقى حسابك لأن له طريقة دخول أخرى؛ ويمكنك محوه في صفحتك.
account-deletion-nothing = لم يكن ثمة ما يُحذف: ليست لدينا بيانات من حساب Facebook هذا.
account-deletion-code = رمز التأكيد: { $code }

# أكثر من اللازم
account-too-many = كان ذلك سريعًا
account-too-many-words = محاولات أكثر من اللازم. انتظر بضع دقائق ثم أعد المحاولة.

# الرفض
account-refuse-code = ليس هذا هو الرمز. تحقق منه، أو اطلب رمزًا جديدًا.
account-refuse-password = العنوان وكلمة المرور لا يتوافقان.
account-refuse-password-current = ليست هذه كلمة مرورك الحالية.
account-refuse-address-taken = أثبت قارئ آخر هذا العنوان في هذه الأثناء.
account-refuse-address-yours = هذا العنوان لديك من قبل.
account-refuse-address-factor = أضف العناوين قبل إعداد الخطوة الثانية، أو أوقفها أولًا.
account-refuse-addresses = لديك أقصى عدد مسموح به من العناوين.
account-refuse-last-factor = هذه آخر خطوة ثانية لديك، والعاملون يحتاجون إلى واحدة. أضف غيرها أولًا.
account-refuse-codes = أعدّ التطبيق أو مفتاحًا أولًا.
account-refuse-last-way = هذه طريقتك الوحيدة للدخول. أضف عنوان بريد إلكتروني أولًا.
account-refuse-unproven = أثبت عنوان بريدك الإلكتروني أولًا.

# ملاحظات
account-note-address-kept = تُرسل الرسائل إلى هذا العنوان. اختر عنوانًا آخر للرسائل أولًا.
account-note-address-taken = العنوان { $email } لقارئ آخر.
account-note-address-proven = ثبت أن { $email } لك.
account-note-address-removed = أُزيل { $email }.
account-note-address-unproven = لا تُرسل الرسائل إلا إلى عنوان أثبتّ أنه لك.
account-note-letters = من الآن تُرسل الرسائل إلى هذا العنوان.
account-note-password = حُفظت كلمة المرور.
account-note-connected = تمّ الربط.
account-note-connected-other = ذلك الحساب مربوط هنا بقارئ آخر.
account-note-disconnected = فُك الربط.
account-note-sessions = سُجّل خروجك من كل مكان آخر.

# الرسائل
account-letter-code-subject = { $newsroom }: رمزك
account-letter-code-body =
    رمزك لتسجيل الدخول:

    { $code }

    اكتبه في الصفحة المفتوحة في متصفحك. يصلح مدة 15 دقيقة.

    إن لم تطلبه فلا تفعل شيئًا: لا يدخل أحد بلا الرمز. ولا تعطه لأحد.

    { $newsroom }
    { $site }
account-letter-welcome-subject = { $newsroom }: رمزك
account-letter-welcome-body =
    أهلًا بك. ذكر أحدهم، ونأمل أنه أنت، هذا العنوان لإنشاء حساب. الرمز:

    { $code }

    اكتبه في الصفحة المفتوحة في متصفحك. يصلح مدة 15 دقيقة.

    إن لم تكن أنت فلا تفعل شيئًا: لا حساب بلا الرمز.

    { $newsroom }
    { $site }
account-letter-confirm-subject = { $newsroom }: تأكيد هذا العنوان
account-letter-confirm-body =
    أضاف أحدهم، ونأمل أنه أنت، هذا العنوان إلى حساب. الرمز الذي يؤكده:

    { $code }

    إن لم تكن أنت فلا تفعل شيئًا: لا يُستعمل العنوان بلا الرمز.

    { $newsroom }
    { $site }
account-letter-exists-subject = { $newsroom }: لديك حساب من قبل
account-letter-exists-body =
    حاول أحدهم، ونأمل أنه أنت، إنشاء حساب بهذا العنوان. وثمة حساب به من قبل. سجّل الدخول فيُرسل إليك رمز:

    { $sign_in_url }

    إن لم تكن أنت فلا تفعل شيئًا.

    { $newsroom }
    { $site }
account-letter-unknown-subject = { $newsroom }: لا حساب بهذا العنوان بعد
account-letter-unknown-body =
    حاول أحدهم، ونأمل أنه أنت، تسجيل الدخول بهذا العنوان. ولا حساب به بعد. إن كنت قد دخلت من قبل بواسطة Facebook أو Google فاختر ذلك الزر مرة أخرى؛ أو أنشئ حسابًا هنا:

    { $signup_url }

    إن لم تكن أنت فلا تفعل شيئًا.

    { $newsroom }
    { $site }
account-letter-reset-subject = { $newsroom }: كلمة مرور جديدة
account-letter-reset-body =
    طلب أحدهم، ونأمل أنه أنت، كلمة مرور جديدة لحسابك في التحرير. عيّنها هنا خلال ثلاثة أيام؛ يصلح الرابط مرة واحدة:

    { $password_reset_url }

    إن لم تكن أنت فلا تفعل شيئًا: تبقى كلمة مرورك كما هي.

    { $newsroom }
    { $site }
account-letter-change-subject = { $newsroom }: تغيير في حسابك
account-letter-change-body =
    { $change }

    متى: { $when }
    من: { $address }، { $browser }

    إن كنت أنت فلا بأس. وإلا فسجّل الدخول فورًا، وأنهِ الجلسات الأخرى، وأخبر هيئة التحرير.

    { $newsroom }
    { $site }
account-change-password = غُيّرت كلمة المرور.
account-change-address = غُيّر عنوان الرسائل.
account-change-address-removed = أُزيل عنوان بريد إلكتروني.
account-change-app-on = أُعدّ تطبيق المصادقة.
account-change-app-off = أُوقف تطبيق المصادقة.
account-change-key-added = أُضيف مفتاح أمان.
account-change-key-removed = أُزيل مفتاح أمان.
account-change-codes = أُنشئت رموز استعادة جديدة.
account-change-connected = رُبط حساب في { $provider }.
account-change-disconnected = فُك ربط حساب في { $provider }.

# بديل Facebook في العرض التجريبي
account-standin-title = بديل Facebook
account-standin-ask = المتابعة إلى { $newsroom }؟
account-standin-words = تؤدي هذه الصفحة دور Facebook في العرض التجريبي؛ ولا يغادر شيء هذا الجهاز. اختر من تكون.
account-standin-no-email = عدم إعطاء عنوان البريد الإلكتروني
account-standin-continue = المتابعة باسم { $name }
account-standin-none = لا عنوان بريد إلكتروني
account-standin-refuse = ليس الآن
account-standin-wrong = هذا العنوان غير مسجل
account-standin-wrong-words = ليس التطبيق أو عنوان العودة هو المسجَّل. ولم يُرسل أحد إلى أي مكان.

# Tokens for programs.
account-tokens = رموز للبرامج
account-tokens-words = البرنامج أو التطبيق الذي يحمل رمزًا من هذه يتكلم باسمك: يقرأ، وإن أذنت له يكتب باسمك. أعطِ كل برنامج رمزه، وألغِ ما لم تعد تستعمله.
account-token-made = هذا رمزك الجديد.
account-token-once = انسخه الآن: يُعرض هذه المرة فقط ولن يُعرض ثانية.
account-tokens-none = ليس لديك أي رمز.
account-token-new = رمز جديد
account-token-refused = سمِّه باسم من 1 إلى 80 حرفًا، واختر ما يُسمح له به ومدته.
account-token-many = لديك عشرون رمزًا. ألغِ واحدًا أولًا.
account-token-name = لأي غرض هو؟
account-token-scope = ما الذي يُسمح له به؟
account-token-scope-read = قراءة ما تستطيع قراءته
account-token-scope-write = القراءة والكتابة باسمك: نشر وتعديل وإعجاب وإبلاغ
account-token-days = كم مدة صلاحيته؟
account-token-so-many-days = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
account-token-make = أنشئه
account-token-find = العثور على رمز تسرّب
account-token-like = الرمز أو أول ستة عشر حرفًا منه
account-token-search = ابحث
account-token-unknown = لا رمز يبدأ هكذا.
account-token-may-read = يقرأ
account-token-may-write = يقرأ ويكتب
account-token-revoked = ملغى
account-token-over = انتهت مدته
account-token-until = صالح حتى
account-token-used = آخر استعمال
account-token-unused = لم يُستعمل قط
account-token-revoke = ألغِ
