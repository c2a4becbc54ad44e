"""Every setting of Fairsay, once: its name, type, default and help.

Nothing else in the code reads the process environment. `fairsay settings` prints this table, and
`docs/operating.md` is checked against it.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo


class SettingError(ValueError):
    """A setting holds something that cannot be read. The message names the setting."""


def _flag(text: str) -> bool:
    word = text.strip().lower()
    if word in ("1", "true", "yes", "on"):
        return True
    if word in ("0", "false", "no", "off", ""):
        return False
    raise ValueError(repr(text))


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise ValueError(repr(text)) from error


def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip() for word in text.split(",") if word.strip()))


def _path(text: str) -> Path:
    return Path(text).expanduser().absolute()


def _hour(text: str) -> int:
    hour = _whole(text)
    if not 0 <= hour < 24:
        raise ValueError(repr(text))
    return hour


def _file(text: str) -> Path | None:
    if not text.strip():
        return None
    path = _path(text.strip())
    if not path.is_file():
        raise ValueError(f"there is no file {text!r}")
    return path


def split_bind(text: str) -> tuple[str, int]:
    """`127.0.0.1:8000` or `[::1]:8000` as address and port. Raises ValueError."""
    host, _, port = text.rpartition(":")
    if not host or not (port.isascii() and port.isdigit()) or not 0 < int(port) < 65536:
        raise ValueError(repr(text))
    return host.strip("[]"), int(port)


def _bind(text: str) -> str:
    split_bind(text)
    return text


def _time_zone(text: str) -> str:
    try:
        return ZoneInfo(text).key
    except (ValueError, KeyError, OSError) as error:  # an unknown name, a path upward, a folder's name
        raise ValueError(repr(text)) from error


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the table. `choices`, where given, are the only values or words allowed, and of words
    there must be one; `least` is the smallest whole number allowed.
    """

    name: str
    kind: str
    default: str
    help: str
    choices: tuple[str, ...] = ()
    least: int = 1


READERS: Mapping[str, Callable[[str], Any]] = {
    "text": str,
    "secret": str,
    "whole number": _whole,
    "address:port": _bind,
    "time zone": _time_zone,
    "hour": _hour,
    "yes or no": _flag,
    "words": _words,
    "secret words": _words,
    "path": _path,
    "file": _file,
}

SETTINGS: tuple[Setting, ...] = (
    Setting(
        "FAIRSAY_MODE",
        "text",
        "production",
        "What this installation is for. `demo` switches on the invented newsroom and the stand-in for "
        "Facebook, and refuses any address but loopback; `test` is for the test suite.",
        ("production", "demo", "test"),
    ),
    Setting("FAIRSAY_DATA", "path", "var", "Folder for the database, uploads, keys and undelivered letters."),
    Setting(
        "DATABASE_URL",
        "secret",
        "",
        "`postgres://user:password@host/name` when you grow. Empty: SQLite in FAIRSAY_DATA.",
    ),
    Setting(
        "FAIRSAY_SQLITE_SYNCHRONOUS",
        "text",
        "FULL",
        "FULL keeps every acknowledged opinion through a power cut; NORMAL may lose the last ones.",
        ("FULL", "NORMAL", "EXTRA"),
    ),
    Setting(
        "FAIRSAY_PUBLIC_URL",
        "text",
        "http://127.0.0.1:8000",
        "The address under which readers reach this installation, without a trailing slash.",
    ),
    Setting(
        "FAIRSAY_HOSTS", "words", "", "Further host names that are answered, besides FAIRSAY_PUBLIC_URL's."
    ),
    Setting("FAIRSAY_BIND", "address:port", "127.0.0.1:8000", "Where `fairsay serve` listens."),
    Setting("FAIRSAY_THREADS", "whole number", "8", "Threads that run Django inside the one server process."),
    Setting(
        "FAIRSAY_BACKPRESSURE",
        "whole number",
        "20000",
        "Connections served at once; further ones wait. Raise the open-files limit with it.",
    ),
    Setting(
        "FAIRSAY_LIVE_READERS",
        "whole number",
        "5000",
        "Readers of a process who are told of new opinions as they come; further ones see them when they "
        "open the page again. Each is a connection. 0: nobody is.",
        least=0,
    ),
    Setting(
        "FAIRSAY_PROXIES",
        "whole number",
        "0",
        "How many reverse proxies stand in front and set X-Forwarded-For.",
        least=0,
    ),
    Setting(
        "FAIRSAY_SECRET_KEY",
        "secret",
        "",
        "Key that signs sessions and links. Empty: made once and kept in FAIRSAY_DATA/secret_key.",
    ),
    Setting("FAIRSAY_NEWSROOM", "text", "Fairsay", "Name of the newsroom, in letters and page titles."),
    Setting(
        "FAIRSAY_LANGUAGES",
        "words",
        "en,ru,hy",
        "Languages of the news site, the default one first; threads on other sites speak all that there are.",
        ("en", "ru", "hy", "ar"),
    ),
    Setting("FAIRSAY_TIME_ZONE", "time zone", "UTC", "Time zone of the newsroom, such as Asia/Yerevan."),
    Setting(
        "FAIRSAY_FACEBOOK_APP_ID", "text", "", "App ID for Facebook sign-in. Empty: the button is not shown."
    ),
    Setting("FAIRSAY_FACEBOOK_SECRET", "secret", "", "App secret for Facebook sign-in."),
    Setting(
        "FAIRSAY_FACEBOOK_VERSION",
        "text",
        "v25.0",
        "Graph API version. Each lives about two years: renew it before it ends.",
    ),
    Setting(
        "FAIRSAY_GOOGLE_CLIENT_ID",
        "text",
        "",
        "Client ID for Google sign-in. Empty: the button is not shown.",
    ),
    Setting("FAIRSAY_GOOGLE_SECRET", "secret", "", "Client secret for Google sign-in."),
    Setting(
        "FAIRSAY_MAIL_URL",
        "secret",
        "",
        "`smtp://user:password@host:587?tls=yes`. Empty: letters are kept as files in FAIRSAY_DATA/letters.",
    ),
    Setting("FAIRSAY_MAIL_FROM", "text", "opinions@localhost", "Sender of letters to readers."),
    Setting(
        "FAIRSAY_DIGEST_HOUR",
        "hour",
        "7",
        "Hour of the day, 0 to 23 in FAIRSAY_TIME_ZONE, at which readers' daily letters leave, on Mondays "
        "the weekly ones, too.",
    ),
    Setting(
        "FAIRSAY_STAFF_SECOND_FACTOR",
        "yes or no",
        "yes",
        "Demand a second factor from staff. Only the demo may switch it off.",
    ),
    Setting(
        "FAIRSAY_STAFF_IDLE_HOURS",
        "whole number",
        "12",
        "Hours without use after which a member of staff is signed out.",
        least=1,
    ),
    Setting(
        "FAIRSAY_STAFF_DAYS",
        "whole number",
        "7",
        "Days after which a member of staff signs in again in any case.",
        least=1,
    ),
    Setting(
        "FAIRSAY_EDIT_MINUTES",
        "whole number",
        "15",
        "How long a reader may edit an opinion, in minutes.",
        least=0,
    ),
    Setting("FAIRSAY_OPINION_LENGTH", "whole number", "5000", "Longest opinion, in characters."),
    Setting("FAIRSAY_POSTS_PER_MINUTE", "whole number", "6", "Opinions a reader may place in a minute."),
    Setting(
        "FAIRSAY_TOKEN_REQUESTS_PER_MINUTE",
        "whole number",
        "120",
        "Requests a minute that a program may make with one token on the JSON interface.",
    ),
    Setting(
        "FAIRSAY_UNDO_SECONDS",
        "whole number",
        "10",
        "How long an editor can take a decision back; letters wait.",
        least=0,
    ),
    Setting(
        "FAIRSAY_BULK_UNDO_SECONDS",
        "whole number",
        "600",
        "How long an act on many opinions can be taken back; its letters wait.",
        least=0,
    ),
    Setting(
        "FAIRSAY_APPEAL_DAYS",
        "whole number",
        "183",
        "Days in which a decision can be appealed, and the answer to a notice objected to; 0: not at all.",
        least=0,
    ),
    Setting(
        "FAIRSAY_NOTICES",
        "yes or no",
        "yes",
        "Whether everybody can give notice of illegal content at /notices/.",
    ),
    Setting(
        "FAIRSAY_TRANSPARENCY_PAGE",
        "yes or no",
        "yes",
        "Whether everybody can read the sums of moderation and appeals at /transparency/.",
    ),
    Setting(
        "FAIRSAY_AUDIT_MAIL",
        "words",
        "",
        "Addresses outside this machine that the signed head of the record is sent to every day.",
    ),
    Setting(
        "FAIRSAY_AUDIT_KEYS",
        "words",
        "",
        "Public keys of former secret keys, whose signatures under the record count (`fairsay audit key`).",
    ),
    Setting(
        "FAIRSAY_KEEP_TEXT_DAYS",
        "whole number",
        "365",
        "How long the text of a rejected or withdrawn opinion is kept, in days, and at least while it can be "
        "appealed. 0: for ever.",
        least=0,
    ),
    Setting(
        "FAIRSAY_KEEP_REPORT_DAYS",
        "whole number",
        "180",
        "How long words of settled reports and names under answered notices are kept, in days. 0: for ever.",
        least=0,
    ),
    Setting(
        "FAIRSAY_KEEP_LETTER_DAYS",
        "whole number",
        "90",
        "How long a letter that was sent is kept with its address, in days. 0: for ever.",
        least=0,
    ),
    Setting(
        "FAIRSAY_JUDGE_DEADLINE",
        "whole number",
        "2000",
        "Milliseconds a detector may take; a late one holds.",
    ),
    Setting(
        "FAIRSAY_RULEBOOK",
        "file",
        "",
        "Your own rule book, as `fairsay judge learn` writes it or made by hand from the shipped one: "
        "thresholds, words, what decisions have taught. Empty: the shipped one.",
    ),
    Setting(
        "FAIRSAY_ENCODER",
        "text",
        "",
        "Another sentence encoder for off-topic opinions: `onnx:` and the folder of a model exported to ONNX "
        "(docs/judge.md). Empty: the shipped one.",
    ),
    Setting(
        "FAIRSAY_PERSPECTIVE_KEYS",
        "secret words",
        "",
        "Keys that may call the endpoint in the Perspective API's format, which they send as `key=`. "
        "Empty: it answers only programs on this machine that call it directly, not through a proxy.",
    ),
    Setting(
        "FAIRSAY_FETCH_ALLOW",
        "words",
        "",
        "Exact host:port pairs that the fetcher may reach though private: tests and demo only.",
    ),
)

_BY_NAME = {setting.name: setting for setting in SETTINGS}


def read(name: str) -> Any:
    """The value of a setting, as its type. Raises SettingError, naming the setting and what is wrong."""
    setting = _BY_NAME[name]
    text = os.environ.get(name, setting.default)
    try:
        value = READERS[setting.kind](text)
    except ValueError as error:
        raise SettingError(f"{name}: {error} ({setting.kind} expected)") from error
    if isinstance(value, int) and setting.kind == "whole number" and value < setting.least:
        raise SettingError(f"{name}: {value} is less than {setting.least}")
    for word in _chosen(value) if setting.choices else ():
        if word not in setting.choices:
            raise SettingError(f"{name}: {word!r} is not one of {', '.join(setting.choices)}")
    return value


def _chosen(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value or ("",)


def check() -> None:
    """Read every setting once, so that a mistake is told at the start. Raises SettingError."""
    for setting in SETTINGS:
        read(setting.name)


def find_unknown() -> list[str]:
    """Names in the environment that look like settings of ours and are none: a slip of the pen, mostly."""
    return sorted(name for name in os.environ if name.startswith("FAIRSAY_") and name not in _BY_NAME)


def is_set(name: str) -> bool:
    """Whether the environment names this setting at all, even as an empty string."""
    return _BY_NAME[name].name in os.environ


def put(name: str, value: str) -> None:
    """Set a setting for this process and its children, as the commands `demo` and `serve` do."""
    os.environ[_BY_NAME[name].name] = value
