## الرسائل

notification-subject-reply = { $count ->
    [zero] { $newsroom }: لا ردود على آرائك
    [one] { $newsroom }: رد على رأيك
    [two] { $newsroom }: ردان على آرائك
    [few] { $newsroom }: { $count } ردود على آرائك
    [many] { $newsroom }: { $count } ردًّا على آرائك
   *[other] { $newsroom }: { $count } رد على آرائك
}
notification-subject-opinion = { $count ->
    [zero] { $newsroom }: لم يُنشر من آرائك شيء
    [one] { $newsroom }: نُشر رأيك
    [two] { $newsroom }: نُشر رأيان لك
    [few] { $newsroom }: نُشرت { $count } آراء لك
    [many] { $newsroom }: نُشر { $count } رأيًا لك
   *[other] { $newsroom }: نُشر { $count } رأي لك
}
notification-subject-report = { $count ->
    [zero] { $newsroom }: لا جديد في بلاغاتك
    [one] { $newsroom }: ما آل إليه بلاغك
    [two] { $newsroom }: ما آل إليه بلاغان لك
    [few] { $newsroom }: ما آلت إليه { $count } بلاغات لك
    [many] { $newsroom }: ما آل إليه { $count } بلاغًا لك
   *[other] { $newsroom }: ما آل إليه { $count } بلاغ لك
}
notification-subject-several = { $newsroom }: ردود عليك، وما قرره المحررون
notification-reply = رد { $name } على قولك «{ $yours }»:
notification-opinion = قرأ محرر رأيك، وصار بوسع الجميع قراءته:
notification-report-upheld = أبلغت هنا عن رأي. نظر فيه محرر وهو يوافقك: لم يعد يمكن قراءته. شكرًا على مساعدتك.
notification-report-refused = أبلغت هنا عن رأي. نظر فيه محرر ووجد أنه يلتزم بقواعد النقاش، ولذلك يبقى.
notification-read = قراءته في نقاشه
notification-more = { $count ->
    [zero] ولا شيء غير ذلك في صفحتك.
    [one] وواحد آخر في صفحتك.
    [two] واثنان آخران في صفحتك.
    [few] و{ $count } أخرى في صفحتك.
    [many] و{ $count } أخرى في صفحتك.
   *[other] و{ $count } أخرى في صفحتك.
}
notification-page = صفحتك، وفيها كل شيء:
notification-choose = لاختيار كم مرة تصلك هذه الرسائل:
notification-leave = لإيقاف هذه الرسائل:

## صفحة القارئ

notification-replies = الردود عليّ
notification-replies-new = { $count ->
    [zero] لا جديد
    [one] رد جديد
    [two] ردان جديدان
    [few] { $count } ردود جديدة
    [many] { $count } ردًّا جديدًا
   *[other] { $count } رد جديد
}
notification-replies-none = لم يرد عليك أحد بعد. حين يرد أحد تجد رده هنا.
notification-replies-to = على قولك:
notification-new = جديد
notification-letters = الرسائل
notification-letters-lead = تصل الرسائل إلى { $email }. وكل ما اجتمع يأتي في رسالة واحدة. رسالة اليوم تخرج في الساعة { $hour }، ورسالة الأسبوع يوم الاثنين.
notification-letters-unproven = لا نكتب إلا إلى عنوان أثبتَّ أنه لك.
notification-letters-prove = ذكر عنوان
notification-letters-code = إرسال رمز إلى { $email }
notification-letters-other = ذكر عنوان آخر
notification-letters-always = إذا أوقف محرر رأيًا لك أو أزاله وصلتك الأسباب في رسالة دائمًا، أيًّا كان اختيارك هنا.
notification-letters-replies = الردود على آرائي
notification-letters-opinions = نُشر رأي لي كان ينتظر
notification-letters-reports = ما آلت إليه بلاغاتي
notification-cadence-at-once = فورًا
notification-cadence-daily = مرة في اليوم
notification-cadence-weekly = مرة في الأسبوع
notification-cadence-never = أبدًا
notification-letters-keep = حفظ
notification-letters-kept = حُفظ اختيارك. ستصلك الرسائل كما اخترت.

## التوقف، بلا تسجيل دخول

notification-leave-title = هل نتوقف عن الكتابة إليك؟
notification-leave-ask = لن تصلك رسائل من { $newsroom } عن الردود والآراء المنشورة والبلاغات. وتجد كل ذلك في صفحتك.
notification-leave-button = لا مزيد من الرسائل
notification-left-title = لن تصلك رسائل بعد الآن
notification-left = لن تصلك رسائل من { $newsroom } عن الردود والآراء المنشورة والبلاغات. وإن غيّرت رأيك فاختر من جديد في صفحتك.
notification-left-page = صفحتي
