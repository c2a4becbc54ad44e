"""Django's settings, made from `fairsay.config.env`: nothing here is read from anywhere else."""

from typing import Any
from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from fairsay.config import env
from fairsay.config.words import FAIRSAY
from fairsay.site.keys import secret_key
from fairsay.site.logs import is_told
from fairsay.site.mail import mail_settings

MODE = env.read("FAIRSAY_MODE")
DEMO = MODE == "demo"
DEBUG = False
DATA = env.read("FAIRSAY_DATA")
PUBLIC_URL = env.read("FAIRSAY_PUBLIC_URL").rstrip("/")
_PUBLIC = urlsplit(PUBLIC_URL)
LOOPBACK = ("127.0.0.1", "localhost", "::1")

if _PUBLIC.scheme not in ("http", "https") or not _PUBLIC.hostname or _PUBLIC.path or _PUBLIC.query:
    raise ImproperlyConfigured(
        f"FAIRSAY_PUBLIC_URL: {PUBLIC_URL!r} is not an address such as https://news.example"
    )
if MODE != "production":
    # Both addresses: whoever reaches the port may send any Host header.
    _NAMED = {_PUBLIC.hostname, env.read("FAIRSAY_BIND").rpartition(":")[0].strip("[]")}
    if _NAMED - {*LOOPBACK, "testserver" if MODE == "test" else ""}:
        raise ImproperlyConfigured(
            f"FAIRSAY_MODE={MODE} has open sign-in: FAIRSAY_PUBLIC_URL and FAIRSAY_BIND must be loopback."
        )
if MODE == "production" and env.read("FAIRSAY_FETCH_ALLOW"):
    raise ImproperlyConfigured(
        "FAIRSAY_FETCH_ALLOW opens private addresses to the fetcher: tests and demo only."
    )
if MODE == "production" and not env.read("FAIRSAY_STAFF_SECOND_FACTOR"):
    raise ImproperlyConfigured("FAIRSAY_STAFF_SECOND_FACTOR=no: only the demo may let staff in without one.")

for _one, _other in (("FACEBOOK_APP_ID", "FACEBOOK_SECRET"), ("GOOGLE_CLIENT_ID", "GOOGLE_SECRET")):
    if env.read(f"FAIRSAY_{_one}") and not env.read(f"FAIRSAY_{_other}"):
        raise ImproperlyConfigured(f"FAIRSAY_{_other} is empty, though FAIRSAY_{_one} is set.")

SECRET_KEY = secret_key()
ALLOWED_HOSTS = [_PUBLIC.hostname, *env.read("FAIRSAY_HOSTS"), *(LOOPBACK if MODE != "production" else ())]
ROOT_URLCONF = "fairsay.site.urls"
WSGI_APPLICATION = "fairsay.site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.Reader"
SITE_ID = 1

INSTALLED_APPS = [
    "fairsay.site",
    "fairsay.embed",
    "fairsay.integrations",
    "fairsay.notifications",
    "fairsay.publication",
    "fairsay.desk",
    "fairsay.discussion",
    "fairsay.accounts",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.simple_translation",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.locales",
    "wagtail",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.facebook",
    "allauth.socialaccount.providers.google",
    "allauth.mfa",
    "allauth.usersessions",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "fairsay.ops.middleware.ProbeMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "fairsay.http.RefusalMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "fairsay.site.locale.OwnPagesLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "fairsay.http.OriginMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "fairsay.accounts.presence.PresenceMiddleware",
    "fairsay.accounts.middleware.SignInLanguageMiddleware",
    "fairsay.accounts.middleware.StaffSecondFactorMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["fairsay.config.say_tag"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "fairsay.site.context.newsroom",
            ],
        },
    }
]

# --- Database ---------------------------------------------------------------------------------
# SQLite waits up to 20 s for its one writer: with 5 s, processes were refused under load.
SQLITE_OPTIONS: dict[str, Any] = {
    "timeout": 20,
    "transaction_mode": "IMMEDIATE",
    "init_command": (
        "PRAGMA journal_mode=WAL;PRAGMA foreign_keys=ON;"
        f"PRAGMA synchronous={env.read('FAIRSAY_SQLITE_SYNCHRONOUS')};"
        "PRAGMA cache_size=-32000;PRAGMA mmap_size=134217728;"
    ),
}
DATABASE_URL = env.read("DATABASE_URL")
if DATABASE_URL:
    if not DATABASE_URL.startswith(("postgres://", "postgresql://")):
        raise ImproperlyConfigured(
            "DATABASE_URL: not of the form postgres://user:password@host/name (empty: SQLite)"
        )
    DATABASES = {"default": dj_database_url.parse(DATABASE_URL, conn_max_age=60, conn_health_checks=True)}
else:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA / "fairsay.sqlite3",
            "OPTIONS": SQLITE_OPTIONS,
            "CONN_MAX_AGE": None,
            # A file, since the live server of the browser tests runs in threads of its own.
            "TEST": {"NAME": DATA / "test.sqlite3"},
        }
    }

# Limits are counted in the database, by all processes together; what each makes for itself stays near.
CACHES = {
    "default": {"BACKEND": "fairsay.accounts.services.limits.SharedCache"},
    "near": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
}

# --- Languages and time -----------------------------------------------------------------------
_NAMES = {"en": "English", "ru": "Русский", "hy": "Հայերեն", "ar": "العربية"}
SITE_LANGUAGES = [(code, _NAMES[code]) for code in env.read("FAIRSAY_LANGUAGES")]
# Readers may come from a page of another site in any language that we have words in.
LANGUAGES = [*SITE_LANGUAGES, *(one for one in _NAMES.items() if one not in SITE_LANGUAGES)]
LANGUAGE_CODE = LANGUAGES[0][0]
WAGTAIL_CONTENT_LANGUAGES = SITE_LANGUAGES
WAGTAIL_I18N_ENABLED = True
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.read("FAIRSAY_TIME_ZONE")

# --- Files ------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if MODE == "test"
        else "fairsay.site.static.HashedStorage"
    },
}
WHITENOISE_USE_FINDERS = MODE == "test"
WHITENOISE_AUTOREFRESH = MODE == "test"  # Looked for when asked for: every test would list them all first.
DATA_UPLOAD_MAX_MEMORY_SIZE = 512 * 1024  # A body over this is refused before it is parsed.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # A long article on Wagtail's screens has thousands.
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# --- Safety -----------------------------------------------------------------------------------
SECURE = _PUBLIC.scheme == "https"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 90
CSRF_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
CSRF_FAILURE_VIEW = "fairsay.http.csrf_failure"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = False  # The proxy in front redirects; behind it we only see plain HTTP.
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 30 if SECURE else 0
if env.read("FAIRSAY_PROXIES"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {  # Wagtail's own screens bring a looser one: fairsay.publication.views.frame.
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    },
}
PASSWORD_HASHERS = (
    ["django.contrib.auth.hashers.MD5PasswordHasher"]
    if MODE == "test"
    else ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
)
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# --- Letters ----------------------------------------------------------------------------------
DEFAULT_FROM_EMAIL = env.read("FAIRSAY_MAIL_FROM")
globals().update(mail_settings(env.read("FAIRSAY_MAIL_URL"), letters=DATA / "letters"))

from fairsay.accounts.signin import SIGN_IN  # noqa: E402 - accounts alone speaks allauth, and reads the same table

globals().update(SIGN_IN)

WAGTAIL_SITE_NAME = env.read("FAIRSAY_NEWSROOM")
WAGTAILADMIN_BASE_URL = PUBLIC_URL
WAGTAILEMBEDS_FINDERS = ()  # Articles have no embeds; without a finder nobody elsewhere is asked about one.
WAGTAIL_FRONTEND_LOGIN_URL = LOGIN_URL = "/accounts/login/"
WAGTAIL_ENABLE_UPDATE_CHECK = False  # Nothing is sent to a third party.
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {"told": {"()": "django.utils.log.CallbackFilter", "callback": is_told}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["told"]}},
    "root": {"handlers": ["console"], "level": "INFO" if MODE != "test" else "WARNING"},
    # Both tell every save in several lines.
    "loggers": {"django_tasks": {"level": "WARNING"}, "wagtail": {"level": "WARNING"}},
}
FAIRSAY_PACKAGE = FAIRSAY
