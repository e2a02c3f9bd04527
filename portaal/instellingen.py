"""Django's settings for the portal. Everything comes from the environment and has a safe default.

`docs/ontwerp.md` says what the portal is; the table of variables stands in `portaal/LEESMIJ.md`.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

from portaal import omgeving
from portaal.wijkteam.oidc import groepen

BASIS = Path(__file__).resolve().parent.parent
VAR = Path(omgeving.tekst("WEGWIJZER_VAR", str(BASIS / "var")))
GEHEIM = VAR / "geheim"
VAR.mkdir(parents=True, exist_ok=True)

# --- What the portal is ------------------------------------------------------------------------------------------------
#: Demo mode: the fictitious municipality, the demo login, plain http. Never for real residents.
WEGWIJZER_DEMO = omgeving.ja("WEGWIJZER_DEMO")
#: The municipality whose telephone number stands in errors that belong to no conversation.
WEGWIJZER_GEMEENTE = omgeving.tekst("WEGWIJZER_GEMEENTE", "voorbeeld" if WEGWIJZER_DEMO else "")
#: "uit" switches the whole chat off; the staff pages keep working. The same per municipality: `beheer dienst`.
WEGWIJZER_DIENST_UIT = not omgeving.ja("WEGWIJZER_DIENST", standaard=True)
#: Where residents find this installation ("https://wegwijzer.voorbeeld.nl"), for links in mail and on WhatsApp. Empty: links on
#: our own pages still work.
WEGWIJZER_ADRES = omgeving.tekst("WEGWIJZER_ADRES").rstrip("/")
WEGWIJZER_HTTPS = omgeving.ja("WEGWIJZER_HTTPS", standaard=not WEGWIJZER_DEMO)
#: How many proxies of our own stand in front: 0 means X-Forwarded-For is not believed.
WEGWIJZER_PROXIES = omgeving.getal("WEGWIJZER_PROXIES", 0)
WEGWIJZER_NEUTRALE_PAGINA = omgeving.tekst("WEGWIJZER_NEUTRALE_PAGINA", "https://www.knmi.nl/")
WEGWIJZER_BEVEILIGING_CONTACT = omgeving.tekst("WEGWIJZER_BEVEILIGING_CONTACT")
WEGWIJZER_DEMO_WACHTWOORD = omgeving.tekst("WEGWIJZER_DEMO_WACHTWOORD", "voorbeeld-demo-2026")

# --- Limits and terms --------------------------------------------------------------------------------------------------
MAX_TEKENS = 2_000
BERICHTEN_PER_MINUUT = omgeving.getal("WEGWIJZER_BERICHTEN_PER_MINUUT", 15, minimaal=1)
#: New conversations from one address in an hour. Wide: a library or a town hall is one address.
SESSIES_PER_UUR = omgeving.getal("WEGWIJZER_SESSIES_PER_UUR", 120, minimaal=1)
BEWAAR_GESPREK = timedelta(days=omgeving.getal("WEGWIJZER_BEWAAR_DAGEN", 7, minimaal=1))
#: A talk at the table goes when nobody touched it for this long.
BEWAAR_CHECKLIST = timedelta(days=omgeving.getal("WEGWIJZER_BEWAAR_CHECKLIST_DAGEN", 7, minimaal=1))
#: A note on the board of a village comes off when nobody touched it for this long.
BEWAAR_BORD = timedelta(days=omgeving.getal("WEGWIJZER_BEWAAR_BORD_DAGEN", 60, minimaal=1))
#: Contact details without a hand-over never stay longer than this.
BEWAAR_CONTACT = timedelta(hours=24)
#: A hand-over that is done, delivered and followed up stays this long after that.
BEWAAR_OVERDRACHT = timedelta(days=omgeving.getal("WEGWIJZER_BEWAAR_OVERDRACHT_DAGEN", 30))
#: A message that could not be delivered is kept this long for staff to try again.
BEWAAR_MISLUKT = timedelta(days=omgeving.getal("WEGWIJZER_BEWAAR_MISLUKT_DAGEN", 30, minimaal=1))
#: The audit trail stays this many years; the database refuses less.
BEWAAR_SPOOR_JAREN = omgeving.getal("WEGWIJZER_BEWAAR_SPOOR_JAREN", 3, minimaal=3)
#: Answers of residents are shown from this number upward.
KLEINSTE_TELLING = omgeving.getal("WEGWIJZER_KLEINSTE_TELLING", 10, minimaal=10)
#: When a profile names no term, and only in demo mode, somebody calls within this number of working days.
STANDAARD_WERKDAGEN = 5

# --- Rasa --------------------------------------------------------------------------------------------------------------
RASA_URL = omgeving.tekst("RASA_URL", f"http://127.0.0.1:{omgeving.getal('RASA_PORT', 5005, minimaal=1)}")
RASA_TIMEOUT = omgeving.getal("WEGWIJZER_RASA_TIMEOUT", 20, minimaal=1)
RASA_SLEUTEL = omgeving.geheim("WEGWIJZER_RASA_SLEUTEL", GEHEIM / "rasa_sleutel")

# --- Delivery ----------------------------------------------------------------------------------------------------------
#: The receivers besides the built-in inbox. Without the variable the file is optional.
ONTVANGERS = omgeving.tekst("WEGWIJZER_ONTVANGERS", str(VAR / "ontvangers.yml"))
ONTVANGERS_VERPLICHT = bool(omgeving.tekst("WEGWIJZER_ONTVANGERS"))
#: Seconds for one request to a receiver, and seconds that one worker holds a row. A delivery ends itself before its lease does.
BEZORG_TIJD = omgeving.getal("WEGWIJZER_BEZORG_TIJD", 20, minimaal=1)
BEZORG_LEASE = omgeving.getal("WEGWIJZER_BEZORG_LEASE", 300, minimaal=2)
#: Seconds before the second attempt; each next one takes twice as long, up to an hour.
BEZORG_PAUZE = omgeving.getal("WEGWIJZER_BEZORG_PAUZE", 10, minimaal=1)

# --- WhatsApp ----------------------------------------------------------------------------------------------------------
#: Our numbers. Without the variable the file is optional; without the file there is no WhatsApp.
WHATSAPP = omgeving.tekst("WEGWIJZER_WHATSAPP", str(VAR / "whatsapp.yml"))
WHATSAPP_VERPLICHT = bool(omgeving.tekst("WEGWIJZER_WHATSAPP"))
WHATSAPP_VERSIE = omgeving.tekst("WEGWIJZER_WHATSAPP_VERSIE", "v26.0")
WHATSAPP_BASIS = omgeving.tekst("WEGWIJZER_WHATSAPP_BASIS", "https://graph.facebook.com").rstrip("/")
#: Seconds for one request to Meta. A worker holds a message three times as long.
WHATSAPP_TIJD = omgeving.getal("WEGWIJZER_WHATSAPP_TIJD", 10, minimaal=1)
#: Residents that are answered at the same time.
WHATSAPP_DRADEN = omgeving.getal("WEGWIJZER_WHATSAPP_DRADEN", 4, minimaal=1)

# --- Mail --------------------------------------------------------------------------------------------------------------
EMAIL_HOST = omgeving.tekst("WEGWIJZER_SMTP_HOST")
EMAIL_PORT = omgeving.getal("WEGWIJZER_SMTP_POORT", 587, minimaal=1)
EMAIL_HOST_USER = omgeving.tekst("WEGWIJZER_SMTP_GEBRUIKER")
EMAIL_HOST_PASSWORD = omgeving.tekst("WEGWIJZER_SMTP_WACHTWOORD")
_SMTP_TLS = omgeving.smtp_tls(omgeving.tekst("WEGWIJZER_SMTP_TLS", "starttls"), EMAIL_HOST)
EMAIL_USE_TLS = _SMTP_TLS == "starttls"
EMAIL_USE_SSL = _SMTP_TLS == "tls"
EMAIL_TIMEOUT = BEZORG_TIJD
DEFAULT_FROM_EMAIL = omgeving.tekst("WEGWIJZER_SMTP_VAN")

# --- Secrets -----------------------------------------------------------------------------------------------------------
SECRET_KEY = omgeving.geheim("WEGWIJZER_DJANGO_SLEUTEL", GEHEIM / "django_sleutel")
#: The resident's four digits are derived from this; losing it makes every code invalid.
CODE_SLEUTEL = omgeving.geheim("WEGWIJZER_CODE_SLEUTEL", GEHEIM / "code_sleutel")
#: What Meta says to show that it asks, and what makes keyed hashes of the people on WhatsApp.
WHATSAPP_VERIFICATIE = omgeving.geheim("WEGWIJZER_WHATSAPP_VERIFICATIE", GEHEIM / "whatsapp_verificatie")
WHATSAPP_PEPER = omgeving.geheim("WEGWIJZER_WHATSAPP_PEPER", GEHEIM / "whatsapp_peper")

# --- Django ------------------------------------------------------------------------------------------------------------
DEBUG = omgeving.ja("WEGWIJZER_DEBUG")
ALLOWED_HOSTS = omgeving.lijst("WEGWIJZER_HOSTS", ("localhost", "127.0.0.1", "[::1]"))
CSRF_TRUSTED_ORIGINS = omgeving.lijst("WEGWIJZER_ORIGINS")
#: Sites that may show the widget: `https://www.example.nl`, or `<municipality>=https://www.example.nl`.
WIDGET_SITES = omgeving.sites("WEGWIJZER_WIDGET_SITES")
ROOT_URLCONF = "portaal.urls"
WSGI_APPLICATION = "portaal.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "portaal.dienst",
    "portaal.chat",
    "portaal.overdracht",
    "portaal.bezorging",
    "portaal.widget",
    "portaal.wijkteam",
    "portaal.leidraad",
    "portaal.checklist",
    "portaal.whatsapp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portaal.middleware.Koppen",
    "portaal.widget.herkomst.Herkomst",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "portaal.middleware.Uitknop",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "portaal.wijkteam.sessieduur.Sessieduur",
    "axes.middleware.AxesMiddleware",
]

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASIS / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "portaal.sjablonen.omgeving",
            "context_processors": [
                "portaal.chat.letters.in_sjabloon",
                "portaal.wijkteam.menu.menu",
                "portaal.checklist.menu.terug",
            ],
        },
    },
]

DATABASES = {"default": omgeving.database(omgeving.tekst("DATABASE_URL"), VAR / "portaal.sqlite3")}

# --- Static files: straight from the source until `collectstatic` was run, then compressed and with a hash in the name ----
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASIS / "portaal" / "static"]
_VERZAMELMAP = Path(omgeving.tekst("WEGWIJZER_STATIC", str(BASIS / "staticfiles")))
_VERZAMELD = not DEBUG and (
    (_VERZAMELMAP / "staticfiles.json").exists() or omgeving.ja("WEGWIJZER_VERZAMEL") or sys.argv[1:2] == ["collectstatic"]
)
STATIC_ROOT = _VERZAMELMAP if _VERZAMELD else None
WHITENOISE_USE_FINDERS = not _VERZAMELD
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "portaal.opslag.Opslag"
        if _VERZAMELD
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# --- Staff accounts ----------------------------------------------------------------------------------------------------
#: The identity provider of the municipality; empty: none. `docs/taken/accounts.md` says how to set it up.
OIDC_UITGEVER = omgeving.tekst("WEGWIJZER_OIDC_UITGEVER")
OIDC_RP_CLIENT_ID = omgeving.tekst("WEGWIJZER_OIDC_CLIENT_ID")
OIDC_RP_CLIENT_SECRET = omgeving.tekst("WEGWIJZER_OIDC_CLIENT_GEHEIM")
OIDC_RP_SIGN_ALGO = omgeving.tekst("WEGWIJZER_OIDC_ALGORITME", "RS256")
OIDC_RP_SCOPES = omgeving.tekst("WEGWIJZER_OIDC_SCOPES", "openid profile email")
OIDC_GROEPEN = groepen.lees(omgeving.lijst("WEGWIJZER_OIDC_GROEPEN"))
OIDC_GROEPEN_CLAIM = omgeving.tekst("WEGWIJZER_OIDC_GROEPEN_CLAIM", "groups")
OIDC_NAAM_CLAIM = omgeving.tekst("WEGWIJZER_OIDC_NAAM_CLAIM", "preferred_username")
#: Strengths of login of which one must have been used, as the provider names them; empty: the provider decides.
OIDC_ACR = omgeving.lijst("WEGWIJZER_OIDC_ACR")
OIDC_USE_PKCE = True
OIDC_TIMEOUT = 10
OIDC_AUTHENTICATION_CALLBACK_URL = "wijkteam:oidc_terug"
#: Names and passwords of our own: for a start and for an emergency. With an identity provider they are off unless asked for.
LOKALE_ACCOUNTS = omgeving.ja("WEGWIJZER_LOKALE_ACCOUNTS", standaard=not OIDC_UITGEVER)
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
if OIDC_UITGEVER:
    AUTHENTICATION_BACKENDS.append("portaal.wijkteam.oidc.inlogger.Inlogger")
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 15}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "wijkteam:inloggen"
LOGIN_REDIRECT_URL = "wijkteam:lijst"
LOGOUT_REDIRECT_URL = "wijkteam:inloggen"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(hours=1)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "portaal.wijkteam.geblokkeerd.adres_van_poging"
AXES_LOCKOUT_CALLABLE = "portaal.wijkteam.geblokkeerd.geblokkeerd"
AXES_WHITELIST_CALLABLE = "portaal.wijkteam.geblokkeerd.telt_niet"
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True  # our own audit row says who logged in
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
SESSION_COOKIE_AGE = 60 * 60  # an hour without a click; `Sessieduur` ends it after twelve hours whatever happens
SESSION_SAVE_EVERY_REQUEST = True
MAXIMALE_SESSIEDUUR = timedelta(hours=12)

# --- Cookies and headers -----------------------------------------------------------------------------------------------
_VOORVOEGSEL = "__Host-" if WEGWIJZER_HTTPS else ""
CHAT_COOKIE = f"{_VOORVOEGSEL}wegwijzer"
OVERDRACHT_COOKIE = f"{_VOORVOEGSEL}overdracht"
LETTERS_COOKIE = f"{_VOORVOEGSEL}letters"
SESSION_COOKIE_NAME = f"{_VOORVOEGSEL}medewerker"
SESSION_COOKIE_SECURE = WEGWIJZER_HTTPS
#: Not Strict: the identity provider sends people back, and a link in a colleague's mail would ask to log in again. Whatever
#: changes something is a POST with a CSRF token.
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_NAME = f"{_VOORVOEGSEL}csrf"
CSRF_COOKIE_SECURE = WEGWIJZER_HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "portaal.foutpaginas.csrf_mislukt"
SECURE_SSL_REDIRECT = WEGWIJZER_HTTPS and omgeving.ja("WEGWIJZER_HTTPS_DOORSTUREN")
SECURE_HSTS_SECONDS = 31_536_000 if WEGWIJZER_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = WEGWIJZER_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if WEGWIJZER_PROXIES else None
#: Not `no-referrer`: browsers then send `Origin: null` with a form, and the CSRF check must refuse it.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
#: W008: the proxy in front redirects to https, or WEGWIJZER_HTTPS_DOORSTUREN does. W021: a preload list is a decision about the
#: whole domain of the municipality, not ours.
SILENCED_SYSTEM_CHECKS = ["security.W008", "security.W021"]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_048_576
#: The checklist without a script sends all its fields at once.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1_000

# --- Logging: one line each on stderr, masked before it is written ----------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"maskeer": {"()": "portaal.logboek.MaskeerFilter"}},
    "formatters": {"regel": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "filters": ["maskeer"], "formatter": "regel"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "portaal": {"level": omgeving.tekst("WEGWIJZER_LOGNIVEAU", "INFO")},
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "django.server": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        # httpx logs every address at INFO, and the address of a wipe holds the conversation key.
        "httpx": {"level": "WARNING"},
        "httpcore": {"level": "WARNING"},
    },
}
