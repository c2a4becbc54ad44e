site-skip = الانتقال إلى النص
site-runs-on = النقاشات تعمل بنظام Fairsay: يُحكم فيها هنا، ويقرر البشر.
refusal-title = لم يتمّ ذلك
refusal-your-text = نصّك: انسخه قبل مغادرة هذه الصفحة
refusal-sign-in = تسجيل الدخول
refusal-home = إلى الصفحة الأولى
missing-title = لا شيء في هذا العنوان
missing-words = ربما نُقلت الصفحة، أو كُتب العنوان خطأً.
