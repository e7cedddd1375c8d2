"""Every setting of the site. What differs between machines is a GRADER_* variable, documented in docs/settings.md."""

from pathlib import Path
from zoneinfo import available_timezones

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from grader.config.definitions import require_right_definitions
from grader.config.environment import env_bool, env_choice, env_int, env_list, env_secret, env_text, require_writable

BASE_DIR = Path(__file__).resolve().parents[2]
DATA_DIR = Path(env_text("GRADER_DATA_DIR", str(BASE_DIR / "var"))).resolve()

# --- Demo or production ---------------------------------------------------------------------------------------------
# "production" refuses to start on anything unsafe; "demo" is what `make run` sets: secrets are generated.
IS_DEMO = env_choice("GRADER_MODE", "production", ("production", "demo")) == "demo"
if IS_DEMO:
    require_writable(DATA_DIR, "GRADER_DATA_DIR")
DEBUG = env_bool("GRADER_DEBUG", default=False)
SECRET_KEY = env_secret("GRADER_SECRET_KEY", kept_in=DATA_DIR / "secret-key" if IS_DEMO else None)
ALLOWED_HOSTS = env_list("GRADER_ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]" if IS_DEMO else "")
if not IS_DEMO and DEBUG:
    raise ImproperlyConfigured("GRADER_DEBUG must be off in production: it shows source and settings to strangers.")
if not IS_DEMO and not ALLOWED_HOSTS:
    raise ImproperlyConfigured("GRADER_ALLOWED_HOSTS is missing. Name the site's hosts, such as descent.example.org.")
if not IS_DEMO and any("*" in host or host.startswith(".") for host in ALLOWED_HOSTS):
    raise ImproperlyConfigured(f"GRADER_ALLOWED_HOSTS must name whole hosts, without '*'. Received: {ALLOWED_HOSTS}.")

if not IS_DEMO and env_text("GRADER_DEMO_PASSWORD"):
    raise ImproperlyConfigured("GRADER_DEMO_PASSWORD must be absent in production: there are no demo accounts.")
if not IS_DEMO and not env_text("GRADER_REDIS_URL"):
    raise ImproperlyConfigured("GRADER_REDIS_URL is missing. Set it to the Redis of the site, redis://host:6379/0.")

# --- Applications ---------------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "grader.web",  # before allauth and admin: its templates win
    "grader.config",
    "grader.submissions",
    "grader.catalogue",
    "grader.accounts",
    "allauth",
    "allauth.account",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "grader.config.security_headers.SecurityHeaders",  # first: it sees every answer, redirects to HTTPS too
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "grader.config.threads.stay_in_one_thread",  # last: see there
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
ROOT_URLCONF = "grader.config.urls"
ASGI_APPLICATION = "grader.config.asgi.application"
WSGI_APPLICATION = "grader.config.wsgi.application"

# --- Database -------------------------------------------------------------------------------------------------------
DATABASE_URL = env_text("GRADER_DATABASE_URL", f"sqlite:///{DATA_DIR / 'descent.sqlite3'}")
if not DATABASE_URL.startswith(("sqlite:///", "postgres://", "postgresql://")):
    raise ImproperlyConfigured("GRADER_DATABASE_URL must begin with sqlite:/// or postgres://.")
# Connections last, because the threads that use them do: see asgi.py.
DATABASES = {"default": dj_database_url.parse(DATABASE_URL, conn_max_age=60, conn_health_checks=True)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    require_writable(DATA_DIR, "GRADER_DATA_DIR")
    # IMMEDIATE: a transaction that will write waits its turn at BEGIN instead of failing at its first write.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Redis: broker and live events. The database is the truth; Redis may be flushed at any moment. ------------------
REDIS_PORT = env_int("GRADER_REDIS_PORT", 6390, least=1, most=65535)
REDIS_URL = env_text("GRADER_REDIS_URL", f"redis://127.0.0.1:{REDIS_PORT}/0")
REDIS_IS_OURS = not env_text("GRADER_REDIS_URL")  # `manage.py up` then starts it

CELERY_BROKER_URL = REDIS_URL
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_BROKER_CONNECTION_TIMEOUT = 2
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 3600,
    "socket_connect_timeout": 2,
    # A page never waits for the broker: the row is saved, and the scheduler sends it later.
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0.1,
    "interval_max": 0.1,
}
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_DEFAULT_QUEUE = "interactive"
CELERY_WORKER_POOL = "threads"
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = "UTC"

# --- Grading --------------------------------------------------------------------------------------------------------
EXERCISES_DIR = Path(env_text("GRADER_EXERCISES_DIR", str(BASE_DIR / "exercises"))).resolve()
LEASE_SECONDS = env_int("GRADER_LEASE_SECONDS", 15, least=2, most=3600)
RESEND_SECONDS = env_int("GRADER_RESEND_SECONDS", 30, least=1, most=3600)
RECONCILE_SECONDS = env_int("GRADER_RECONCILE_SECONDS", 5, least=1, most=600)
MAX_ATTEMPTS = env_int("GRADER_MAX_ATTEMPTS", 3, least=1, most=20)
MAX_UNFINISHED = env_int("GRADER_MAX_UNFINISHED", 5, least=1, most=1000)
WORKER_RUNTIMES = env_list("GRADER_WORKER_RUNTIMES", "numpy")
require_right_definitions(WORKER_RUNTIMES)
MINIMUM_PROFILE = env_choice("GRADER_MINIMUM_PROFILE", "full", ("full", "single"))
PROOF_SECONDS = env_int("GRADER_PROOF_SECONDS", 300, least=30, most=86400)

# --- Accounts -------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "grader.web.languages.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
# A whole class signs up in the same minute from the one address of its room; guessing at one account stays slow.
ACCOUNT_RATE_LIMITS = {"signup": "300/m/ip", "login": "600/m/ip", "login_failed": "120/m/ip,5/300s/key"}

# --- Mail: without a server, mails go to the log and e-mail addresses are not verified ------------------------------
EMAIL_HOST = env_text("GRADER_EMAIL_HOST")
EMAIL_PORT = env_int("GRADER_EMAIL_PORT", 587, least=1, most=65535)
EMAIL_HOST_USER = env_text("GRADER_EMAIL_USER")
EMAIL_HOST_PASSWORD = env_text("GRADER_EMAIL_PASSWORD")
EMAIL_USE_TLS = env_bool("GRADER_EMAIL_TLS", default=True)
DEFAULT_FROM_EMAIL = env_text("GRADER_EMAIL_FROM", "descent@localhost")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
ACCOUNT_EMAIL_VERIFICATION = "mandatory" if EMAIL_HOST else "none"
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*" if EMAIL_HOST else "email", "password1*", "password2*"]

# --- Languages and time ---------------------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("ko", _("Korean")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "grader" / "web" / "locale"]
LANGUAGE_COOKIE_SAMESITE = "Lax"
TIME_ZONE = env_text("GRADER_TIME_ZONE", "Asia/Seoul")
if TIME_ZONE not in available_timezones():
    raise ImproperlyConfigured(f"GRADER_TIME_ZONE must be a name such as Asia/Seoul. Received: {TIME_ZONE!r}.")
USE_TZ = True

# --- Files and headers ----------------------------------------------------------------------------------------------
STATIC_URL = "static/"
STATIC_ROOT = None if IS_DEMO else BASE_DIR / "staticfiles"  # the demo serves files from where they are written
WHITENOISE_USE_FINDERS = IS_DEMO
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if IS_DEMO
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
# A submission that is too big must reach the page that says so, instead of a bare "bad request".
DATA_UPLOAD_MAX_MEMORY_SIZE = 16 * 1024 * 1024
USES_HTTPS = env_bool("GRADER_HTTPS", default=not IS_DEMO)
SECURE_SSL_REDIRECT = USES_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 31536000 if USES_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = env_bool("GRADER_HSTS_SUBDOMAINS", default=False)
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]  # neighbours under the same domain are not ours to decide
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = USES_HTTPS
SESSION_COOKIE_HTTPONLY = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if env_bool("GRADER_BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1  # without it, the limits above would count everybody as the proxy

LOG_LEVEL = env_choice("GRADER_LOG_LEVEL", "INFO", ("DEBUG", "INFO", "WARNING", "ERROR"))
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": LOG_LEVEL},
}
