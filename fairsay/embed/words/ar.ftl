# ما يقوله النقاش على موقع آخر زيادةً على كلماته.
embed-failed = تعذّر تحميل الآراء.
embed-retry = إعادة المحاولة
embed-write-help = تسجيل الدخول عند الإرسال، وما كتبته محفوظ. السطر الذي يبدأ بعلامة > اقتباس، والنجمتان *هكذا* للتشديد على كلمة.
embed-read = قراءة الآراء وكتابتها
embed-quote-title = رأي في «{ $story }»

# أثناء الكتابة هناك.
embed-write-sign-in = تسجيل الدخول والنشر
embed-write-waiting = أكمل تسجيل الدخول: في النافذة الأخرى، أو في النافذة التي تُفتح الآن. نصّك محفوظ هنا.
embed-write-again = فتح النافذة من جديد
embed-write-stop = ليس الآن
embed-write-as = سيُنشر بتوقيع:
embed-write-sign-out = تسجيل الخروج
embed-write-published = نُشر رأيك.

# صفحتنا التي يأذن فيها القارئ لصفحة موقع آخر بأن تتكلم باسمه.
embed-signin-title = المتابعة إلى النقاش
embed-signin-as = أنت مسجّل الدخول باسم
embed-signin-on = وتتابع إلى
embed-signin-means = يمكن لصفحته عندئذ أن تنشر الآراء وتعدلها وتحذفها، وأن تعجب وتبلغ باسمك. وهي تعرف اسمك ولا شيء غيره. ويمكنك إنهاء ذلك في صفحتك في أي وقت.
embed-signin-go = متابعة
embed-signin-other = لست أنت؟
embed-signed-in-title = تمّ تسجيل الدخول
embed-signed-in-close = يمكنك إغلاق هذه النافذة والمتابعة في
embed-panel-title = تسجيل الدخول على مواقع أخرى
embed-panel-end = تسجيل الخروج هناك

# في مكتب التحرير، بجانب الرأي.
embed-story-unconfirmed = العنوان هو ما تقوله الصفحة عن نفسها؛ ولم تُقرأ الصفحة بعد.
