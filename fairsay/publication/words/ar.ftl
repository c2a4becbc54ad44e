front-languages = اللغات
front-sections = الأقسام
front-sign-in = تسجيل الدخول
front-desk = مكتب التحرير
front-latest = الأحدث
front-empty = لم يُنشر هنا شيء بعد.
front-rules = قواعد النقاش
front-feed-about = أخبار من { $newsroom }
section-news = الأخبار
section-empty = لم يُنشر في هذا القسم شيء بعد.
section-pages = صفحات هذا القسم
section-newer = أحدث
section-older = أقدم
section-page = الصفحة { $number } من { $of }
article-editors-choice = اختيار التحرير
article-updated = حُدِّث
article-opinions = { $count ->
    [zero] كن أول من يقول رأيه
    [one] رأي واحد
    [two] رأيان
    [few] { $count } آراء
    [many] { $count } رأيًا
   *[other] { $count } رأي
}
article-edit = تعديل
article-also-in = بلغات أخرى
article-corrections = { $count ->
    [one] تصحيح
   *[other] تصحيحات
}
article-sources = { $count ->
    [one] المصدر
   *[other] المصادر
}
article-related = مواد ذات صلة
article-told-to = لـ{ $outlet }
article-preview = معاينة: لا يرى القراء هذا بعد.
